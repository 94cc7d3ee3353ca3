/** Trees to learn from: sentences of CoNLL-U files, with joint tags. */

import { readFileSync } from 'node:fs';
import { commentOf, parseConllu } from '../src/analyse/conllu/conllu.js';

export interface TreebankSentence {
  readonly id: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** `UPOS XPOS`. */
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

export function readTreebank(path: string): TreebankSentence[] {
  return parseConllu(readFileSync(path, 'utf8')).map((sentence) => ({
    id: commentOf(sentence, 'sent_id') ?? '',
    forms: sentence.words.map((word) => word.form),
    lemmas: sentence.words.map((word) => word.lemma),
    tags: sentence.words.map((word) => `${word.upos} ${word.xpos}`),
    feats: sentence.words.map((word) => word.feats),
    heads: sentence.words.map((word) => word.head),
    relations: sentence.words.map((word) => word.deprel),
  }));
}
