/**
 * Who a pronoun is that nothing else explains: a token in, the speaker of the clause that reports it out, else the token.
 *
 * "The regime said it would allow inspectors": "it" is the regime. Not: "The envoy told Peru that it must pay", where
 * somebody else is spoken to.
 */

import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

const PRONOUN = /^(?:he|she|it|they)$/i;

export function speakerFor(tree: TreeIndex, index: TokenIndex): TokenIndex {
  const pronoun = tree.tokens[index]!;
  if (pronoun.upos !== 'PRON' || !PRONOUN.test(pronoun.form) || pronoun.deprel !== 'nsubj') return index;
  const told = headOf(tree, pronoun);
  const saying = told && headOf(tree, told);
  if (told?.deprel !== 'ccomp' || saying?.upos !== 'VERB') return index;
  if (dependentsBy(tree, saying.index, 'obj', 'iobj').length > 0) return index;
  const [speaker] = dependentsBy(tree, saying.index, 'nsubj');
  return speaker && speaker.upos !== 'PRON' ? speaker.index : index;
}
