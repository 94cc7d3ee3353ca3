/** How long, as TIMEX3 writes it. */

import type { Unit } from '../meaning.js';

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
export function durationTimex(unit: Unit, amount: number | undefined): string {
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
