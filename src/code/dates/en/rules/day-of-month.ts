/** A day of the month alone: "on the 26th". Not "the 26th floor", "the 26th president". */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { wordAt } from '../amounts.js';

export function dayOfMonth(atoms: readonly Atom[], at: number): Match | undefined {
  if (wordAt(atoms, at) !== 'the' || !/^(?:on|by|until|since|before|after|from)$/.test(wordAt(atoms, at - 1)))
    return undefined;
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(wordAt(atoms, at + 1));
  const day = figures ? Number(figures[1]) : 0;
  if (day < 1 || day > 31) return undefined;
  const after = atoms[at + 2];
  if (after && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.upos)) return undefined;
  if (after && /^(?:of|century|floor)$/.test(after.word)) return undefined;
  return { from: at, to: at + 2, rule: 'day-of-month', meaning: { kind: 'parts', day } };
}
