/**
 * The grammar of English dates: atoms in, what each stretch of them means out. The longest reading wins; of equally
 * long ones the first in the list.
 */

import { type Atom, isHyphen } from '../atoms.js';
import type { Match } from '../meaning.js';
import { stands, wordAt } from './amounts.js';
import { HOLIDAY_NAMES } from './holidays.js';
import { ago } from './rules/ago.js';
import { clock } from './rules/clock.js';
import { dayOfMonth } from './rules/day-of-month.js';
import { duration, set } from './rules/duration.js';
import { holiday } from './rules/holiday.js';
import { monthDay } from './rules/month-day.js';
import { nearDay } from './rules/near-day.js';
import { numericDate } from './rules/numeric-date.js';
import { period } from './rules/period.js';
import { half, quarter, season } from './rules/season.js';
import { story } from './rules/story.js';
import { vague } from './rules/vague.js';
import { weekday } from './rules/weekday.js';
import { century, decade, year } from './rules/year.js';
import { yearAgo } from './rules/year-ago.js';
import { CARDINALS, MONTHS, NARROWING, ORDINALS, PARTS_OF_DAY, SEASONS, UNITS, WEEKDAYS } from './words.js';

export type Rule = (atoms: readonly Atom[], at: number) => Match | Match[] | undefined;

const PLAIN: readonly Rule[] = [
  numericDate,
  holiday,
  weekday,
  monthDay,
  dayOfMonth,
  nearDay,
  yearAgo,
  ago,
  story,
  period,
  season,
  quarter,
  half,
  decade,
  century,
  year,
  set,
  vague,
  duration,
];

const RULES: readonly Rule[] = [...PLAIN, narrowed, partOfNamedDay, clockOfDay];

/** What the sentence's atoms say of dates, in reading order, not overlapping. */
export function readDates(atoms: readonly Atom[]): Match[] {
  const found: Match[] = [];
  let core = -1;
  for (let at = 0; at < atoms.length; ) {
    if (core < at) core = nextCore(atoms, at);
    if (core < 0) break;
    const best = core - at <= LONGEST_LEAD && mayBegin(atoms[at]!) ? longest(RULES, atoms, at) : [];
    found.push(...best);
    at = Math.max(at + 1, best.at(-1)?.to ?? 0);
  }
  return withSharedYears(found, atoms);
}

/** Most words that stand before the word that makes an expression one of time: "not more than two and a half years". */
const LONGEST_LEAD = 8;

/** The next word without which no rule finds anything: a unit, a name of a day or month, a figure; -1 for none. */
function nextCore(atoms: readonly Atom[], from: number): number {
  for (let at = from; at < atoms.length; at++) if (isCore(atoms[at]!.word)) return at;
  return -1;
}

const CORE_WORDS = new Set(
  'now currently current future recently lately past today tonight yesterday tomorrow noon midday midnight fiscal q1 q2 q3 q4 daily nightly weekly monthly quarterly annually yearly half'.split(
    ' ',
  ),
);

function isCore(word: string): boolean {
  return (
    /\d/.test(word) ||
    CORE_WORDS.has(word) ||
    UNITS.has(word) ||
    MONTHS.has(word) ||
    WEEKDAYS.has(word) ||
    SEASONS.has(word) ||
    PARTS_OF_DAY.has(word) ||
    HOLIDAY_NAMES.has(word) ||
    word.endsWith('ties')
  );
}

const FIRST_WORDS = new Set(
  "the this that last next past a an about almost nearly roughly approximately around over some just exactly at as up more less fewer no not half several many few numerous every each daily nightly weekly monthly quarterly annual annually yearly now currently current future recently lately today tonight yesterday tomorrow noon midday midnight fiscal coming previous recent first final q1 q2 q3 q4 ' ’".split(
    ' ',
  ),
);

/** Most words begin no date: a quick look spares the rules. */
function mayBegin({ word }: Atom): boolean {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return (
    FIRST_WORDS.has(word) ||
    MONTHS.has(word) ||
    WEEKDAYS.has(word) ||
    SEASONS.has(word) ||
    UNITS.has(word) ||
    CARDINALS.has(word) ||
    ORDINALS.has(word) ||
    NARROWING.has(word) ||
    PARTS_OF_DAY.has(word) ||
    HOLIDAY_NAMES.has(word) ||
    word.endsWith('ties') ||
    first === 39 ||
    first === 0x2019
  );
}

function longest(rules: readonly Rule[], atoms: readonly Atom[], at: number): readonly Match[] {
  let best: readonly Match[] = [];
  for (const rule of rules) {
    const found = rule(atoms, at);
    if (!found) continue;
    const matches = Array.isArray(found) ? found : [withPartOfDay(found, atoms)];
    if (matches.at(-1)!.to > (best.at(-1)?.to ?? at)) best = matches;
  }
  return best;
}

/** "Monday morning", "July 26 at night". */
function withPartOfDay(match: Match, atoms: readonly Atom[]): Match {
  if (!isDay(match) || match.part || match.clock) return match;
  const part = PARTS_OF_DAY.get(wordAt(atoms, match.to));
  if (part && !wordAt(atoms, match.to).endsWith('s')) return { ...match, to: match.to + 1, part };
  return match;
}

function isDay({ meaning }: Match): boolean {
  if (meaning.kind === 'parts') return meaning.day !== undefined || meaning.weekday !== undefined;
  return (meaning.kind === 'period' && meaning.unit === 'day') || meaning.kind === 'holiday';
}

/** "late November", "mid-1998", "early next week", "earlier this year"; "early Monday" is Monday. */
function narrowed(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  if (!NARROWING.has(word)) return undefined;
  const start = isHyphen(atoms[at + 1]) ? at + 2 : at + 1;
  const [match, more] = longest(PLAIN, atoms, start);
  if (!match || more || !/^(?:parts|period|season|quarter|decade|century|holiday)$/.test(match.meaning.kind))
    return undefined;
  const fromStory = match.meaning.kind === 'period' && match.meaning.from === 'story';
  if ((isDay(match) && !fromStory) || (word.endsWith('er') && match.meaning.kind !== 'period'))
    return undefined;
  return { ...match, from: at, rule: `narrowed ${match.rule}` };
}

/** "the morning of July 4", "the night of Sept. 11, 2001". */
function partOfNamedDay(atoms: readonly Atom[], at: number): Match | undefined {
  const start = wordAt(atoms, at) === 'the' ? at + 1 : at;
  const part = PARTS_OF_DAY.get(wordAt(atoms, start));
  if (!part || wordAt(atoms, start + 1) !== 'of') return undefined;
  const [match, more] = longest(PLAIN, atoms, start + 2);
  if (!match || more || !isDay(match)) return undefined;
  return { ...match, from: at, part, rule: `part of ${match.rule}` };
}

/** "9 a.m. Tuesday", "10 p.m. on Oct. 23", "noon"; a time without a day is nobody's date. */
function clockOfDay(atoms: readonly Atom[], at: number): Match | undefined {
  const time = clock(atoms, at);
  if (!time) return undefined;
  const start = wordAt(atoms, time.to) === 'on' || wordAt(atoms, time.to) === ',' ? time.to + 1 : time.to;
  const inPart = stands(atoms, time.to, ['in', 'the']) && PARTS_OF_DAY.has(wordAt(atoms, time.to + 2));
  if (inPart) return { ...time, to: time.to + 3 };
  const [match, more] = longest(PLAIN, atoms, start);
  if (!match || more || !isDay(match)) return time;
  return { ...match, from: at, clock: time.clock!, rule: `clock ${match.rule}` };
}

const BETWEEN = /^(?:and|to|or|through|until|till|-|–|—|,)$/;

/** "between July and September 2022": the first month takes the second's year. */
function withSharedYears(found: readonly Match[], atoms: readonly Atom[]): Match[] {
  return found.map((match, index) => {
    const next = found[index + 1];
    if (!next || next.from !== match.to + 1 || !BETWEEN.test(wordAt(atoms, match.to))) return match;
    const [first, second] = [match.meaning, next.meaning];
    if (first.kind !== 'parts' || second.kind !== 'parts' || second.year === undefined) return match;
    if (first.year !== undefined || first.month === undefined || second.month === undefined) return match;
    const year = first.month <= second.month ? second.year : second.year - 1;
    return { ...match, rule: `${match.rule}, year shared`, meaning: { ...first, year } };
  });
}
