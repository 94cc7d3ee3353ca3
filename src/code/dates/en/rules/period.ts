/**
 * Periods counted from the report: "last week", "this month", "next year", "the weekend", "earlier this year",
 * "the past two weeks", "the coming days", "recent weeks".
 * Not "the last weeks of the war", which is told in its own time.
 */

import type { Atom } from '../../atoms.js';
import type { Match, Unit } from '../../meaning.js';
import { readAmount, stands, wordAt } from '../amounts.js';
import { UNITS } from '../words.js';
import { readWhich } from './which.js';

export function period(atoms: readonly Atom[], at: number): Match | undefined {
  return (
    weekend(atoms, at) ??
    currentPeriod(atoms, at) ??
    onePeriod(atoms, at) ??
    countedPeriods(atoms, at) ??
    vaguePeriods(atoms, at)
  );
}

/** "over the weekend": the last one, unless what is told lies ahead; resolved as the weekend nearest before. */
function weekend(atoms: readonly Atom[], at: number): Match | undefined {
  if (!stands(atoms, at, ['the', 'weekend'])) return undefined;
  return {
    from: at,
    to: at + 2,
    rule: 'the-weekend',
    meaning: { kind: 'period', unit: 'weekend', shift: 0 },
  };
}

/** "the current quarter". */
function currentPeriod(atoms: readonly Atom[], at: number): Match | undefined {
  if (!stands(atoms, at, ['the', 'current'])) return undefined;
  const word = wordAt(atoms, at + 2);
  const unit = UNITS.get(word === 'fiscal' ? wordAt(atoms, at + 3) : word);
  if (!unit || word.endsWith('s') || !/^(?:week|month|quarter|year|decade)$/.test(unit)) return undefined;
  const to = word === 'fiscal' ? at + 4 : at + 3;
  return { from: at, to, rule: 'current-period', meaning: { kind: 'period', unit, shift: 0 } };
}

const SHIFTS = { last: -1, this: 0, next: 1 } as const;

function onePeriod(atoms: readonly Atom[], at: number): Match | undefined {
  const { which, to } = readWhich(atoms, at);
  if (!which) return undefined;
  const unit = UNITS.get(wordAt(atoms, to));
  if (!unit || wordAt(atoms, to).endsWith('s') || unit === 'second' || unit === 'minute' || unit === 'hour')
    return undefined;
  if (unit === 'day') return undefined;
  // "the past year" and "the last decade" are stretches that end now, "last year" is the calendar's.
  if (which === 'last' && wordAt(atoms, at) !== 'last') {
    if (wordAt(atoms, to - 1) !== 'previous' && !(wordAt(atoms, at) === 'this' && unit === 'week'))
      return stretch(at, to + 1, unit, 1);
  }
  if (isOfSomething(atoms, to + 1) && which !== 'this') return undefined;
  return {
    from: at,
    to: to + 1,
    rule: `${which}-period`,
    meaning: { kind: 'period', unit, shift: SHIFTS[which] },
  };
}

/** "the last week of the campaign"; but "last month of this year" does not occur. */
function isOfSomething(atoms: readonly Atom[], at: number): boolean {
  return wordAt(atoms, at) === 'of';
}

/** "the past two weeks", "the last 20 years", "the next few months". */
function countedPeriods(atoms: readonly Atom[], at: number): Match | undefined {
  const start = wordAt(atoms, at) === 'the' ? at + 1 : at;
  if (!/^(?:past|last|next|coming|previous|first|final)$/.test(wordAt(atoms, start))) return undefined;
  const amount = readAmount(atoms, start + 1);
  if (!amount) return undefined;
  const unit = UNITS.get(wordAt(atoms, amount.to));
  if (!unit || unit === 'weekend') return undefined;
  return stretch(at, amount.to + 1, unit, amount.amount);
}

function stretch(from: number, to: number, unit: Unit, amount: number | undefined): Match {
  return { from, to, rule: 'stretch', meaning: { kind: 'duration', unit, amount } };
}

/** "recent weeks", "the past years", "the coming days". */
function vaguePeriods(atoms: readonly Atom[], at: number): Match | undefined {
  const start = wordAt(atoms, at) === 'the' ? at + 1 : at;
  if (!/^(?:past|recent|coming|previous)$/.test(wordAt(atoms, start))) return undefined;
  const unit = UNITS.get(wordAt(atoms, start + 1));
  if (!unit || !wordAt(atoms, start + 1).endsWith('s')) return undefined;
  const meaning = { kind: 'duration', unit, amount: undefined } as const;
  return { from: at, to: start + 2, rule: 'vague-period', meaning };
}
