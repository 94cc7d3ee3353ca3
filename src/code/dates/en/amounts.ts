/** Numbers inside date expressions: atoms in, an amount and where it ends out. */

import { type Atom, isHyphen } from '../atoms.js';
import { APPROXIMATING, CARDINALS, LIMITING, ORDINALS } from './words.js';

export interface Amount {
  /** Undefined for "several", "a few", "many". */
  readonly amount: number | undefined;
  readonly to: number;
}

export function wordAt(atoms: readonly Atom[], at: number): string {
  return atoms[at]?.word ?? '';
}

/** Do these words stand here? */
export function stands(atoms: readonly Atom[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => atoms[at + offset]?.word === word);
}

const VAGUE = new Set(['several', 'many', 'few', 'some', 'numerous']);

/** @example "two", "a", "twenty-five", "5 1/2", "a few", "a couple of", "half an", "1,000" */
export function readAmount(atoms: readonly Atom[], at: number): Amount | undefined {
  const word = wordAt(atoms, at);
  if (word === '') return undefined;
  if (word === 'a' || word === 'an') return afterArticle(atoms, at + 1);
  if (word === 'half') {
    const next = wordAt(atoms, at + 1);
    return next === 'a' || next === 'an'
      ? { amount: 0.5, to: at + 2 }
      : { amount: 0.5, to: skipHyphen(atoms, at + 1) };
  }
  if (VAGUE.has(word)) return { amount: undefined, to: at + 1 };
  return withFraction(atoms, readCardinal(atoms, at));
}

function afterArticle(atoms: readonly Atom[], at: number): Amount {
  const word = wordAt(atoms, at);
  if (word === 'few') return { amount: undefined, to: at + 1 };
  if (word === 'couple') return { amount: 2, to: wordAt(atoms, at + 1) === 'of' ? at + 2 : at + 1 };
  if (word === 'dozen') return { amount: 12, to: at + 1 };
  if (word === 'hundred') return { amount: 100, to: at + 1 };
  if (word === 'thousand') return { amount: 1000, to: at + 1 };
  if (word === 'half') return { amount: 0.5, to: skipHyphen(atoms, at + 1) };
  if (word === 'full' || word === 'single' || word === 'whole') return { amount: 1, to: at + 1 };
  return { amount: 1, to: at };
}

export function readCardinal(atoms: readonly Atom[], at: number): Amount | undefined {
  const word = wordAt(atoms, at);
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return multiplied(atoms, Number(word.replaceAll(',', '')), at + 1);
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(word)) return multiplied(atoms, Number(word), at + 1);
  const first = CARDINALS.get(word);
  if (first === undefined) return undefined;
  const unit = skipHyphen(atoms, at + 1);
  const second = first >= 20 && unit > at + 1 ? CARDINALS.get(wordAt(atoms, unit)) : undefined;
  if (second !== undefined && second < 10) return multiplied(atoms, first + second, unit + 1);
  return multiplied(atoms, first, at + 1);
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

function multiplied(atoms: readonly Atom[], amount: number, to: number): Amount {
  const power = POWERS.get(wordAt(atoms, to));
  return power === undefined ? { amount, to } : { amount: amount * power, to: to + 1 };
}

function withFraction(atoms: readonly Atom[], whole: Amount | undefined): Amount | undefined {
  if (!whole || whole.amount === undefined) return whole;
  const half = wordAt(atoms, whole.to);
  if (half === '1/2' || half === '½') return { amount: whole.amount + 0.5, to: whole.to + 1 };
  if (stands(atoms, whole.to, ['and', 'a', 'half'])) return { amount: whole.amount + 0.5, to: whole.to + 3 };
  return whole;
}

/** @example "26th", "third" */
export function readOrdinal(atoms: readonly Atom[], at: number): number | undefined {
  const word = wordAt(atoms, at);
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return digits ? Number(digits[1]) : ORDINALS.get(word);
}

/** A day of the month in figures, with or without its ending. */
export function readDayOfMonth(atoms: readonly Atom[], at: number): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(wordAt(atoms, at));
  const day = digits ? Number(digits[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** Four figures that can be a year of an event in the news. */
export function readYear(atoms: readonly Atom[], at: number): number | undefined {
  const word = wordAt(atoms, at);
  if (!/^\d{4}$/.test(word)) return undefined;
  const year = Number(word);
  return year >= 1400 && year < 2100 ? year : undefined;
}

export function skipHyphen(atoms: readonly Atom[], at: number): number {
  return isHyphen(atoms[at]) ? at + 1 : at;
}

/** How many atoms of "about", "more than" stand here. */
export function readApproximation(atoms: readonly Atom[], at: number): number {
  return longestOf([...APPROXIMATING, ...LIMITING], atoms, at);
}

/** How many atoms of "more than", "at least" stand here; not "about". */
export function readLimit(atoms: readonly Atom[], at: number): number {
  return longestOf(LIMITING, atoms, at);
}

function longestOf(phrases: readonly (readonly string[])[], atoms: readonly Atom[], at: number): number {
  let longest = 0;
  for (const words of phrases) {
    if (words.length > longest && stands(atoms, at, words)) longest = words.length;
  }
  return longest;
}
