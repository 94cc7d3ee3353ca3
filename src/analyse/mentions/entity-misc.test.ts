import { expect, test } from 'vitest';
import { gumDocuments } from '../../../eval/mentions/gum-entities.js';
import { tokenIndex } from '../../text/span.js';
import type { ConlluSentence } from '../conllu/conllu.js';
import type { Chain, Mention } from '../mention.js';
import { entityMisc } from './entity-misc.js';

type Row = [sentence: number, from: number, to: number, head: number, chain: number, type: Mention['type']];

function mentionsOf(rows: readonly Row[]): { mentions: Mention[]; chains: Chain[] } {
  const mentions = rows.map(
    ([sentence, from, to, head, chain, type], id): Mention => ({
      ...{ id, sentence, chain, type, kind: type === 'other' ? 'description' : 'name', why: '' },
      ...{ from: tokenIndex(from), to: tokenIndex(to), head: tokenIndex(head) },
    }),
  );
  const ids = [...new Set(rows.map((row) => row[4]))];
  const chains = ids.map(
    (id): Chain => ({
      id,
      type: mentions.find((mention) => mention.chain === id)!.type,
      mentions: mentions.filter((mention) => mention.chain === id).map((mention) => mention.id),
    }),
  );
  return { mentions, chains };
}

const cases: [name: string, rows: Row[], expected: (string | undefined)[][]][] = [
  ['one word', [[0, 1, 2, 1, 0, 'country']], [[undefined, '(1-place-1-new-sgl)', undefined]]],
  ['several words', [[0, 0, 2, 1, 0, 'person']], [['(1-person-2-new-sgl', '1)', undefined]]],
  [
    'one in another, both at the start and both at the end',
    [
      [0, 0, 3, 2, 0, 'organization'],
      [0, 0, 1, 0, 1, 'people'],
      [0, 1, 3, 2, 2, 'other'],
    ],
    [['(1-organization-3-new-sgl(2-person-1-new-sgl)', '(3-abstract-2-new-sgl', '3)1)']],
  ],
  [
    'a chain over two sentences',
    [
      [0, 0, 2, 0, 0, 'person'],
      [1, 0, 1, 0, 0, 'person'],
    ],
    [
      ['(1-person-1-new-coref', '1)', undefined],
      ['(1-person-1-giv-coref)', undefined, undefined],
    ],
  ],
];

test.each(cases)('%s', (_, rows, expected) => {
  const { mentions, chains } = mentionsOf(rows);
  const lengths = expected.map(() => 3);
  const written = entityMisc(lengths, mentions, chains);
  expect(written).toEqual(expected);
  const sentences = written.map(
    (row): ConlluSentence => ({
      comments: [],
      multiword: [],
      words: row.map((value) => ({
        ...{ form: 'x', lemma: 'x', upos: 'X', xpos: 'X', feats: '_', head: -1, deprel: 'root', deps: '_' },
        misc: value === undefined ? '_' : `SpaceAfter=No|Entity=${value}`,
      })),
    }),
  );
  const spans = gumDocuments(sentences)[0]!.mentions.map(({ sentence, from, to, entity }) => [
    sentence,
    from,
    to,
    entity,
  ]);
  expect(spans.sort()).toEqual(
    rows.map(([sentence, from, to, , chain]) => [sentence, from, to, String(chain + 1)]).sort(),
  );
});
