/** What a phrase is read with, and the phrase cut into the segments that the lexicon knows. */

import type { Mention } from '../../analyse/mention.js';
import type { Sentence } from '../../analyse/sentence.js';
import type { TokenIndex } from '../../text/span.js';
import type { ActorLexicon } from './actor-lexicon.js';
import type { ArticleContext } from './article-context.js';
import { type NounPhrase, type SentenceWords, sentenceWords } from './noun-phrase.js';
import { longestAt } from './phrase-index.js';
import type { Reading } from './reading.js';
import { isCapital, type Segment, segmentsOf, type WordTag } from './segments.js';

export interface PhraseReading {
  readonly phrase: NounPhrase;
  readonly readings: readonly Reading[];
  /** Token after the last of what the readings took in: the phrase and "of the army" behind it. */
  readonly to: number;
}

export type Interpretation = Pick<PhraseReading, 'readings'> & Partial<Pick<PhraseReading, 'to'>>;

export interface ReadingScene {
  readonly lexicon: ActorLexicon;
  readonly context: ArticleContext;
  readonly asOf: string | undefined;
  /** Whom another phrase of the sentence speaks of: the possessor, or the noun after "of". */
  readonly readOther: (head: TokenIndex) => readonly Reading[];
  readonly mention: Mention | undefined;
  /** Whom the article calls by a full name that ends in this last name: "Ted Cruz" for "Cruz". */
  readonly namedInFull: (surname: string) => readonly Reading[];
}

/** How many words beyond the phrase a known name or role may reach: "minister of foreign affairs". */
const REACH = 5;

export function cut(
  sentence: Sentence,
  phrase: NounPhrase,
  { lexicon, context, mention }: ReadingScene,
): Segment[] {
  const words = sentenceWords(sentence);
  const { wordAt } = words;
  const from = roleStart(lexicon, words, wordAt[phrase.from]!, wordAt[phrase.head]!);
  const to = wordAt[phrase.to]!;
  const reach = Math.min(words.words.length, to + REACH);
  const tagOf = (word: number): WordTag => {
    const token = sentence.tokens[words.token[word]!]!;
    if (token.upos === 'PROPN' || (mention?.kind === 'name' && isCapital(token.form))) return 'name';
    return token.upos === 'ADJ' ? 'adjective' : 'other';
  };
  return segmentsOf(lexicon, words, { from, to }, wordAt[phrase.head]!, reach, context.words, tagOf);
}

/** "His attorney | general" with both words hung on the verb: the title begins a word before the phrase. */
function roleStart({ roles }: ActorLexicon, words: SentenceWords, from: number, head: number): number {
  if (from === 0 || from !== head) return from;
  const match = longestAt(roles, words.roles, from - 1, head + 1);
  return match && match.to === head + 1 ? from - 1 : from;
}
