/**
 * The date that grammar ties to an act: a predicate in a tree and the sentence's date expressions in, the act's date
 * out, or undefined when no expression of the sentence is the act's own.
 *
 * An expression belongs to the act that it hangs on: to the verb ("met on Monday"), to a noun ("Monday's attack", "the
 * July 26 coup", "the coup in Niger on July 26"), to what stands around the verb (its light verb, the clause that it
 * completes, the first of verbs joined by "and"). It does not reach into or out of a clause that has its own time.
 */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { EventDate } from '../claim.js';
import { isActNoun } from './act-nouns.js';
import { isoDay } from './calendar.js';
import type { DateAnchor, DateExpression } from './date-expression.js';
import { anchorDay } from './find-dates.js';
import { waysUp } from './ways-up.js';

export function dateOfAct(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): EventDate | undefined {
  const stated = expressions.filter(
    ({ value, kind }) => value !== undefined && kind !== 'duration' && kind !== 'set',
  );
  if (stated.length === 0) return undefined;
  const tied = tiedTo(
    tree,
    predicate,
    stated.filter(({ head }) => !isBound(tree, head)),
  );
  if (!tied) return undefined;
  const { expression, via } = tied;
  return {
    value: expression.value,
    precision: expression.precision,
    basis: 'stated',
    quote: quoteOf(tree.sentence, expression),
    why: `${expression.rule}; ${via}`,
  };
}

/** The report's own day, for an act that it tells as news and gives no date. */
export function publicationDate(anchor: DateAnchor): EventDate | undefined {
  const day = anchorDay(anchor);
  if (day === undefined) return undefined;
  const basis =
    anchor.datelineDate !== undefined && anchor.datelineDate === isoDay(day) ? 'dateline' : 'publication';
  return { value: isoDay(day), precision: 'day', basis, why: `no date stated: ${basis}` };
}

/** "since October 7", "before Monday" bound the time and do not tell the day. */
function isBound(tree: TreeIndex, head: TokenIndex): boolean {
  return /^(?:since|before|after|until|till|than|prior to|ahead of)$/.test(caseOf(tree, head));
}

interface Tied {
  readonly expression: DateExpression;
  /** The way through the tree, for `why`. */
  readonly via: string;
}

function tiedTo(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): Tied | undefined {
  for (const { token, via } of waysUp(tree, predicate)) {
    const found = hangingOn(tree, token, expressions);
    if (found) return { expression: found, via };
    const late = hungTooLow(tree, token, expressions);
    if (late) return { expression: late, via: `${via}, hung too low` };
  }
  return alone(tree, predicate, expressions);
}

/**
 * "called on rebels to withdraw on Monday, as …", told on Monday: a day that is not ahead, hung on what has yet to be
 * done, is the day of the calling. Only a weekday is read so, whose tense the words leave open.
 */
function hungTooLow(
  tree: TreeIndex,
  verb: Token,
  expressions: readonly DateExpression[],
): DateExpression | undefined {
  if (verb.xpos !== 'VBD') return undefined;
  return expressions.find(({ head, rule }) => {
    const governor = headOf(tree, tree.tokens[head]!);
    if (!rule.startsWith('weekday,') || rule.includes('next') || governor?.xpos !== 'VB') return false;
    return (
      waysUp(tree, governor.index).some(({ token }) => token.index === verb.index) ||
      isPurposeOf(tree, governor, verb)
    );
  });
}

function isPurposeOf(tree: TreeIndex, infinitive: Token, verb: Token): boolean {
  const above = headOf(tree, infinitive);
  return (
    above !== undefined &&
    above.head === verb.index &&
    above.deprel === 'obj' &&
    /^(?:acl|advcl)/.test(infinitive.deprel)
  );
}

/** Nearest expression among those that hang on the token itself or on a phrase of it that is no clause. */
function hangingOn(
  tree: TreeIndex,
  token: Token,
  expressions: readonly DateExpression[],
): DateExpression | undefined {
  const found = expressions.filter((expression) => hangsOn(tree, expression.head, token));
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) || Math.abs(a.head - token.index) - Math.abs(b.head - token.index) || a.from - b.from,
  )[0];
}

const FINENESS = ['day', 'week', 'month', 'season', 'year', 'decade', 'none'];

/** The finer date is the act's own: "in 2021 … on 5 May". */
function rank({ precision }: DateExpression): number {
  return FINENESS.indexOf(precision);
}

/** Longest way down through phrases: "an attack on a convoy in the north on Monday". */
const DEEPEST = 4;

function hangsOn(tree: TreeIndex, index: TokenIndex, predicate: Token): boolean {
  let token = tree.tokens[index]!;
  for (let step = 0; step < DEEPEST; step++) {
    if (token.index === predicate.index) return step > 0;
    const governor = headOf(tree, token);
    if (!governor) return false;
    if (governor.index === predicate.index) return isAdjunct(token, step);
    if (!passesOn(token, governor, step)) return false;
    if (governor.index > predicate.index && actBetween(tree, governor.index, index)) return false;
    token = governor;
  }
  return false;
}

/** A date that is itself a subject or object tells of another thing: "Monday marked the end of the talks". */
function isAdjunct(token: Token, step: number): boolean {
  if (step > 0) return /^(?:obl|nmod|obj|advmod|appos|compound|conj|xcomp|nsubj)/.test(token.deprel);
  return !/^(?:nsubj|csubj|ccomp|parataxis|root|advcl|acl)/.test(token.deprel);
}

/** A phrase inside a phrase of the predicate, unless that phrase names an act of its own. */
function passesOn(token: Token, governor: Token, step: number): boolean {
  if (governor.upos === 'VERB' || governor.upos === 'AUX') return false;
  // "at the Fan Expo 2016": the year is part of a name.
  if (token.deprel === 'nummod' && governor.upos === 'PROPN') return false;
  // "in late July 2023": date inside date; "talks with ministers on Monday": the parser hung the date too low.
  if (step > 0 && governor.upos === 'PROPN' && token.deprel === 'nmod:poss') return false;
  if (!/^(?:nmod|obl|obj|advmod|appos|conj|compound|nummod|flat|amod)/.test(token.deprel)) return false;
  return !isOwnActOf(token, governor) && !isActNoun(governor);
}

/** "a visit by a member of the government since the coup on July 26", hung on "member": the nearer act has it. */
function actBetween(tree: TreeIndex, from: number, to: number): boolean {
  return tree.tokens.slice(from + 1, to).some(isActNoun);
}

/** "Monday's attack", "the July coup", "the 2015 deal": what stands before a noun is that noun's. */
function isOwnActOf(token: Token, governor: Token): boolean {
  return (
    token.index < governor.index &&
    governor.upos === 'NOUN' &&
    /^(?:nmod:poss|compound|nmod:unmarked|nummod|amod)/.test(token.deprel)
  );
}

/**
 * A date at the sentence's beginning holds for its main clause: "On Monday, …". Parsers hang it anywhere.
 */
function alone(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): Tied | undefined {
  const first = expressions.find(({ from }) => from <= 1);
  if (!first) return undefined;
  const token = tree.tokens[predicate]!;
  const isMain =
    token.deprel === 'root' || (token.deprel === 'ccomp' && headOf(tree, token)?.deprel === 'root');
  return isMain ? { expression: first, via: 'sentence-initial' } : undefined;
}

function quoteOf({ in: part, tokens, text, span: whole }: Sentence, { from, to }: DateExpression): Quote {
  const at = span(tokens[from]!.from, tokens[to - 1]!.to);
  return { in: part, ...at, text: wordsOf(text, span(at.from - whole.from, at.to - whole.from)) };
}
