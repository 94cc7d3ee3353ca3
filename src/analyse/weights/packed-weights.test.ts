import { expect, it } from 'vitest';
import { dataFilesOf } from '../../text/data-files.js';
import { loadWeights, packWeights } from './packed-weights.js';

const classes = ['A', 'B', 'C'];
const bytes = packWeights(classes, [
  { feature: -5, entries: [{ class: 0, weight: 7 }] },
  {
    feature: 12,
    entries: [
      { class: 1, weight: -3 },
      { class: 2, weight: 300 },
    ],
  },
  { feature: 99, entries: [{ class: 1, weight: 0 }] },
]);

function load(file: Uint8Array) {
  return loadWeights(dataFilesOf(new Map([['en/models/x.bin', file]])), 'en/models/x.bin');
}

function scores(features: number[]): number[] {
  const sums = new Float64Array(classes.length);
  load(bytes).score(Int32Array.from(features), features.length, sums);
  return [...sums];
}

it.each<[number[], number[]]>([
  [[], [0, 0, 0]],
  [[-5], [7, 0, 0]],
  [[12], [0, -3, 300]],
  [
    [12, -5, 12],
    [7, -6, 600],
  ],
  [
    [99, 1, 2],
    [0, 0, 0],
  ],
])('features %j give %j', (features, expected) => expect(scores(features)).toEqual(expected));

it.each<[string, (file: Uint8Array) => void, string]>([
  ['a changed byte', (file) => file.fill(1, file.length - 1), 'checksum'],
  ['another version', (file) => file.fill(9, 4, 5), 'format 9'],
  ['another file', (file) => file.fill(0, 0, 4), 'is not a model file'],
])('%s is refused', (_, damage, message) => {
  const file = bytes.slice();
  damage(file);
  expect(() => load(file)).toThrow(message);
});

it('the same rows in another order give the same bytes', () => {
  const rows = [
    { feature: 3, entries: [{ class: 0, weight: 1 }] },
    { feature: -3, entries: [{ class: 1, weight: 1 }] },
  ];
  expect(packWeights(classes, rows)).toEqual(packWeights(classes, rows.toReversed()));
});
