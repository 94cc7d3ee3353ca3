/** The phrases near a cue that may be its source or its content: a cue's head in, nodes of the tree and the way to them out. */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex } from '../../analyse/tree-index.js';

export interface Argument {
  readonly token: Token;
  /**
   * The way from the cue, up with ^ and down with relations: `nsubj` (its subject), `^ccomp` (the clause it depends
   * on), `^xcomp/nsubj` (the subject of that clause), `obj/acl` (a clause on its object).
   */
  readonly path: string;
  /** Is the cue inside this phrase? Then the phrase counts without the cue's own. */
  readonly above: boolean;
}

/**
 * Dependents, their dependents, the governor and its dependents, and the governor's governor with its subject:
 * near enough for every frequent wording, and few enough to be quick.
 */
export function argumentsOf(tree: TreeIndex, cue: Token): Argument[] {
  const found: Argument[] = [];
  const seen = { count: 0 };
  const add = (token: Token, path: string, above = false) => {
    if (token.deprel !== 'punct' && found.length < MOST) found.push({ token, path, above });
  };
  for (const child of firstOf(tree, cue, seen)) {
    add(child, child.deprel);
    for (const grandchild of firstOf(tree, child, seen))
      add(grandchild, `${child.deprel}/${grandchild.deprel}`);
  }
  let below = cue;
  let way = '';
  for (let step = 0; step < STEPS_UP; step++) {
    const governor = headOf(tree, below);
    if (!governor) break;
    way = `${way}^${below.deprel}`;
    add(governor, way, true);
    for (const sibling of firstOf(tree, governor, seen)) {
      if (sibling === below) continue;
      if (step === 0 || /^(?:nsubj|aux|cop)/.test(sibling.deprel)) add(sibling, `${way}/${sibling.deprel}`);
    }
    below = governor;
  }
  return found;
}

const STEPS_UP = 3;
/** More phrases than any sentence of prose has; in lists of thousands of words the search ends here. */
const MOST = 80;
const MOST_SEEN = 200;

function firstOf(tree: TreeIndex, head: Token, seen: { count: number }): readonly Token[] {
  const all = tree.dependents[head.index]!;
  const left = Math.max(0, MOST_SEEN - seen.count);
  seen.count += all.length;
  return all.length <= left ? all : all.slice(0, left);
}
