/** Tab-separated tables with a header row, checked cell by cell: a file of `data/` in, typed rows out. */

import { DataError, type DataFiles, textOf } from './data-files.js';

/** Reads one cell; throws an `Error` whose message says what was expected. */
export type Cell<T> = (cell: string) => T;

export type Columns<Row> = { readonly [Name in keyof Row]: Cell<Row[Name]> };

/**
 * The rows of a table. The header must name exactly the columns given, in any order, besides `note`.
 * Empty lines and lines that begin with `#` are skipped.
 *
 * @example readTable(files, 'actors/countries.tsv', { iso3: required, names: list })
 * @throws DataError that names file, line, column and remedy
 */
export function readTable<Row>(files: DataFiles, path: string, columns: Columns<Row>): Row[] {
  const lines = textOf(files, path).split(/\r?\n/);
  const headerLine = lines.findIndex(isContent);
  if (headerLine < 0) throw new DataError(path, undefined, 'is empty; it needs a header row');
  const header = lines[headerLine]!.split('\t');
  const readers = readersFor(path, headerLine + 1, header, columns);
  const rows: Row[] = [];
  for (let index = headerLine + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (isContent(line)) rows.push(readRow(path, index + 1, line, header, readers) as Row);
  }
  return rows;
}

/** Any text that is not empty. */
export const required: Cell<string> = (cell) => {
  if (cell === '') throw new Error('is empty; a value is required');
  return cell;
};

/** Text, or undefined when the cell is empty. */
export const optional: Cell<string | undefined> = (cell) => (cell === '' ? undefined : cell);

/** Values separated by `|`, without empty ones. */
export const list: Cell<readonly string[]> = (cell) =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** One of the values named. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Cell<Value> {
  return (cell) => {
    if (!(values as readonly string[]).includes(cell)) {
      throw new Error(`is "${cell}"; expected one of ${values.join(', ')}`);
    }
    return cell as Value;
  };
}

export const number: Cell<number> = (cell) => {
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value)) throw new Error(`is "${cell}"; expected a number`);
  return value;
};

function isContent(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

type Readers = readonly (readonly [name: string, read: Cell<unknown>] | undefined)[];

function readersFor(path: string, line: number, header: readonly string[], columns: object): Readers {
  const expected = Object.keys(columns);
  const missing = expected.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new DataError(
      path,
      line,
      `lacks column ${missing.join(', ')}; the header reads: ${header.join(', ')}`,
    );
  }
  const unknown = header.filter((name) => name !== 'note' && !expected.includes(name));
  if (unknown.length > 0) {
    throw new DataError(
      path,
      line,
      `has unknown column ${unknown.join(', ')}; expected ${expected.join(', ')}, note`,
    );
  }
  const entries = columns as Record<string, Cell<unknown>>;
  return header.map((name) => (name in entries ? ([name, entries[name]!] as const) : undefined));
}

function readRow(
  path: string,
  line: number,
  text: string,
  header: readonly string[],
  readers: Readers,
): unknown {
  const cells = text.split('\t');
  if (cells.length > header.length) {
    throw new DataError(path, line, `has ${cells.length} cells; the header has ${header.length}`);
  }
  const row: Record<string, unknown> = {};
  readers.forEach((reader, column) => {
    if (!reader) return;
    const [name, read] = reader;
    try {
      row[name] = read((cells[column] ?? '').trim());
    } catch (error) {
      throw new DataError(path, line, `column ${name} ${(error as Error).message}`);
    }
  });
  return row;
}
