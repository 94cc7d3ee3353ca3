/** The closed classes of words from which English dates are made. */

import type { PartOfDay, Season, Unit } from '../meaning.js';

export const MONTHS = table<number>([
  ['january jan', 1],
  ['february feb', 2],
  ['march mar', 3],
  ['april apr', 4],
  ['may', 5],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
]);

/** Months that are also other words or names: they need something beside them that only a month has. */
export const DOUBTFUL_MONTHS = new Set(['march', 'april', 'may', 'june', 'august', 'mar', 'jun', 'jan']);

export const WEEKDAYS = table<number>([
  ['monday mon', 1],
  ['tuesday tues tue', 2],
  ['wednesday wed', 3],
  ['thursday thurs thur thu', 4],
  ['friday fri', 5],
  ['saturday sat', 6],
  ['sunday sun', 7],
]);

export const SEASONS = table<Season>([
  ['spring springtime', 'SP'],
  ['summer summertime', 'SU'],
  ['autumn fall', 'FA'],
  ['winter wintertime', 'WI'],
]);

export const UNITS = table<Unit>([
  ['second seconds', 'second'],
  ['minute minutes', 'minute'],
  ['hour hours', 'hour'],
  ['day days', 'day'],
  ['week weeks', 'week'],
  ['weekend weekends', 'weekend'],
  ['month months', 'month'],
  ['quarter quarters', 'quarter'],
  ['year years', 'year'],
  ['decade decades', 'decade'],
  ['century centuries', 'century'],
]);

export const PARTS_OF_DAY = table<PartOfDay>([
  ['morning mornings', 'MO'],
  ['afternoon afternoons', 'AF'],
  ['evening evenings', 'EV'],
  ['night nights', 'NI'],
]);

export const CARDINALS = table<number>([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

export const ORDINALS = table<number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** "the twenties", "the nineties". */
export const DECADES = table<number>([
  ['twenties', 192],
  ['thirties', 193],
  ['forties', 194],
  ['fifties', 195],
  ['sixties', 196],
  ['seventies', 197],
  ['eighties', 198],
  ['nineties', 199],
]);

/** Words before a period that narrow it to its beginning, middle or end without changing its value. */
export const NARROWING = new Set(['early', 'late', 'mid', 'earlier', 'later']);

/** "about two weeks": part of "about two weeks ago", not of a duration as TimeML marks it. */
export const APPROXIMATING: readonly (readonly string[])[] = [
  ['about'],
  ['almost'],
  ['nearly'],
  ['roughly'],
  ['approximately'],
  ['around'],
  ['some'],
  ['just'],
  ['exactly'],
];

/** "more than four decades": part of the expression; its value stays that of the number. */
export const LIMITING: readonly (readonly string[])[] = [
  ['over'],
  ['just', 'over'],
  ['just', 'under'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['no', 'more', 'than'],
  ['not', 'more', 'than'],
  ['no', 'less', 'than'],
];

function table<Value>(rows: readonly (readonly [words: string, value: Value])[]): ReadonlyMap<string, Value> {
  return new Map(rows.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)));
}
