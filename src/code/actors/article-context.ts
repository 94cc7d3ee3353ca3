/** What the whole article tells about its names: its words, and the country it is about where that is plain. */

import type { Analysis } from '../../analyse/mention.js';
import type { Article } from '../../read/article.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, NameEntry } from './actor-lexicon.js';
import { NON_STATES } from './cells.js';
import { wordsIn } from './fold.js';
import { sentenceWords } from './noun-phrase.js';
import { bySurname } from './people.js';
import { longestAt } from './phrase-index.js';
import { isCapital, isWritten } from './segments.js';
import { preferred } from './senses.js';

export interface ArticleContext {
  /** The article's words, folded, in lower case, each with how often it stands there. */
  readonly words: ReadonlyMap<string, number>;
  /** The day to judge offices by when the caller knows no better. */
  readonly asOf?: string;
  /** The one country that most of the article speaks of; undefined when several share it. */
  readonly about?: {
    readonly country: string;
    readonly why: string;
    readonly isSure: boolean;
    /** Named more often than the publisher's own country that the report is about: whose rebels it speaks of. */
    readonly abroad?: string;
  };
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
/** A newspaper leaves out the name of its own country: "the president", "the Senate". */
const HOME_WEIGHT = 3;
/** An article about a country's affairs abroad names the other country more often: it is still about the first. */
const HOME_SHARE = 0.75;

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
  const home = homeOf(lexicon, article);
  if (home !== undefined) count(home, HOME_WEIGHT);
  const place = article.dateline?.place;
  if (place !== undefined) {
    const words = wordsIn(place);
    const lowered = words.map((word) => word.toLowerCase());
    for (const code of countriesIn(lexicon, { words, lowered }, context)) count(code, 1);
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const own = ranked.find(([code]) => code === home);
  if (own && own[1] >= HOME_SHARE * ranked[0]![1] && own[1] >= FEWEST)
    return {
      country: own[0],
      isSure: true,
      ...(ranked[0]![0] === own[0] ? {} : { abroad: ranked[0]![0] }),
      why: `the publisher is of ${own[0]}, and ${ranked[0]![0]} is not named much more often`,
    };
  const [first, second] = ranked;
  if (!first || (second && first[1] < LEAD * second[1])) return undefined;
  // A short report that names one country only is about that, if less surely.
  const isSure = first[1] >= FEWEST;
  if (!isSure && second) return undefined;
  return {
    country: first[0],
    isSure,
    why: `the article speaks of ${first[0]} in ${first[1]} of ${all} places`,
  };
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
      if (entry && isOfState(entry) && lexicon.words.get(lowered[match.to] ?? '') !== 'sided-after')
        found.push(entry.country!);
    } else if (isCapital(words[at]!) && !(at > 0 && isCapital(words[at - 1]!))) {
      const ruler = bySurname(lexicon, lowered[at]!, context.asOf);
      if (ruler && !NON_STATES.has(ruler.country)) found.push(ruler.country);
    }
    at = match?.to ?? at + 1;
  }
  return found;
}

/** The country of the publisher, where it is known. */
function homeOf({ names }: ActorLexicon, { publisher }: Article): string | undefined {
  if (publisher === undefined) return undefined;
  const words = wordsIn(publisher).map((word) => word.toLowerCase());
  for (let at = 0; at < words.length; at++) {
    const match = longestAt(names, words, at, words.length, ({ kind }) => kind === 'media');
    const country = match?.entries[0]?.country;
    if (country !== undefined && !NON_STATES.has(country)) return country;
  }
  return undefined;
}

/** Parliaments and parties tell which country a report is about; newspapers and companies do not. */
function isOfState({ country, kind, sectors }: NameEntry): boolean {
  if (country === undefined || NON_STATES.has(country) || kind === 'media') return false;
  return kind !== 'organisation' || DOMESTIC.has(sectors[0]!);
}

const DOMESTIC: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'PTY']);
