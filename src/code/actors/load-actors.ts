/** The data files of actors in, checked and indexed, out; and one's own entries added to them. */

import { DataError, type DataFiles, dataFilesOf } from '../../text/data-files.js';
import { type Cell, list, oneOf, optional, readTable, repeated, required } from '../../text/table.js';
import { NON_STATE_CODES, SECTORS, type Sector } from '../entity.js';
import type {
  ActorLexicon,
  Country,
  NameEntry,
  NameKind,
  Person,
  RoleEntry,
  Sense,
  WordClass,
} from './actor-lexicon.js';
import { eachLine } from './fast-rows.js';
import { fold, keyOfName, wordsIn } from './fold.js';
import { loadPeople, withPeople } from './people-index.js';
import { addPhrase, copyOf, type PhraseIndexBuilder, phraseIndex } from './phrase-index.js';
import { pluralOf } from './plural.js';

/** @throws DataError naming file, line and remedy */
export function loadActors(files: DataFiles): ActorLexicon {
  const names = phraseIndex<NameEntry>();
  const countries = loadCountries(files, names);
  loadPartiallyRecognised(files, names);
  for (const path of files.list('actors/organisations')) addOrganisations(files, path, names);
  return {
    countries,
    names,
    people: loadPeople(files, 'actors/office-holders'),
    places: loadPlaces(files),
    roles: loadRoles(files),
    senses: loadSenses(files),
    members: readTable(files, 'actors/members.tsv', MEMBERS),
    words: new Map(readTable(files, 'en/actors/words.tsv', WORDS).map(({ word, means }) => [word, means])),
  };
}

/**
 * The lexicon with one's own entries: columns as in `data/actors/organisations/`, and kind `person`
 * with `terms` as in `data/actors/office-holders/`. An entry takes the place of those of the same name.
 */
export function withActors(lexicon: ActorLexicon, table: Uint8Array, path = 'own actors'): ActorLexicon {
  const rows = readTable(dataFilesOf(new Map([[path, table]])), path, OWN);
  const names = copyOf(lexicon.names);
  const people: Person[] = [];
  for (const { kind, terms, ...row } of rows) {
    for (const name of [row.name, ...row.names]) names.entries.delete(keyOfName(name));
    if (kind !== 'person') addOrganisation({ ...row, kind }, path, names);
    else people.push(ownPerson(row, terms));
  }
  return { ...lexicon, names, people: withPeople(lexicon.people, people) };
}

function ownPerson({ name, names, country, wikidata }: OwnRow, terms: string | undefined): Person {
  const known = { name, names: names.join('|'), country: country!, terms: terms ?? '' };
  return wikidata === undefined ? known : { ...known, wikidata };
}

type OwnRow = Omit<OrganisationRow, 'kind' | 'sectors'>;

/**
 * The lexicon with another view of contested territory: columns `name`, `country`, `sectors`.
 * All names of the state or territory (also its adjectives and people) are coded so from then on.
 */
export function withRecognition(
  lexicon: ActorLexicon,
  table: Uint8Array,
  path = 'recognition',
): ActorLexicon {
  const rows = readTable(dataFilesOf(new Map([[path, table]])), path, RECOGNITION);
  const views = new Map(rows.map((row) => [row.name, row] as const));
  const seen = (entry: NameEntry): NameEntry => {
    const view = views.get(entry.name) ?? (entry.id === undefined ? undefined : views.get(entry.id));
    if (!view) return entry;
    return { ...entry, country: view.country, sectors: view.sectors ?? entry.sectors, from: path };
  };
  const entries = new Map([...lexicon.names.entries].map(([key, list]) => [key, list.map(seen)] as const));
  return { ...lexicon, names: { entries, longest: lexicon.names.longest } };
}

const sector = oneOf(...SECTORS);

const sectors: Cell<readonly Sector[]> = repeated((cell) =>
  cell === '' ? [] : cell.split(' ').map((code) => sector(code)),
);

const code: Cell<string> = (cell) => {
  if (!/^[A-Z]{3}$/.test(cell)) throw new Error(`is "${cell}"; expected a code of three capital letters`);
  return cell;
};

const optionalCode: Cell<string | undefined> = (cell) => (cell === '' ? undefined : code(cell));

const ORGANISATION = {
  name: required,
  names: list,
  country: optionalCode,
  sectors,
  kind: oneOf('organisation', 'institution', 'media', 'group', 'place', 'region'),
  wikidata: optional,
};

const OWN = {
  ...ORGANISATION,
  country: code,
  kind: oneOf('organisation', 'institution', 'media', 'group', 'place', 'region', 'person'),
  terms: optional,
};

const RECOGNITION = {
  name: required,
  country: code,
  sectors: ((cell) => (cell === '' ? undefined : sectors(cell))) as Cell<readonly Sector[] | undefined>,
};

const COUNTRY = {
  code,
  name: required,
  names: list,
  adjectives: list,
  peoples: list,
  capital: list,
  metonyms: list,
};

const PARTLY = { name: required, names: list, adjectives: list, peoples: list, country: code };

const MEMBERS = { organisation: required, country: code, from: optional, to: optional };

const WORDS = { word: required, means: oneOf('partitive', 'past', 'coming', 'honorific') as Cell<WordClass> };

const flag = oneOf('borrows', 'abroad', 'anybody', 'foreign');

const ROLE = {
  phrase: required,
  sectors,
  kind: oneOf('person', 'body', 'people', 'state'),
  flags: repeated((cell): readonly string[] => list(cell).map((each) => flag(each))),
};

const SENSE = {
  name: required,
  code: optional,
  kind: oneOf('country', 'adjective', 'people', 'capital', 'place', 'organisation', 'none'),
  canonical: required,
  cues: list,
};

const GOVERNMENT: readonly Sector[] = ['GOV'];
const CIVILIANS: readonly Sector[] = ['CVL'];

/** In `people`, groups such as "Nigeriens" are civilians until a role beside them says otherwise. */
function loadCountries(files: DataFiles, names: PhraseIndexBuilder<NameEntry>): Map<string, Country> {
  const path = 'actors/countries.tsv';
  const countries = new Map<string, Country>();
  for (const row of readTable(files, path, COUNTRY)) {
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

function loadPartiallyRecognised(files: DataFiles, names: PhraseIndexBuilder<NameEntry>): void {
  const path = 'actors/partially-recognised.tsv';
  for (const { name, names: others, adjectives, peoples, country } of readTable(files, path, PARTLY)) {
    const add = (kind: NameKind, called: readonly string[], held: readonly Sector[]) =>
      addNames(names, called, { kind, name, id: slug(name), country, sectors: held, from: path });
    add('country', [name, ...others], ['GOV', 'PRE']);
    add('adjective', adjectives, ['GOV', 'PRE']);
    add('people', peoples, ['CVL', 'PRE']);
  }
}

function addOrganisations(files: DataFiles, path: string, names: PhraseIndexBuilder<NameEntry>): void {
  for (const row of readTable(files, path, ORGANISATION)) addOrganisation(row, path, names);
}

interface OrganisationRow {
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly sectors: readonly Sector[];
  readonly kind: NameKind;
  readonly wikidata: string | undefined;
}

function addOrganisation(row: OrganisationRow, path: string, names: PhraseIndexBuilder<NameEntry>): void {
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

const PLACE_HEADER = 'name\tcountry';

function loadPlaces(files: DataFiles): Map<string, string> {
  const path = 'actors/places.tsv';
  const places = new Map<string, string>();
  eachLine(files, path, PLACE_HEADER, (line, number) => {
    const tab = line.length - 4;
    if (line.charCodeAt(tab) !== 9) throw new DataError(path, number, 'lacks a country of three letters');
    places.set(keyOfName(line.slice(0, tab)), line.slice(tab + 1));
  });
  return places;
}

/** Phrases that differ only in American and British spelling are one; plurals come by rule. */
function loadRoles(files: DataFiles): PhraseIndexBuilder<RoleEntry> {
  const roles = phraseIndex<RoleEntry>();
  for (const row of readTable(files, 'en/actors/roles.tsv', ROLE)) {
    const entry: RoleEntry = {
      phrase: row.phrase,
      sectors: row.sectors,
      kind: row.kind,
      borrows: row.flags.includes('borrows'),
      local: !row.flags.includes('foreign') && !row.flags.includes('abroad'),
      inherits: !row.flags.includes('foreign') && !row.flags.includes('anybody'),
    };
    for (const phrase of new Set([row.phrase, pluralOf(row.phrase)]))
      addPhrase(roles, roleWords(phrase), entry);
  }
  return roles;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['organizer', 'organiser'],
  ['organizers', 'organisers'],
  ['program', 'programme'],
  ['neighbor', 'neighbour'],
  ['neighbors', 'neighbours'],
  ['paramilitaries', 'paramilitaries'],
]);

/** The words of a role, in lower case and one spelling. */
export function roleWords(text: string): string[] {
  return wordsIn(text).map((word) => roleWord(word.toLowerCase()));
}

export function roleWord(lowered: string): string {
  return SPELLINGS.get(lowered) ?? lowered;
}

function loadSenses(files: DataFiles): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const { name, code: coded, kind, canonical, cues } of readTable(
    files,
    'actors/ambiguous.tsv',
    SENSE,
  )) {
    const key = wordsIn(name).join(' ').toLowerCase();
    const sense: Sense = {
      name,
      code: coded ?? '',
      kind,
      canonical,
      cues: new Set(cues.flatMap((cue) => wordsIn(cue).map((word) => word.toLowerCase()))),
    };
    const known = senses.get(key);
    if (known) known.push(sense);
    else senses.set(key, [sense]);
  }
  return senses;
}

/** Codes that stand for no one country. */
export const NON_STATES: ReadonlySet<string> = new Set(NON_STATE_CODES);

function slug(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
