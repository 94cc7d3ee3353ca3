/** Times of day: "9 a.m. EDT", "10:35 p.m.", "1400 GMT", "noon", "3 o'clock". Not "the 10:1 majority". */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { stands, wordAt } from '../amounts.js';

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
}

export function clock(atoms: readonly Atom[], at: number): Match | undefined {
  const time = readTime(atoms, at);
  if (!time || time.hour > 24 || time.minute > 59) return undefined;
  const to = skipZone(atoms, time.to);
  const figures = `T${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  return { from: at, to, rule: 'clock', meaning: { kind: 'clock' }, clock: figures };
}

function readTime(atoms: readonly Atom[], at: number): Time | undefined {
  const word = wordAt(atoms, at);
  if (word === 'noon' || word === 'midday') return { hour: 12, minute: 0, to: at + 1 };
  if (word === 'midnight') return { hour: 24, minute: 0, to: at + 1 };
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(word);
  if (military && isZone(atoms, at + 1))
    return { hour: Number(military[1]), minute: Number(military[2]), to: at + 1 };
  const figures = /^(\d{1,2})(?:[:.](\d\d))?((?:a|p)\.?m\.?)?$/.exec(word);
  if (!figures) return undefined;
  const hour = Number(figures[1]);
  const minute = Number(figures[2] ?? 0);
  const half = figures[3] ?? (isHalf(wordAt(atoms, at + 1)) ? wordAt(atoms, at + 1) : undefined);
  if (half)
    return hour > 12
      ? undefined
      : { hour: inTwentyFour(hour, half), minute, to: figures[3] ? at + 1 : at + 2 };
  if (wordAt(atoms, at + 1) === "o'clock" || wordAt(atoms, at + 1) === 'o’clock')
    return { hour, minute, to: at + 2 };
  if (
    figures[2] &&
    word.includes(':') &&
    /^(?:at|by|from|until|around|about|before|after)$/.test(wordAt(atoms, at - 1))
  ) {
    return { hour, minute, to: at + 1 };
  }
  return undefined;
}

function isHalf(word: string): boolean {
  return /^[ap]\.?m\.?$/.test(word);
}

function inTwentyFour(hour: number, half: string): number {
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

function isZone(atoms: readonly Atom[], at: number): boolean {
  return /^(?:gmt|utc|edt|est|cdt|cst|mdt|mst|pdt|pst|bst|cet|hours)$/.test(wordAt(atoms, at));
}

function skipZone(atoms: readonly Atom[], at: number): number {
  if (isZone(atoms, at)) return at + 1;
  return stands(atoms, at, ['local', 'time']) ? at + 2 : at;
}
