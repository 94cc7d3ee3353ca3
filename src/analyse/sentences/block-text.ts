/** A block of an article as plain text: markup that is to be skipped left out, every character's place kept. */

import type { Article, Block } from '../../read/article.js';

export interface BlockText {
  readonly text: string;
  /** Offset in the article of the character at `index` of `text`. */
  offsetOf(index: number): number;
}

export function blockText(article: Article, block: Block): BlockText {
  const source = block.in === 'title' ? (article.title ?? '') : article.text;
  if (block.skip.length === 0) {
    return { text: source.slice(block.from, block.to), offsetOf: (index) => block.from + index };
  }
  return withoutSkipped(source, block);
}

function withoutSkipped(source: string, block: Block): BlockText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  let at: number = block.from;
  const keep = (to: number) => {
    if (to <= at) return;
    pieces.push(source.slice(at, to));
    starts.push(length);
    offsets.push(at);
    length += to - at;
  };
  for (const skip of block.skip) {
    keep(Math.min(skip.from, block.to));
    at = Math.max(at, Math.min(skip.to, block.to));
  }
  keep(block.to);
  return {
    text: pieces.join(''),
    offsetOf(index) {
      const piece = lastNotAfter(starts, index);
      return piece < 0 ? block.from : offsets[piece]! + index - starts[piece]!;
    },
  };
}

/** Position of the last value that is not greater than `limit`, or -1. */
function lastNotAfter(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
