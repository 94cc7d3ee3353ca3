/**
 * Acts that tell what came of another in the same sentence: the acts of a sentence in; for each that is the outcome of
 * an earlier one, that one, out.
 *
 * "shelled the town, killing two", "opened fire and wounded six" and "the bombing killed two" tell one act each. Not:
 * "shelled the town and abducted two", which are two.
 */

import { caseOf, headOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { argumentsOf } from '../frames/arguments.js';
import type { Act } from '../frames/find-acts.js';
import { tellsCasualties } from '../numbers/casualty-cues.js';

export function causeOf(act: Act, acts: readonly Act[]): Act | undefined {
  const { tree, predicate, frame } = act;
  const isToll = frame.counts.some(({ kind }) => kind === 'dead' || kind === 'injured');
  if (frame.type !== 'ASSAULT' || predicate.pos !== 'V' || !(isToll || tellsCasualties(predicate.lemma)))
    return undefined;
  const token = tree.tokens[predicate.index]!;
  const isOutcome =
    (token.deprel === 'advcl' && token.xpos === 'VBG') ||
    (/^(?:acl|xcomp|parataxis)$/.test(token.deprel) && token.xpos === 'VBG') ||
    (token.deprel === 'conj' && !tree.dependents[token.index]!.some(({ deprel }) => /^nsubj/.test(deprel)));
  const governor = isOutcome ? headOf(tree, token) : undefined;
  return acts.find(
    (other) =>
      other !== act &&
      other.frame.type === frame.type &&
      other.outlook.status === act.outlook.status &&
      ((governor !== undefined &&
        (other.predicate.index === governor.index || other.predicate.lightVerb === governor.index)) ||
        isSubject(other, act)),
  );
}

/** "the bombing killed two", "a series of attacks left two dead": the act is what did it. */
function isSubject({ predicate: { index, pos } }: Act, { tree, predicate }: Act): boolean {
  if (pos !== 'N') return false;
  const subjects = argumentsOf(tree, predicate, 'subj').map(({ head }) => head);
  const noun = tree.tokens[index]!;
  const isPartOf = noun.deprel === 'nmod' && caseOf(tree, index) === 'of';
  return subjects.includes(index) || (isPartOf && noun.head >= 0 && subjects.includes(tokenIndex(noun.head)));
}
