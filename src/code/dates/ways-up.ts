/**
 * The tokens whose time and place are an act's too: its predicate in; itself, its light verb, the verb that it is
 * joined to or completes, out, nearest first. The way ends where a clause has a time of its own.
 */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

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
    if (!governor || !sharesTime(tree, token, governor)) break;
    via = via === 'own' ? token.deprel : `${via} < ${token.deprel}`;
    token = governor;
  }
  return steps;
}

/** Does the token's clause or phrase happen when its governor does? */
function sharesTime(tree: TreeIndex, token: Token, governor: Token): boolean {
  if (token.upos === 'VERB' && hasPerfect(tree, token)) return false;
  switch (token.deprel.split(':')[0]) {
    case 'conj':
      return sameTense(token, governor);
    case 'xcomp':
    case 'obj':
      return true;
    case 'nsubj':
      return token.upos === 'NOUN' && governor.upos === 'VERB';
    case 'obl':
    case 'nmod':
      return token.upos === 'NOUN';
    case 'advcl':
      // "with the two countries agreeing", "killing three": a participle goes along; a finite clause has its own time.
      return token.xpos === 'VBG' || token.xpos === 'VBN' || token.xpos === 'VB';
    case 'acl':
      return token.deprel === 'acl' && token.xpos !== 'VBN';
    default:
      return false;
  }
}

function hasPerfect(tree: TreeIndex, token: Token): boolean {
  return tree.dependents[token.index]!.some((child) => child.deprel === 'aux' && child.lemma === 'have');
}

function sameTense(token: Token, governor: Token): boolean {
  return token.xpos === governor.xpos || token.upos !== 'VERB' || governor.upos !== 'VERB';
}
