/** Whom a noun phrase speaks of, before the article's chains are asked: name, country, sectors, and how sure that is. */

import type { Sector } from '../entity.js';

/**
 * How much a reading knows: 4 an identity of the lexicon; 3 a name with a role or country, or a description with both;
 * 2 a bare name; 1 a description of some role only; 0 a pronoun or "the country", which only a chain can tell.
 */
export type Rank = 0 | 1 | 2 | 3 | 4;

export interface Reading {
  readonly name: string;
  readonly rank: Rank;
  readonly country?: string;
  readonly sectors: readonly Sector[];
  readonly id?: string;
  readonly office?: string;
  readonly wikidata?: string;
  readonly why: string;
  /** Names a state, by its name, capital or a metonym. */
  readonly isCountry?: boolean;
  /** A role of whom the country may be taken from the article: "the army". */
  readonly inherits?: boolean;
  /** "Police in Athens" are Greece's; "troops in Mali" may be anybody's. */
  readonly isLocal?: boolean;
  /** "the protesters", "residents": people whom the article has in mind, and not people at large. */
  readonly isDefinite?: boolean;
  /** The country was taken from the article, not from the phrase. */
  readonly inherited?: boolean;
  /** An ethnic or religious group. */
  readonly isGroup?: boolean;
  /** A thing or deed that stands for whose it is: "the U.S. airstrike". */
  readonly isThing?: boolean;
  /** Names a person. */
  readonly isPerson?: boolean;
  /** `name` is a proper name, not the words of a description. */
  readonly isNamed?: boolean;
  /** "the Iraqis" for Iraq: some of them are people and not the state. */
  readonly isPeopleForState?: boolean;
}

/** Both speak of the same: the one that knows more, completed by the other. */
export function merged(a: Reading, b: Reading): Reading {
  const [better, other] = b.rank > a.rank ? [b, a] : [a, b];
  const country = better.country ?? other.country;
  const sectors = better.sectors.length > 0 || isFuller(better) ? better.sectors : other.sectors;
  const office = better.office ?? other.office;
  const isRenamed = !better.isNamed && other.isNamed === true;
  const completed = country !== better.country || sectors !== better.sectors;
  return {
    ...better,
    ...(isRenamed ? { name: other.name, isNamed: true } : {}),
    ...(country === undefined ? {} : { country }),
    sectors,
    ...(office === undefined ? {} : { office }),
    why: completed ? `${better.why}; ${other.why}` : better.why,
  };
}

/** An organisation of the lexicon without sectors (the UN) has none to be completed. */
function isFuller({ rank, isPerson }: Reading): boolean {
  return rank === 4 && !isPerson;
}
