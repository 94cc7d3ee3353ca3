/**
 * `places/cities.tsv` by name: the table's text in, rows found on demand out.
 *
 * The table has over 30,000 rows of which an article needs a handful: names are indexed when it is loaded, the other
 * cells are read, and checked, when a name is asked for.
 */

import { DataError, type DataFiles, textOf } from '../../text/data-files.js';
import type { KnownPlace } from './gazetteer.js';

const PATH = 'places/cities.tsv';
const HEADER = 'id\tname\tnames\tcountry\tadmin1\tlat\tlon\tpeople\tkind';
const KINDS = new Set(['capital', 'seat', 'city', 'district']);

/** A capital is in the news more often than its size tells. */
const CAPITAL_PEOPLE = 2_000_000;

export type CityTable = (key: string) => readonly KnownPlace[];

export function readCityTable(
  files: DataFiles,
  keyOf: (name: string) => string,
  provinceNamed: (code: string) => string | undefined,
): CityTable {
  const text = textOf(files, PATH);
  const start = bodyStart(text);
  const byInitial = linesByInitial(text, start);
  const indexes = byInitial.map((): Map<string, number | number[]> | undefined => undefined);
  const offsetsOf = (key: string, initial: number): readonly number[] => {
    indexes[initial] ??= indexOf(text, byInitial[initial]!, keyOf);
    const at = indexes[initial]!.get(key);
    return at === undefined ? NOWHERE : typeof at === 'number' ? [at] : at;
  };
  const read = new Map<string, readonly KnownPlace[]>();
  return (key) => {
    const known = read.get(key);
    if (known) return known;
    const initial = initialOf(key.charCodeAt(0));
    // "Ölgii" is a key in "o" whose line stands with the other letters.
    const offsets = new Set([...offsetsOf(key, initial), ...offsetsOf(key, OTHER)]);
    if (offsets.size === 0) return NO_PLACES;
    const rows = [...offsets].sort((a, b) => a - b).map((offset) => rowAt(text, offset, provinceNamed));
    read.set(key, rows);
    return rows;
  };
}

function bodyStart(text: string): number {
  let at = 0;
  while (text.startsWith('#', at)) at = lineEnd(text, at) + 1;
  const end = lineEnd(text, at);
  const header = text.slice(at, end);
  if (header !== HEADER) {
    throw new DataError(PATH, lineOf(text, at), `has the header "${header}"; expected "${HEADER}"`);
  }
  return end + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const NOWHERE: readonly number[] = [];
const NO_PLACES: readonly KnownPlace[] = [];

/** Initials other than A to Z. */
const OTHER = 26;

function initialOf(code: number): number {
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < OTHER ? letter : OTHER;
}

/** Offsets of the lines, by the initials of the names in them; a line of several stands under each. */
function linesByInitial(text: string, start: number): number[][] {
  const lines: number[][] = Array.from({ length: OTHER + 1 }, () => []);
  const add = (initial: number, at: number) => {
    const known = lines[initial]!;
    if (known.at(-1) !== at) known.push(at);
  };
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    if (end > at) {
      const { name, names, after } = namesAt(text, at, end);
      add(initialOf(text.charCodeAt(name)), at);
      for (let from = names; from < after; from = barAfter(text, from, after) + 1)
        add(initialOf(text.charCodeAt(from)), at);
    }
    at = end + 1;
  }
  return lines;
}

/** Where the name and the other names of a line begin, and where these end. */
function namesAt(
  text: string,
  at: number,
  end: number,
): { readonly name: number; readonly names: number; readonly after: number } {
  const name = text.indexOf('\t', at) + 1;
  const names = text.indexOf('\t', name) + 1;
  const after = text.indexOf('\t', names);
  if (name === 0 || names === 0 || after < 0 || after > end) {
    throw new DataError(PATH, lineOf(text, at), 'lacks cells; expected nine, separated by tabs');
  }
  return { name, names, after };
}

function barAfter(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === BAR) return at;
  return end;
}

const BAR = 124;

function indexOf(
  text: string,
  lines: readonly number[],
  keyOf: (name: string) => string,
): Map<string, number | number[]> {
  const index = new Map<string, number | number[]>();
  for (const at of lines) {
    const { name, names, after } = namesAt(text, at, lineEnd(text, at));
    const keys = new Set([keyOf(text.slice(name, names - 1))]);
    if (after > names) for (const other of text.slice(names, after).split('|')) keys.add(keyOf(other));
    for (const key of keys) {
      const known = index.get(key);
      if (known === undefined) index.set(key, at);
      else if (typeof known === 'number') index.set(key, [known, at]);
      else known.push(at);
    }
  }
  return index;
}

function rowAt(text: string, at: number, provinceNamed: (code: string) => string | undefined): KnownPlace {
  const cells = text.slice(at, lineEnd(text, at)).split('\t');
  const [id, name, , country, code, lat, lon, people, kind] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const numbers = [id, lat, lon, people].map(Number);
  if (cells.length !== 9 || numbers.some((value) => !Number.isFinite(value)) || !KINDS.has(kind)) {
    throw new DataError(PATH, lineOf(text, at), 'is malformed; rebuild the table with scripts/places');
  }
  const province = code === '' ? undefined : provinceNamed(code);
  return {
    kind: kind === 'district' ? 'district' : 'city',
    name,
    country,
    ...(province === undefined ? {} : { admin1: province }),
    lat: numbers[1]!,
    lon: numbers[2]!,
    geonamesId: numbers[0]!,
    people: numbers[3]! + (kind === 'capital' ? CAPITAL_PEOPLE : 0),
  };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
