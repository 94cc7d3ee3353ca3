/**
 * Dates in figures: "2023-07-26", "26/07/2023", "07/26/2023", "26.07.2023".
 * "05/07/2023" may be May or July, according to the writer's country: only its year is taken.
 */

import type { Atom } from '../../atoms.js';
import { isCalendarDay } from '../../calendar.js';
import type { Match } from '../../meaning.js';
import { wordAt } from '../amounts.js';

export function numericDate(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
  if (iso) return dated(at, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/](\d{1,2})[/](\d{4})$/.exec(word);
  if (slashed) return eitherOrder(at, Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  if (dotted) return dated(at, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  if (word === '9/11') return dated(at, 2001, 9, 11);
  return undefined;
}

function eitherOrder(at: number, first: number, second: number, year: number): Match | undefined {
  const dayFirst = dated(at, year, second, first);
  const monthFirst = dated(at, year, first, second);
  if (dayFirst && monthFirst && first !== second) {
    return { from: at, to: at + 1, rule: 'numeric-either-order', meaning: { kind: 'parts', year } };
  }
  return dayFirst ?? monthFirst;
}

function dated(at: number, year: number, month: number, day: number): Match | undefined {
  if (!isCalendarDay(year, month, day)) return undefined;
  return { from: at, to: at + 1, rule: 'numeric', meaning: { kind: 'parts', year, month, day } };
}
