/** A sentence as Universal Dependencies describe it: tokens with lemma, tags and a tree. */

import type { Span, TextPart, TokenIndex } from '../text/span.js';

export interface Token extends Span {
  readonly index: TokenIndex;
  /** The token's words as they stand in the text, without skipped markup. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech, for example VERB. */
  readonly upos: string;
  /** Penn Treebank tag, for example VBD. */
  readonly xpos: string;
  /** Universal features as CoNLL-U writes them, for example `Mood=Ind|Tense=Past`; `_` when none. */
  readonly feats: string;
  /** Index of the head token, or -1 for the root. */
  readonly head: TokenIndex | -1;
  /** Universal relation to the head, subtypes included, for example `nsubj:pass`. */
  readonly deprel: string;
}

export interface Sentence {
  /** Position in the article, from 0. */
  readonly index: number;
  /** Index of the block (Article.blocks) it stands in. */
  readonly block: number;
  readonly in: TextPart;
  readonly span: Span;
  /** The words of the span, as they stand in the article. */
  readonly text: string;
  readonly headline: boolean;
  readonly tokens: readonly Token[];
  /**
   * Log-odds that an attribution's cue, source, content holds the token, by `token × 3 + part` of ATTRIBUTION_PARTS;
   * absent where no network read the sentence.
   */
  readonly said?: Float64Array;
}

/** The parts of an attribution, in the order of `Sentence.said`. */
export const ATTRIBUTION_PARTS = ['cue', 'source', 'content'] as const;
