/**
 * Periods counted from what was told before: "that day", "the same month", "the following year", "the next morning",
 * "the day before", "later that week". Without a date told before, they have no value.
 */

import type { Atom } from '../../atoms.js';
import type { Match, Unit } from '../../meaning.js';
import { stands, wordAt } from '../amounts.js';
import { PARTS_OF_DAY, UNITS } from '../words.js';

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
]);

export function story(atoms: readonly Atom[], at: number): Match | undefined {
  return thatPeriod(atoms, at) ?? shiftedPeriod(atoms, at) ?? dayBesides(atoms, at) ?? barePeriod(atoms, at);
}

/** "in the quarter", "for the year", "during the month": the one that was told. Not "in the month of May". */
function barePeriod(atoms: readonly Atom[], at: number): Match | undefined {
  if (wordAt(atoms, at) !== 'the' || !/^(?:in|for|during|through|within)$/.test(wordAt(atoms, at - 1)))
    return undefined;
  const start = /^(?:latest|entire|full|whole)$/.test(wordAt(atoms, at + 1)) ? at + 2 : at + 1;
  if (!/^(?:quarter|month|year|week)$/.test(wordAt(atoms, start))) return undefined;
  const next = wordAt(atoms, start + 1);
  if (/^(?:of|since|that|before|after|ended|ending|to)$/.test(next)) return undefined;
  return { ...told(at, start + 1, UNITS.get(wordAt(atoms, start))!, 0), rule: 'bare-period' };
}

/** "that day", "that same week", "that night". */
function thatPeriod(atoms: readonly Atom[], at: number): Match | undefined {
  if (wordAt(atoms, at) !== 'that') return undefined;
  const noun = wordAt(atoms, at + 1) === 'same' ? at + 2 : at + 1;
  return periodMatch(atoms, at, noun, 0);
}

/** "the following day"; "the same year". */
function shiftedPeriod(atoms: readonly Atom[], at: number): Match | undefined {
  if (wordAt(atoms, at) !== 'the') return undefined;
  const shift = SHIFTS.get(wordAt(atoms, at + 1));
  return shift === undefined ? undefined : periodMatch(atoms, at, at + 2, shift);
}

function periodMatch(atoms: readonly Atom[], from: number, noun: number, shift: number): Match | undefined {
  const word = wordAt(atoms, noun);
  const part = PARTS_OF_DAY.get(word);
  if (part) return { ...told(from, noun + 1, 'day', shift), part };
  const unit = UNITS.get(word);
  if (!unit || word.endsWith('s') || !/^(?:day|week|weekend|month|quarter|year|decade)$/.test(unit))
    return undefined;
  return told(from, noun + 1, unit, shift);
}

/** "the day before", "the year after": with nothing after it that it could be before. */
function dayBesides(atoms: readonly Atom[], at: number): Match | undefined {
  const unit = UNITS.get(wordAt(atoms, at + 1));
  if (wordAt(atoms, at) !== 'the' || !unit || !/^(?:day|week|month|year)$/.test(wordAt(atoms, at + 1)))
    return undefined;
  const next = wordAt(atoms, at + 3);
  if (next !== '' && !/^[.,;:)]$/.test(next)) return undefined;
  if (stands(atoms, at + 2, ['before'])) return told(at, at + 3, unit, -1);
  return stands(atoms, at + 2, ['after']) ? told(at, at + 3, unit, 1) : undefined;
}

function told(from: number, to: number, unit: Unit, shift: number): Match {
  return { from, to, rule: 'story', meaning: { kind: 'period', unit, shift, from: 'story' } };
}
