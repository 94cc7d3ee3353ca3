/** `actors/countries.tsv`, which the stages before the actors read too: states with their names, as the file has them. */

import type { DataFiles } from './data-files.js';
import { type Cell, list, readTable, required } from './table.js';

export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly peoples: readonly string[];
  readonly capital: readonly string[];
  readonly metonyms: readonly string[];
}

/** Read once for all stages that ask. */
const known = new WeakMap<DataFiles, readonly CountryRow[]>();

/** @throws DataError that names file, line, column and remedy */
export function readCountryTable(files: DataFiles): readonly CountryRow[] {
  const found = known.get(files) ?? read(files);
  known.set(files, found);
  return found;
}

const code: Cell<string> = (cell) => {
  if (!/^[A-Z]{3}$/.test(cell)) throw new Error(`is "${cell}"; expected a code of three capital letters`);
  return cell;
};

function read(files: DataFiles): CountryRow[] {
  return readTable<CountryRow>(files, 'actors/countries.tsv', {
    code,
    name: required,
    names: list,
    adjectives: list,
    peoples: list,
    capital: list,
    metonyms: list,
  });
}
