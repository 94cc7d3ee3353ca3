/** A sentence for tests, its tree written by hand: one word a line, "form lemma UPOS XPOS head relation", head from 1. */

import type { Sentence, Token } from '../../src/analyse/sentence.js';
import { span, tokenIndex } from '../../src/text/span.js';

/**
 * @example
 * sentenceOf(`
 *   Russia   Russia PROPN NNP 2 nsubj
 *   visited  visit  VERB  VBD 0 root
 *   Niger    Niger  PROPN NNP 2 obj
 * `)
 */
export function sentenceOf(tree: string, index = 0): Sentence {
  const rows = tree
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length > 1);
  let from = 0;
  const tokens = rows.map((cells, at): Token => {
    if (cells.length !== 6)
      throw new Error(`"${cells.join(' ')}": expected form lemma UPOS XPOS head relation`);
    const [form, lemma, upos, xpos, head, deprel] = cells as [string, string, string, string, string, string];
    const token = {
      ...span(from, from + form.length),
      index: tokenIndex(at),
      form,
      lemma,
      upos,
      xpos,
      feats: '_',
      head: head === '0' ? (-1 as const) : tokenIndex(Number(head) - 1),
      deprel,
    };
    from += form.length + 1;
    return token;
  });
  const text = tokens.map(({ form }) => form).join(' ');
  return { index, block: 0, in: 'text', span: span(0, text.length), text, headline: false, tokens };
}
