/** Dates of publication as lines and datelines write them: a line in, an ISO date and where it stands out. */

import type { DatePatterns } from './read-lists.js';

export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** ISO date; undefined for 03/04/2023, where nobody can tell day from month. */
  readonly date?: string;
}

/** The first date with a year in some words. @example findDate('Updated Dec. 4, 2023', patterns)?.date // '2023-12-04' */
export function findDate(words: string, patterns: DatePatterns): FoundDate | undefined {
  const found = [
    dated(patterns.monthFirst.exec(words), ([, month, day, year]) => [year, monthOf(month, patterns), day]),
    dated(patterns.dayFirst.exec(words), ([, day, month, year]) => [year, monthOf(month, patterns), day]),
    dated(patterns.iso.exec(words), ([, year, , month, day]) => [year, month, day]),
    dated(patterns.numeric.exec(words), ([, first, mark, second, year]) =>
      mark === '.' ? [year, second, first] : numericDate(first, second, year),
    ),
  ];
  return found.filter((date) => date !== undefined).sort((a, b) => a.from - b.from)[0];
}

/** A dateline's date, whose year may have to be supplied: that which lies nearest to the day of publication. */
export function datelineDate(
  words: string,
  patterns: DatePatterns,
  publishedOn: string | undefined,
): FoundDate | undefined {
  const match = patterns.inDateline.exec(words);
  if (!match) return undefined;
  const month = monthOf(match[1] ?? match[4], patterns);
  const day = Number(match[2] ?? match[3]);
  const date = match[5] ? isoDate(match[5], month, day) : nearestDate(month, day, publishedOn);
  const where = { from: 0, to: match[0].length };
  return date === undefined ? where : { ...where, date };
}

/** YYYY-MM-DD, when the calendar has such a day. */
export function isoDate(
  year: number | string | undefined,
  month: number | string | undefined,
  day: number | string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1600 && y <= 2999 && m >= 1 && m <= 12 && d >= 1 && d <= lengthOfMonth(y, m))) return undefined;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

type Parts = readonly (string | number | undefined)[];

function dated(
  match: RegExpExecArray | null,
  partsOf: (match: RegExpExecArray) => Parts,
): FoundDate | undefined {
  if (!match) return undefined;
  const [year, month, day] = partsOf(match);
  const date = isoDate(year, month, day);
  const where = { from: match.index, to: match.index + match[0].length };
  return date === undefined ? where : { ...where, date };
}

function monthOf(name: string | undefined, patterns: DatePatterns): number | undefined {
  return name === undefined ? undefined : patterns.months.get(name.toLowerCase());
}

/** 24/12/2023 and 12/24/2023 can be told; 03/04/2023 cannot, and is no date to build on. (With stops the day comes first everywhere.) */
function numericDate(first: string | undefined, second: string | undefined, year: string | undefined): Parts {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return [year, b, a];
  if (b > 12) return [year, a, b];
  return a === b ? [year, a, b] : [];
}

function nearestDate(month: number | undefined, day: number, near: string | undefined): string | undefined {
  if (near === undefined) return undefined;
  const year = Number(near.slice(0, 4));
  const dates = [year, year - 1, year + 1]
    .map((candidate) => isoDate(candidate, month, day))
    .filter((date) => date !== undefined);
  return dates.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 0000-03-01 of the Gregorian calendar: the year is turned so that the leap day is its last. */
function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const turned = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return turned * 365 + Math.floor(turned / 4) - Math.floor(turned / 100) + Math.floor(turned / 400) + ofYear;
}
