/** The word on which a date hangs, where the parser's choice is mended: a date's head token in, its governor out. */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

/**
 * "China said Monday it will raise tariffs": parsers hang the day on "raise". Between the saying and the first word of
 * what is said it is the saying's; in "said that on Monday it will …" it is not.
 */
export function governorOfDate(tree: TreeIndex, head: TokenIndex): Token | undefined {
  const governor = headOf(tree, tree.tokens[head]!);
  if (governor?.deprel !== 'ccomp') return governor;
  const saying = headOf(tree, governor);
  return saying && saying.index < head && beginsContent(tree, governor, saying, head) ? saying : governor;
}

/** Does nothing of the content stand between the saying and the date? */
function beginsContent(tree: TreeIndex, content: Token, saying: Token, head: TokenIndex): boolean {
  if (content.index < head) return false;
  return tree.dependents[content.index]!.every(
    ({ index }) => index < saying.index || index >= head || index === head,
  );
}
