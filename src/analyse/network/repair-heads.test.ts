import { expect, it } from 'vitest';
import { repairHeads } from './repair-heads.js';

type Row = [
  phenomenon: string,
  words: string,
  expected: number[],
  relation?: [word: number, relation: string],
];

/** "army/NN/1/nsubj": form, tag, head from 0 (-1 for the root), relation. */
const rows: Row[] = [
  [
    'an object before a participle belongs to the verb before it',
    'army/NN/1/nsubj ousted/VBD/-1/root government/NN/3/obj prompting/VBG/1/advcl protests/NNS/3/obj',
    [1, -1, 1, 1, 3],
  ],
  [
    'a verb with an object of its own keeps it alone',
    'army/NN/1/nsubj told/VBD/-1/root crowd/NN/1/obj home/NN/4/obj going/VBG/1/advcl',
    [1, -1, 1, 4, 1],
  ],
  [
    'an object with a preposition is oblique',
    'army/NN/1/nsubj withdrew/VBD/-1/root following/VBG/3/case demands/NNS/1/obj',
    [1, -1, 3, 1],
    [3, 'obl'],
  ],
  [
    'an object without one stays an object',
    'army/NN/1/nsubj withdrew/VBD/-1/root troops/NNS/1/obj',
    [1, -1, 1],
    [2, 'obj'],
  ],
  [
    'a source at the end speaks of the whole sentence',
    'envoys/NNS/1/nsubj visited/VBD/-1/root Chad/NNP/1/obj where/WRB/4/advmod talks/NNS/2/acl:relcl ,/,/8/punct according/VBG/8/case to/IN/6/fixed Lima/NNP/4/obl',
    [1, -1, 1, 4, 2, 8, 8, 6, 1],
  ],
  [
    'a source inside a clause stays there',
    'envoys/NNS/1/nsubj said/VBD/-1/root that/IN/3/mark talks/NNS/1/ccomp ,/,/7/punct according/VBG/7/case to/IN/5/fixed Lima/NNP/3/obl ,/,/3/punct failed/VBD/3/acl',
    [1, -1, 3, 1, 7, 7, 5, 3, 3, 3],
  ],
  [
    'the subject of a clause that is said is not that of saying',
    'blast/NN/5/nsubj killed/VBD/5/ccomp nine/CD/1/obj ,/,/1/punct police/NNS/5/nsubj said/VBD/-1/root',
    [1, 5, 1, 1, 5, -1],
  ],
  [
    'a subject alone stays where it is',
    'police/NNS/1/nsubj said/VBD/-1/root blast/NN/3/nsubj killed/VBD/1/ccomp nine/CD/3/obj',
    [1, -1, 3, 1, 3],
  ],
  [
    'who is left dead is not a dead person left',
    'attack/NN/1/nsubj left/VBD/-1/root nine/CD/3/nummod people/NNS/1/obj dead/JJ/3/amod in/IN/6/case Lima/NNP/4/obl',
    [1, -1, 3, 1, 1, 6, 1],
    [4, 'xcomp'],
  ],
  [
    'an object after its participle stays',
    'army/NN/1/nsubj left/VBD/-1/root taking/VBG/1/advcl guns/NNS/2/obj',
    [1, -1, 1, 2],
  ],
];

it.each(rows)('%s', (_phenomenon, words, expected, relation) => {
  const cells = words.split(' ').map((word) => word.split('/'));
  const heads = cells.map((cell) => Number(cell[2]));
  const relations = cells.map((cell) => cell[3]!);
  const tags = cells.map((cell) => cell[1]!);
  const forms = cells.map((cell) => cell[0]!);
  const repaired = repairHeads({ heads, relations }, tags, forms);
  expect(repaired.heads).toEqual(expected);
  if (relation) expect(repaired.relations[relation[0]]).toBe(relation[1]);
});
