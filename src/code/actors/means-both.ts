/** A plural that means two known ones. */

import { dependentsBy, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

/** Does the phrase say that it means two known ones? "Both sides", "the two neighbours"; not "two soldiers". */
export function meansBoth(tree: TreeIndex, head: TokenIndex): boolean {
  if (!/^NNP?S$/.test(tree.tokens[head]!.xpos)) return false;
  const determiners = dependentsBy(tree, head, 'det').map(({ lemma }) => lemma);
  if (determiners.includes('both')) return true;
  const isTwo = dependentsBy(tree, head, 'nummod').some(({ form }) => /^(?:two|2)$/i.test(form));
  return isTwo && determiners.some((word) => word === 'the' || word === 'these' || word === 'those');
}
