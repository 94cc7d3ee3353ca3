/**
 * WebAssembly, instruction by instruction: functions described as lists of bytes in, a module out.
 *
 * Just what the kernels need of the specification (webassembly.github.io/spec, "Binary Format"): 32-bit integers,
 * 128-bit vectors, one imported memory, loops.
 */

export type Code = readonly number[];

export interface WasmFunction {
  readonly name: string;
  /** Number of parameters, all i32. */
  readonly parameters: number;
  /** Further locals: first the i32, then the v128; they are numbered on from the parameters. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const constant = (value: number): Code => [0x41, ...signed(value)];

export const ADD: Code = [0x6a];
export const SUBTRACT: Code = [0x6b];
export const SHIFT_LEFT: Code = [0x74];
export const NOT_EQUAL: Code = [0x47];

export const ZERO_VECTOR: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
export const ADD_I32: Code = [0xfd, 0xae, 0x01];
export const DOT_I16: Code = [0xfd, 0xba, 0x01];
export const NARROW_I16: Code = [0xfd, 0x85, 0x01];
export const TO_F32: Code = [0xfd, 0xfa, 0x01];
export const TO_I32: Code = [0xfd, 0xf8, 0x01];
export const ADD_F32: Code = [0xfd, 0xe4, 0x01];
export const SUBTRACT_F32: Code = [0xfd, 0xe5, 0x01];
export const MULTIPLY_F32: Code = [0xfd, 0xe6, 0x01];
export const MIN_F32: Code = [0xfd, 0xe8, 0x01];
export const MAX_F32: Code = [0xfd, 0xe9, 0x01];
export const NEAREST_F32: Code = [0xfd, 0x6a];

/** The vector at the address on the stack, or at so many bytes behind it. */
export const load = (offset = 0): Code => [0xfd, 0x00, 0x04, ...unsigned(offset)];
export const store = (offset = 0): Code => [0xfd, 0x0b, 0x04, ...unsigned(offset)];

/** Four times the same number. */
export function four(value: number): Code {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return [0x43, ...bytes, 0xfd, 0x13];
}

/** Four 32-bit lanes chosen from the eight of two vectors. */
export function shuffle(...lanes: readonly number[]): Code {
  return [0xfd, 0x0d, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte))];
}

export function advance(local: number, by: Code): Code {
  return [...get(local), ...by, ...ADD, ...set(local)];
}

/** A loop that goes on while the value left by its last part is not zero. */
export function loop(...parts: readonly Code[]): Code {
  return [0x03, 0x40, ...parts.flat(), 0x0d, 0x00, 0x0b];
}

const I32 = 0x7f;
const V128 = 0x7b;

/** A module that imports `env.memory` and exports the functions. */
export function moduleBytes(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const text = (name: string) => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))];
  const sized = (content: Code) => [...unsigned(content.length), ...content];
  const section = (id: number, entries: readonly Code[]) => [
    id,
    ...sized([...unsigned(entries.length), ...entries.flat()]),
  ];
  const types = functions.map(({ parameters }) => [0x60, parameters, ...new Array(parameters).fill(I32), 0]);
  const codes = functions.map(({ integers, vectors, body }) =>
    sized([2, ...unsigned(integers), I32, ...unsigned(vectors), V128, ...body, 0x0b]),
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [[...text('env'), ...text('memory'), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      functions.map((_, index) => [index]),
    ),
    ...section(
      7,
      functions.map(({ name }, index) => [...text(name), 0x00, index]),
    ),
    ...section(10, codes),
  ]);
}

/** LEB128, the specification's integers. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
