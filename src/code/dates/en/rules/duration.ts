/**
 * How long and how often: "two weeks", "six-hour", "decades", "half an hour"; "daily", "every day", "twice a week".
 * They have no value as a date. Not ages: "a 65-year-old man".
 */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { readAmount, readLimit, readYear, skipHyphen, wordAt } from '../amounts.js';
import { UNITS } from '../words.js';

export function duration(atoms: readonly Atom[], at: number): Match | undefined {
  const start = at + readLimit(atoms, at);
  const amount = readAmount(atoms, start);
  const unitAt = skipHyphen(atoms, moreAfter(atoms, amount?.to ?? start));
  const word = wordAt(atoms, unitAt);
  const unit = UNITS.get(word);
  if (!unit || unit === 'weekend' || (unit === 'quarter' && !word.endsWith('s'))) return undefined;
  if (isAge(atoms, unitAt + 1) || (unit === 'second' && !word.endsWith('s'))) return undefined;
  if (!amount && !word.endsWith('s')) return undefined;
  // "World Cup 2018 day five"
  if (readYear(atoms, start) !== undefined && !word.endsWith('s')) return undefined;
  const meaning = { kind: 'duration', unit, amount: amount?.amount } as const;
  return { from: at, to: unitAt + 1, rule: 'duration', meaning };
}

/** "two more weeks", "six consecutive days". */
function moreAfter(atoms: readonly Atom[], at: number): number {
  return /^(?:more|working|business|consecutive|straight|full|additional|long|short)$/.test(wordAt(atoms, at))
    ? at + 1
    : at;
}

function isAge(atoms: readonly Atom[], at: number): boolean {
  const next = skipHyphen(atoms, at);
  return (
    /^(?:old|olds)$/.test(wordAt(atoms, next)) ||
    (wordAt(atoms, next) === 'of' && wordAt(atoms, next + 1) === 'age')
  );
}

const SETS: ReadonlyMap<string, Match['meaning']> = new Map([
  ['daily', { kind: 'set', unit: 'day', amount: 1 }],
  ['nightly', { kind: 'set', unit: 'day', amount: 1 }],
  ['weekly', { kind: 'set', unit: 'week', amount: 1 }],
  ['monthly', { kind: 'set', unit: 'month', amount: 1 }],
  ['quarterly', { kind: 'set', unit: 'quarter', amount: 1 }],
  ['annually', { kind: 'set', unit: 'year', amount: 1 }],
  ['yearly', { kind: 'set', unit: 'year', amount: 1 }],
]);

export function set(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  const single = SETS.get(word);
  // "the daily Granma" is a newspaper.
  if (single && /^(?:NOUN|PROPN)$/.test(atoms[at]!.upos)) return undefined;
  if (single) return { from: at, to: at + 1, rule: 'set', meaning: single };
  if (word !== 'every' && word !== 'each') return undefined;
  const amount = readAmount(atoms, at + 1);
  const unitAt = amount?.to ?? at + 1;
  const unit = UNITS.get(wordAt(atoms, unitAt));
  if (!unit || unit === 'weekend') return undefined;
  return {
    from: at,
    to: unitAt + 1,
    rule: 'set',
    meaning: { kind: 'set', unit, amount: amount?.amount ?? 1 },
  };
}
