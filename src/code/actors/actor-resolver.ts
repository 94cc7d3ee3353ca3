/**
 * Who is meant: a noun phrase of an article in, the entities it speaks of out, each with country, sectors, office as of
 * the day, and the reason.
 */

import type { Analysis } from '../../analyse/mention.js';
import type { Sentence } from '../../analyse/sentence.js';
import type { Article } from '../../read/article.js';
import { type Quote, span, type TokenIndex, wordsOf as textOf } from '../../text/span.js';
import type { Entity } from '../entity.js';
import type { ActorLexicon } from './actor-lexicon.js';
import { contextOf } from './article-context.js';
import { ArticleReader } from './article-reader.js';
import { withCountry } from './country-of-context.js';
import { startOf } from './noun-phrase.js';
import type { Reading } from './reading.js';

export interface ActorResolver {
  /**
   * The entities that the noun phrase headed by the token speaks of: none when nobody who can act, several for "the two
   * countries". Coordination is the caller's business.
   *
   * @param asOf ISO date of the act, for offices held; without it the article's own date counts
   */
  resolve(sentence: number, head: TokenIndex, asOf?: string): readonly Entity[];
  /** Does the phrase name somebody who can act? Things that stand for their owner ("the U.S. airstrike") do not. */
  isParty(sentence: number, head: TokenIndex): boolean;
  /** Does the phrase name a state, by its name, capital or a metonym? */
  isCountry(sentence: number, head: TokenIndex): boolean;
}

export function actorResolver(lexicon: ActorLexicon, analysis: Analysis, article: Article): ActorResolver {
  const context = contextOf(lexicon, analysis, article);
  const readers = new Map<string, ArticleReader>();
  const readerOf = (asOf: string | undefined): ArticleReader => {
    const key = asOf ?? '';
    let reader = readers.get(key);
    if (!reader) {
      reader = new ArticleReader(lexicon, analysis, context, asOf);
      readers.set(key, reader);
    }
    return reader;
  };
  const resolve = (sentence: number, head: TokenIndex, asOf: string | undefined = context.asOf) =>
    entitiesOf(readerOf(asOf), sentence, head);
  return {
    resolve,
    isParty: (sentence, head) => {
      const { readings } = readerOf(context.asOf).whole(sentence, head);
      return readings.some(({ isThing }) => isThing !== true);
    },
    isCountry: (sentence, head) => {
      const { readings } = readerOf(context.asOf).whole(sentence, head);
      return readings.length > 0 && readings.every(({ isCountry }) => isCountry === true);
    },
  };
}

function entitiesOf(reader: ArticleReader, sentence: number, head: TokenIndex): readonly Entity[] {
  const { phrase, readings, to } = reader.whole(sentence, head);
  const quote = quoteOf(phrase.tree.sentence, startOf(phrase), to);
  return readings.map((reading) => entityOf(withCountry(reader, sentence, head, reading), quote));
}

function quoteOf({ tokens, text, in: part, span: whole }: Sentence, from: number, to: number): Quote {
  const { from: start, to: end } = span(tokens[from]!.from, tokens[Math.max(from, to - 1)]!.to);
  return { in: part, from: start, to: end, text: textOf(text, span(start - whole.from, end - whole.from)) };
}

function entityOf(reading: Reading, quote: Quote): Entity {
  const { name, country, sectors, id, office, wikidata, isPerson, isNamed, why } = reading;
  return {
    name,
    quote,
    ...(id === undefined ? {} : { id }),
    ...(country === undefined ? {} : { country }),
    sectors,
    ...(office === undefined ? {} : { office }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(isPerson && isNamed ? { isPerson } : {}),
    why,
  };
}
