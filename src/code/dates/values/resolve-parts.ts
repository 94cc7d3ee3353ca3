/** Days, months and years told by their parts: "July 26", "Monday", "the 26th", "July last year", "1998". */

import {
  type Day,
  dayOf,
  fieldsOf,
  isCalendarDay,
  mondayOf,
  monthNumber,
  monthOfNumber,
  weekdayOf,
} from '../calendar.js';
import type { Meaning, Which } from '../meaning.js';
import type { Tense } from '../tense.js';
import { choose } from './choose.js';
import { dayValue, type Ground, monthValue, type Resolved, unknown, yearValue } from './resolved.js';

type Parts = Extract<Meaning, { kind: 'parts' }>;

export function resolveParts(parts: Parts, ground: Ground): Resolved {
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
