/**
 * The tokens whose time and place are an act's too: its predicate in; itself, its light verb, the verb that it is
 * joined to or completes, out, nearest first. The way ends where a clause has a time of its own.
 */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { isOccasion } from './occasions.js';

export interface Step {
  readonly token: Token;
  /** How it was reached, for `why`: "own", "xcomp", "obj < conj". */
  readonly via: string;
}

/** Beyond, a sentence tells of other things. */
const HIGHEST = 6;

export function waysUp(tree: TreeIndex, predicate: TokenIndex): Step[] {
  const steps: Step[] = [];
  let token = tree.tokens[predicate]!;
  let via = 'own';
  while (steps.length < HIGHEST) {
    steps.push({ token, via });
    const governor = headOf(tree, token);
    if (!governor || !sharesTime(tree, token, governor, via)) break;
    via = via === 'own' ? token.deprel : `${via} < ${token.deprel}`;
    token = governor;
  }
  return steps;
}

/** Does the token's clause or phrase happen when its governor does? */
function sharesTime(tree: TreeIndex, token: Token, governor: Token, via: string): boolean {
  if (token.upos === 'VERB' && hasPerfect(tree, token)) return false;
  switch (token.deprel.split(':')[0]) {
    case 'conj':
      return sameTense(token, governor);
    case 'xcomp':
      return true;
    case 'obj':
      return !isTalkedOf(governor);
    case 'nsubj':
      // "talks collapsed on Friday"; but the troops "fighting rebels said on Friday" fight at other times too.
      return token.upos === 'NOUN' && governor.upos === 'VERB' && !via.includes('acl');
    case 'obl':
      return token.upos === 'NOUN' && isOccasion(caseOf(tree, token.index)) && !via.includes('acl');
    case 'nmod':
      return token.upos === 'NOUN' && /^(?:of|in|during|at|by|with)$/.test(caseOf(tree, token.index));
    case 'advcl':
      return goesAlong(tree, token);
    case 'acl':
      return token.deprel === 'acl' ? token.xpos !== 'VBN' : isSetIn(tree, token);
    default:
      return false;
  }
}

/** "condemned the attack on Monday": what is talked of has a time of its own. */
function isTalkedOf({ lemma }: Token): boolean {
  return TALKING.has(lemma.toLowerCase());
}

const TALKING = new Set(
  `condemn criticize criticise denounce welcome praise hail applaud discuss announce report recall mention cite describe
   deny predict fear expect plan urge demand support oppose back protest avenge mourn remember mark commemorate
   investigate probe follow precede foresee see say blame question defend justify explain cover review regret deplore
   decry slam blast lament propose consider suggest know understand`.split(/\s+/),
);

/**
 * "with the two countries agreeing", "killing three", "as crowds marched": a participle goes along, and a clause of
 * the same moment; "after killing three", "because crowds marched" have their own time.
 */
function goesAlong(tree: TreeIndex, token: Token): boolean {
  const marks = dependentsBy(tree, token.index, 'mark').map(({ form }) => form.toLowerCase());
  const when = dependentsBy(tree, token.index, 'advmod').some(({ form }) => /^(?:when|while)$/i.test(form));
  if (/^(?:VBG|VBN|VB)$/.test(token.xpos))
    return marks.every((mark) => /^(?:to|with|by|while|as|in)$/.test(mark));
  return token.xpos === 'VBD' && (when || marks.some((mark) => /^(?:as|while|when)$/.test(mark)));
}

/** "a speech on Monday in which he threatened them", "the coup on July 26, when soldiers seized the palace". */
function isSetIn(tree: TreeIndex, { index }: Token): boolean {
  return tree.dependents[index]!.some(
    (child) =>
      (child.deprel === 'advmod' && /^(?:when|where)$/i.test(child.form)) ||
      (child.deprel.startsWith('obl') &&
        /^(?:which)$/i.test(child.form) &&
        isOccasion(caseOf(tree, child.index))),
  );
}

function hasPerfect(tree: TreeIndex, token: Token): boolean {
  return tree.dependents[token.index]!.some((child) => child.deprel === 'aux' && child.lemma === 'have');
}

function sameTense(token: Token, governor: Token): boolean {
  return token.xpos === governor.xpos || token.upos !== 'VERB' || governor.upos !== 'VERB';
}
