import { describe, expect, it } from 'vitest';
import type { PredicateClass } from './frame.js';
import { knownLemma } from './known-lemma.js';
import type { FrameLexicon } from './load-frames.js';

const known = [
  'topple/V',
  'shoot/V',
  'shell/V',
  'raid/V',
  'stop/V',
  'deny/V',
  'clash/V',
  'clash/N',
  'visit/V',
];
const lexicon = {
  frames: new Map(known.map((key) => [key, []])),
  irregular: new Map([['shot', 'shoot']]),
  operators: new Map(),
} as unknown as FrameLexicon;

const rows: [form: string, lemma: string, pos: PredicateClass, expected: string][] = [
  ['toppled', 'toppl', 'V', 'topple'],
  ['Shelled', 'shel', 'V', 'shell'],
  ['raiding', 'raide', 'V', 'raid'],
  ['stopped', 'stopp', 'V', 'stop'],
  ['denied', 'denie', 'V', 'deny'],
  ['clashes', 'clashe', 'N', 'clash'],
  ['visits', 'visit', 'V', 'visit'],
  ['shot', 'shot', 'V', 'shoot'],
  ['sighed', 'sigh', 'V', 'sigh'],
];

describe('a lemma that the lexicon knows', () => {
  it.each(rows)('%s (%s/%s) → %s', (form, lemma, pos, expected) => {
    expect(knownLemma(lexicon, form, lemma, pos)).toBe(expected);
  });
});
