import { expect, test } from 'vitest';
import { type Clusters, conllScore } from './conll-score.js';

const chains = (text: string): Clusters => text.split(' ').map((chain) => [...chain]);

// The worked examples of the CoNLL 2012 scorer's documentation (mentions a–g) and the borders of the measure.
const rows: [name: string, gold: string, predicted: string, muc: number, b3: number, ceaf: number][] = [
  ['the same', 'abc de f', 'abc de f', 1, 1, 1],
  ['order does not matter', 'abc de', 'ed cab', 1, 1, 1],
  ['one chain split', 'abcd', 'ab cd', 0.8, 2 / 3, 4 / 9],
  ['two chains joined', 'ab cd', 'abcd', 0.8, 2 / 3, 4 / 9],
  ['nothing in common', 'ab', 'cd', 0, 0, 0],
  ['singletons earn no MUC', 'a b', 'a b', 0, 1, 1],
  ['a spurious singleton', 'ab', 'ab c', 1, 0.8, 2 / 3],
];

test.each(rows)('%s', (_, gold, predicted, muc, b3, ceaf) => {
  const score = conllScore([{ gold: chains(gold), predicted: chains(predicted) }]);
  expect(score.muc.f1).toBeCloseTo(muc, 10);
  expect(score.b3.f1).toBeCloseTo(b3, 10);
  expect(score.ceaf.f1).toBeCloseTo(ceaf, 10);
});

test('pairs chains for the greatest sum, not greedily', () => {
  const score = conllScore([{ gold: chains('abcd ef'), predicted: chains('abef cd') }]);
  // abcd–abef 0.5 leaves ef–cd 0; abcd–cd 2/3 with ef–abef 2/3 is better.
  expect(score.ceaf.f1).toBeCloseTo(2 / 3, 10);
});
