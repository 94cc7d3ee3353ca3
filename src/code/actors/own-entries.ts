/** One's own actors and one's own view of contested territory: tables in, the lexicon with them out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { type Cell, oneOf, optional, readTable, required } from '../../text/table.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, NameEntry, Person } from './actor-lexicon.js';
import { code, sectors } from './cells.js';
import { keyOfName } from './fold.js';
import { addOrganisation, ORGANISATION, type OrganisationRow } from './load-names.js';
import { parseTerm } from './people.js';
import { withPeople } from './people-index.js';
import { copyOf } from './phrase-index.js';

/**
 * The lexicon with one's own entries: columns as in `data/actors/organisations/`, and kind `person`
 * with `terms` as in `data/actors/office-holders/`. An entry takes the place of those of the same name.
 */
export function withActors(lexicon: ActorLexicon, files: DataFiles, path: string): ActorLexicon {
  const names = copyOf(lexicon.names);
  const senses = new Map(lexicon.senses);
  const people: Person[] = [];
  for (const { kind, terms, ...row } of readTable(files, path, OWN)) {
    for (const key of [row.name, ...row.names].map(keyOfName)) {
      names.entries.delete(key);
      senses.delete(key);
    }
    if (kind === 'person') people.push(ownPerson(row, terms, path));
    else addOrganisation({ ...row, kind }, path, names);
  }
  return { ...lexicon, names, senses, people: withPeople(lexicon.people, people) };
}

function ownPerson(
  { name, names, country, wikidata }: OwnRow,
  terms: string | undefined,
  path: string,
): Person {
  if (country === undefined)
    throw new DataError(path, undefined, `gives ${name} no country; a person needs one`);
  const known = { name, names: names.join('|'), country, terms: terms ?? '' };
  return wikidata === undefined ? known : { ...known, wikidata };
}

type OwnRow = Omit<OrganisationRow, 'kind' | 'sectors'>;

function ownTerms(cell: string): string | undefined {
  const wrong = cell === '' ? undefined : cell.split(' | ').find((term) => parseTerm(term) === undefined);
  if (wrong === undefined) return optional(cell);
  throw new Error(
    `has "${wrong}"; expected START/END SECTORS OFFICE, for example "2021-05-01/2024-02-10 GOV+MIL Defence Minister"`,
  );
}

const OWN = {
  ...ORGANISATION,
  kind: oneOf('organisation', 'institution', 'media', 'group', 'place', 'region', 'person'),
  terms: ownTerms,
};

/**
 * The lexicon with another view of contested territory: columns `name`, `country`, `sectors`.
 * All names of the state or territory (also its adjectives and people) are coded so from then on.
 */
export function withRecognition(lexicon: ActorLexicon, files: DataFiles, path: string): ActorLexicon {
  const views = new Map(readTable(files, path, RECOGNITION).map((row) => [row.name, row] as const));
  const unused = new Set(views.keys());
  const seen = (entry: NameEntry): NameEntry => {
    const view = views.get(entry.name) ?? (entry.id === undefined ? undefined : views.get(entry.id));
    if (!view) return entry;
    unused.delete(view.name);
    return { ...entry, country: view.country, sectors: view.sectors ?? entry.sectors, from: path };
  };
  const entries = new Map([...lexicon.names.entries].map(([key, list]) => [key, list.map(seen)] as const));
  const [unknown] = unused;
  if (unknown !== undefined) {
    throw new DataError(path, undefined, `speaks of "${unknown}", which no list of actors has; ${NAMED_AS}`);
  }
  return { ...lexicon, names: { entries, longest: lexicon.names.longest } };
}

const NAMED_AS =
  'write the name as in the column name of data/actors/countries.tsv, partially-recognised.tsv or organisations/, or the code';

const RECOGNITION = {
  name: required,
  country: code,
  sectors: ((cell) => (cell === '' ? undefined : sectors(cell))) as Cell<readonly Sector[] | undefined>,
};
