import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.js';

async function* numbers(to: number, taken: number[] = []): AsyncGenerator<number> {
  for (let at = 0; at < to; at++) {
    taken.push(at);
    yield at;
  }
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe('inOrder', () => {
  it.each([1, 2, 5, 100])('keeps the order of the input, %i at once', async (atOnce) => {
    // The earlier the input, the longer its work takes.
    const work = (input: number) =>
      new Promise<number>((resolve) => setTimeout(() => resolve(input), 20 - 2 * input));
    expect(await collect(inOrder(numbers(10), work, atOnce))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('does not run ahead of what is taken from it', async () => {
    const taken: number[] = [];
    const results = inOrder(numbers(100, taken), async (input) => input, 4);
    await results.next();
    expect(taken).toEqual([0, 1, 2, 3]);
    await results.return(undefined);
  });

  it('hands a failure on in its turn', async () => {
    const work = async (input: number) => {
      if (input === 2) throw new Error('two');
      return input;
    };
    const results = inOrder(numbers(5), work, 5);
    expect([await results.next(), await results.next()].map(({ value }) => value)).toEqual([0, 1]);
    await expect(results.next()).rejects.toThrow('two');
  });
});
