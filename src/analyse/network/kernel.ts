/**
 * The inner loops that cost time, as WebAssembly SIMD over one memory, and the same in plain TypeScript.
 *
 * V8 does not vectorise JavaScript, so the loops are emitted here: no file, no compiler, no native module. Products are
 * sums of whole numbers, and the rest needs only the operations that IEEE 754 fixes, in single precision and in the
 * same order; so both ways give the same bits, and every machine gives the same trees.
 */

import {
  ADD,
  ADD_F32,
  ADD_I32,
  advance,
  type Code,
  constant,
  DOT_I16,
  four,
  get,
  load,
  loop,
  MAX_F32,
  MIN_F32,
  MULTIPLY_F32,
  moduleBytes,
  NARROW_I16,
  NEAREST_F32,
  NOT_EQUAL,
  SHIFT_LEFT,
  SUBTRACT,
  SUBTRACT_F32,
  set,
  shuffle,
  store,
  TO_F32,
  TO_I32,
  type WasmFunction,
  ZERO_VECTOR,
} from './assembler.js';

/** Linear memory that both the kernels and typed arrays look into. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

/** All places are byte offsets in the memory; vectors lie at multiples of 16. */
export interface Kernel {
  /**
   * Y = X · Wᵀ over int16 with int32 sums. `rows` is even, `outputs` a multiple of 4, `rowBytes` (of a row of X and of
   * W) a multiple of 16. Sums must stay within int32.
   */
  multiply(x: number, rows: number, w: number, outputs: number, rowBytes: number, y: number): void;
  /**
   * The recurrence over `count` words: from the sums of a word (value, forget gate, output gate, each `hiddenBytes`
   * wide as float32) the state goes on, and state × output gate is added to the word's output. `sumsStep` and
   * `outputStep` lead from one word to the next and are negative when read from the end. `constants` holds the scales
   * of the three, then their biases; `state` is changed in place.
   */
  recur(
    sums: number,
    sumsStep: number,
    constants: number,
    state: number,
    output: number,
    outputStep: number,
    count: number,
    hiddenBytes: number,
  ): void;
  /**
   * Sums of `rows` words to float32: times a scale, plus a bias, kept between two bounds. `rowBytes` is the width of a
   * row; `constants` holds scales and biases of a row, then four times the lower bound and four times the upper.
   */
  affine(sums: number, constants: number, to: number, rows: number, rowBytes: number): void;
  /** Rounds `count` float32 (a multiple of 8), times 1024, to int16. */
  quantise(from: number, to: number, count: number): void;
}

/** Whole numbers that stand for 1. */
export const STEP = 1024;
/** Bound of a recurrent value, as in training (train.py). */
const VALUE_LIMIT = 4;

/** What this module needs of the platform's WebAssembly, whose types come with browsers and not with Node. */
interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

const platform = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;

const PAGE_BYTES = 65_536;

/** Memory of at least so many bytes; an ordinary buffer where the platform has no WebAssembly. */
export function memoryOf(bytes: number): Memory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  return platform ? new platform.Memory({ initial: pages }) : { buffer: new ArrayBuffer(pages * PAGE_BYTES) };
}

/** The kernel in SIMD, or undefined where the platform has none. */
export function vectorKernel(memory: Memory): Kernel | undefined {
  const bytes = moduleBytes([multiplyFunction(), recurFunction(), affineFunction(), quantiseFunction()]);
  if (!platform?.validate(bytes)) return undefined;
  return new platform.Instance(new platform.Module(bytes), { env: { memory } }).exports as Kernel;
}

/** The same in plain TypeScript. */
export function plainKernel(memory: Memory): Kernel {
  const shorts = new Int16Array(memory.buffer);
  const integers = new Int32Array(memory.buffer);
  const floats = new Float32Array(memory.buffer);
  return {
    multiply(x, rows, w, outputs, rowBytes, y) {
      const width = rowBytes >> 1;
      for (let row = 0; row < rows; row++) {
        const from = (x >> 1) + row * width;
        for (let output = 0; output < outputs; output++) {
          const weights = (w >> 1) + output * width;
          let sum = 0;
          for (let at = 0; at < width; at++) sum += shorts[from + at]! * shorts[weights + at]!;
          integers[(y >> 2) + row * outputs + output] = sum;
        }
      }
    },
    recur(sums, sumsStep, constants, state, output, outputStep, count, hiddenBytes) {
      const hidden = hiddenBytes >> 2;
      for (let word = 0; word < count; word++) {
        const row = (sums + word * sumsStep) >> 2;
        const target = (output + word * outputStep) >> 2;
        for (let unit = 0; unit < hidden; unit++) {
          const linear = (part: number) => {
            const scale = floats[(constants >> 2) + part * hidden + unit]!;
            const bias = floats[(constants >> 2) + (part + 3) * hidden + unit]!;
            return f32(f32(f32(integers[row + part * hidden + unit]!) * scale) + bias);
          };
          const value = Math.max(Math.min(linear(0), VALUE_LIMIT), -VALUE_LIMIT);
          const forget = gate(linear(1));
          const kept = f32(f32(forget * floats[(state >> 2) + unit]!) + f32(f32(1 - forget) * value));
          floats[(state >> 2) + unit] = kept;
          floats[target + unit] = floats[target + unit]! + f32(kept * gate(linear(2)));
        }
      }
    },
    affine(sums, constants, to, rows, rowBytes) {
      const width = rowBytes >> 2;
      const first = constants >> 2;
      const [lower, upper] = [floats[first + 2 * width]!, floats[first + 2 * width + 4]!];
      for (let at = 0; at < rows * width; at++) {
        const unit = first + (at % width);
        const value = f32(f32(f32(integers[(sums >> 2) + at]!) * floats[unit]!) + floats[unit + width]!);
        floats[(to >> 2) + at] = Math.min(Math.max(value, lower), upper);
      }
    },
    quantise(from, to, count) {
      for (let at = 0; at < count; at++)
        shorts[(to >> 1) + at] = nearest(f32(floats[(from >> 2) + at]! * STEP));
    },
  };
}

const f32 = Math.fround;

/** A sigmoid of straight lines. */
function gate(value: number): number {
  return Math.max(Math.min(f32(f32(value * 0.25) + 0.5), 1), 0);
}

/** The nearest whole number, of two the even one. */
function nearest(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** Numbers for the parameters and locals of a function, in their order. */
function locals(count: number): number[] {
  return Array.from({ length: count }, (_, local) => local);
}

/** Two rows of X times four rows of W at a time, eight products an instruction. */
function multiplyFunction(): WasmFunction {
  const [x, rows, w, outputs, rowBytes, y, left, first, second, end, yFirst, ySecond] = locals(12) as Twelve;
  const weights = [12, 13, 14, 15] as const;
  const [inputFirst, inputSecond, weight] = [16, 17, 18];
  const sumsFirst = [19, 20, 21, 22] as const;
  const sumsSecond = [23, 24, 25, 26] as const;
  const addProduct = (sum: number, input: number): Code => [
    ...[...get(sum), ...get(input), ...get(weight), ...DOT_I16],
    ...[...ADD_I32, ...set(sum)],
  ];
  const body = loop(
    [...get(w), ...set(weights[0]), ...get(outputs), ...set(left), ...get(y), ...set(yFirst)],
    [...get(y), ...get(outputs), ...constant(2), ...SHIFT_LEFT, ...ADD, ...set(ySecond)],
    loop(
      [...get(x), ...set(first), ...get(x), ...get(rowBytes), ...ADD, ...set(second)],
      [...get(second), ...set(end)],
      weights.slice(1).flatMap((pointer) => [...get(pointer - 1), ...get(rowBytes), ...ADD, ...set(pointer)]),
      [...sumsFirst, ...sumsSecond].flatMap((sum) => [...ZERO_VECTOR, ...set(sum)]),
      loop(
        [...get(first), ...load(), ...set(inputFirst), ...get(second), ...load(), ...set(inputSecond)],
        weights.flatMap((pointer, at) => [
          ...[...get(pointer), ...load(), ...set(weight)],
          ...addProduct(sumsFirst[at]!, inputFirst),
          ...addProduct(sumsSecond[at]!, inputSecond),
          ...advance(pointer, constant(16)),
        ]),
        [...advance(first, constant(16)), ...advance(second, constant(16))],
        [...get(first), ...get(end), ...NOT_EQUAL],
      ),
      [...get(yFirst), ...sumsOf(sumsFirst), ...store(), ...get(ySecond), ...sumsOf(sumsSecond), ...store()],
      [...advance(yFirst, constant(16)), ...advance(ySecond, constant(16))],
      [...get(weights[3]), ...set(weights[0]), ...advance(left, constant(-4)), ...get(left)],
    ),
    [...get(ySecond), ...set(y), ...get(second), ...set(x)],
    [...advance(rows, constant(-2)), ...get(rows)],
  );
  return { name: 'multiply', parameters: 6, integers: 10, vectors: 11, body };
}

type Twelve = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Four vectors of partial sums to one vector of four sums. */
function sumsOf([a, b, c, d]: readonly [number, number, number, number]): Code {
  const halves = (left: number, right: number): Code => [
    ...[...get(left), ...get(right), ...shuffle(0, 1, 4, 5)],
    ...[...get(left), ...get(right), ...shuffle(2, 3, 6, 7)],
    ...ADD_I32,
  ];
  return [
    ...[...halves(a, b), ...set(a), ...halves(c, d), ...set(c)],
    ...[...get(a), ...get(c), ...shuffle(0, 2, 4, 6)],
    ...[...get(a), ...get(c), ...shuffle(1, 3, 5, 7)],
    ...ADD_I32,
  ];
}

/** Four units at a time; the parts of sums and constants lie `hiddenBytes` apart. */
function recurFunction(): WasmFunction {
  const [sums, sumsStep, constants, state, output, outputStep, count, hiddenBytes, row, scale, kept, end] =
    locals(12) as Twelve;
  const [value, forget] = [12, 13];
  const partAt = (base: number, part: number): Code => [
    ...get(base),
    ...Array.from({ length: part }, () => [...get(hiddenBytes), ...ADD]).flat(),
  ];
  const linear = (part: number): Code => [
    ...[...partAt(row, part), ...load(), ...TO_F32],
    ...[...partAt(scale, part), ...load(), ...MULTIPLY_F32],
    ...[...partAt(scale, part + 3), ...load(), ...ADD_F32],
  ];
  const open = (part: number): Code => [
    ...linear(part),
    ...[...four(0.25), ...MULTIPLY_F32, ...four(0.5), ...ADD_F32],
    ...[...four(1), ...MIN_F32, ...four(0), ...MAX_F32],
  ];
  const body = loop(
    [...get(sums), ...set(row), ...get(constants), ...set(scale), ...get(state), ...set(kept)],
    [...get(state), ...get(hiddenBytes), ...ADD, ...set(end)],
    loop(
      [...linear(0), ...four(VALUE_LIMIT), ...MIN_F32, ...four(-VALUE_LIMIT), ...MAX_F32, ...set(value)],
      [...open(1), ...set(forget)],
      [...get(kept), ...get(forget), ...get(kept), ...load(), ...MULTIPLY_F32],
      [...four(1), ...get(forget), ...SUBTRACT_F32, ...get(value), ...MULTIPLY_F32, ...ADD_F32, ...store()],
      [...get(output), ...get(output), ...load()],
      [...get(kept), ...load(), ...open(2), ...MULTIPLY_F32, ...ADD_F32, ...store()],
      [row, scale, kept, output].flatMap((pointer) => advance(pointer, constant(16))),
      [...get(kept), ...get(end), ...NOT_EQUAL],
    ),
    // The output pointer has gone over one row of units.
    [...advance(output, get(outputStep)), ...get(output), ...get(hiddenBytes)],
    [...SUBTRACT, ...set(output), ...advance(sums, get(sumsStep))],
    [...advance(count, constant(-1)), ...get(count)],
  );
  return { name: 'recur', parameters: 8, integers: 4, vectors: 2, body };
}

function affineFunction(): WasmFunction {
  const [sums, constants, to, rows, rowBytes, scale, end] = locals(7) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [lower, upper] = [7, 8];
  const body: Code = [
    ...[...get(constants), ...get(rowBytes), ...ADD, ...get(rowBytes), ...ADD, ...set(scale)],
    ...[...get(scale), ...load(), ...set(lower), ...get(scale), ...load(16), ...set(upper)],
    ...loop(
      [...get(constants), ...set(scale), ...get(constants), ...get(rowBytes), ...ADD, ...set(end)],
      loop(
        [...get(to), ...get(sums), ...load(), ...TO_F32, ...get(scale), ...load(), ...MULTIPLY_F32],
        [...get(scale), ...get(rowBytes), ...ADD, ...load(), ...ADD_F32],
        [...get(lower), ...MAX_F32, ...get(upper), ...MIN_F32, ...store()],
        [sums, to, scale].flatMap((pointer) => advance(pointer, constant(16))),
        [...get(scale), ...get(end), ...NOT_EQUAL],
      ),
      [...advance(rows, constant(-1)), ...get(rows)],
    ),
  ];
  return { name: 'affine', parameters: 5, integers: 2, vectors: 2, body };
}

function quantiseFunction(): WasmFunction {
  const [from, to, count] = [0, 1, 2];
  const half = (offset: number): Code => [
    ...[...get(from), ...load(offset), ...four(STEP), ...MULTIPLY_F32],
    ...[...NEAREST_F32, ...TO_I32],
  ];
  const body = loop(
    [...get(to), ...half(0), ...half(16), ...NARROW_I16, ...store()],
    [...advance(from, constant(32)), ...advance(to, constant(16))],
    [...advance(count, constant(-8)), ...get(count)],
  );
  return { name: 'quantise', parameters: 3, integers: 0, vectors: 0, body };
}
