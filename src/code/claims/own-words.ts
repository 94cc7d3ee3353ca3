/**
 * What a speaker does by saying it: an act told inside somebody's words in; the demand, reproach or refusal that uttering it is,
 * out.
 *
 * "Kenya must pay, said Uganda's president" is a demand by Uganda's president to Kenya, "should have paid" a reproach;
 * "we will not negotiate", said by the doer, is a refusal. Not: "the law must pass twice", where nobody speaks, nor "if Kenya should pay …".
 */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Outlook } from '../frames/outlook.js';
import type { EventType } from '../plover/codebook.js';

export type SpeechAct = 'demand' | 'refusal' | 'reproach';

export function speechActOf(
  tree: TreeIndex,
  predicate: TokenIndex,
  { status, why }: Outlook,
): SpeechAct | undefined {
  if (why.some((rule) => rule === 'question' || rule === 'condition' || rule === 'purpose')) return undefined;
  if (isCounterfactual(tree, predicate)) return isDuty(tree, predicate) ? 'reproach' : undefined;
  if (status === 'hypothetical' && isDuty(tree, predicate)) return 'demand';
  if (status === 'negated' && liesAhead(tree, predicate)) return 'refusal';
  return undefined;
}

/** "would have fought", "should have warned us": it was not done. */
export function isCounterfactual(tree: TreeIndex, predicate: TokenIndex): boolean {
  const forms = auxiliaries(tree, predicate);
  return (
    forms.some((form) => /^(?:have|'ve|’ve)$/.test(form)) &&
    forms.some((form) => /^(?:would|'d|’d|should|could|might|ought)$/.test(form))
  );
}

/** "must leave", "should be arrested", "has to pay"; with "should not leave" nothing is asked for. */
function isDuty(tree: TreeIndex, predicate: TokenIndex): boolean {
  if (isNegated(tree, predicate)) return false;
  if (auxiliaries(tree, predicate).some((form) => /^(?:should|must|ought)$/.test(form))) return true;
  const governor = governingVerb(tree, predicate);
  return governor !== undefined && /^(?:need|have)$/.test(governor.lemma) && !isNegated(tree, governor.index);
}

/** "will not pay", "are not going to pay". */
function liesAhead(tree: TreeIndex, predicate: TokenIndex): boolean {
  if (auxiliaries(tree, predicate).some((form) => /^(?:will|'ll|’ll|wo|would|shall|sha)$/.test(form)))
    return true;
  return governingVerb(tree, predicate)?.form.toLowerCase() === 'going';
}

function governingVerb(tree: TreeIndex, predicate: TokenIndex): Token | undefined {
  const token = tree.tokens[predicate]!;
  return token.deprel === 'xcomp' ? headOf(tree, token) : undefined;
}

function isNegated(tree: TreeIndex, index: TokenIndex): boolean {
  return dependentsBy(tree, index, 'advmod').some(({ form }) => /^(?:not|n't|n’t|never)$/i.test(form));
}

function auxiliaries(tree: TreeIndex, predicate: TokenIndex): string[] {
  return dependentsBy(tree, predicate, 'aux').map(({ form }) => form.toLowerCase());
}

/** What is asked or refused, as REQUEST's and REJECT's modes name it, by the type and mode of the act. */
const ASKED: Readonly<Record<string, string>> = {
  CONSULT: 'meet',
  AID: 'assist',
  COOPERATE: 'assist',
  CONCEDE: 'yield',
  RETREAT: 'yield',
  'RETREAT-resign': 'change',
  SANCTION: 'change',
};

export function askedModes(type: EventType, modes: readonly string[]): readonly string[] {
  const mode = modes.map((each) => ASKED[`${type}-${each}`]).find(Boolean) ?? ASKED[type];
  return mode === undefined ? [] : [mode];
}

/** Acts of good will: whoever says that he will not do them refuses them. */
export const REFUSABLE: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);
