/** A meaning set against the report's date: what the grammar read in, a value with its precision out. */

import type { DatePrecision } from '../claim.js';
import {
  type Day,
  dayOf,
  fieldsOf,
  isCalendarDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  mondayOf,
  monthNumber,
  monthOfNumber,
  weekdayOf,
} from './calendar.js';
import { HOLIDAYS } from './en/holidays.js';
import type { Match, Meaning, Season, Unit, Which } from './meaning.js';
import type { Tense } from './tense.js';

export interface Resolved {
  readonly value?: string;
  readonly precision: DatePrecision | 'none';
  readonly timex: string;
  readonly anchored: 'absolute' | 'relative';
  /** What decided, for `why`: "latest before". */
  readonly decided?: string;
}

/** The report's day and the tense around the expression. */
export interface Ground {
  readonly day: Day | undefined;
  readonly tense: Tense;
  /** The date told before, by its first day, from which "that day" and "two weeks later" count. */
  readonly story?: { readonly day: Day; readonly isDay: boolean } | undefined;
}

export function resolve(match: Match, ground: Ground): Resolved {
  const resolved = resolveMeaning(match.meaning, ground);
  if (match.clock && match.meaning.kind === 'clock') {
    const told = ground.story?.isDay ? ground.story.day : ground.day;
    const day = told === undefined ? 'XXXX-XX-XX' : isoDay(told);
    return { ...resolved, timex: `${day}${match.clock}` };
  }
  const time = match.clock ?? (match.part ? `T${match.part}` : '');
  return time && resolved.precision === 'day' ? { ...resolved, timex: `${resolved.timex}${time}` } : resolved;
}

function resolveMeaning(meaning: Meaning, ground: Ground): Resolved {
  switch (meaning.kind) {
    case 'parts':
      return resolveParts(meaning, ground);
    case 'period':
      return resolvePeriod(meaning, ground);
    case 'offset':
      return resolveOffset(meaning, ground);
    case 'half':
      return resolveHalf(meaning, ground);
    case 'season':
      return resolveSeason(meaning, ground);
    case 'quarter':
      return resolveQuarter(meaning, ground);
    case 'decade':
      return {
        value: `${meaning.decade}X`,
        precision: 'decade',
        timex: `${meaning.decade}X`,
        anchored: 'absolute',
      };
    case 'century':
      return { precision: 'none', timex: `${meaning.century}XX`, anchored: 'absolute' };
    case 'holiday':
      return resolveHoliday(meaning, ground);
    case 'reference':
      return unknown(meaning.reference);
    case 'duration':
      return unknown(durationTimex(meaning.unit, meaning.amount));
    case 'set':
      return unknown(durationTimex(meaning.unit, meaning.amount));
    case 'clock':
      return unknown('XXXX-XX-XX');
  }
}

function unknown(timex: string): Resolved {
  return { precision: 'none', timex, anchored: 'relative' };
}

function dayValue(day: Day, anchored: Resolved['anchored'], decided?: string): Resolved {
  return { value: isoDay(day), precision: 'day', timex: isoDay(day), anchored, ...because(decided) };
}

function monthValue(number: number, anchored: Resolved['anchored'], decided?: string): Resolved {
  const { year, month } = monthOfNumber(number);
  const value = isoMonth(year, month);
  return { value, precision: 'month', timex: value, anchored, ...because(decided) };
}

function yearValue(year: number, anchored: Resolved['anchored']): Resolved {
  return { value: isoYear(year), precision: 'year', timex: isoYear(year), anchored };
}

function weekValue(day: Day): Resolved {
  return { value: isoDay(mondayOf(day)), precision: 'week', timex: isoWeek(day), anchored: 'relative' };
}

function because(decided: string | undefined): { decided?: string } {
  return decided === undefined ? {} : { decided };
}

type Parts = Extract<Meaning, { kind: 'parts' }>;

function resolveParts(parts: Parts, ground: Ground): Resolved {
  const here = ground.day === undefined ? undefined : fieldsOf(ground.day);
  const shifted = parts.yearShift !== undefined && here ? here.year + parts.yearShift : undefined;
  const year = parts.year ?? shifted;
  const anchored = parts.year === undefined ? 'relative' : 'absolute';
  if (year !== undefined) return withinYear(parts, year, anchored);
  if (ground.day === undefined) return unknown(withoutYear(parts));
  if (parts.month !== undefined && parts.day !== undefined)
    return dayOfSomeYear(parts, ground.day, ground.tense);
  if (parts.month !== undefined) return monthOfSomeYear(parts.month, parts.which, ground.day, ground.tense);
  if (parts.day !== undefined) return dayOfSomeMonth(parts.day, parts.weekday, ground.day, ground.tense);
  if (parts.weekday !== undefined) return weekdayNear(parts, parts.weekday, ground.day, ground.tense);
  return unknown('XXXX');
}

function withoutYear({ month, day }: Parts): string {
  const two = (part: number | undefined) => (part === undefined ? 'XX' : String(part).padStart(2, '0'));
  return month === undefined && day === undefined
    ? 'XXXX-WXX'
    : `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

function withinYear({ month, day }: Parts, year: number, anchored: Resolved['anchored']): Resolved {
  if (month === undefined) return yearValue(year, anchored);
  if (day === undefined) return monthValue(monthNumber(year, month), anchored);
  return isCalendarDay(year, month, day)
    ? dayValue(dayOf(year, month, day), anchored)
    : monthValue(monthNumber(year, month), anchored);
}

/**
 * Of candidates in order of time, the one that the words and the tense choose. A year is stated with a date that is
 * farther away than `farthest`: there the nearest is meant whatever the tense ("must go by Jan. 14", told on Jan. 6).
 */
function choose(
  candidates: readonly number[],
  here: number,
  which: Which | undefined,
  tense: Tense,
  farthest: number,
): [number, string] {
  const latest =
    candidates.findLast((each) => (which === 'last' ? each < here : each <= here)) ?? candidates[0]!;
  const earliest =
    candidates.find((each) => (which === 'next' ? each > here : each >= here)) ?? candidates.at(-1)!;
  const nearest = here - latest <= earliest - here ? latest : earliest;
  if (which === 'last') return [latest, 'last'];
  if (which === 'next') return [earliest, 'next'];
  if (tense === 'past' && here - latest <= farthest) return [latest, 'past: latest'];
  if (which === 'this') return [earliest, 'this'];
  if (tense === 'future' && earliest - here <= farthest) return [earliest, 'future: earliest'];
  return [nearest, 'nearest'];
}

function dayOfSomeYear({ month, day, weekday, which }: Parts, here: Day, tense: Tense): Resolved {
  const { year } = fieldsOf(here);
  const years = [year - 1, year, year + 1].filter((each) => isCalendarDay(each, month!, day!));
  const days = years.map((each) => dayOf(each, month!, day!));
  const fitting = weekday === undefined ? days : days.filter((each) => weekdayOf(each) === weekday);
  const candidates = fitting.length > 0 ? fitting : days;
  if (candidates.length === 0) return unknown('XXXX');
  const [chosen, decided] = choose(candidates, here, which, tense, 300);
  return dayValue(chosen, 'relative', decided);
}

function monthOfSomeYear(month: number, which: Which | undefined, here: Day, tense: Tense): Resolved {
  const { year, month: thisMonth } = fieldsOf(here);
  const candidates = [year - 1, year, year + 1].map((each) => monthNumber(each, month));
  const [chosen, decided] = choose(candidates, monthNumber(year, thisMonth), which, tense, 10);
  return monthValue(chosen, 'relative', decided);
}

function dayOfSomeMonth(day: number, weekday: number | undefined, here: Day, tense: Tense): Resolved {
  const { year, month } = fieldsOf(here);
  const months = [-2, -1, 0, 1, 2].map((shift) => monthOfNumber(monthNumber(year, month) + shift));
  const days = months
    .filter((each) => isCalendarDay(each.year, each.month, day))
    .map((each) => dayOf(each.year, each.month, day));
  const fitting = days.filter((each) => weekday === undefined || weekdayOf(each) === weekday);
  const candidates = fitting.length > 0 ? fitting : days;
  const [chosen, decided] = choose(candidates, here, undefined, tense, 25);
  return dayValue(chosen, 'relative', decided);
}

/** "next Tuesday" is the one of next week; a bare "Tuesday" is at most a week away. */
function weekdayNear({ which, weekShift }: Parts, weekday: number, here: Day, tense: Tense): Resolved {
  if (weekShift !== undefined)
    return dayValue(mondayOf(here) + 7 * weekShift + weekday - 1, 'relative', 'week');
  const back = (weekdayOf(here) - weekday + 7) % 7;
  if (which === 'next') return dayValue(mondayOf(here) + 7 + weekday - 1, 'relative', 'next');
  if (which === 'last') return dayValue(here - (back === 0 ? 7 : back), 'relative', 'last');
  if (back === 0) return dayValue(here, 'relative', 'same day');
  if (tense === 'future' || (which === 'this' && tense !== 'past'))
    return dayValue(here - back + 7, 'relative', 'future: next');
  return dayValue(here - back, 'relative', tense === 'past' ? 'past: last' : 'no tense: last');
}

function resolvePeriod(
  { unit, shift, from }: Extract<Meaning, { kind: 'period' }>,
  ground: Ground,
): Resolved {
  const story = storyFor(unit, ground);
  const base = from === 'story' ? (story ?? ground.day) : ground.day;
  if (base === undefined) return unknown('XXXX');
  const resolved = periodAt(unit, shift, base, ground.tense);
  return from === 'story' && story === undefined ? unknown(resolved.timex) : resolved;
}

/** "The next day" of a month is unknown; the next year is not. */
function storyFor(unit: Unit, { story }: Ground): Day | undefined {
  return story?.isDay || unit === 'month' || unit === 'year' || unit === 'decade' ? story?.day : undefined;
}

function resolveHalf({ half, year }: Extract<Meaning, { kind: 'half' }>, { day }: Ground): Resolved {
  if (year !== undefined) {
    return {
      value: isoYear(year),
      precision: 'year',
      timex: `${isoYear(year)}-H${half}`,
      anchored: 'absolute',
    };
  }
  // Without a year it may be a match's: only the evaluation's value is ventured.
  return unknown(`${day === undefined ? 'XXXX' : isoYear(fieldsOf(day).year)}-H${half}`);
}

function periodAt(unit: Unit, shift: number, here: Day, tense: Tense): Resolved {
  const { year, month } = fieldsOf(here);
  switch (unit) {
    case 'day':
      return dayValue(here + shift, 'relative');
    case 'week':
      return weekValue(here + 7 * shift);
    case 'weekend':
      return weekendAt(here, shift, tense);
    case 'month':
      return monthValue(monthNumber(year, month) + shift, 'relative');
    case 'quarter': {
      const { year: of, month: last } = monthOfNumber(monthNumber(year, month) + 3 * shift);
      return quarterValue(of, Math.ceil(last / 3), 'relative');
    }
    case 'year':
      return yearValue(year + shift, 'relative');
    case 'decade': {
      const decade = `${Math.floor(year / 10) + shift}X`;
      return { value: decade, precision: 'decade', timex: decade, anchored: 'relative' };
    }
    case 'century':
      return unknown(`${Math.floor(year / 100) + shift}XX`);
    case 'hour':
    case 'minute':
    case 'second':
      return unknown('PRESENT_REF');
  }
}

/** A weekend has no value of its own in our dates: its week stands for it. */
function weekendAt(here: Day, shift: number, tense: Tense): Resolved {
  const inWeekend = weekdayOf(here) >= 6;
  const past = shift === 0 && tense !== 'future' && !inWeekend ? -1 : 0;
  const monday = mondayOf(here) + 7 * (shift + past);
  return { value: isoDay(monday), precision: 'week', timex: `${isoWeek(monday)}-WE`, anchored: 'relative' };
}

type Offset = Extract<Meaning, { kind: 'offset' }>;

function resolveOffset({ unit, amount, direction, from }: Offset, ground: Ground): Resolved {
  const story = storyFor(unit, ground);
  const base = from === 'story' ? (story ?? ground.day) : ground.day;
  if (base === undefined || amount === undefined) return unknown(direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const resolved = offsetFrom(unit, Math.floor(amount) * direction, base);
  return from === 'story' && story === undefined ? unknown(resolved.timex) : resolved;
}

function offsetFrom(unit: Unit, shift: number, here: Day): Resolved {
  const { year } = fieldsOf(here);
  if (unit === 'decade') return decadesFrom(year, shift);
  if (unit === 'century') return unknown(`${Math.floor(year / 100) + shift}XX`);
  // Hours may cross midnight: a whole day is all that can be told, and less is the report's own day.
  if (unit === 'hour' && Math.abs(shift) >= 24) return dayValue(here + Math.trunc(shift / 24), 'relative');
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return dayValue(here, 'relative');
  return periodAt(unit, shift, here, undefined);
}

/** "a decade ago" is about a year, told no finer than its decade. */
function decadesFrom(year: number, shift: number): Resolved {
  const told = year + 10 * shift;
  return {
    value: `${Math.floor(told / 10)}X`,
    precision: 'decade',
    timex: isoYear(told),
    anchored: 'relative',
  };
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const EDTF_SEASON: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

function resolveSeason(
  { season, year, which }: Extract<Meaning, { kind: 'season' }>,
  { day, tense }: Ground,
): Resolved {
  if (year !== undefined) return seasonValue(year, season, 'absolute');
  if (day === undefined) return unknown(`XXXX-${season}`);
  const { year: here, month } = fieldsOf(day);
  const now = monthNumber(here, month);
  const candidates = [here - 2, here - 1, here, here + 1].map((each) =>
    monthNumber(each, FIRST_MONTH[season]),
  );
  // A season that has begun is "this" one until it ends, and "last summer" is over.
  const begun = which === 'last' ? now - 2 : now;
  const [chosen] = choose(
    candidates,
    begun,
    which === 'this' ? undefined : which,
    which === 'this' ? undefined : tense,
    11,
  );
  return seasonValue(monthOfNumber(chosen).year, season, 'relative');
}

function seasonValue(year: number, season: Season, anchored: Resolved['anchored']): Resolved {
  return {
    value: `${isoYear(year)}-${EDTF_SEASON[season]}`,
    precision: 'season',
    timex: `${isoYear(year)}-${season}`,
    anchored,
  };
}

function resolveQuarter(
  { quarter, year, which }: Extract<Meaning, { kind: 'quarter' }>,
  { day, tense }: Ground,
): Resolved {
  if (year !== undefined) return quarterValue(year, quarter, 'absolute');
  if (day === undefined) return unknown(`XXXX-Q${quarter}`);
  const { year: here, month } = fieldsOf(day);
  const candidates = [here - 1, here, here + 1].map((each) => each * 4 + quarter - 1);
  const [chosen] = choose(candidates, here * 4 + Math.ceil(month / 3) - 1, which, tense, 3);
  return quarterValue(Math.floor(chosen / 4), (chosen % 4) + 1, 'relative');
}

function quarterValue(year: number, quarter: number, anchored: Resolved['anchored']): Resolved {
  return {
    value: `${isoYear(year)}-${32 + quarter}`,
    precision: 'season',
    timex: `${isoYear(year)}-Q${quarter}`,
    anchored,
  };
}

function resolveHoliday(
  { holiday, year, which }: Extract<Meaning, { kind: 'holiday' }>,
  { day, tense }: Ground,
): Resolved {
  const dayIn = HOLIDAYS.get(holiday)!;
  if (year !== undefined) return dayValue(dayIn(year), 'absolute');
  if (day === undefined) return unknown('XXXX');
  const here = fieldsOf(day).year;
  const [chosen, decided] = choose([here - 1, here, here + 1].map(dayIn), day, which, tense, 300);
  return dayValue(chosen, 'relative', decided);
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** P2W; PT16H; a decade is P10Y; an unknown amount is X. */
function durationTimex(unit: Unit, amount: number | undefined): string {
  const inClock = unit === 'hour' || unit === 'minute' || unit === 'second';
  if (amount === undefined) return unit === 'decade' ? 'PXY' : `P${inClock ? 'T' : ''}X${LETTERS[unit]}`;
  if (unit === 'decade') return `P${amount * 10}Y`;
  if (unit === 'century') return `P${amount * 100}Y`;
  const whole = Math.floor(amount);
  if (amount - whole === 0.5 && unit in HALVES) {
    return `P${inClock ? 'T' : ''}${whole === 0 ? '' : `${whole}${LETTERS[unit]}`}${HALVES[unit]}`;
  }
  return `P${inClock ? 'T' : ''}${amount}${LETTERS[unit]}`;
}

/** Half a unit in whole units of the next. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = { hour: '30M', minute: '30S', year: '6M' };
