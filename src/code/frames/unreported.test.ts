import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { predicateAt } from './arguments.js';
import { whyUnreported } from './unreported.js';

const VISIT_LIMA = `
  Visit visit VERB  VB  0 root
  Lima  Lima  PROPN NNP 1 obj`;
const ENVOY_VISITED = `
  Envoys  envoy VERB  NNS 2 nsubj
  visited visit VERB  VBD 0 root
  Lima    Lima  PROPN NNP 2 obj`;
const WE_MET = `
  We   we   PRON  PRP 2 nsubj
  met  meet VERB  VBD 0 root
  Rojas Rojas PROPN NNP 2 obj`;
const OUR_GUIDE = `
  Our   our   PRON PRP$ 2 nmod:poss
  guide guide NOUN NN   3 nsubj
  met   meet  VERB VBD  0 root
  him   he    PRON PRP  3 obj`;

const VIKINGS_VISITED = `
  Vikings viking NOUN  NNS 2 nsubj
  visited visit  VERB  VBD 0 root
  Lima    Lima   PROPN NNP 2 obj`;

const rows: [string, string, number, { quoted: boolean; history: boolean }, string | undefined][] = [
  ['an imperative', VISIT_LIMA, 0, { quoted: false, history: false }, 'asked of the reader'],
  ['a report', ENVOY_VISITED, 1, { quoted: false, history: false }, undefined],
  [
    'a report of old times',
    ENVOY_VISITED,
    1,
    { quoted: false, history: true },
    'history, long before the news',
  ],
  ['a people of old', VIKINGS_VISITED, 1, { quoted: false, history: false }, 'history, long before the news'],
  ['an author', WE_MET, 1, { quoted: false, history: false }, 'told of the author or the reader'],
  ['somebody quoted', WE_MET, 1, { quoted: true, history: false }, undefined],
  ["an author's guide", OUR_GUIDE, 2, { quoted: false, history: false }, 'told of the author or the reader'],
];

describe('acts that nobody reports', () => {
  it.each(rows)('%s', (_, rowsOfTree, index, telling, expected) => {
    const tree = treeOf(sentenceOf(rowsOfTree));
    const predicate = predicateAt(tree, tokenIndex(index), () => false)!;
    const isOfOld = (lemma: string) => lemma === 'viking';
    expect(whyUnreported(tree, predicate, { ...telling, isOfOld })).toBe(expected);
  });
});
