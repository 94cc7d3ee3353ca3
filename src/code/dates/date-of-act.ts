/**
 * The date that grammar ties to an act: a predicate in a tree and the sentence's date expressions in, the act's date
 * out, or undefined when no expression of the sentence is the act's own.
 *
 * An expression belongs to the act that it hangs on: to the verb ("met on Monday"), to a noun ("Monday's attack", "the
 * July 26 coup", "the coup in Niger on July 26"), to what stands around the verb (its light verb, the clause that it
 * completes, the first of verbs joined by "and"). It does not reach into or out of a clause that has its own time.
 */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { EventDate } from '../claim.js';
import type { DateExpression } from './date-expression.js';
import { hangingOn } from './hanging.js';
import { waysUp } from './ways-up.js';

export function dateOfAct(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): EventDate | undefined {
  const stated = expressions.filter((expression) => tellsWhen(tree, expression));
  const tied = stated.length === 0 ? undefined : tiedTo(tree, predicate, stated);
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

/**
 * The date of saying what the predicate tells: "said on Monday that it would expel two envoys" of "expel". A promise or
 * threat happened when it was uttered, whenever it is to be carried out.
 */
export function dateOfUtterance(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): EventDate | undefined {
  let verb = sayingOf(tree, predicate);
  for (let step = 0; verb && step < HIGHEST; step++, verb = sayingOf(tree, verb.index)) {
    const date = dateOfAct(tree, verb.index, expressions);
    if (date) return { ...date, why: `${date.why}, of the saying` };
  }
  return undefined;
}

/** Sayings inside sayings that are asked. */
const HIGHEST = 4;

/** The next verb above whose content the token stands in: "said" of "would expel", "told" in "We will go, she told them". */
export function sayingOf(tree: TreeIndex, index: TokenIndex): Token | undefined {
  let token = tree.tokens[index]!;
  for (let above = headOf(tree, token); above; above = headOf(tree, token)) {
    const isContent = /^(?:ccomp|xcomp|obj|acl|parataxis)/.test(token.deprel);
    if (isContent && above.upos === 'VERB') return above;
    token = above;
  }
  return token.index <= index ? sayingAfter(tree, token.index) : undefined;
}

/** The words of saying that follow what is said, where they hang on it. */
function sayingAfter(tree: TreeIndex, root: TokenIndex): Token | undefined {
  return dependentsBy(tree, root, 'parataxis').find(
    ({ index, xpos }) => index > root && /^(?:VBD|VBZ)$/.test(xpos),
  );
}

/** "since October 7", "before Monday" bound the time and do not tell the day; durations and sets tell no day. */
function tellsWhen(tree: TreeIndex, { value, kind, head }: DateExpression): boolean {
  if (value === undefined || kind === 'duration' || kind === 'set') return false;
  return !/^(?:since|before|after|until|till|than|prior to|ahead of|by)$/.test(caseOf(tree, head));
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
    const standing = expressions.find(({ from, to }) => token.index >= from && token.index < to);
    if (standing) return { expression: standing, via };
    const found = hangingOn(tree, token, expressions);
    if (found)
      return { expression: found.expression, via: found.degree === 'own' ? via : `${via}, ${found.degree}` };
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

/**
 * A date at the sentence's beginning holds for its main clause: "On Monday, …". Parsers hang it anywhere, except where
 * it is part of a phrase ("Monday's vote drew …").
 */
function alone(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
): Tied | undefined {
  const first = expressions.find(({ from }) => from <= 1);
  if (!first || /^(?:nmod:poss|compound|nsubj)/.test(tree.tokens[first.head]!.deprel)) return undefined;
  return isMain(tree, tree.tokens[predicate]!) ? { expression: first, via: 'sentence-initial' } : undefined;
}

/** The main verb, or what is said before the saying: "On Monday rebels shelled Goma, police said". */
function isMain(tree: TreeIndex, token: Token): boolean {
  if (token.deprel === 'root') return true;
  return token.deprel === 'ccomp' && token.index < token.head && headOf(tree, token)?.deprel === 'root';
}

function quoteOf({ in: part, tokens, text, span: whole }: Sentence, { from, to }: DateExpression): Quote {
  const at = span(tokens[from]!.from, tokens[to - 1]!.to);
  return { in: part, ...at, text: wordsOf(text, span(at.from - whole.from, at.to - whole.from)) };
}
