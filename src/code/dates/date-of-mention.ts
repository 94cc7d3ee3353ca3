/**
 * The date of an act as its own mention tells it: what the sentence states, made finer by what the article tells of
 * the same act elsewhere ("the July coup" after "the coup on July 26").
 */

import type { TreeIndex } from '../../analyse/tree-index.js';
import { dependentsBy } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { EventDate } from '../claim.js';
import type { ArticleDates } from './article-dates.js';
import { dateOfAct } from './date-of-act.js';
import { dateByDistance } from './days-apart.js';

/** @param happened an act that is over: a day that lies ahead is another act's */
export function dateOfMention(
  tree: TreeIndex,
  predicate: TokenIndex,
  happened: boolean,
  dates: ArticleDates,
): EventDate | undefined {
  const date = dateToldOf(tree, predicate, dates);
  return happened && date && dates.isAhead(date) ? undefined : date;
}

function dateToldOf(tree: TreeIndex, predicate: TokenIndex, dates: ArticleDates): EventDate | undefined {
  const expressions = dates.of(tree.sentence);
  const stated =
    dateOfAct(tree, predicate, expressions) ??
    dateByDistance(
      tree,
      predicate,
      expressions,
      (above) => dateOfAct(tree, above, expressions) ?? dates.dayTold(tree.sentence),
    );
  if (stated?.precision === 'day' || !mayBeKnown(tree, predicate, stated)) return stated;
  const told = dates.dayOfNoun(tree.tokens[predicate]!.lemma);
  if (!told || !agrees(stated, told)) return stated;
  return { ...told, basis: 'coreference', why: `the same act told elsewhere; ${told.why}` };
}

/** "the attack", "their raid", "the July coup" are known acts; "an attack", "attacks" may be others. */
function mayBeKnown(tree: TreeIndex, predicate: TokenIndex, stated: EventDate | undefined): boolean {
  const { upos, xpos } = tree.tokens[predicate]!;
  if (upos !== 'NOUN' || xpos === 'NNS') return false;
  if (stated) return true;
  return dependentsBy(tree, predicate, 'det', 'nmod').some(
    ({ deprel, lemma }) => deprel === 'nmod:poss' || /^(?:the|this|that)$/.test(lemma.toLowerCase()),
  );
}

/** A day agrees with its month or year. */
function agrees(stated: EventDate | undefined, told: EventDate): boolean {
  return !stated?.value || (told.value ?? '').startsWith(stated.value);
}
