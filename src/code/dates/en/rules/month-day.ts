/**
 * Days and months by name: "July 26", "26 July 2023", "the 4th of July", "July 1997", "the July coup", "3 to 5 May".
 * Not: "may", "march", "Theresa May", "20 May supporters", "in July 26 people died".
 */

import { type Atom, isHyphen } from '../../atoms.js';
import type { Match, Meaning } from '../../meaning.js';
import { readDayOfMonth, readOrdinal, readYear, wordAt } from '../amounts.js';
import { DOUBTFUL_MONTHS, MONTHS } from '../words.js';
import { readWhich } from './which.js';

type Parts = Extract<Meaning, { kind: 'parts' }>;

export interface ReadParts {
  readonly parts: Parts;
  readonly to: number;
}

export function monthDay(atoms: readonly Atom[], at: number): Match | Match[] | undefined {
  const range = dayRangeBeforeMonth(atoms, at);
  if (range) return range;
  const found = readMonthDay(atoms, at) ?? whichMonth(atoms, at);
  if (!found) return undefined;
  const match: Match = { from: at, to: found.to, rule: ruleOf(found.parts), meaning: found.parts };
  return dayRangeAfterMonth(atoms, match, found.parts) ?? match;
}

/** "last October", "next May 5". */
function whichMonth(atoms: readonly Atom[], at: number): ReadParts | undefined {
  const { which, to } = readWhich(atoms, at);
  const found = which && monthThenDay(atoms, to);
  return found && { parts: { ...found.parts, which }, to: found.to };
}

function ruleOf(parts: Parts): string {
  if (parts.day !== undefined) return 'month-day';
  return parts.year !== undefined ? 'month-year' : 'month';
}

/** Month and day, day and month, or month alone, with the year when it follows. */
export function readMonthDay(atoms: readonly Atom[], at: number): ReadParts | undefined {
  return dayThenMonth(atoms, at) ?? monthThenDay(atoms, at);
}

function monthAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  if (!atom || !/^[A-Z]/.test(atom.form) || atom.xpos === 'MD' || atom.upos === 'AUX') return undefined;
  return MONTHS.get(atom.word);
}

/** "26 July", "the 26th of July", "the fourth of July". */
function dayThenMonth(atoms: readonly Atom[], at: number): ReadParts | undefined {
  let next = wordAt(atoms, at) === 'the' ? at + 1 : at;
  const day = readDayOfMonth(atoms, next) ?? (next > at ? readOrdinal(atoms, next) : undefined);
  if (day === undefined) return undefined;
  next += 1;
  if (wordAt(atoms, next) === 'of') next += 1;
  else if (isHyphen(atoms[next])) next += 1;
  const month = monthAt(atoms, next);
  if (month === undefined) return undefined;
  if (isHyphen(atoms[next - 1]) && isHyphen(atoms[next + 1]))
    return withYear(atoms, { kind: 'parts', month, day }, next + 2);
  if (DOUBTFUL_MONTHS.has(atoms[next]!.word) && countsPeople(atoms, at, next + 1)) return undefined;
  return withYear(atoms, { kind: 'parts', month, day }, next + 1);
}

/** "He met 20 May supporters": a bare number before a word that is also a name, and a plural after it. */
function countsPeople(atoms: readonly Atom[], at: number, next: number): boolean {
  const after = atoms[next];
  if (!after || (after.xpos !== 'NNS' && after.xpos !== 'NNPS')) return false;
  return (
    !/^(?:on|of|the|since|until|till|by|from|after|before|between)$/.test(wordAt(atoms, at - 1)) &&
    wordAt(atoms, at) !== 'the'
  );
}

function monthThenDay(atoms: readonly Atom[], at: number): ReadParts | undefined {
  const month = monthAt(atoms, at);
  if (month === undefined) return undefined;
  const doubtful = DOUBTFUL_MONTHS.has(atoms[at]!.word);
  const next = wordAt(atoms, at + 1) === '.' && readDayOfMonth(atoms, at + 2) ? at + 2 : at + 1;
  const day = readDayOfMonth(atoms, next);
  if (day !== undefined && readYear(atoms, next) === undefined && !isCountAfterMonth(atoms, at, next)) {
    return withYear(atoms, { kind: 'parts', month, day }, next + 1);
  }
  const dated = withYear(atoms, { kind: 'parts', month }, at + 1);
  if (dated.to > at + 1 || !doubtful || isSurelyMonth(atoms, at)) return dated;
  return undefined;
}

/** "In July 26 people died", "July 1.5 percent", "May 5-year bonds": the number is no day. */
function isCountAfterMonth(atoms: readonly Atom[], at: number, day: number): boolean {
  const after = wordAt(atoms, day + 1);
  if (/^(?:%|percent|per|million|billion|thousand|hundred|years?|months?|weeks?|people|troops)$/.test(after))
    return true;
  if (isHyphen(atoms[day + 1]) && /^(?:year|month|week|day|point|member)$/.test(wordAt(atoms, day + 2)))
    return true;
  const plural = atoms[day + 1]?.xpos === 'NNS';
  return plural && wordAt(atoms, at - 1) === 'in';
}

/** What stands after the month or day: ", 2023", "of last year", "this year". */
function withYear(atoms: readonly Atom[], parts: Parts, to: number): ReadParts {
  const comma =
    wordAt(atoms, to) === ',' || wordAt(atoms, to) === 'of' || wordAt(atoms, to) === '.' ? to + 1 : to;
  const year = readYear(atoms, comma);
  if (year !== undefined && !isQuantity(atoms, comma)) return { parts: { ...parts, year }, to: comma + 1 };
  const short = /^['’](\d\d)$/.exec(wordAt(atoms, to));
  if (short) return { parts: { ...parts, year: nearCentury(Number(short[1])) }, to: to + 1 };
  const which = /^(?:last|this|next)$/.exec(wordAt(atoms, comma));
  if (which && wordAt(atoms, comma + 1) === 'year' && wordAt(atoms, to) !== '.') {
    const yearShift = which[0] === 'last' ? -1 : which[0] === 'next' ? 1 : 0;
    return { parts: { ...parts, yearShift }, to: comma + 2 };
  }
  return { parts, to };
}

function isQuantity(atoms: readonly Atom[], at: number): boolean {
  return wordAt(atoms, at - 1) === ',' && atoms[at + 1]?.xpos === 'NNS' && /^[a-z]/.test(atoms[at + 1]!.form);
}

export function nearCentury(twoFigures: number): number {
  return twoFigures < 50 ? 2000 + twoFigures : 1900 + twoFigures;
}

const BEFORE_MONTH =
  /^(?:in|since|until|till|by|from|of|between|during|before|after|through|to|for|early|late|mid|last|next|this|past|every|each|and|or|as)$/;

/** "May" and "March" alone are months only where grammar lets nothing else stand: "in May", "the March election". */
function isSurelyMonth(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]!;
  if (atom.upos === 'VERB') return false;
  const after = atoms[at + 1];
  const before = wordAt(atoms, isHyphen(atoms[at - 1]) ? at - 2 : at - 1);
  if (before === 'and' || before === 'or' || before === 'to') return MONTHS.has(wordAt(atoms, at - 2));
  if (/^['’]s?$/.test(after?.word ?? '') && atom.word === 'may') return false;
  if (BEFORE_MONTH.test(before)) return !isName(after);
  if (before !== 'the' && before !== 'a' && before !== "'s") return false;
  return (
    after !== undefined &&
    after.upos === 'NOUN' &&
    !/^(?:government|cabinet|administration|team|camp)$/.test(after.word)
  );
}

/** "from April Jones": a capitalised word after it makes it a given name. */
function isName(after: Atom | undefined): boolean {
  return after !== undefined && after.upos === 'PROPN' && /^[A-Z]/.test(after.form);
}

const THROUGH = /^(?:to|through|until|till|and|or|-|–|—)$/;

/** "3 to 5 May 2023", "between 3 and 5 May". */
function dayRangeBeforeMonth(atoms: readonly Atom[], at: number): Match[] | undefined {
  const first = readDayOfMonth(atoms, at);
  if (first === undefined || !THROUGH.test(wordAt(atoms, at + 1))) return undefined;
  const second = dayThenMonth(atoms, at + 2);
  if (!second || second.parts.day === undefined || second.parts.day <= first) return undefined;
  return [
    { from: at, to: at + 1, rule: 'day-range', meaning: { ...second.parts, day: first } },
    { from: at + 2, to: second.to, rule: 'day-range', meaning: second.parts },
  ];
}

/** "May 3-5", "May 3 to 5, 2023", "July 3 and 4". Not "July 26 and 27 people". */
function dayRangeAfterMonth(atoms: readonly Atom[], match: Match, parts: Parts): Match[] | undefined {
  if (parts.day === undefined || !THROUGH.test(wordAt(atoms, match.to)) || parts.year !== undefined)
    return undefined;
  const second = readDayOfMonth(atoms, match.to + 1);
  if (second === undefined || second <= parts.day || MONTHS.has(wordAt(atoms, match.to + 2)))
    return undefined;
  const after = atoms[match.to + 2];
  if (after && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(after.upos) && !/^\d{4}$/.test(after.word)) return undefined;
  const dated = withYear(atoms, { ...parts, day: second }, match.to + 2);
  const year = dated.parts.year === undefined ? {} : { year: dated.parts.year };
  return [
    { ...match, rule: 'day-range', meaning: { ...parts, ...year } },
    { from: match.to + 1, to: dated.to, rule: 'day-range', meaning: dated.parts },
  ];
}
