/**
 * Whether a date expression hangs on a token: by its own head, or through phrases that have no time of their own.
 *
 * Nearness is told in three degrees: on the token or its phrases ("met leaders in Goma on Monday"), on an occasion of
 * it ("said in a speech on Monday", "Speaking on Monday, she praised"), on a clause of the same moment ("staged
 * protests as the president arrived on Monday").
 */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { isActNoun } from './act-nouns.js';
import { governorOfDate } from './attachment.js';
import type { DateExpression } from './date-expression.js';
import { isOccasion } from './occasions.js';

/** The nearest expression that hangs on the token, and how. */
export function hangingOn(
  tree: TreeIndex,
  token: Token,
  expressions: readonly DateExpression[],
): { readonly expression: DateExpression; readonly degree: Degree } | undefined {
  for (const degree of DEGREES) {
    const found = expressions.filter(({ head }) => hangsOn(tree, head, token, PASSAGES[degree]));
    const [expression] = found.sort((a, b) => byNearness(a, b, token));
    if (expression) return { expression, degree };
  }
  return undefined;
}

const DEGREES = ['own', 'occasion', 'same moment'] as const;
export type Degree = (typeof DEGREES)[number];

/** The finer date is the act's own: "in 2021 … on 5 May". */
function byNearness(a: DateExpression, b: DateExpression, { index }: Token): number {
  return (
    FINENESS.indexOf(a.precision) - FINENESS.indexOf(b.precision) ||
    Math.abs(a.head - index) - Math.abs(b.head - index) ||
    a.from - b.from
  );
}

const FINENESS = ['day', 'week', 'month', 'season', 'year', 'decade', 'none'];

/** May the way from a date lead through this word to its governor? */
type Passage = (tree: TreeIndex, token: Token, governor: Token, predicate: Token) => boolean;

/** Longest way down through phrases: "an attack on a convoy in the north on Monday". */
const DEEPEST = 5;

function hangsOn(tree: TreeIndex, index: TokenIndex, predicate: Token, mayPass: Passage): boolean {
  let token = tree.tokens[index]!;
  for (let step = 0; step < DEEPEST; step++) {
    if (token.index === predicate.index) return step > 0;
    const governor = step === 0 ? governorOfDate(tree, index) : headOf(tree, token);
    if (!governor) return false;
    if (governor.index === predicate.index) return isAdjunct(token, step);
    if (!passesOn(token, governor, step) && !mayPass(tree, token, governor, predicate)) return false;
    if (governor.index > predicate.index && actBetween(tree, governor.index, index)) return false;
    token = governor;
  }
  return false;
}

const PASSAGES: Readonly<Record<Degree, Passage>> = {
  own: () => false,
  // The occasion is the predicate's own: not "investigated collusion during the 2016 election".
  occasion: (tree, token, governor, { index }) =>
    (isOwnOf(token) &&
      governor.head === index &&
      (isOccasionOf(tree, governor) || isAside(tree, governor))) ||
    (isOwnOf(token) && isIssuing(tree, governor, index)) ||
    isIssuing(tree, token, index),
  'same moment': (tree, token, governor) => isOwnOf(token) && isSameMoment(tree, governor),
};

function isOwnOf({ deprel }: Token): boolean {
  return /^(?:obl|nmod|advmod|compound)/.test(deprel);
}

/** "in an interview Monday", "at Monday's summit". */
function isOccasionOf(tree: TreeIndex, noun: Token): boolean {
  return isActNoun(noun) && /^(?:obl|nmod)/.test(noun.deprel) && isOccasion(caseOf(tree, noun.index));
}

/** "in a statement issued on Monday", "in a video released on Saturday". */
function isIssuing(tree: TreeIndex, { xpos, deprel, head }: Token, predicate: TokenIndex): boolean {
  const noun = tree.tokens[head];
  return (
    xpos === 'VBN' &&
    deprel === 'acl' &&
    noun?.head === predicate &&
    noun.deprel.startsWith('obl') &&
    isOccasion(caseOf(tree, noun.index))
  );
}

/** "Speaking in Accra on Monday, he …": a participle without a subject of its own, before its verb. */
function isAside(tree: TreeIndex, verb: Token): boolean {
  return (
    verb.xpos === 'VBG' &&
    verb.deprel === 'advcl' &&
    verb.index < verb.head &&
    dependentsBy(tree, verb.index, 'nsubj', 'mark', 'aux').length === 0
  );
}

/** "as the president arrived on Monday", "when rebels attacked in 2014". */
function isSameMoment(tree: TreeIndex, verb: Token): boolean {
  if (verb.deprel !== 'advcl' || !/^(?:VBD|VBN)$/.test(verb.xpos)) return false;
  const marks = dependentsBy(tree, verb.index, 'mark', 'advmod').map(({ form }) => form.toLowerCase());
  return marks.some((mark) => /^(?:as|when|while)$/.test(mark));
}

/** A date that is itself a subject or object tells of another thing: "Monday marked the end of the talks". */
function isAdjunct(token: Token, step: number): boolean {
  if (step > 0) return /^(?:obl|nmod|obj|advmod|appos|compound|conj|xcomp|nsubj|advcl)/.test(token.deprel);
  return !/^(?:nsubj|csubj|ccomp|parataxis|root|advcl|acl)/.test(token.deprel);
}

/** A phrase inside a phrase of the predicate, unless that phrase names an act of its own. */
function passesOn(token: Token, governor: Token, step: number): boolean {
  if (governor.upos === 'VERB' || governor.upos === 'AUX') return false;
  if (isPartOfName(token, governor)) return false;
  // "in late July 2023": date inside date; "talks with ministers on Monday": the parser hung the date too low.
  if (step > 0 && governor.upos === 'PROPN' && token.deprel === 'nmod:poss') return false;
  if (!/^(?:nmod|obl|obj|advmod|appos|conj|compound|nummod|flat|amod)/.test(token.deprel)) return false;
  return !isOwnActOf(token, governor) && !isActNoun(governor);
}

/** "at the Fan Expo 2016", "the 2018 Winter Olympics": the year is part of a name. */
function isPartOfName(token: Token, governor: Token): boolean {
  if (governor.upos !== 'PROPN') return false;
  if (token.deprel === 'nummod') return true;
  return token.index < governor.index && /^(?:compound|nmod:unmarked|amod)/.test(token.deprel);
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
