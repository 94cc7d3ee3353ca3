/** The lists of a language that words and sentences are cut with: files of `data/<language>/sentences/`. */

import type { DataFiles } from '../../text/data-files.js';
import { list, oneOf, readTable, required } from '../../text/table.js';

/** Whether a sentence can end at an abbreviation; see the head of abbreviations.tsv. */
export type AbbreviationKind = 'within' | 'number' | 'end';

export interface WordLists {
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Parts of a contraction, by its form in lower case with straight apostrophes. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** Before a colon they open the credit of a picture. */
  readonly credits: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** In lower case. */
  readonly prefixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

export function loadWordLists(files: DataFiles): WordLists {
  const kind = oneOf('within', 'number', 'end');
  const abbreviations = readTable(files, path('abbreviations'), { form: required, kind });
  const contractions = readTable(files, path('contractions'), {
    form: required,
    parts: (cell) => list(cell.replaceAll('+', '|')),
  });
  return {
    abbreviations: new Map(abbreviations.map((row) => [row.form, row.kind])),
    contractions: new Map(contractions.map((row) => [row.form, row.parts])),
    credits: forms(files, 'credits'),
    openers: forms(files, 'openers'),
    prefixes: forms(files, 'prefixes'),
    units: forms(files, 'units'),
  };
}

function forms(files: DataFiles, name: string): ReadonlySet<string> {
  return new Set(readTable(files, path(name), { form: required }).map((row) => row.form));
}

function path(name: string): string {
  return `en/sentences/${name}.tsv`;
}
