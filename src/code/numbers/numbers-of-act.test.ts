import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { predicateAt } from '../frames/arguments.js';
import { readCounts } from '../frames/frame.js';
import { numbersOfAct } from './numbers-of-act.js';

/** "kind value: words (group)" of the act at the first word of that form. */
function figures(form: string, counts: string, tree: string): string[] {
  const index = treeOf(sentenceOf(tree));
  const at = index.tokens.findIndex((token) => token.form === form);
  const predicate = predicateAt(index, tokenIndex(at), () => false)!;
  return numbersOfAct(index, predicate, readCounts(counts)).map(
    ({ kind, value, text, group }) => `${kind} ${value}: ${text}${group ? ` (${group})` : ''}`,
  );
}

const BOMB = `
  A a DET DT 2 det
  bomb bomb NOUN NN 3 nsubj
  killed kill VERB VBD 0 root
  13 13 NUM CD 5 nummod
  soldiers soldier NOUN NNS 3 obj
  and and CCONJ CC 7 cc
  wounded wound VERB VBD 3 conj
  56 56 NUM CD 9 nummod
  others other NOUN NNS 7 obj`;

const CONVOY = `
  Rebels rebel NOUN NNS 2 nsubj
  attacked attack VERB VBD 0 root
  a a DET DT 4 det
  convoy convoy NOUN NN 2 obj
  , , PUNCT , 6 punct
  killing kill VERB VBG 2 advcl
  at at ADP IN 8 case
  least least ADJ JJS 9 nmod
  12 12 NUM CD 10 nummod
  people people NOUN NNS 6 obj`;

const LEFT = `
  The the DET DT 2 det
  raid raid NOUN NN 3 nsubj
  left leave VERB VBD 0 root
  nine nine NUM CD 5 nummod
  people people NOUN NNS 3 obj
  dead dead ADJ JJ 3 xcomp`;

const CONDEMNED = `
  Chad Chad PROPN NNP 2 nsubj
  condemned condemn VERB VBD 0 root
  the the DET DT 4 det
  raid raid NOUN NN 2 obj
  that that PRON WDT 6 nsubj
  killed kill VERB VBD 4 acl:relcl
  nine nine NUM CD 6 obj`;

const TWO_GROUPS = `
  Rebels rebel NOUN NNS 2 nsubj
  killed kill VERB VBD 0 root
  three three NUM CD 4 nummod
  soldiers soldier NOUN NNS 2 obj
  and and CCONJ CC 7 cc
  two two NUM CD 7 nummod
  civilians civilian NOUN NNS 4 conj`;

const HOURS = `
  Rebels rebel NOUN NNS 2 nsubj
  fought fight VERB VBD 0 root
  six six NUM CD 4 nummod
  hours hour NOUN NNS 2 obj`;

const AGE = `
  Ali Ali PROPN NNP 6 nsubj:pass
  Dosso Dosso PROPN NNP 1 flat
  , , PUNCT , 4 punct
  36 36 NUM CD 1 conj
  , , PUNCT , 4 punct
  arrested arrest VERB VBN 0 root`;

const LIVES = `
  Raids raid NOUN NNS 2 nsubj
  claimed claim VERB VBD 0 root
  nine nine NUM CD 4 nummod
  lives life NOUN NNS 2 obj`;

type Row = [phenomenon: string, predicate: string, counts: string, tree: string, expected: string[]];

const rows: Row[] = [
  [
    'the frame names what is counted',
    'killed',
    'obj:dead',
    BOMB,
    ['dead 13: 13 soldiers (soldiers)', 'injured 56: 56 others (others)'],
  ],
  ['what the act did', 'attacked', '', CONVOY, ['dead 12: at least 12 people (people)']],
  ['the noun whose outcome is told', 'raid', '', LEFT, ['dead 9: nine people (people)']],
  ['another act’s dead', 'condemned', '', CONDEMNED, []],
  ['its own dead', 'raid', '', CONDEMNED, ['dead 9: nine']],
  [
    'two groups',
    'killed',
    'obj:dead',
    TWO_GROUPS,
    ['dead 3: three soldiers (soldiers)', 'dead 2: two civilians (civilians)'],
  ],
  ['an age is no count', 'arrested', '', AGE, []],
  ['lives claimed', 'Raids', '', LIVES, ['dead 9: nine lives (lives)']],
  ['hours are no troops', 'fought', 'obj:troops', HOURS, []],
];

describe('figures of an act', () => {
  it.each(rows)('%s', (_phenomenon, predicate, counts, tree, expected) => {
    expect(figures(predicate, counts, tree)).toEqual(expected);
  });
});
