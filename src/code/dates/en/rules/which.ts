/** The words that say last, this or next before a day, month or season: atoms in, which of them and where it ends out. */

import type { Atom } from '../../atoms.js';
import type { Which } from '../../meaning.js';
import { wordAt } from '../amounts.js';

/** "last", "this past", "the coming", "this". */
export function readWhich(atoms: readonly Atom[], at: number): { which: Which | undefined; to: number } {
  let next = wordAt(atoms, at) === 'the' ? at + 1 : at;
  const determined = next > at;
  const word = wordAt(atoms, next);
  if (word === 'this') {
    next += 1;
    const narrower = wordAt(atoms, next);
    if (narrower === 'past' || narrower === 'last') return { which: 'last', to: next + 1 };
    if (narrower === 'coming' || narrower === 'upcoming' || narrower === 'next')
      return { which: 'next', to: next + 1 };
    return { which: 'this', to: next };
  }
  if (word === 'last' || word === 'past') return { which: 'last', to: next + 1 };
  if (word === 'previous' && determined) return { which: 'last', to: next + 1 };
  if (word === 'next' || (word === 'coming' && determined)) return { which: 'next', to: next + 1 };
  return { which: undefined, to: at };
}
