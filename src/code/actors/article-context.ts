/** What the whole article tells about its names: its words, and the country it is about where that is plain. */

import type { Analysis } from '../../analyse/mention.js';
import type { Article } from '../../read/article.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, NameEntry } from './actor-lexicon.js';
import { wordsIn } from './fold.js';
import { NON_STATES } from './load-actors.js';
import { sentenceWords } from './noun-phrase.js';
import { longestAt } from './phrase-index.js';
import { isWritten, preferred } from './segments.js';

export interface ArticleContext {
  /** The article's words, folded, in lower case, each with how often it stands there. */
  readonly words: ReadonlyMap<string, number>;
  /** The day to judge offices by when the caller knows no better. */
  readonly asOf?: string;
  /** The one country that most of the article speaks of; undefined when several share it. */
  readonly about?: { readonly country: string; readonly why: string };
}

export function contextOf(lexicon: ActorLexicon, analysis: Analysis, article: Article): ArticleContext {
  const words = new Map<string, number>();
  for (const sentence of analysis.sentences) {
    for (const word of sentenceWords(sentence).lowered) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const asOf = article.publishedOn ?? article.dateline?.date;
  const base = { words, ...(asOf === undefined ? {} : { asOf }) };
  const about = aboutCountry(lexicon, analysis, article, base);
  return about === undefined ? base : { ...base, about };
}

/** A country is what the article is about when it is named this many times as often as the next, and thrice at least. */
const LEAD = 1.5;
const FEWEST = 3;
/** The headline says what a report is about; the dateline where it was written. */
const HEADLINE_WEIGHT = 3;

function aboutCountry(
  lexicon: ActorLexicon,
  analysis: Analysis,
  article: Article,
  context: ArticleContext,
): ArticleContext['about'] {
  const counts = new Map<string, number>();
  let all = 0;
  const count = (code: string, weight: number) => {
    counts.set(code, (counts.get(code) ?? 0) + weight);
    all += weight;
  };
  for (const sentence of analysis.sentences) {
    const weight = sentence.headline ? HEADLINE_WEIGHT : 1;
    for (const code of countriesIn(lexicon, sentenceWords(sentence), context)) count(code, weight);
  }
  const place = article.dateline?.place;
  if (place !== undefined) {
    const words = wordsIn(place);
    const lowered = words.map((word) => word.toLowerCase());
    for (const code of countriesIn(lexicon, { words, lowered }, context)) count(code, 1);
  }
  const [first, second] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!first || first[1] < FEWEST || (second && first[1] < LEAD * second[1])) return undefined;
  return { country: first[0], why: `the article speaks of ${first[0]} in ${first[1]} of ${all} places` };
}

function countriesIn(
  lexicon: ActorLexicon,
  { words, lowered }: { readonly words: readonly string[]; readonly lowered: readonly string[] },
  context: ArticleContext,
): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestAt(lexicon.names, lowered, at, words.length, (entry, from, to) =>
      isWritten(entry, words, from, to),
    );
    if (match) {
      const entry = preferred(lexicon, match.entries, context.words)?.entry;
      if (entry && isOfState(entry)) found.push(entry.country!);
    }
    at = match?.to ?? at + 1;
  }
  return found;
}

/** Parliaments and parties tell which country a report is about; newspapers and companies do not. */
function isOfState({ country, kind, sectors }: NameEntry): boolean {
  if (country === undefined || NON_STATES.has(country) || kind === 'media') return false;
  return kind !== 'organisation' || DOMESTIC.has(sectors[0]!);
}

const DOMESTIC: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'PTY']);
