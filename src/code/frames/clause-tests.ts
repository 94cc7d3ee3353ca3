/** How a complement clause is told, for conditions of frames: its head in; must somebody do it, is it refused, out. */

import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

/** "said that Peru must pay", "should release the sailors"; "should have released them" is a reproach. */
export function isObligation(tree: TreeIndex, index: TokenIndex): boolean {
  const auxiliaries = dependentsBy(tree, index, 'aux');
  return (
    auxiliaries.some(({ form }) => /^(?:must|should|ought)$/i.test(form)) &&
    !auxiliaries.some(({ lemma }) => lemma === 'have')
  );
}

/** "will not lift the embargo", "would never talk to rebels". */
export function isRefusal(tree: TreeIndex, index: TokenIndex): boolean {
  const going = headOf(tree, tree.tokens[index]!);
  // "is not going to pay"
  if (going?.form.toLowerCase() === 'going' && tree.tokens[index]!.deprel === 'xcomp') {
    return dependentsBy(tree, going.index, 'advmod').some(({ form }) => NOT.test(form));
  }
  const isFuture = dependentsBy(tree, index, 'aux').some(({ form }) =>
    /^(?:will|wo|would|shall)$/i.test(form),
  );
  return isFuture && dependentsBy(tree, index, 'advmod').some(({ form }) => NOT.test(form));
}

const NOT = /^(?:not|n't|n’t|never|longer)$/i;
