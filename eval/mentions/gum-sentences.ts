/** CoNLL-U words as the engine's sentences, so that GUM's own trees can be read as if they were parsed. */

import { type ConlluSentence, commentOf } from '../../src/analyse/conllu/conllu.js';
import type { Sentence, Token } from '../../src/analyse/sentence.js';
import { span, tokenIndex } from '../../src/text/span.js';

/** Blocks begin at `# newpar`; offsets count as if the words stood with single blanks. */
export function sentencesOfConllu(conllu: readonly ConlluSentence[]): Sentence[] {
  let offset = 0;
  let block = -1;
  return conllu.map((sentence, index): Sentence => {
    if (block < 0 || sentence.comments.some((line) => line.startsWith('# newpar'))) block++;
    const start = offset;
    const tokens = sentence.words.map((word, at): Token => {
      const place = span(offset, offset + word.form.length);
      offset += word.form.length + 1;
      const { form, lemma, upos, xpos, feats, deprel } = word;
      const head = word.head < 0 ? -1 : tokenIndex(word.head);
      return { index: tokenIndex(at), ...place, form, lemma, upos, xpos, feats, head, deprel };
    });
    return {
      index,
      block,
      in: 'text',
      span: span(start, Math.max(start, offset - 1)),
      text: sentence.words.map((word) => word.form).join(' '),
      headline: commentOf(sentence, 's_type') === 'frag' && index === 0,
      tokens,
    };
  });
}
