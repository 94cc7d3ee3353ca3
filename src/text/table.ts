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
  const text = textOf(files, path);
  const rows: Row[] = [];
  let header: readonly string[] | undefined;
  let readers: Readers = [];
  let number = 0;
  for (let from = 0; from <= text.length; ) {
    const end = lineEnd(text, from);
    const line = text.slice(from, text.charCodeAt(end - 1) === RETURN && end > from ? end - 1 : end);
    from = end + 1;
    number++;
    if (!isContent(line)) continue;
    if (header) {
      rows.push(readRow(path, number, line, header, readers) as Row);
    } else {
      header = line.split('\t');
      readers = readersFor(path, number, header, columns);
    }
  }
  if (!header) throw new DataError(path, undefined, 'is empty; it needs a header row');
  return rows;
}

const RETURN = 13;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Any text that is not empty. */
export const required: Cell<string> = (cell) => {
  if (cell === '') throw new Error('is empty; a value is required');
  return cell;
};

/** Text, or undefined when the cell is empty. */
export const optional: Cell<string | undefined> = (cell) => (cell === '' ? undefined : cell);

/** Values separated by `|`, without empty ones. */
export const list: Cell<readonly string[]> = (cell) => {
  if (cell === '') return NONE;
  if (!cell.includes('|')) return [cell];
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const NONE: readonly string[] = [];

/** One of the values named. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Cell<Value> {
  const known: ReadonlySet<string> = new Set(values);
  return (cell) => {
    if (!known.has(cell)) {
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

/** For cells that repeat from row to row: reads each writing once; rows share what was read. */
export function repeated<T>(read: Cell<T>): Cell<T> {
  const known = new Map<string, T>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell)!;
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}

function isContent(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first > BLANK && first < DELETE) return first !== NUMBER_SIGN;
  return line.trim() !== '';
}

const BLANK = 32;
const NUMBER_SIGN = 35;
const DELETE = 127;

type Readers = readonly ({ readonly name: string; readonly read: Cell<unknown> } | undefined)[];

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
  return header.map((name) => (name in entries ? { name, read: entries[name]! } : undefined));
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
  let column = 0;
  try {
    for (; column < readers.length; column++) {
      const reader = readers[column];
      if (reader) row[reader.name] = reader.read((cells[column] ?? '').trim());
    }
  } catch (error) {
    throw new DataError(path, line, `column ${readers[column]!.name} ${(error as Error).message}`);
  }
  return row;
}
