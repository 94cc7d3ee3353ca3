import { describe, expect, it } from 'vitest';
import type { Sentence, Token } from '../../analyse/sentence.js';
import { span, tokenIndex } from '../../text/span.js';
import { findQuotations } from './quotations.js';

const rows: readonly [title: string, text: string, found: readonly string[]][] = [
  ['curly marks', '“Go home,” he said.', ['“Go home,”']],
  ['straight marks take turns', '"Go home," he said. "Now."', ['"Go home,"', '"Now."']],
  ['straight marks with blanks around them', '" Go home , " he said .', ['" Go home , "']],
  ['two single marks as one', "''Go home,'' he said.", ["''Go home,''"]],
  ['single curly marks', 'He called it ‘a mistake’ twice.', ['‘a mistake’']],
  ['near miss: a possessive', 'The workers’ union met the ’90s band.', []],
  ['near miss: inches', 'He is 6\'2" tall and left.', []],
  ['near miss: a mark never closed', 'He said “ and left. ¶ Nobody stayed.', []],
  ['over sentences', '“One. | Two.” He left.', ['“One. / Two.”']],
  ['over paragraphs when the next one opens again', '“One. ¶ “Two.” He left.', ['“One.', '“Two.”']],
  ['to the end of its paragraph', '“One. | Two. ¶ He left.', ['“One. / Two.']],
  ['a single mark inside', '“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”']],
];

describe('findQuotations', () => {
  it.each(rows)('%s', (_, text, expected) => {
    const sentences = articleOf(text);
    const found = findQuotations(sentences).map(({ ranges }) =>
      ranges
        .map(({ sentence, from, to }) => {
          const { tokens, text: words } = sentences[sentence]!;
          return words.slice(tokens[from]!.from, tokens[to - 1]!.to);
        })
        .join(' / '),
    );
    expect(found).toEqual(expected);
  });

  it('survives ten thousand marks in a row', () => {
    expect(findQuotations(articleOf('" '.repeat(10_000))).length).toBe(5000);
  });
});

/** Sentences parted by `|`, paragraphs by `¶`; every mark a token, and no tree. */
function articleOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  text.split('¶').forEach((paragraph, block) => {
    for (const part of paragraph.split('|').map((each) => each.trim())) {
      const tokens = Array.from(
        part.matchAll(/''|[\p{L}\d]+|[^\s\p{L}\d]/gu),
        ({ 0: form, index }, at): Token => {
          const upos = /[\p{L}\d]/u.test(form) ? 'NOUN' : 'PUNCT';
          const place = span(index, index + form.length);
          return {
            ...place,
            index: tokenIndex(at),
            form,
            lemma: form,
            upos,
            xpos: '_',
            feats: '_',
            head: -1,
            deprel: 'root',
          };
        },
      );
      const index = sentences.length;
      sentences.push({
        index,
        block,
        in: 'text',
        span: span(0, part.length),
        text: part,
        headline: false,
        tokens,
      });
    }
  });
  return sentences;
}
