import { describe, expect, it } from 'vitest';
import { type Kernel, type Memory, memoryOf, plainKernel, vectorKernel } from './kernel.js';

/** Numbers that look random and are not, between -bound and bound. */
function numbers(seed: number, bound: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return ((state >>> 8) / 8_388_608 - 1) * bound;
  };
}

const kernels: [string, (memory: Memory) => Kernel][] = [
  ['vector', (memory) => vectorKernel(memory)!],
  ['plain', plainKernel],
];

/** The bytes that each kernel leaves after the same work on the same memory. */
function left(work: (kernel: Kernel, memory: Memory) => Uint8Array): Uint8Array[] {
  return kernels.map(([, kernelOver]) => {
    const memory = memoryOf(1 << 20);
    return work(kernelOver(memory), memory).slice();
  });
}

describe('the vector code and the plain loop leave the same bits', () => {
  it.each([
    [2, 4, 8],
    [4, 12, 64],
    [10, 480, 160],
  ])('product of %i × %i × %i', (rows, outputs, width) => {
    const [vector, plain] = left((kernel, { buffer }) => {
      const next = numbers(7, 1024);
      const shorts = new Int16Array(buffer);
      for (let at = 0; at < (rows + outputs) * width; at++) shorts[at] = next();
      const y = 2 * (rows + outputs) * width;
      kernel.multiply(0, rows, 2 * rows * width, outputs, 2 * width, y);
      return new Uint8Array(buffer, y, 4 * rows * outputs);
    });
    expect(vector).toEqual(plain);
    expect(vector!.some((byte) => byte !== 0)).toBe(true);
  });

  it.each([
    ['forwards', 0, 1],
    ['backwards', 6, -1],
  ])('recurrence %s', (_direction, first, sign) => {
    const hidden = 8;
    const words = 7;
    const [vector, plain] = left((kernel, { buffer }) => {
      const next = numbers(3, 5000);
      const integers = new Int32Array(buffer);
      const floats = new Float32Array(buffer);
      for (let at = 0; at < words * 3 * hidden; at++) integers[at] = next();
      const constants = 4 * words * 3 * hidden;
      for (let at = 0; at < 6 * hidden; at++)
        floats[constants / 4 + at] = next() / (at < 3 * hidden ? 4e6 : 4000);
      const state = constants + 4 * 6 * hidden;
      const output = state + 4 * hidden;
      const [sumsStep, outputStep] = [12 * hidden, 8 * hidden];
      kernel.recur(
        first * sumsStep,
        sign * sumsStep,
        constants,
        state,
        output + first * outputStep,
        sign * outputStep,
        words,
        4 * hidden,
      );
      return new Uint8Array(buffer, state, 4 * hidden + words * outputStep);
    });
    expect(vector).toEqual(plain);
    expect(vector!.some((byte) => byte !== 0)).toBe(true);
  });

  it('scales, biases and bounds', () => {
    const [rows, width] = [3, 8];
    const [vector, plain] = left((kernel, { buffer }) => {
      const next = numbers(5, 9000);
      const integers = new Int32Array(buffer);
      const floats = new Float32Array(buffer);
      for (let at = 0; at < rows * width; at++) integers[at] = next();
      const constants = 4 * rows * width;
      for (let at = 0; at < 2 * width; at++) floats[constants / 4 + at] = next() / (at < width ? 3e6 : 3000);
      floats.fill(-2, constants / 4 + 2 * width, constants / 4 + 2 * width + 4);
      floats.fill(3, constants / 4 + 2 * width + 4, constants / 4 + 2 * width + 8);
      const to = constants + 4 * (2 * width + 8);
      kernel.affine(0, constants, to, rows, 4 * width);
      return new Uint8Array(buffer, to, 4 * rows * width);
    });
    expect(vector).toEqual(plain);
    const values = [...new Float32Array(vector!.buffer)];
    expect(Math.min(...values)).toBe(-2);
    expect(Math.max(...values)).toBe(3);
  });

  it('rounding', () => {
    const [vector, plain] = left((kernel, { buffer }) => {
      const floats = new Float32Array(buffer);
      floats.set([0.5 / 1024, 1.5 / 1024, -0.5 / 1024, -2.5 / 1024, 3.7, -3.7, 0, 12]);
      kernel.quantise(0, 64, 8);
      return new Uint8Array(buffer, 64, 16);
    });
    expect(vector).toEqual(plain);
    expect([...new Int16Array(vector!.buffer)]).toEqual([0, 2, 0, -2, 3789, -3789, 0, 12288]);
  });
});

it.each(kernels)('%s: multiplies what can be checked by hand', (_name, kernelOver) => {
  const memory = memoryOf(1024);
  const values = new Int16Array(memory.buffer);
  values.set([1, 2, 3, 4, 5, 6, 7, 8], 0);
  values.set([1, 0, 0, 0, 0, 0, 0, -1], 8);
  values.set([1, 1, 1, 1, 1, 1, 1, 1], 16);
  values.set([0, 2, 0, 0, 0, 0, 0, 0], 24);
  kernelOver(memory).multiply(0, 2, 32, 4, 16, 128);
  expect([...new Int32Array(memory.buffer, 128, 8)]).toEqual([36, 4, 0, 0, 0, 0, 0, 0]);
});
