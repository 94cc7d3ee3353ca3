/**
 * The lemma of a word with what a hyphen joins to it: a token in, "cease-fire" for the "fire" of "a cease-fire" out.
 */

import type { TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

export function wholeLemma({ tokens }: TreeIndex, index: TokenIndex): string {
  const own = tokens[index]!.lemma.toLowerCase();
  const hyphen = tokens[index - 1];
  const first = tokens[index - 2];
  if (hyphen?.form !== '-' || first?.head !== index || first.to !== hyphen.from) return own;
  return `${first.lemma.toLowerCase()}-${own}`;
}
