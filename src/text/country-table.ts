/** `actors/countries.tsv`, which the stages before the actors read too: states with their names, as the file has them. */

import type { DataFiles } from './data-files.js';
import { list, readTable, required } from './table.js';

export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly peoples: readonly string[];
  readonly capital: readonly string[];
  readonly metonyms: readonly string[];
}

/** @throws DataError that names file, line, column and remedy */
export function readCountryTable(files: DataFiles): CountryRow[] {
  return readTable<CountryRow>(files, 'actors/countries.tsv', {
    code: required,
    name: required,
    names: list,
    adjectives: list,
    peoples: list,
    capital: list,
    metonyms: list,
  });
}
