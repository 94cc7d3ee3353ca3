/** Names of states, organisations and groups: their tables in, the index of names out. */

import { readCountryTable } from '../../text/country-table.js';
import type { DataFiles } from '../../text/data-files.js';
import { list, oneOf, optional, readTable, required } from '../../text/table.js';
import type { Sector } from '../entity.js';
import type { Country, NameEntry, NameKind } from './actor-lexicon.js';
import { code, optionalCode, sectors } from './cells.js';
import { fold, isPlainWords, keyOfName, wordsIn } from './fold.js';
import { addPhrase, type PhraseIndexBuilder } from './phrase-index.js';

const GOVERNMENT: readonly Sector[] = ['GOV'];
const CIVILIANS: readonly Sector[] = ['CVL'];

/** In `people`, groups such as "Nigeriens" are civilians until a role beside them says otherwise. */
export function loadCountries(files: DataFiles, names: PhraseIndexBuilder<NameEntry>): Map<string, Country> {
  const path = 'actors/countries.tsv';
  const countries = new Map<string, Country>();
  for (const row of readCountryTable(files)) {
    const called = [row.name, ...row.names, ...row.adjectives, ...row.peoples, ...row.capital].map(keyOfName);
    const words = [...new Set(called.filter((word) => word.length > 2 && !word.includes(' ')))];
    countries.set(row.code, { code: row.code, name: row.name, words });
    const add = (kind: NameKind, called: readonly string[], held: readonly Sector[]) =>
      addNames(names, called, {
        kind,
        name: row.name,
        id: row.code,
        country: row.code,
        sectors: held,
        from: path,
      });
    add('country', [row.name, ...row.names], GOVERNMENT);
    add('adjective', row.adjectives, GOVERNMENT);
    add('people', row.peoples, CIVILIANS);
    add('capital', row.capital, GOVERNMENT);
    add('metonym', row.metonyms, GOVERNMENT);
  }
  return countries;
}

const PARTLY = { name: required, names: list, adjectives: list, peoples: list, country: code };

export function loadPartiallyRecognised(files: DataFiles, names: PhraseIndexBuilder<NameEntry>): void {
  const path = 'actors/partially-recognised.tsv';
  for (const { name, names: others, adjectives, peoples, country } of readTable(files, path, PARTLY)) {
    const add = (kind: NameKind, called: readonly string[], held: readonly Sector[]) =>
      addNames(names, called, { kind, name, id: slug(name), country, sectors: held, from: path });
    add('country', [name, ...others], ['GOV', 'PRE']);
    add('adjective', adjectives, ['GOV', 'PRE']);
    add('people', peoples, ['CVL', 'PRE']);
  }
}

export const ORGANISATION = {
  name: required,
  names: list,
  country: optionalCode,
  sectors,
  kind: oneOf('organisation', 'institution', 'media', 'group', 'place', 'region'),
  wikidata: optional,
};

export function addOrganisations(files: DataFiles, path: string, names: PhraseIndexBuilder<NameEntry>): void {
  for (const row of readTable(files, path, ORGANISATION)) addOrganisation(row, path, names);
}

export interface OrganisationRow {
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly sectors: readonly Sector[];
  readonly kind: NameKind;
  readonly wikidata: string | undefined;
}

export function addOrganisation(
  row: OrganisationRow,
  path: string,
  names: PhraseIndexBuilder<NameEntry>,
): void {
  addNames(names, [row.name, ...row.names], {
    kind: row.kind,
    name: row.name,
    id: row.wikidata ?? slug(row.name),
    ...(row.country === undefined ? {} : { country: row.country }),
    sectors: row.sectors,
    ...(row.wikidata === undefined ? {} : { wikidata: row.wikidata }),
    from: path,
  });
}

function addNames(
  names: PhraseIndexBuilder<NameEntry>,
  called: readonly string[],
  entry: Omit<NameEntry, 'key'>,
): void {
  for (const name of called) {
    const words = wordsIn(name);
    addPhrase(names, words, keyed(entry, words.join(' ')));
  }
}

/** Written out, for there are thousands: a spread copy costs several times as much. */
function keyed(entry: Omit<NameEntry, 'key'>, key: string): NameEntry {
  const { kind, name, id, country, sectors: held, wikidata, from } = entry;
  const made: { -readonly [Field in keyof NameEntry]: NameEntry[Field] } = {
    kind,
    name,
    key,
    sectors: held,
    from,
  };
  if (id !== undefined) made.id = id;
  if (country !== undefined) made.country = country;
  if (wikidata !== undefined) made.wikidata = wikidata;
  return made;
}

function slug(name: string): string {
  return isPlainWords(name)
    ? name.toLowerCase().replaceAll(' ', '-')
    : fold(name)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
}
