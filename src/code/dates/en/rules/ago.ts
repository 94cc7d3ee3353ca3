/**
 * So long before or after: "two weeks ago", "a decade ago", "more than four decades ago", "three days later",
 * "a year earlier", "two days after", "in two weeks", "a week from now".
 */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { readAmount, readApproximation, skipHyphen, stands, wordAt } from '../amounts.js';
import { UNITS } from '../words.js';

export function ago(atoms: readonly Atom[], at: number): Match | undefined {
  const start = at + readApproximation(atoms, at);
  // "years ago" is vague, "the year-earlier quarter" one year before.
  const bare = wordAt(atoms, start).endsWith('s') ? undefined : 1;
  const amount = readAmount(atoms, start) ?? { amount: bare, to: start };
  const unitAt = skipHyphen(atoms, amount.to);
  const unit = UNITS.get(wordAt(atoms, unitAt));
  if (!unit || unit === 'weekend') return undefined;
  const anchor = anchorAfter(atoms, skipHyphen(atoms, unitAt + 1));
  if (!anchor) return undefined;
  return {
    from: at,
    to: anchor.to,
    rule: anchor.rule,
    meaning: { kind: 'offset', unit, amount: amount.amount, ...anchor.meaning },
  };
}

type Anchor = { to: number; rule: string; meaning: { direction: -1 | 1; from: 'report' | 'story' } };

function anchorAfter(atoms: readonly Atom[], at: number): Anchor | undefined {
  const word = wordAt(atoms, at);
  if (word === 'ago') return { to: at + 1, rule: 'ago', meaning: { direction: -1, from: 'report' } };
  if (word === 'earlier' || word === 'before') {
    if (word === 'before' && !endsHere(atoms, at + 1)) return undefined;
    return { to: at + 1, rule: 'earlier', meaning: { direction: -1, from: 'story' } };
  }
  if (word === 'later') return { to: at + 1, rule: 'later', meaning: { direction: 1, from: 'story' } };
  if (stands(atoms, at, ['from', 'now']))
    return { to: at + 2, rule: 'from-now', meaning: { direction: 1, from: 'report' } };
  return undefined;
}

/** "two days before the vote" tells its own anchor, which is not followed. */
function endsHere(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  return next === undefined || /^[.,;:)]$/.test(next.word);
}
