/** Who is who, as the data files of `data/actors/` and `data/en/actors/` tell: the records that the resolver looks up. */

import type { Sector } from '../entity.js';
import type { PeopleIndex } from './people-index.js';
import type { PhraseIndex } from './phrase-index.js';

/** What a name of the lexicon is a name of. */
export type NameKind =
  | 'country'
  /** "Nigerien": says whose something is. */
  | 'adjective'
  /** "Nigeriens": the people of a country. */
  | 'people'
  | 'capital'
  /** "the Kremlin": a place that speaks for a government. */
  | 'metonym'
  /** A town, province or dependency: says whose something is. */
  | 'place'
  /** "the West": names many states and has no code. */
  | 'region'
  | 'organisation'
  /** "Congress", "Supreme Court": the named country's, where the text names one. */
  | 'institution'
  | 'media'
  /** An ethnic or religious group. */
  | 'group';

export interface NameEntry {
  readonly kind: NameKind;
  /** Canonical name. */
  readonly name: string;
  /** The name as written, folded, words parted by blanks: tells "US" from "us". */
  readonly key: string;
  readonly id?: string;
  /** ISO 3166-1 alpha-3, XKX, a non-state code, or undefined. */
  readonly country?: string;
  readonly sectors: readonly Sector[];
  readonly wikidata?: string;
  /** The file that says so, for `explain`. */
  readonly from: string;
}

/** What a role denotes: a person or several, a body, people at large, a state. */
export type RoleKind = 'person' | 'body' | 'people' | 'state';

export interface RoleEntry {
  /** The phrase as the file has it. */
  readonly phrase: string;
  /** Primary first. */
  readonly sectors: readonly Sector[];
  readonly kind: RoleKind;
  /** "army spokesman": speaks for what stands beside it and takes its sectors. */
  readonly borrows: boolean;
  /** "troops in Mali" may be anybody's; "authorities in Mali" are Mali's. */
  readonly local: boolean;
  /** "the army" in a report about one country is that country's; "the ambassador" is not. */
  readonly inherits: boolean;
  /** "residents", also without "the": people of the country that the report is about. */
  readonly locals: boolean;
  /** "the alliance's member states" are its members. */
  readonly members: boolean;
  /** "the French government" is France; "the French cabinet" is a part of it. */
  readonly government: boolean;
}

/** Classes of words that matter beside a name or role. */
export type WordClass =
  /** "a group of rebels": the noun after "of" is who is meant. */
  | 'partitive'
  /** "Mr", "Dr": no part of the name. */
  | 'honorific'
  /** "former", "ousted": the office is past. */
  | 'past'
  /** "president-elect", "presidential candidate". */
  | 'coming'
  /** "pro-Russian", "Iran-backed": on its side or against it, and not its own. */
  | 'sided-before'
  | 'sided-after'
  /** "Tuesday", "June": no name of anybody by itself. */
  | 'calendar';

export interface Term {
  readonly office: string;
  readonly sectors: readonly Sector[];
  /** ISO date, perhaps only year or year and month; undefined when not known. */
  readonly start?: string;
  readonly end?: string;
}

export interface Person {
  readonly name: string;
  /** Other names, as the file writes them: separated by `|`. */
  readonly names: string;
  readonly country: string;
  readonly wikidata?: string;
  /** Terms as the file writes them; parsed by `termsOf` when the person is met. */
  readonly terms: string;
}

/** One way to read a name that means several things, and the words of the article that speak for it. */
export interface Sense {
  readonly name: string;
  /** What it is then: a country's code, or `person` or `nothing` where the name is no actor of the lexicon. */
  readonly code: string;
  readonly kind: NameKind | 'none';
  readonly canonical: string;
  readonly cues: ReadonlySet<string>;
}

/** A state or territory joined to an organisation for a time. */
export interface Membership {
  readonly organisation: string;
  readonly country: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Country {
  readonly code: string;
  readonly name: string;
  /** Its names of one word, adjectives and people, folded, in lower case: what tells that an article speaks of it. */
  readonly words: readonly string[];
}

export interface ActorLexicon {
  readonly countries: ReadonlyMap<string, Country>;
  readonly names: PhraseIndex<NameEntry>;
  readonly people: PeopleIndex;
  /** Country of towns and provinces, by name, folded, in lower case, words parted by blanks. */
  readonly places: ReadonlyMap<string, string>;
  readonly roles: PhraseIndex<RoleEntry>;
  /** By the name in lower case, in the file's order: the first is the default. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  readonly members: readonly Membership[];
  readonly words: ReadonlyMap<string, WordClass>;
}
