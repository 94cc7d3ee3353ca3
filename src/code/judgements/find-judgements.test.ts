import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { findJudgements } from './find-judgements.js';
import type { JudgementLexicon, JudgementWord } from './judgement-lexicon.js';

const words: JudgementWord[] = [
  { lemma: 'liar', pos: 'N', verdict: 'against', mode: 'allege' },
  { lemma: 'fit', pos: 'A', verdict: 'missed', mode: 'disapprove' },
  { lemma: 'corrupt', pos: 'A', verdict: 'against', mode: 'allege' },
  { lemma: 'betray', pos: 'V', verdict: 'against', mode: 'disapprove' },
];
const lexicon: JudgementLexicon = new Map(words.map((word) => [`${word.lemma}/${word.pos}`, word]));

const rows: [phenomenon: string, tree: string, judged: string | undefined][] = [
  [
    'what somebody is',
    `Moreno Moreno PROPN NNP 4 nsubj
     is be AUX VBZ 4 cop
     a a DET DT 4 det
     liar liar NOUN NN 0 root`,
    'liar of Moreno',
  ],
  [
    'a noun taken for an adjective',
    `Moreno Moreno PROPN NNP 3 nsubj
     is be AUX VBZ 3 cop
     liar liar ADJ JJ 0 root`,
    'liar of Moreno',
  ],
  [
    'what somebody has done, its lemma guessed wrong',
    `Moreno Moreno PROPN NNP 2 nsubj
     betrayed betraye VERB VBD 0 root
     us we PRON PRP 2 obj`,
    'betray of Moreno',
  ],
  [
    'what somebody is described as',
    `Moreno Moreno PROPN NNP 5 nsubj
     is be AUX VBZ 5 cop
     a a DET DT 5 det
     corrupt corrupt ADJ JJ 5 amod
     man man NOUN NN 0 root`,
    'corrupt of Moreno',
  ],
  [
    'what somebody lacks',
    `Moreno Moreno PROPN NNP 4 nsubj
     is be AUX VBZ 4 cop
     not not PART RB 4 advmod
     fit fit ADJ JJ 0 root`,
    'fit of Moreno',
  ],
  [
    'what somebody has is no praise',
    `Moreno Moreno PROPN NNP 3 nsubj
     is be AUX VBZ 3 cop
     fit fit ADJ JJ 0 root`,
    undefined,
  ],
  [
    'denied',
    `Moreno Moreno PROPN NNP 5 nsubj
     is be AUX VBZ 5 cop
     not not PART RB 5 advmod
     a a DET DT 5 det
     liar liar NOUN NN 0 root`,
    undefined,
  ],
  [
    'asked',
    `Is be AUX VBZ 4 cop
     Moreno Moreno PROPN NNP 4 nsubj
     a a DET DT 4 det
     liar liar NOUN NN 0 root
     ? ? PUNCT . 4 punct`,
    undefined,
  ],
  [
    'a liar who does something is not judged by it',
    `A a DET DT 2 det
     liar liar NOUN NN 3 nsubj
     fled flee VERB VBD 0 root`,
    undefined,
  ],
];

describe('words that judge somebody', () => {
  it.each(rows)('%s', (_phenomenon, notation, expected) => {
    const tree = treeOf(sentenceOf(notation));
    const found = findJudgements(tree, lexicon).map(
      ({ word, judged }) => `${word.lemma} of ${tree.tokens[judged]!.form}`,
    );
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });
});
