/** The words that tell mentions apart: names of countries, peoples and places, first names, titles, classes of nouns. */

import { readCountryTable } from '../../text/country-table.js';
import { DataError, type DataFiles } from '../../text/data-files.js';
import { list, oneOf, optional, readTable, required } from '../../text/table.js';
import { loadWeights } from '../weights/packed-weights.js';
import type { Weights } from '../weights/weights.js';
import { type ChainModel, loadChainModel } from './chain-model.js';

export type Gender = 'masculine' | 'feminine';

/** Type of a noun of the news. */
export type NewsType = 'person' | 'organization' | 'place' | 'event';

export interface NounClass {
  /** WordNet's class of the noun's first sense: person, group, location, act, event, artifact … */
  readonly first: string;
  /** Class of the second sense, where it differs. */
  readonly also: string | undefined;
}

export interface NameLists {
  /** Name of a country, as written → its code. */
  readonly countries: ReadonlyMap<string, string>;
  /** "Nigerien" → its country's code. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** "Nigeriens" → its country's code. */
  readonly peoples: ReadonlyMap<string, string>;
  /** Capital → its country's code. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly givenNames: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Title before a name → the gender that the title states, if it does. */
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  /** Words inside a name that make it one of an organisation, a place, an event. */
  readonly organizationWords: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  readonly eventWords: ReadonlySet<string>;
  readonly nouns: ReadonlyMap<string, NounClass>;
  /** Nouns of political news with their type, where WordNet's classes are too coarse. */
  readonly newsNouns: ReadonlyMap<string, NewsType>;
  /** Noun → nouns that often take up the same thing: "visit" and "trip". */
  readonly sameSense: ReadonlyMap<string, ReadonlySet<string>>;
  /** Noun of a deed → verbs that tell the deed: "coup" ← "oust". */
  readonly deeds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Scores a word in each of the categories. */
  readonly categoryModel: Weights;
  readonly chainModel: ChainModel;
}

const folder = 'en/mentions';
export const categoriesPath = 'en/mentions/categories.bin';
export const chainsPath = 'en/mentions/chains.tsv';

/** @throws DataError that names the file, the line and the remedy */
export function loadNameLists(files: DataFiles): NameLists {
  const words = (name: string) =>
    new Set(readTable(files, `${folder}/${name}.tsv`, { word: required }).map((row) => row.word));
  const names = (name: string) =>
    new Set(readTable(files, `${folder}/${name}.tsv`, { name: required }).map((row) => row.name));
  return {
    ...loadCountryNames(files),
    givenNames: names('given-names'),
    places: names('place-names'),
    titles: loadTitles(files),
    organizationWords: words('organization-words'),
    placeWords: words('place-words'),
    eventWords: words('event-words'),
    nouns: loadNouns(files),
    newsNouns: loadNewsNouns(files),
    sameSense: loadSameSense(files),
    deeds: loadDeeds(files),
    categoryModel: loadWeights(files, categoriesPath),
    chainModel: loadChainModel(files, chainsPath),
  };
}

function loadCountryNames(
  files: DataFiles,
): Pick<NameLists, 'countries' | 'demonyms' | 'peoples' | 'capitals'> {
  const countries = new Map<string, string>();
  const demonyms = new Map<string, string>();
  const peoples = new Map<string, string>();
  const capitals = new Map<string, string>();
  const rows = readCountryTable(files);
  for (const row of rows) {
    for (const name of [row.name, ...row.names]) countries.set(name, row.code);
    for (const word of row.adjectives) if (!demonyms.has(word)) demonyms.set(word, row.code);
    for (const word of row.peoples) if (!peoples.has(word)) peoples.set(word, row.code);
    for (const word of row.capital) capitals.set(word, row.code);
  }
  return { countries, demonyms, peoples, capitals };
}

function loadTitles(files: DataFiles): Map<string, Gender | undefined> {
  const rows = readTable(files, `${folder}/titles.tsv`, { title: required, gender: optional });
  return new Map(
    rows.map(({ title, gender }) => {
      if (gender !== undefined && gender !== 'm' && gender !== 'f') {
        throw new DataError(
          `${folder}/titles.tsv`,
          undefined,
          `${title} has gender "${gender}"; expected m or f`,
        );
      }
      return [title, gender === 'm' ? 'masculine' : gender === 'f' ? 'feminine' : undefined];
    }),
  );
}

function loadNouns(files: DataFiles): Map<string, NounClass> {
  const rows = readTable(files, `${folder}/nouns.tsv`, { noun: required, class: required, also: optional });
  return new Map(rows.map((row) => [row.noun, { first: row.class, also: row.also }]));
}

function loadNewsNouns(files: DataFiles): Map<string, NewsType> {
  const type = oneOf('person', 'organization', 'place', 'event');
  const rows = readTable(files, `${folder}/news-nouns.tsv`, { noun: required, type });
  return new Map(rows.map((row) => [row.noun, row.type]));
}

function loadSameSense(files: DataFiles): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { nouns } of readTable(files, `${folder}/same-sense.tsv`, { nouns: list })) {
    for (const noun of nouns) {
      const others = found.get(noun) ?? new Set();
      for (const other of nouns) if (other !== noun) others.add(other);
      found.set(noun, others);
    }
  }
  return found;
}

function loadDeeds(files: DataFiles): Map<string, ReadonlySet<string>> {
  const rows = readTable(files, `${folder}/deeds.tsv`, { noun: required, verbs: list });
  return new Map(rows.map((row) => [row.noun, new Set(row.verbs)]));
}
