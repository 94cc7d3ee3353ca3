/**
 * People by last name: the tables of office holders in, whoever bears a name out. Some twenty thousand rows must load in
 * a few milliseconds, so a row is kept as it stands and read when its last name is met.
 */

import { DataError, type DataFiles } from '../../text/data-files.js';
import type { Person } from './actor-lexicon.js';
import { eachLine } from './fast-rows.js';
import { fold, keyOfName, wordsIn } from './fold.js';

export interface PeopleIndex {
  /** Everybody of the last name, given folded, in lower case. */
  named(surname: string): readonly Person[];
}

export const PEOPLE_HEADER = 'name\tnames\tcountry\twikidata\tterms\tnote';

/** All files of office holders; who is in several, under one name and country, is one person with all terms. */
export function loadPeople(files: DataFiles, folder: string): PeopleIndex {
  const rows = new Map<string, string | string[]>();
  for (const path of files.list(folder)) {
    eachLine(files, path, PEOPLE_HEADER, (line, number) => {
      const end = line.indexOf('\t');
      if (end <= 0) throw new DataError(path, number, 'lacks a name or its other columns');
      addRow(rows, lastWord(line.slice(0, end)), line);
      if (line.charCodeAt(end + 1) === TAB) return;
      const names = line.slice(end + 1, line.indexOf('\t', end + 1)).split('|');
      for (const surname of new Set(names.map(lastWord))) addRow(rows, surname, line);
    });
  }
  const read = new Map<string, readonly Person[]>();
  return {
    named(surname) {
      const known = read.get(surname);
      if (known) return known;
      const found = rows.get(surname);
      if (found === undefined) return NOBODY;
      const people = joined((typeof found === 'string' ? [found] : found).map(personOf));
      read.set(surname, people);
      return people;
    },
  };
}

/** The index with more people, who take the place of others of the same name. */
export function withPeople(index: PeopleIndex, people: readonly Person[]): PeopleIndex {
  const added = new Map<string, Person[]>();
  for (const person of people) {
    for (const surname of new Set([person.name, ...namesOf(person)].map(lastWord))) {
      added.set(surname, [...(added.get(surname) ?? []), person]);
    }
  }
  return {
    named(surname) {
      const more = added.get(surname);
      if (!more) return index.named(surname);
      return [...more, ...index.named(surname).filter(({ name }) => !more.some((own) => own.name === name))];
    },
  };
}

/** Does the person bear the full name, given folded, in lower case? */
export function isCalled(person: Person, name: string): boolean {
  let names = fullNames.get(person);
  if (!names) {
    names = new Set([person.name, ...namesOf(person)].map(keyOfName));
    fullNames.set(person, names);
  }
  return names.has(name);
}

const fullNames = new WeakMap<Person, ReadonlySet<string>>();

const NOBODY: readonly Person[] = [];
const TAB = 9;

function namesOf({ names }: Person): string[] {
  return names === '' ? [] : names.split('|');
}

function addRow(rows: Map<string, string | string[]>, surname: string, line: string): void {
  const known = rows.get(surname);
  if (known === undefined) rows.set(surname, line);
  else if (typeof known === 'string') rows.set(surname, [known, line]);
  else known.push(line);
}

function personOf(line: string): Person {
  const [name, names, country, wikidata, terms] = line.split('\t');
  return {
    name: name!,
    names: names ?? '',
    country: country ?? '',
    terms: terms ?? '',
    ...(wikidata ? { wikidata } : {}),
  };
}

function joined(people: readonly Person[]): Person[] {
  const byName = new Map<string, Person>();
  for (const person of people) {
    const key = `${keyOfName(person.name)}\t${person.country}`;
    const known = byName.get(key);
    byName.set(key, known ? { ...known, terms: `${known.terms} | ${person.terms}` } : person);
  }
  return [...byName.values()];
}

function lastWord(name: string): string {
  const folded = fold(name);
  let at = folded.length;
  while (at > 0 && isLetter(folded.charCodeAt(at - 1))) at--;
  if (at === folded.length) return (wordsIn(name).at(-1) ?? '').toLowerCase();
  return folded.slice(at).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
