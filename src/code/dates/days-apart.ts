/**
 * The day of what others are counted from: "condemned the raid on Friday, a day after drones hit the port" tells the
 * hitting to have been on Thursday. A predicate and the day of what stands above it in; its own day out.
 */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { EventDate } from '../claim.js';
import { isoDay, parseIsoDay } from './calendar.js';
import type { DateExpression } from './date-expression.js';

/** @param dateOf the day of the clause above, where it is known */
export function dateByDistance(
  tree: TreeIndex,
  predicate: TokenIndex,
  expressions: readonly DateExpression[],
  dateOf: (above: TokenIndex) => EventDate | undefined,
): EventDate | undefined {
  const token = tree.tokens[predicate]!;
  const link = linkOf(tree, token);
  const above = headOf(tree, token);
  const distance = link && expressions.find(({ to }) => to === link.index);
  const days = distance && daysOf(distance);
  if (!above || days === undefined) return undefined;
  const base = dateOf(above.index);
  const day = base?.precision === 'day' ? parseIsoDay(base.value) : undefined;
  if (!base || day === undefined) return undefined;
  const isAfter = link!.form.toLowerCase() === 'after';
  const why = `${days} days ${isAfter ? 'before' : 'after'}: ${base.why}`;
  return { ...base, value: isoDay(isAfter ? day - days : day + days), basis: 'coreference', why };
}

/** The "after" or "before" of a clause or a noun. */
function linkOf(tree: TreeIndex, token: Token): Token | undefined {
  const relation = token.deprel.startsWith('advcl')
    ? 'mark'
    : /^(?:obl|nmod)/.test(token.deprel)
      ? 'case'
      : undefined;
  if (!relation) return undefined;
  return dependentsBy(tree, token.index, relation).find(({ form }) => /^(?:after|before)$/i.test(form));
}

/** "a day", "two weeks"; "hours" and "months" are no count of days. */
function daysOf({ kind, timex }: DateExpression): number | undefined {
  const amount = kind === 'duration' ? /^P(\d+)([DW])$/.exec(timex) : null;
  return amount ? Number(amount[1]) * (amount[2] === 'W' ? 7 : 1) : undefined;
}
