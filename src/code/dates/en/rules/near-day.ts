/**
 * Days beside the report's own: "today", "yesterday", "tonight", "last night", "this morning", "the day after tomorrow".
 * Not "today's youth" in the sense of "now", which no rule can tell; "USA Today" and "Russia Today" are names.
 */

import type { Atom } from '../../atoms.js';
import type { Match, PartOfDay } from '../../meaning.js';
import { stands, wordAt } from '../amounts.js';
import { PARTS_OF_DAY } from '../words.js';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export function nearDay(atoms: readonly Atom[], at: number): Match | undefined {
  const beyond = beyondNearDay(atoms, at);
  if (beyond) return beyond;
  const shift = DAYS.get(wordAt(atoms, at));
  if (shift !== undefined) {
    if (isNewspaper(atoms, at)) return undefined;
    const match = day(at, at + 1, shift);
    return wordAt(atoms, at) === 'tonight' ? { ...match, part: 'NI' } : match;
  }
  return partOfNearDay(atoms, at);
}

/** "the day before yesterday", "the day after tomorrow". */
function beyondNearDay(atoms: readonly Atom[], at: number): Match | undefined {
  const start = wordAt(atoms, at) === 'the' ? at + 1 : at;
  if (stands(atoms, start, ['day', 'before', 'yesterday'])) return day(at, start + 3, -2);
  if (stands(atoms, start, ['day', 'after', 'tomorrow'])) return day(at, start + 3, 2);
  return undefined;
}

/** "this morning", "last night"; "last evening" is rare and the same. */
function partOfNearDay(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  const part: PartOfDay | undefined = PARTS_OF_DAY.get(wordAt(atoms, at + 1));
  if (!part || wordAt(atoms, at + 1).endsWith('s')) return undefined;
  if (word === 'this') return { ...day(at, at + 2, 0), part };
  if (word === 'last' && (part === 'NI' || part === 'EV')) return { ...day(at, at + 2, -1), part };
  return undefined;
}

function isNewspaper(atoms: readonly Atom[], at: number): boolean {
  const { form, upos } = atoms[at]!;
  const before = atoms[at - 1];
  return /^[A-Z]/.test(form) && upos === 'PROPN' && before !== undefined && /^[A-Z]/.test(before.form);
}

function day(from: number, to: number, shift: number): Match {
  return { from, to, rule: 'near-day', meaning: { kind: 'period', unit: 'day', shift } };
}
