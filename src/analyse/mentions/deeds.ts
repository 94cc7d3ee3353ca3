/** The verb that told what a noun takes up: "ousted" for "the coup", "flew to" for "the trip". */

import type { TokenIndex } from '../../text/span.js';
import type { Sentence } from '../sentence.js';
import type { NameLists } from './name-lists.js';
import type { Phrase } from './phrase.js';

export interface Deed {
  readonly sentence: number;
  readonly token: TokenIndex;
}

const sentencesBack = 8;
const wordsBack = 100;

/** The nearest verb before a definite noun of a deed that tells such a deed: data/en/mentions/deeds.tsv. */
export function findDeed(phrase: Phrase, sentences: readonly Sentence[], names: NameLists): Deed | undefined {
  const { pointing, category } = phrase;
  if (category !== 'event' && category !== 'abstract') return undefined;
  if (pointing !== 'definite' && pointing !== 'demonstrative' && pointing !== 'possessed') return undefined;
  const verbs = names.deeds.get(phrase.lemma);
  if (!verbs) return undefined;
  for (let at = phrase.sentence; at >= 0 && at >= phrase.sentence - sentencesBack; at--) {
    const { tokens } = sentences[at]!;
    const end = at === phrase.sentence ? phrase.from : tokens.length;
    for (let index = end - 1; index >= 0 && index >= end - wordsBack; index--) {
      const token = tokens[index]!;
      if (token.upos === 'VERB' && verbs.has(token.lemma)) return { sentence: at, token: token.index };
    }
  }
  return undefined;
}
