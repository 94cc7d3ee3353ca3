/** Stretches of the year with names of their own: seasons, quarters, holidays. */

import { fieldsOf, isoYear, monthNumber, monthOfNumber } from '../calendar.js';
import { HOLIDAYS } from '../en/holidays.js';
import type { Meaning, Season } from '../meaning.js';
import { choose } from './choose.js';
import { dayValue, type Ground, quarterValue, type Resolved, unknown } from './resolved.js';

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const EDTF_SEASON: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

export function resolveSeason(
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

export function resolveQuarter(
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

export function resolveHoliday(
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
