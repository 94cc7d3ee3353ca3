/**
 * Seasons and quarters: "last summer", "the spring of 1998", "summer 2022", "the third quarter", "Q3 2023".
 * Not "fall" the verb, "Arab Spring", "Prague Spring", "a quarter of the voters".
 */

import { type Atom, isHyphen } from '../../atoms.js';
import type { Match, Which } from '../../meaning.js';
import { readOrdinal, readYear, wordAt } from '../amounts.js';
import { SEASONS } from '../words.js';
import { readWhich } from './which.js';

export function season(atoms: readonly Atom[], at: number): Match | undefined {
  const { which, to: start } = readWhich(atoms, at);
  const named = SEASONS.get(wordAt(atoms, start));
  if (!named) return undefined;
  const atom = atoms[start]!;
  const { year, to } = yearAfter(atoms, start + 1);
  const sure = which !== undefined || year !== undefined;
  if (!sure && (atom.upos === 'VERB' || !isSeasonHere(atoms, start))) return undefined;
  // "last spring" but "the spring": the article is left outside.
  return {
    from: which ? at : start,
    to,
    rule: 'season',
    meaning: { kind: 'season', season: named, ...since(year, which) },
  };
}

function since(year: number | undefined, which: Which | undefined): { year?: number; which?: Which } {
  return { ...(year === undefined ? {} : { year }), ...(which === undefined ? {} : { which }) };
}

function yearAfter(atoms: readonly Atom[], at: number): { year: number | undefined; to: number } {
  const start = wordAt(atoms, at) === 'of' || wordAt(atoms, at) === ',' ? at + 1 : at;
  const year = readYear(atoms, start);
  return year === undefined ? { year, to: at } : { year, to: start + 1 };
}

/** "in the spring", "by summer"; a capital makes it a name: "the Arab Spring". */
function isSeasonHere(atoms: readonly Atom[], at: number): boolean {
  if (/^[A-Z]/.test(atoms[at]!.form)) return false;
  const before = wordAt(atoms, at - 1);
  const determined = before === 'the' ? wordAt(atoms, at - 2) : before;
  if (
    !/^(?:in|by|since|until|during|early|late|mid|through|before|after|this)$/.test(
      isHyphen(atoms[at - 1]) ? wordAt(atoms, at - 2) : determined,
    )
  )
    return false;
  // "in the fall of the government" is no season.
  return wordAt(atoms, at + 1) !== 'of' && !(wordAt(atoms, at) === 'fall' && wordAt(atoms, at + 1) === 'in');
}

export function quarter(atoms: readonly Atom[], at: number): Match | undefined {
  const short = /^q([1-4])$/.exec(wordAt(atoms, at));
  if (short) {
    const { year, to } = yearAfter(atoms, at + 1);
    return quarterMatch(at, to, Number(short[1]), year, undefined);
  }
  const { which, to: afterWhich } = readWhich(atoms, at);
  const start = which ? afterWhich : wordAt(atoms, at) === 'the' ? at + 1 : at;
  const skipped =
    wordAt(atoms, start) === 'fiscal' || readYear(atoms, start) !== undefined ? start + 1 : start;
  const ordinal = readOrdinal(atoms, skipped);
  if (ordinal === undefined || ordinal > 4) return undefined;
  let unit = isHyphen(atoms[skipped + 1]) ? skipped + 2 : skipped + 1;
  if (wordAt(atoms, unit) === 'fiscal') unit += 1;
  if (wordAt(atoms, unit) !== 'quarter') return undefined;
  const { year, to } = yearAfter(atoms, unit + 1);
  return quarterMatch(at, to, ordinal, year ?? readYear(atoms, start), which);
}

/** "the first half", "the second half of 1998", "first-half profit". Not "half of the voters". */
export function half(atoms: readonly Atom[], at: number): Match | undefined {
  const start = wordAt(atoms, at) === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(atoms, start);
  if (ordinal !== 1 && ordinal !== 2) return undefined;
  const noun = isHyphen(atoms[start + 1]) ? start + 2 : start + 1;
  if (wordAt(atoms, noun) !== 'half') return undefined;
  const { year, to } = yearAfter(atoms, noun + 1);
  if (
    year === undefined &&
    (start === at || wordAt(atoms, at - 1) !== 'in' || wordAt(atoms, noun + 1) === 'of')
  )
    return undefined;
  return { from: at, to, rule: 'half', meaning: { kind: 'half', half: ordinal, ...since(year, undefined) } };
}

function quarterMatch(
  from: number,
  to: number,
  value: number,
  year: number | undefined,
  which: Which | undefined,
): Match {
  return { from, to, rule: 'quarter', meaning: { kind: 'quarter', quarter: value, ...since(year, which) } };
}
