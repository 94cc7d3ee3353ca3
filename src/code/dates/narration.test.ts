import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { findDates } from './find-dates.js';
import { isOfNow, type Narration, narrationOf } from './narration.js';

const PAST = `
  Peru Peru PROPN NNP 2 nsubj
  rejected reject VERB VBD 0 root
  it it PRON PRP 2 obj`;

const PERFECT = `
  Peru Peru PROPN NNP 3 nsubj
  has have AUX VBZ 3 aux
  rejected reject VERB VBN 0 root
  it it PRON PRP 3 obj`;

const PLUPERFECT = PERFECT.replace('has have AUX VBZ', 'had have AUX VBD');

const PREVIOUSLY = `
  Peru Peru PROPN NNP 3 nsubj
  previously previously ADV RB 3 advmod
  rejected reject VERB VBD 0 root
  it it PRON PRP 3 obj`;

const RELATIVE = `
  Ona Ona PROPN NNP 6 nsubj
  , , PUNCT , 4 punct
  who who PRON WP 4 nsubj
  resigned resign VERB VBD 1 acl:relcl
  , , PUNCT , 4 punct
  spoke speak VERB VBD 0 root`;

const CONTENT = `
  Police police NOUN NNS 2 nsubj
  said say VERB VBD 0 root
  rebels rebel NOUN NNS 4 nsubj
  shelled shell VERB VBD 2 ccomp
  Goma Goma PROPN NNP 4 obj`;

const CONTENT_FIRST = `
  Rebels rebel NOUN NNS 2 nsubj
  shelled shell VERB VBD 6 ccomp
  Goma Goma PROPN NNP 2 obj
  , , PUNCT , 2 punct
  police police NOUN NNS 6 nsubj
  said say VERB VBD 0 root`;

const AFTER = `
  Peru Peru PROPN NNP 2 nsubj
  spoke speak VERB VBD 0 root
  after after SCONJ IN 5 mark
  rebels rebel NOUN NNS 5 nsubj
  attacked attack VERB VBD 2 advcl`;

const WHEN = AFTER.replace('after after SCONJ IN 5 mark', 'when when ADV WRB 5 advmod');

const DECADES = `
  Peru Peru PROPN NNP 2 nsubj
  urged urge VERB VBD 0 root
  restraint restraint NOUN NN 2 obj
  for for ADP IN 5 case
  decades decade NOUN NNS 2 obl`;

const WILL = `
  Peru Peru PROPN NNP 2 nsubj
  said say VERB VBD 0 root
  it it PRON PRP 5 nsubj
  would would AUX MD 5 aux
  leave leave VERB VB 2 ccomp`;

type Row = [phenomenon: string, form: string, tree: string, expected: Narration];

const at = (form: string, tree: string) => {
  const sentence = sentenceOf(tree);
  const index = tokenIndex(sentence.tokens.findIndex((token) => token.form === form));
  return { tree: treeOf(sentence), index, dates: findDates(sentence, {}) };
};

describe('how an act is narrated', () => {
  it.each<Row>([
    ['a main clause in the past', 'rejected', PAST, 'past'],
    ['the perfect', 'rejected', PERFECT, 'perfect'],
    ['the pluperfect goes back', 'rejected', PLUPERFECT, 'earlier'],
    ['an adverb goes back', 'rejected', PREVIOUSLY, 'earlier'],
    ['a relative clause describes', 'resigned', RELATIVE, 'aside'],
    ['what is said', 'shelled', CONTENT, 'content'],
    ['what is said first is told', 'shelled', CONTENT_FIRST, 'past'],
    ['before the news', 'attacked', AFTER, 'aside'],
    ['at the moment of the news', 'attacked', WHEN, 'past'],
    ['for a long time', 'urged', DECADES, 'earlier'],
  ])('%s', (_phenomenon, form, words, expected) => {
    const { tree, index, dates } = at(form, words);
    expect(narrationOf(tree, index, false, dates)).toBe(expected);
  });

  it('an announcement is narrated by its saying', () => {
    const { tree, index } = at('leave', WILL);
    expect(narrationOf(tree, index, true)).toBe('past');
    expect(narrationOf(tree, index, false)).toBe('content');
  });

  it('knows what is said of now', () => {
    const now = (form: string, words: string) => isOfNow(at(form, words).tree, at(form, words).index);
    expect([now('leave', WILL), now('shelled', CONTENT), now('rejected', PERFECT)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
