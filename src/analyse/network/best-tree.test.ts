import { describe, expect, it } from 'vitest';
import { bestTree } from './best-tree.js';

/** Scores that look random and are not. */
function scoresOf(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count * count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % 1000;
  });
}

function sumOf(scores: Float64Array, heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word * heads.length + (head < 0 ? word : head)]!, 0);
}

function isTree(heads: readonly number[]): boolean {
  return (
    heads.filter((head) => head < 0).length === 1 &&
    heads.every((_head, word) => {
      let up = word;
      for (let step = 0; step <= heads.length && up >= 0; step++) up = heads[up]!;
      return up < 0;
    })
  );
}

/** The best sum of all trees with the root given, by trying every one. */
function bestSum(scores: Float64Array, count: number, root: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(count).fill(-1);
  const fill = (word: number): void => {
    if (word === count) {
      if (isTree(heads)) best = Math.max(best, sumOf(scores, heads));
      return;
    }
    for (let head = -1; head < count; head++) {
      if (head === word || head < 0 !== (word === root)) continue;
      heads[word] = head;
      fill(word + 1);
    }
  };
  fill(0);
  return best;
}

describe('the best tree', () => {
  it.each([1, 2, 3, 4, 5, 6])('of %i words is a tree, and no tree under its root is better', (count) => {
    for (let seed = 1; seed <= 60; seed++) {
      const scores = scoresOf(count, seed * 7919);
      const heads = bestTree(scores, count);
      expect(isTree(heads)).toBe(true);
      expect(sumOf(scores, heads)).toBe(bestSum(scores, count, heads.indexOf(-1)));
    }
  });

  it('of 200 words that all prefer their neighbour is still a tree', () => {
    const count = 200;
    const scores = new Float64Array(count * count);
    for (let word = 0; word < count; word++) scores[word * count + (word ^ 1)] = 5;
    expect(isTree(bestTree(scores, count))).toBe(true);
  });
});
