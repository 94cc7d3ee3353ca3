import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../data-folder.js';
import { splitSentences } from './split-sentences.js';
import { tokenise } from './tokenise.js';
import { loadWordLists } from './word-lists.js';

const lists = loadWordLists(readDataFolder());

/** Sentences of a text, each as it stands. */
function sentences(text: string): string[] {
  const words = tokenise(text, lists);
  return splitSentences(words, lists).map(({ from, to }) => text.slice(words[from]!.from, words[to - 1]!.to));
}

describe('a bar stands where a sentence ends', () => {
  it.each([
    'The envoy left. | She will return.',
    'Gen. Moussa Adamu spoke. | He left.',
    'They met in the U.S. | The talks failed.',
    'They met U.S. Secretary Lena Ortiz.',
    'It happened at 5 p.m. | Police arrived.',
    'It happened at 5 p.m. Tuesday.',
    'Lena M. Ortiz of Acme Inc. spoke.',
    'He works for Acme Inc. | He resigned.',
    '“We will stay.” | He left.',
    '"We will stay." | He left.',
    '"Will they stay?" he asked.',
    'He said: “We will stay. | We will fight.” | Then he left.',
    '"We will stay," she said. | "We will fight."',
    '(The army denied it.) | It has not commented.',
    'The army (see No. 3) denied it.',
    'He turned 3.5 million away.',
    'Sales rose 5%. | 12 people left.',
    'Wait... what?',
    'On Jan. 5 they met.',
    'They met in Jan. | The talks failed.',
    'Minister quits after protest',
    'Ceasefire holds! | Talks resume?',
    'Plan B. | On Monday they met.',
    'They moved there in 1969. [17] | It was cold.',
    'it was good. | we liked it.',
    'The new bridge at Busia | Photo: Ana Pires',
    'The new bridge at Busia (2023) | Image: Grace Auma / Lake Post.',
    'She sent a photo: The bridge was gone.',
    'It makes telephones. | iPhones are sold elsewhere.',
    'NIAMEY, Niger (AP) — The delegation arrived. | It met officials.',
  ])('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ');
    expect(sentences(text).join(' | ')).toBe(marked);
  });

  it('closing marks with a blank before them, as in text that came cut into words', () => {
    const text = 'We could call them “ new . ” They laughed .';
    expect(sentences(text)).toEqual(['We could call them “ new . ”', 'They laughed .']);
  });

  it('no sentence is longer than what an analysis can hold', () => {
    const words = tokenise('and so on, '.repeat(500), lists);
    for (const { from, to } of splitSentences(words, lists)) expect(to - from).toBeLessThanOrEqual(200);
  });
});
