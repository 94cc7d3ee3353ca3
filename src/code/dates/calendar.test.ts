import { describe, expect, it } from 'vitest';
import {
  dayOf,
  easterOf,
  fieldsOf,
  isoDay,
  isoWeek,
  nthWeekday,
  parseIsoDay,
  weekdayOf,
} from './calendar.js';

describe('calendar', () => {
  it.each<[number, number, number, number, string]>([
    [1970, 1, 1, 4, '1970-W01'],
    [2000, 2, 29, 2, '2000-W09'],
    [2023, 12, 4, 1, '2023-W49'],
    [2021, 1, 3, 7, '2020-W53'],
    [2024, 12, 30, 1, '2025-W01'],
    [1900, 3, 1, 4, '1900-W09'],
    [1582, 10, 15, 5, '1582-W41'],
  ])('%i-%i-%i is weekday %i of %s', (year, month, day, weekday, week) => {
    const at = dayOf(year, month, day);
    expect([weekdayOf(at), isoWeek(at)]).toEqual([weekday, week]);
    expect(fieldsOf(at)).toEqual({ year, month, day });
  });

  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, expected) => {
    expect(isoDay(easterOf(year))).toBe(expected);
  });

  it('counts weekdays of a month from either end', () => {
    expect(isoDay(nthWeekday(2023, 11, 4, 4))).toBe('2023-11-23');
    expect(isoDay(nthWeekday(2023, 5, 1, -1))).toBe('2023-05-29');
  });

  it.each(['2023-02-29', '2023-13-01', 'yesterday', ''])('"%s" is no day', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });
});
