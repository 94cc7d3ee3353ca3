/**
 * Days of the week: "Monday", "last Friday", "next Tuesday", "Friday, Oct. 23", "Tuesday of last week".
 * Not "Bloody Sunday" and "Black Friday" (names), nor "Mondays" (a set).
 */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { wordAt } from '../amounts.js';
import { WEEKDAYS } from '../words.js';
import { readMonthDay } from './month-day.js';
import { readWhich } from './which.js';

export function weekday(atoms: readonly Atom[], at: number): Match | undefined {
  const { which, to: start } = readWhich(atoms, at);
  const day = weekdayAt(atoms, start);
  if (day === undefined || isNamedDay(atoms, start)) return undefined;
  const plain = { kind: 'parts', weekday: day } as const;
  const end = start + 1;
  if (which) return { from: at, to: end, rule: 'weekday', meaning: { ...plain, which } };
  const dated = readMonthDay(atoms, wordAt(atoms, end) === ',' || wordAt(atoms, end) === '.' ? end + 1 : end);
  if (dated?.parts.day !== undefined) {
    return { from: at, to: dated.to, rule: 'weekday-month-day', meaning: { ...dated.parts, weekday: day } };
  }
  if (isAbbreviation(atoms, start)) return undefined;
  const ordinal =
    wordAt(atoms, end) === 'the' ? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(wordAt(atoms, end + 1)) : null;
  if (ordinal && Number(ordinal[1]) <= 31) {
    const meaning = { kind: 'parts', day: Number(ordinal[1]), weekday: day } as const;
    return { from: at, to: end + 2, rule: 'weekday-day-of-month', meaning };
  }
  const of = wordAt(atoms, end) === 'of' ? end + 1 : end;
  const { which: week, to: weekAt } = readWhich(atoms, of);
  if (week && wordAt(atoms, weekAt) === 'week') {
    const weekShift = week === 'last' ? -1 : week === 'next' ? 1 : 0;
    return { from: at, to: weekAt + 1, rule: 'weekday-of-week', meaning: { ...plain, weekShift } };
  }
  return { from: at, to: end, rule: 'weekday', meaning: plain };
}

export function weekdayAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  return atom && /^[A-Z]/.test(atom.form) ? WEEKDAYS.get(atom.word) : undefined;
}

/** "Sat", "Sun", "Wed" are words of their own unless a date follows. */
function isAbbreviation(atoms: readonly Atom[], at: number): boolean {
  return wordAt(atoms, at).length <= 4 || !wordAt(atoms, at).endsWith('day');
}

function isNamedDay(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  return before !== undefined && /^(?:Black|Bloody|Good|Super|Palm|Ash|Cyber|Shrove|Holy)$/.test(before.form);
}
