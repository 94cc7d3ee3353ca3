/** Periods and distances counted from the report or the story: "last week", "two weeks ago", "the first half". */

import {
  type Day,
  fieldsOf,
  isoDay,
  isoWeek,
  isoYear,
  mondayOf,
  monthNumber,
  monthOfNumber,
  weekdayOf,
} from '../calendar.js';
import type { Meaning, Unit } from '../meaning.js';
import type { Tense } from '../tense.js';
import {
  dayValue,
  type Ground,
  monthValue,
  quarterValue,
  type Resolved,
  unknown,
  weekValue,
  yearValue,
} from './resolved.js';

export function resolvePeriod(
  { unit, shift, from }: Extract<Meaning, { kind: 'period' }>,
  ground: Ground,
): Resolved {
  const story = storyFor(unit, ground);
  const base = from === 'story' ? (story ?? ground.day) : ground.day;
  if (base === undefined) return unknown('XXXX');
  const resolved = periodAt(unit, shift, base, ground.tense);
  return from === 'story' && story === undefined ? unknown(resolved.timex) : resolved;
}

/** "profit rose in the third quarter from a year earlier": the third quarter of that year; likewise a month. */
function yearsBefore(years: number, base: Day, { story, tense }: Ground): Resolved {
  if (story?.unit === 'quarter') return periodAt('quarter', -4 * years, base, tense);
  if (story?.unit === 'month') return periodAt('month', -12 * years, base, tense);
  const resolved = periodAt('year', -years, base, tense);
  return story ? resolved : unknown(resolved.timex);
}

/** "The next day" of a month is unknown, and so is "the same month" of a year; the next year is not. */
function storyFor(unit: Unit, { story }: Ground): Day | undefined {
  if (!story) return undefined;
  return story.unit === 'day' || WIDTHS.indexOf(unit) >= WIDTHS.indexOf(story.unit) ? story.day : undefined;
}

const WIDTHS: readonly Unit[] = ['day', 'month', 'quarter', 'year', 'decade'];

export function resolveHalf({ half, year }: Extract<Meaning, { kind: 'half' }>, { day }: Ground): Resolved {
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

export function resolveOffset({ unit, amount, direction, from }: Offset, ground: Ground): Resolved {
  const story = storyFor(unit, ground);
  const base = from === 'story' ? (story ?? ground.day) : ground.day;
  if (base === undefined || amount === undefined) return unknown(direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (
    unit === 'year' &&
    direction < 0 &&
    (from === 'story' || (amount === 1 && ground.story?.unit === 'quarter'))
  )
    return yearsBefore(Math.floor(amount), ground.story?.day ?? base, ground);
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
