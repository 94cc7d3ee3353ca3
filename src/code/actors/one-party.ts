/** Which phrases may speak of one party: appositions, antecedents of "who", and whether two readings can be the same. */

import type { Mention } from '../../analyse/mention.js';
import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, hasRelation, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Reading } from './reading.js';

/** Heads climbed from a relative pronoun to its clause. */
const FARTHEST = 6;

export function appositionsOf(tree: TreeIndex, head: TokenIndex): TokenIndex[] {
  const token = tree.tokens[head]!;
  const below = dependentsBy(tree, head, 'appos').map(({ index }) => index);
  const above = hasRelation(token, 'appos') && token.head >= 0 ? [token.head as TokenIndex] : [];
  return [...below, ...above];
}

/** "the rebels who attacked": "who" stands for the noun that the clause hangs on. */
export function antecedentOf(tree: TreeIndex, head: TokenIndex): TokenIndex | undefined {
  const token = tree.tokens[head]!;
  if (!/^(?:who|whom|which|that)$/i.test(token.form) || token.upos === 'DET') return undefined;
  let above = headOf(tree, token);
  for (let steps = 0; above && steps < FARTHEST; steps++) {
    if (hasRelation(above, 'acl:relcl')) return above.head >= 0 ? (above.head as TokenIndex) : undefined;
    above = headOf(tree, above);
  }
  return undefined;
}

export function isHeOrShe(tree: TreeIndex, head: TokenIndex): boolean {
  return /^(?:he|him|his|she|her|hers)$/i.test(tree.tokens[head]!.form);
}

/** Things and happenings have chains too. */
export function canBeMeant({ type }: Mention): boolean {
  return type !== 'event' && type !== 'other';
}

/** A state or organisation: nobody whom "he" or "she" can mean. */
export function isBody({ rank, isPerson }: Reading): boolean {
  return rank === 4 && isPerson !== true;
}

/** Two phrases in apposition mean one party unless both are known to be different. */
export function areOne(a: Reading, b: Reading): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  return !(a.rank === 4 && b.rank === 4 && a.id !== b.id);
}

export function isPronoun({ upos, xpos }: Token): boolean {
  return upos === 'PRON' || xpos.startsWith('PRP') || xpos.startsWith('WP');
}
