import { expect, it } from 'vitest';
import { parseConllu } from '../../src/analyse/conllu/conllu.js';
import { quietDocuments } from './documents.js';

const sentence = (comments: string, text: string) =>
  `${comments}# text = ${text}\n${text
    .split(' ')
    .map((form, at) => [at + 1, form, ...'_____'.split('').map(() => '_'), '_', '_', '_'].join('\t'))
    .join('\n')}\n\n`;

it('takes travel guides and reviews, and leaves news', () => {
  const conllu = [
    sentence('# newdoc id = GUM_voyage_lima\n# newpar\n', 'Visit Lima'),
    sentence('# newpar\n', 'It is old'),
    sentence('', 'Bring water'),
    sentence('# newdoc id = GUM_news_lima\n', 'Lima protested'),
    sentence('# newdoc id = reviews-0001\n', 'Great cakes'),
  ].join('');
  expect(quietDocuments(parseConllu(conllu))).toEqual([
    { id: 'GUM_voyage_lima', kind: 'voyage', text: 'Visit Lima\n\nIt is old Bring water', words: 7 },
    { id: 'reviews-0001', kind: 'reviews', text: 'Great cakes', words: 2 },
  ]);
});
