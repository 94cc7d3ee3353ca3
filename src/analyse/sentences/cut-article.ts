/** Texts into sentences of words, before anything is known of the words. */

import type { Article } from '../../read/article.js';
import { type BlockText, blockText } from './block-text.js';
import { splitSentences } from './split-sentences.js';
import { type RawWord, tokenise } from './tokenise.js';
import type { WordLists } from './word-lists.js';

export interface CutSentence {
  /** Index of the block in `article.blocks`. */
  readonly block: number;
  /** The block's text; the words' offsets count in it. */
  readonly text: BlockText;
  readonly words: readonly RawWord[];
}

/** The sentences of headline and body, in reading order; captions, bylines and the like are not read. */
export function cutArticle(article: Article, lists: WordLists): CutSentence[] {
  return article.blocks.flatMap((block, index) => {
    if (block.kind !== 'headline' && block.kind !== 'body') return [];
    const text = blockText(article, block);
    return cutText(text.text, lists).map((words) => ({ block: index, text, words }));
  });
}

export function cutText(text: string, lists: WordLists): RawWord[][] {
  const words = tokenise(text, lists);
  return splitSentences(words, lists).map(({ from, to }) => words.slice(from, to));
}
