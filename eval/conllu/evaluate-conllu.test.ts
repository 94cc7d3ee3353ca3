import { describe, expect, it } from 'vitest';
import { type ConlluSentence, parseConllu } from '../../src/analyse/conllu/conllu.js';
import { scoreConllu } from './evaluate-conllu.js';
import { rawText } from './raw-text.js';

/** `form/upos/head/relation` by blanks; `a+b=ab` is a multiword token of a and b; head 0 is the root. */
function sentence(rows: string): ConlluSentence {
  const lines: string[] = [];
  let id = 0;
  for (const row of rows.split(' ')) {
    const [parts, surface] = row.split('=') as [string, string | undefined];
    const words = parts.split('+');
    if (surface !== undefined) lines.push(`${id + 1}-${id + words.length}\t${surface}${'\t_'.repeat(8)}`);
    for (const word of words) {
      const [form, upos, head, relation] = word.split('/');
      lines.push([++id, form, '_', upos, '_', '_', head, relation, '_', '_'].join('\t'));
    }
  }
  return parseConllu(`${lines.join('\n')}\n\n`)[0]!;
}

const left = 'The/DET/2/det envoy/NOUN/3/nsubj left/VERB/0/root';
const stayed = "They/PRON/4/nsubj do/AUX/4/aux+n't/PART/4/advmod=don't stay/VERB/0/root";

describe('scores as the shared task gives them', () => {
  it.each<[string, string[], string[], Partial<Record<string, number>>]>([
    ['the same', [left, stayed], [left, stayed], { sentences: 1, words: 1, upos: 1, uas: 1, las: 1 }],
    ['a wrong tag', [left], [left.replace('NOUN', 'VERB')], { upos: 2 / 3, las: 1 }],
    ['a wrong head', [left], [left.replace('2/det', '3/det')], { uas: 2 / 3, las: 2 / 3 }],
    ['a wrong relation', [left], [left.replace('nsubj', 'obj')], { uas: 1, las: 2 / 3 }],
    ['a subtype is no difference', [left], [left.replace('nsubj', 'nsubj:pass')], { las: 1 }],
    [
      'one sentence for two',
      [left, 'He/PRON/2/nsubj spoke/VERB/0/root'],
      [`${left} He/PRON/5/nsubj spoke/VERB/3/parataxis`],
      { sentences: 0, words: 1, uas: 4 / 5 },
    ],
    [
      'a multiword token taken as one word',
      [stayed],
      ["They/PRON/3/nsubj don't/AUX/3/aux stay/VERB/0/root"],
      { words: 4 / 7, las: 4 / 7 },
    ],
    [
      'a word cut in two',
      ['Ceasefire/NOUN/2/nsubj holds/VERB/0/root'],
      ['Cease/VERB/2/compound fire/NOUN/3/nsubj holds/VERB/0/root'],
      { words: 2 / 5 },
    ],
  ])('%s', (_, gold, system, expected) => {
    const scores = scoreConllu(gold.map(sentence), system.map(sentence));
    for (const [name, value] of Object.entries(expected)) {
      expect(scores[name as 'las'], name).toBeCloseTo(value!, 10);
    }
  });

  it('refuses an analysis of another text', () => {
    expect(() => scoreConllu([sentence(left)], [sentence(left.replace('envoy', 'guard'))])).toThrow(
      'differ at character 3',
    );
  });
});

it('the raw text has a paragraph for each newpar and newdoc, and the blanks of SpaceAfter', () => {
  const rows = (...words: string[]) =>
    words.map((word, index) => {
      const [form, misc] = word.split('|');
      return [index + 1, form, '_', '_', '_', '_', index, 'dep', '_', misc ?? '_'].join('\t');
    });
  const text = [
    '# newdoc id = a',
    ...rows('He', 'left|SpaceAfter=No', '.'),
    '',
    ...rows('Later'),
    '',
    '# newpar',
    ...rows('End'),
    '',
    '',
  ].join('\n');
  expect(rawText(parseConllu(text))).toBe('He left. Later\n\nEnd\n');
});
