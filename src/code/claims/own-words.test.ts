import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import type { Status } from '../claim.js';
import { askedModes, isCounterfactual, speechActOf } from './own-words.js';

/** "must leave": the last word is the predicate, those before it its auxiliaries and adverbs. */
function treeFor(words: string) {
  const forms = words.split(' ');
  const last = forms.length;
  const lines = forms.map((form, at) => {
    if (at === last - 1) return `${form} ${form} VERB VB 0 root`;
    return /^(?:not|never)$/.test(form)
      ? `${form} ${form} PART RB ${last} advmod`
      : `${form} ${form} AUX MD ${last} aux`;
  });
  return { tree: treeOf(sentenceOf(lines.join('\n'))), at: tokenIndex(last - 1) };
}

const rows: [words: string, status: Status, why: string, expected: string | undefined][] = [
  ['must leave', 'hypothetical', 'auxiliary must', 'demand'],
  ['should not leave', 'negated', 'negation', undefined],
  ['should have left', 'hypothetical', 'auxiliary should', 'reproach'],
  ['would have left', 'hypothetical', 'auxiliary would', undefined],
  ['will not negotiate', 'negated', 'negation', 'refusal'],
  ['did not negotiate', 'negated', 'negation', undefined],
  ['must leave', 'hypothetical', 'question', undefined],
  ['may leave', 'hypothetical', 'auxiliary may', undefined],
];

describe('what a speaker does by saying it', () => {
  it.each(rows)('%s (%s, %s): %s', (words, status, why, expected) => {
    const { tree, at } = treeFor(words);
    const outlook = { status, embedded: false, denied: false, alleged: false, refused: false, why: [why] };
    expect(speechActOf(tree, at, outlook)).toBe(expected);
  });

  it.each([
    ['would have left', true],
    ['would leave', false],
    ['have left', false],
  ])('%s was not done: %s', (words, expected) => {
    const { tree, at } = treeFor(words);
    expect(isCounterfactual(tree, at)).toBe(expected);
  });

  it.each([
    ['CONSULT', [], ['meet']],
    ['RETREAT', ['release'], ['yield']],
    ['RETREAT', ['resign'], ['change']],
    ['ASSAULT', [], []],
  ] as const)('%s-%s is asked for as %s', (type, modes, expected) => {
    expect(askedModes(type, modes)).toEqual(expected);
  });
});
