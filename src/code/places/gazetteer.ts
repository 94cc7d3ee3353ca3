/** Places by their names: what a name may mean, and which countries an article speaks of. */

import type { Article } from '../../read/article.js';
import { wordsIn } from '../actors/fold.js';

export interface KnownPlace {
  readonly kind: 'city' | 'district' | 'province' | 'country' | 'region';
  readonly name: string;
  /** ISO alpha-3; none for a region of several states. */
  readonly country?: string;
  /** Name of its first-order division. */
  readonly admin1?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonamesId?: number;
  /** People who live there: the larger of two of one name is meant more often. */
  readonly people: number;
}

export interface Gazetteer {
  /** All places of that name, the most populous first; countries before all. */
  named(name: string): readonly KnownPlace[];
  /** How often the article speaks of each country, by its name, its people or its capital. */
  countriesIn(article: Article): ReadonlyMap<string, number>;
}

/** Names compared: without case, accents, points and hyphens. */
export function placeKey(name: string): string {
  if (/^[A-Za-z ]*$/.test(name)) return name.toLowerCase();
  return wordsIn(name).join(' ').toLowerCase();
}

/**
 * @param places entries under a key, in order of weight
 * @param countryWords country codes by name, adjective, people and capital, as keys
 */
export function gazetteerOf(
  places: (key: string) => readonly KnownPlace[],
  countryWords: ReadonlyMap<string, string>,
): Gazetteer {
  const counted = new WeakMap<Article, ReadonlyMap<string, number>>();
  return {
    named: (name) => places(placeKey(name)),
    countriesIn(article) {
      const known = counted.get(article);
      if (known) return known;
      const counts = countCountries(article, countryWords);
      counted.set(article, counts);
      return counts;
    },
  };
}

/** Longest country name in words: "Democratic Republic of the Congo". */
const LONGEST = 5;

function countCountries(
  { title = '', text }: Article,
  countryWords: ReadonlyMap<string, string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const words = wordsIn(`${title} ${text}`);
  for (let at = 0; at < words.length; ) {
    const step = /^[A-Z]/.test(words[at]!) ? countAt(words, at, countryWords, counts) : 1;
    at += step;
  }
  return counts;
}

/** Counts the longest country name that begins here; gives how many words to go on. */
function countAt(
  words: readonly string[],
  at: number,
  countryWords: ReadonlyMap<string, string>,
  counts: Map<string, number>,
): number {
  for (let length = LONGEST; length > 0; length--) {
    const key = words
      .slice(at, at + length)
      .join(' ')
      .toLowerCase();
    const code = countryWords.get(key);
    if (code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return length;
  }
  return 1;
}
