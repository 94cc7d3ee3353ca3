/**
 * The dates that a sentence states: its tokens and the report's own date in, expressions with values out.
 *
 * The grammar (`en/grammar.ts`) reads what the words mean, `resolve.ts` sets that against the report's date, and the
 * tense of the clause decides where the words leave last and next open. News tells the past: without a tense the
 * nearest or the last is meant.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import { type Atom, atomsOf } from './atoms.js';
import { governorOfDate } from './attachment.js';
import { type Day, dayOf, parseIsoDay } from './calendar.js';
import type { DateAnchor, DateExpression } from './date-expression.js';
import { readDates } from './en/grammar.js';
import type { Match } from './meaning.js';
import { resolve } from './resolve.js';
import { type Tense, tenseAt } from './tense.js';
import type { Ground } from './values/resolved.js';

/**
 * @param told a date of the sentences before, from which "that day" and "two weeks later" count
 * @example findDates(sentence, { publishedOn: '2023-12-04' }) // [{ value: '2023-12-03', … }] for "on Sunday"
 */
export function findDates(sentence: Sentence, anchor: DateAnchor, told?: DateExpression): DateExpression[] {
  const atoms = atomsOf(sentence);
  const matches = readDates(atoms);
  if (matches.length === 0) return [];
  const tree = treeOf(sentence);
  const day = anchorDay(anchor);
  const found: DateExpression[] = [];
  for (const match of matches) {
    const story = storyOf(found.findLast(isTold) ?? told);
    found.push(expressionOf(tree, atoms, match, { day, story }));
  }
  return found;
}

/** The last date of a sentence from which the next may count: hand it on as `told`. */
export function lastTold(found: readonly DateExpression[]): DateExpression | undefined {
  return found.findLast(isTold);
}

/** "today", "last year" and "a year earlier" stand beside the story; a date of its own carries it. */
function isTold({ value, precision, rule }: DateExpression): boolean {
  if (value === undefined || precision === 'decade' || /near-day|period/.test(rule)) return false;
  return precision === 'day' || !/ago|earlier/.test(rule);
}

function storyOf(expression: DateExpression | undefined): Ground['story'] {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(expression?.value ?? '');
  if (!parts) return undefined;
  const [year, part] = [Number(parts[1]), Number(parts[2] ?? 1)];
  if (part > FIRST_QUARTER - 1)
    return { day: dayOf(year, 3 * (part - FIRST_QUARTER) + 1, 1), unit: 'quarter' };
  if (parts[3] !== undefined) {
    return {
      day: dayOf(year, part, Number(parts[3])),
      unit: expression!.precision === 'day' ? 'day' : 'year',
    };
  }
  if (part > 12) return { day: dayOf(year, 1, 1), unit: 'year' };
  return { day: dayOf(year, part, 1), unit: parts[2] === undefined ? 'year' : 'month' };
}

/** EDTF's code of the year's first quarter. */
const FIRST_QUARTER = 33;

/** Farthest that a dateline lies before its publication; beyond, one of the two is wrong. */
const OLDEST_DATELINE = 10;

/** The day on which the report was written: its dateline's, when that is plausible, else its publication. */
export function anchorDay({ publishedOn, datelineDate }: DateAnchor): Day | undefined {
  const published = parseIsoDay(publishedOn);
  const dateline = parseIsoDay(datelineDate);
  if (published === undefined) return dateline;
  if (dateline === undefined || dateline > published || published - dateline > OLDEST_DATELINE)
    return published;
  return dateline;
}

function expressionOf(
  tree: TreeIndex,
  atoms: readonly Atom[],
  match: Match,
  ground: Omit<Ground, 'tense'>,
): DateExpression {
  const from = atoms[match.from]!.token;
  const to = tokenIndex(atoms[match.to - 1]!.token + 1);
  const head = headOf(tree, from, to);
  const resolved = resolve(match, { ...ground, tense: tenseAround(tree, from, head) });
  return {
    from,
    to,
    head,
    kind: kindOf(match),
    ...(resolved.value === undefined ? {} : { value: resolved.value }),
    precision: resolved.precision,
    timex: resolved.timex,
    rule: resolved.decided ? `${match.rule}, ${resolved.decided}` : match.rule,
    anchored: resolved.anchored,
  };
}

/** "until Tuesday", "as early as Tuesday" look ahead; "Wednesday's ruling" hangs on a noun, whose time the clause does not tell. */
function tenseAround(tree: TreeIndex, from: TokenIndex, head: TokenIndex): Tense {
  const before = tree.tokens[from - 1]?.form.toLowerCase() ?? '';
  if (/^(?:until|till)$/.test(before) || (before === 'as' && isSoon(tree, from - 2))) return 'future';
  const above = governorOfDate(tree, head);
  const tense = tenseAt(tree, above && above.index !== tree.tokens[head]!.head ? above.index : head);
  if (before === 'by' && tense !== 'past') return 'future';
  const { head: governor, deprel } = tree.tokens[head]!;
  const beforeNoun =
    governor > head && tree.tokens[governor]!.upos === 'NOUN' && /^(?:nmod|compound|obl)/.test(deprel);
  return beforeNoun && tense === 'future' ? undefined : tense;
}

function isSoon(tree: TreeIndex, at: number): boolean {
  return /^(?:early|soon)$/.test(tree.tokens[at]?.form.toLowerCase() ?? '');
}

/** The token by which the words hang on the rest. */
function headOf(tree: TreeIndex, from: TokenIndex, to: TokenIndex): TokenIndex {
  for (let at = from as number; at < to; at++) {
    const { head, deprel } = tree.tokens[at]!;
    if ((head < from || head >= to) && deprel !== 'punct' && deprel !== 'case') return tokenIndex(at);
  }
  return tokenIndex(to - 1);
}

function kindOf({ meaning, part, clock }: Match): DateExpression['kind'] {
  if (part || clock) return 'time';
  if (meaning.kind === 'duration' || meaning.kind === 'set') return meaning.kind;
  return 'date';
}
