import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../analyse/sentence.js';
import type { EventDate } from '../claim.js';
import type { DateExpression } from '../dates/date-expression.js';
import { historyOf } from './history.js';

/** Sentences by what they state, "/" between paragraphs: "1830 - / 2021". */
function historyIn(notation: string) {
  const sentences: Sentence[] = [];
  const dates: DateExpression[][] = [];
  let block = 0;
  for (const word of notation.split(' ')) {
    if (word === '/') block++;
    else {
      sentences.push({ index: sentences.length, block, text: word } as Sentence);
      dates.push(word === '-' ? [] : [{ value: word, kind: 'date' } as DateExpression]);
    }
  }
  const isHistory = historyOf(sentences, (sentence) => dates[sentence.index]!);
  return (own?: string) =>
    sentences
      .map((sentence) =>
        isHistory(sentence, own === undefined ? undefined : ({ value: own, basis: 'stated' } as EventDate)),
      )
      .map((told) => (told ? 'h' : '.'))
      .join('');
}

const rows: [string, string | undefined, string][] = [
  ['1830', undefined, 'h'],
  ['2021', undefined, '.'],
  ['1830 - / -', undefined, 'hh.'],
  ['1830 2021 -', undefined, 'h..'],
  ['1830 -', '2021-05-01', '..'],
  ['1830 / 1831 / 1836-02 / -', undefined, 'hhhh'],
  ['1830 / 1831 / 2021 / -', undefined, 'hh..'],
  ['183X -', undefined, 'hh'],
];

describe('history', () => {
  it.each(rows)('%s, own date %s: %s', (notation, own, expected) => {
    expect(historyIn(notation)(own)).toBe(expected);
  });
});
