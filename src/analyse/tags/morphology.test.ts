import { expect, it } from 'vitest';
import { applyScript, scriptByEnding, scriptFor } from './morphology.js';

it.each([
  ['cities', 'city', '3y'],
  ['said', 'say', '2y'],
  ['left', 'leave', '2ave'],
  ['left', 'left', '0'],
  ["n't", 'not', '2ot'],
  ['went', 'go', '4go'],
])('%s has the lemma %s by %s', (form, lemma, script) => {
  expect(scriptFor(form, lemma)).toBe(script);
  expect(applyScript(form, script)).toBe(lemma);
});

it.each([
  ['parties', 3],
  ['talks', 2],
  ['glass', 0],
  ['data', 1],
])('the longest known ending of %s decides', (form, script) => {
  expect(scriptByEnding(form, { '': 1, s: 2, ss: 0, ies: 3 })).toBe(script);
});

it('a script that cuts more than the word has leaves the word', () =>
  expect(applyScript('a', '3y')).toBe('a'));
