/** The phrases of a noun by their roles: "France's withdrawal from Niger" in, `poss` and `from` with their heads out. */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, type TreeIndex } from '../../analyse/tree-index.js';
import type { Argument } from './arguments.js';

export function nounArguments(tree: TreeIndex, noun: Token): Argument[] {
  return tree.dependents[noun.index]!.flatMap((child): Argument[] => {
    const at = { head: child.index, via: child.deprel };
    if (child.deprel === 'nmod:poss') return [{ role: 'poss', ...at }];
    if (child.deprel === 'amod') return [{ role: 'amod', ...at }];
    if (child.deprel === 'compound' || child.deprel === 'nmod:desc') return [{ role: 'compound', ...at }];
    if (child.deprel === 'nmod' || child.deprel === 'obl') {
      const words = caseOf(tree, child.index);
      if (words === 'of') return [{ role: words, ...at }, ...hungTooLow(tree, child)];
      return words === '' ? [] : [{ role: words, ...at }];
    }
    return [];
  });
}

/** "the arrest of an activist by police", "the visit of the envoy to Peru": the last phrase is the whole noun's. */
function hungTooLow(tree: TreeIndex, inner: Token): Argument[] {
  return dependentsBy(tree, inner.index, 'nmod')
    .map(({ index }) => ({ role: caseOf(tree, index), head: index, via: 'nmod>nmod' }))
    .filter(({ role }) => /^(?:by|to|from|against|into|on|with)$/.test(role));
}
