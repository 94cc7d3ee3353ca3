/** Words for made-up sentences: words.tsv and the names of the data folder in, drawn at random out. */

import { readFileSync } from 'node:fs';
import { readCountryTable } from '../../../src/text/country-table.js';
import type { DataFiles } from '../../../src/text/data-files.js';
import { textOf } from '../../../src/text/data-files.js';
import type { Random } from '../../random.js';

/** Base, third person, past, participle, -ing form. */
export type Verb = readonly [string, string, string, string, string];

export interface WireWords {
  verb(...kinds: readonly string[]): Verb;
  noun(kind: string): string;
  /** One or two words. */
  country(): readonly string[];
  demonym(): string;
  city(): string;
  /** First and last name, of two different people. */
  person(): readonly [string, string];
}

export function loadWireWords(files: DataFiles, random: Random): WireWords {
  const rows = rowsOf(readFileSync(PATH, 'utf8'));
  const of = (kind: string) => rows.filter(([name]) => name === kind).map(([, forms]) => forms!.split(' '));
  const pick = <T>(values: readonly T[]): T => values[random.below(values.length)]!;
  const countries = readCountryTable(files);
  const names = countries.map(({ name }) => name.split(' ')).filter(isPlainName);
  const demonyms = countries
    .flatMap(({ adjectives }) => adjectives.slice(0, 1))
    .filter((word) => /^[A-Z]\p{Ll}+$/u.test(word));
  const cities = columnOf(files, 'places/cities.tsv', 1).filter((name) => /^[A-Z]\p{Ll}+$/u.test(name));
  const people = columnOf(files, 'actors/office-holders/terms.tsv', 0)
    .map((name) => name.split(' '))
    .filter((words) => words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word)));
  return {
    verb: (...kinds) => pick(kinds.flatMap(of)) as unknown as Verb,
    noun: (kind) => pick(of(kind).flat()),
    country: () => pick(names),
    demonym: () => pick(demonyms),
    city: () => pick(cities),
    person: () => [pick(people)[0]!, pick(people)[1]!],
  };
}

/** Training is run from the top of the checkout. */
const PATH = 'train/network/wire/words.tsv';

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** "Peru", "South Korea"; names with articles or small words are met often enough in treebanks. */
function isPlainName(words: readonly string[]): boolean {
  return (
    words.length <= 2 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    !/^(?:United|New)$/.test(words[0]!)
  );
}

function columnOf(files: DataFiles, path: string, column: number): string[] {
  return textOf(files, path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t')[column]!);
}
