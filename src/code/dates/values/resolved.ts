/** What a meaning comes to when it is set against the report's date, and the makers of such values. */

import type { DatePrecision } from '../../claim.js';
import { type Day, isoDay, isoMonth, isoWeek, isoYear, mondayOf, monthOfNumber } from '../calendar.js';
import type { Tense } from '../tense.js';

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
  readonly story?: { readonly day: Day; readonly unit: 'day' | 'month' | 'quarter' | 'year' } | undefined;
}

export function unknown(timex: string): Resolved {
  return { precision: 'none', timex, anchored: 'relative' };
}

export function dayValue(day: Day, anchored: Resolved['anchored'], decided?: string): Resolved {
  return { value: isoDay(day), precision: 'day', timex: isoDay(day), anchored, ...because(decided) };
}

export function monthValue(number: number, anchored: Resolved['anchored'], decided?: string): Resolved {
  const { year, month } = monthOfNumber(number);
  const value = isoMonth(year, month);
  return { value, precision: 'month', timex: value, anchored, ...because(decided) };
}

export function yearValue(year: number, anchored: Resolved['anchored']): Resolved {
  return { value: isoYear(year), precision: 'year', timex: isoYear(year), anchored };
}

export function weekValue(day: Day): Resolved {
  return { value: isoDay(mondayOf(day)), precision: 'week', timex: isoWeek(day), anchored: 'relative' };
}

function because(decided: string | undefined): { decided?: string } {
  return decided === undefined ? {} : { decided };
}

export function quarterValue(year: number, quarter: number, anchored: Resolved['anchored']): Resolved {
  return {
    value: `${isoYear(year)}-${32 + quarter}`,
    precision: 'season',
    timex: `${isoYear(year)}-Q${quarter}`,
    anchored,
  };
}
