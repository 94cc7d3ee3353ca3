import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { readNumber } from './read-number.js';

/** A noun phrase whose last word is its head and whose last number hangs on it; "value low-high" of it. */
function numberOf(phrase: string): string | undefined {
  const words = phrase.split(' ');
  const numeral = words.findLastIndex(
    (word, at) => at < words.length - 1 && word !== 'of' && !/^[a-z]+er$/.test(word),
  );
  const rows = words.map((word, at) => {
    if (at === words.length - 1) return `${word} ${word.replace(/s$/, '')} NOUN NNS 0 root`;
    return `${word} ${word} NUM CD ${words.length} ${at === numeral ? 'nummod' : 'dep'}`;
  });
  return shown(rows, words.length - 1);
}

function shown(rows: readonly string[], head: number): string | undefined {
  const found = readNumber(treeOf(sentenceOf(rows.join('\n'))), tokenIndex(head));
  return found && `${found.value} ${found.low ?? ''}-${found.high ?? ''}`;
}

describe('the number of a noun phrase', () => {
  it.each([
    ['two soldiers', '2 -'],
    ['12 soldiers', '12 -'],
    ['1,500 troops', '1500 -'],
    ['1.5 million people', '1500000 -'],
    ['twenty - five people', '25 -'],
    ['one hundred and twelve people', '112 -'],
    ['two hundred thousand people', '200000 -'],
    ['three thousand five hundred people', '3500 -'],
    ['a dozen soldiers', '12 -'],
    ['two dozen soldiers', '24 -'],
    ['at least 12 soldiers', '12 12-'],
    ['more than 100 people', '100 100-'],
    ['nearly 1,500 people', '1500 -1500'],
    ['up to 200 people', '200 -200'],
    ['around 15,000 people', '15000 -'],
    ['between 10 and 15 people', '10 10-15'],
    ['10 to 15 people', '10 10-15'],
    ['several people', '3 3-9'],
    ['several hundred people', '300 300-999'],
    ['a further three people', '3 -'],
  ])('%s', (phrase, expected) => {
    expect(numberOf(phrase)).toBe(expected);
  });

  it.each([['9/11 attacks'], ['12th attacks'], ['brave soldiers'], ['1990s attacks']])(
    '%s has none',
    (phrase) => {
      expect(numberOf(phrase)).toBeUndefined();
    },
  );

  it.each([
    ['dozens of people', '24 24-99'],
    ['hundreds of people', '200 200-999'],
    ['thousands of people', '2000 2000-9999'],
  ])('%s', (phrase, expected) => {
    const [number, , noun] = phrase.split(' ');
    const rows = [
      `${number} ${number} NOUN NNS 0 root`,
      'of of ADP IN 3 case',
      `${noun} ${noun} NOUN NNS 1 nmod`,
    ];
    expect(shown(rows, 0)).toBe(expected);
  });

  it('tens of thousands', () => {
    const rows = [
      'tens ten NOUN NNS 0 root',
      'of of ADP IN 3 case',
      'thousands thousand NOUN NNS 1 nmod',
      'of of ADP IN 5 case',
      'people people NOUN NNS 3 nmod',
    ];
    expect(shown(rows, 0)).toBe('20000 20000-99999');
  });
});
