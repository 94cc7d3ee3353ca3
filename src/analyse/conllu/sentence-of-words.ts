/** A sentence of CoNLL-U in, the same as the later stages take it out: offsets count in its words with blanks between. */

import { span, tokenIndex } from '../../text/span.js';
import type { Sentence, Token } from '../sentence.js';
import type { ConlluWord } from './conllu.js';

export function sentenceOfWords(words: readonly ConlluWord[], index: number): Sentence {
  let at = 0;
  const tokens = words.map(({ form, lemma, upos, xpos, feats, head, deprel }, position): Token => {
    const place = span(at, at + form.length);
    at += form.length + 1;
    return {
      ...place,
      index: tokenIndex(position),
      form,
      lemma,
      upos,
      xpos,
      feats,
      head: head < 0 ? -1 : tokenIndex(head),
      deprel,
    };
  });
  const text = words.map(({ form }) => form).join(' ');
  return { index, block: 0, in: 'text', span: span(0, text.length), text, headline: false, tokens };
}
