/** The lists by which a report's parts are told apart, read from `data/en/read/` and `data/read/`. */

import type { DataFiles } from '../text/data-files.js';
import { list, number, oneOf, readTable, required } from '../text/table.js';
import { comparable } from './comparable.js';

export type CueKind = 'link' | 'related' | 'caption' | 'credit' | 'heading' | 'strip' | 'byline';
type CuePlace = 'whole' | 'start' | 'end' | 'inside';

export interface Cue {
  readonly kind: CueKind;
  readonly words: string;
  /** Lines of more words than this are left alone. */
  readonly longest: number;
}

export interface Agency {
  readonly name: string;
  /** A picture agency is credited for pictures and never the agency of a report. */
  readonly kind: 'news' | 'picture';
}

export interface ReadLists {
  /** By comparable name. */
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly publishers: ReadonlyMap<string, string>;
  readonly hosts: ReadonlyMap<string, string>;
  /** Cues at the start of a line, by their first word. */
  readonly startCues: ReadonlyMap<string, readonly Cue[]>;
  readonly wholeCues: ReadonlyMap<string, Cue>;
  readonly endCues: readonly Cue[];
  readonly insideCues: readonly Cue[];
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>;
  readonly dates: DatePatterns;
  readonly languages: readonly string[];
  /** Which of the languages, by index, have a word among their most frequent. */
  readonly functionWords: ReadonlyMap<string, readonly number[]>;
}

const WORD_LISTS = ['date', 'role', 'unfinished', 'title', 'finite', 'not-place', 'bio'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Months by comparable name and the patterns built from them. */
export interface DatePatterns {
  readonly months: ReadonlyMap<string, number>;
  readonly monthFirst: RegExp;
  readonly dayFirst: RegExp;
  readonly iso: RegExp;
  readonly numeric: RegExp;
  /** At the start of what follows a place: a date whose year may be missing. */
  readonly inDateline: RegExp;
  /** Words that stand beside a date and say nothing else: weekdays and zones. */
  readonly beside: ReadonlySet<string>;
  readonly weekdayFirst: RegExp;
}

/** @throws DataError that names file, line and remedy */
export function loadReadLists(files: DataFiles): ReadLists {
  const cues = readTable<CueRow>(files, 'en/read/cues.tsv', {
    kind: oneOf('link', 'related', 'caption', 'credit', 'heading', 'strip', 'byline'),
    where: oneOf('whole', 'start', 'end', 'inside'),
    words: number,
    cues: list,
  });
  const agencies = readTable<AgencyRow>(files, 'en/read/agencies.tsv', {
    name: required,
    kind: oneOf('news', 'picture'),
    names: list,
  });
  const publishers = readTable<PublisherRow>(files, 'en/read/publishers.tsv', {
    name: required,
    hosts: list,
    names: list,
  });
  const languages = readTable<LanguageRow>(files, 'read/languages.tsv', { language: required, words: list });
  return {
    agencies: byName(agencies, ({ name, kind }) => ({ name, kind })),
    publishers: byName(publishers, ({ name }) => name),
    hosts: new Map(publishers.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const))),
    startCues: startCuesOf(cues),
    wholeCues: new Map(cuesAt(cues, 'whole').map((cue) => [cue.words, cue])),
    endCues: cuesAt(cues, 'end'),
    insideCues: cuesAt(cues, 'inside'),
    words: wordListsOf(files),
    dates: datePatterns(files),
    languages: languages.map(({ language }) => language),
    functionWords: functionWordsOf(languages),
  };
}

interface CueRow {
  readonly kind: CueKind;
  readonly where: CuePlace;
  readonly words: number;
  readonly cues: readonly string[];
}

interface AgencyRow extends Agency {
  readonly names: readonly string[];
}

interface PublisherRow {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly names: readonly string[];
}

interface LanguageRow {
  readonly language: string;
  readonly words: readonly string[];
}

function functionWordsOf(rows: readonly LanguageRow[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  rows.forEach(({ words }, index) => {
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), index]);
  });
  return found;
}

function byName<Row extends { name: string; names: readonly string[] }, Value>(
  rows: readonly Row[],
  entryOf: (row: Row) => Value,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const row of rows) {
    for (const name of [row.name, ...row.names]) found.set(comparable(name), entryOf(row));
  }
  return found;
}

function cuesAt(rows: readonly CueRow[], where: CuePlace): Cue[] {
  return rows
    .filter((row) => row.where === where)
    .flatMap(({ kind, words, cues }) =>
      cues.map((cue) => ({ kind, words: comparable(cue), longest: words })),
    );
}

function startCuesOf(rows: readonly CueRow[]): Map<string, Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const cue of cuesAt(rows, 'start')) {
    const first = firstWordOf(cue.words);
    found.set(first, [...(found.get(first) ?? []), cue]);
  }
  return found;
}

/** The letters and digits before the first other character, or that character. */
export function firstWordOf(words: string): string {
  return /^(?:[\p{L}\p{N}]+|[\s\S])/u.exec(words)?.[0] ?? '';
}

function wordListsOf(files: DataFiles): Record<WordList, ReadonlySet<string>> {
  const rows = readTable<{ list: WordList; words: readonly string[] }>(files, 'en/read/words.tsv', {
    list: oneOf(...WORD_LISTS),
    words: list,
  });
  const wordsOf = (name: WordList) =>
    new Set(rows.filter((row) => row.list === name).flatMap((row) => row.words));
  return {
    date: wordsOf('date'),
    role: wordsOf('role'),
    unfinished: wordsOf('unfinished'),
    title: wordsOf('title'),
    finite: wordsOf('finite'),
    'not-place': wordsOf('not-place'),
    bio: wordsOf('bio'),
  };
}

interface CalendarRow {
  readonly kind: 'month' | 'weekday' | 'zone';
  readonly number: number;
  readonly names: readonly string[];
}

function datePatterns(files: DataFiles): DatePatterns {
  const rows = readTable<CalendarRow>(files, 'en/read/calendar.tsv', {
    kind: oneOf('month', 'weekday', 'zone'),
    number,
    names: list,
  });
  const namesOf = (kind: CalendarRow['kind']) =>
    rows.filter((row) => row.kind === kind).flatMap((row) => row.names);
  const months = anyOf(namesOf('month'));
  const weekdays = anyOf(namesOf('weekday'));
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const year = '((?:19|20)\\d\\d)';
  return {
    months: new Map(
      rows
        .filter((row) => row.kind === 'month')
        .flatMap((row) => row.names.map((name) => [name.toLowerCase(), row.number] as const)),
    ),
    monthFirst: new RegExp(`\\b(${months})\\b\\.?\\s?${day}\\s?,?\\s?${year}\\b`, 'i'),
    dayFirst: new RegExp(`\\b${day}(?:\\sof)?[\\s-](${months})\\b\\.?,?[\\s-]${year}\\b`, 'i'),
    iso: /\b((?:19|20)\d\d)([-/.])(\d\d?)\2(\d\d?)(?=\b|T)/u,
    numeric: /\b(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)\b/u,
    inDateline: new RegExp(
      `^(?:(?:${weekdays})\\b[.,]?\\s{0,2}(?:,\\s)?)?(?:(${months})\\b\\s?\\.?\\s{0,2}${day}|${day}\\s(${months})\\b\\.?)(?:\\s?,?\\s${year})?(?![\\d%])`,
      'i',
    ),
    beside: new Set([...namesOf('weekday'), ...namesOf('zone')].map((name) => name.toLowerCase())),
    weekdayFirst: new RegExp(`^(?:${weekdays})\\b\\.?\\s?,?\\s`, 'i'),
  };
}

function anyOf(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
