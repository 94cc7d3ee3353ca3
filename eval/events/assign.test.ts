import { describe, expect, it } from 'vitest';
import { assign } from './assign.js';

describe('assign', () => {
  it.each<{ weights: number[][]; expected: number[] }>([
    { weights: [], expected: [] },
    { weights: [[]], expected: [-1] },
    { weights: [[0]], expected: [-1] },
    { weights: [[0.3]], expected: [0] },
    // The greedy choice (row 0, column 0) would leave row 1 with nothing.
    {
      weights: [
        [1, 0.9],
        [0.9, 0],
      ],
      expected: [1, 0],
    },
    { weights: [[0.5], [0.7], [0.6]], expected: [-1, 0, -1] },
    { weights: [[0.5, 0.7, 0.6]], expected: [1] },
    {
      weights: [
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ],
      expected: [0, 2, 1],
    },
  ])('$weights → $expected', ({ weights, expected }) => {
    expect(assign(weights)).toEqual(expected);
  });

  it('reaches what trying every permutation reaches', () => {
    let state = 7;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    for (let round = 0; round < 50; round++) {
      const [rows, columns] = [1 + (round % 5), 1 + (round % 4)];
      const weights = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => Math.max(0, random() - 0.2)),
      );
      const total = assign(weights).reduce((sum, column, row) => sum + (weights[row]![column] ?? 0), 0);
      expect(total).toBeCloseTo(best(weights, 0, new Set()), 10);
    }
  });
});

function best(weights: number[][], row: number, taken: ReadonlySet<number>): number {
  if (row === weights.length) return 0;
  let most = best(weights, row + 1, taken);
  weights[row]!.forEach((weight, column) => {
    if (!taken.has(column))
      most = Math.max(most, weight + best(weights, row + 1, new Set([...taken, column])));
  });
  return most;
}
