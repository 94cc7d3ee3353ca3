/**
 * Years, decades and centuries: "in 2021", "the 2016 election", "fiscal 1990", "the 1990s", "the nineties", "the 19th century".
 * Not "1,999", "2016 soldiers", "$2000", "flight 1999".
 */

import { type Atom, isHyphen } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { readOrdinal, readYear, wordAt } from '../amounts.js';
import { DECADES, UNITS } from '../words.js';
import { nearCentury } from './month-day.js';

export function year(atoms: readonly Atom[], at: number): Match | undefined {
  if (wordAt(atoms, at) === 'fiscal') return fiscalYear(atoms, at);
  const value = readYear(atoms, at);
  if (value === undefined || !isYearHere(atoms, at)) return undefined;
  return { from: at, to: at + 1, rule: 'year', meaning: { kind: 'parts', year: value } };
}

function fiscalYear(atoms: readonly Atom[], at: number): Match | undefined {
  const value = readYear(atoms, wordAt(atoms, at + 1) === 'year' ? at + 2 : at + 1);
  if (value === undefined) return undefined;
  const to = wordAt(atoms, at + 1) === 'year' ? at + 3 : at + 2;
  return { from: at, to, rule: 'fiscal-year', meaning: { kind: 'parts', year: value } };
}

const BEFORE_YEAR =
  /^(?:in|since|until|till|by|from|of|between|during|before|after|through|to|for|early|late|mid|and|or|post|pre|the|a|an|his|her|its|their|our|around|about|\(|'s|’s|than|year|back|as|-|–|,|spring|summer|fall|autumn|winter|election|;)$/;

function isYearHere(atoms: readonly Atom[], at: number): boolean {
  const before = wordAt(atoms, at - 1);
  const after = atoms[at + 1];
  if (
    /^(?:[$£€#%:]|no|number|flight|room|route|page|highway|us\$|a\$|c\$|some|nearly|almost|least|only)$/.test(
      before,
    )
  )
    return false;
  if (
    after &&
    /^(?:%|percent|per|people|miles|km|feet|points?|votes|million|troops|meters|metres|tons|dollars|euros|hours|:|\.\d)/.test(
      after.word,
    )
  )
    return false;
  const value = Number(wordAt(atoms, at));
  // "a 2000 year old custom"
  if (UNITS.has(wordAt(atoms, isHyphen(after) ? at + 2 : at + 1))) return false;
  if (value < 1600 && !/^(?:in|since|until|of|around|from)$/.test(before)) return false;
  const counts = after !== undefined && (after.xpos === 'NNS' || after.xpos === 'NNPS');
  if (counts && !/^(?:the|'s|’s|his|her|its|their|in|since|during|after|before|-)$/.test(before))
    return false;
  if (before === '' || BEFORE_YEAR.test(before)) return true;
  // "won the 100 meters in Sydney 2000", "the Beijing 2008 games", "Election 2016".
  return !counts;
}

/** "the 1990s", "'90s", "the nineties", "mid-1980s". */
export function decade(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  const full = /^(\d{3})0['’]?s$/.exec(word);
  if (full) return decadeMatch(at, at + 1, Number(full[1]));
  const short = /^['’](\d)0['’]?s$/.exec(word);
  if (short) return decadeMatch(at, at + 1, Math.floor(nearCentury(Number(short[1]) * 10) / 10));
  const apart = /^(\d)0['’]?s$/.exec(wordAt(atoms, at + 1));
  if (/^['’]$/.test(word) && apart)
    return decadeMatch(at, at + 2, Math.floor(nearCentury(Number(apart[1]) * 10) / 10));
  const named = DECADES.get(word);
  const before = wordAt(atoms, at - 1);
  if (named !== undefined && /^(?:the|early|late|mid)$/.test(before)) return decadeMatch(at, at + 1, named);
  return undefined;
}

function decadeMatch(from: number, to: number, value: number): Match {
  return { from, to, rule: 'decade', meaning: { kind: 'decade', decade: value } };
}

/** "the 19th century", "21st-century". */
export function century(atoms: readonly Atom[], at: number): Match | undefined {
  const ordinal = readOrdinal(atoms, at);
  if (ordinal === undefined || ordinal < 5) return undefined;
  const unit = isHyphen(atoms[at + 1]) ? at + 2 : at + 1;
  if (wordAt(atoms, unit) !== 'century') return undefined;
  return { from: at, to: unit + 1, rule: 'century', meaning: { kind: 'century', century: ordinal - 1 } };
}
