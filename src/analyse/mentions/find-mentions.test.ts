import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { readDataFolder } from '../../data-folder.js';
import { findMentions } from './find-mentions.js';
import { loadNameLists } from './name-lists.js';

const names = loadNameLists(readDataFolder());

/** Sentences are parted by empty lines; the words of each as in `sentenceOf`. */
function analysed(text: string) {
  const sentences = text
    .trim()
    .split(/\n\s*\n/)
    .map((tree, index) => sentenceOf(tree, index));
  const { mentions, chains } = findMentions(sentences, names);
  const words = mentions.map(({ sentence, from, to }) =>
    sentences[sentence]!.tokens.slice(from, to)
      .map((token) => token.form)
      .join(' '),
  );
  return {
    mentions,
    chains,
    types: mentions.map((mention, id) => `${words[id]}: ${mention.type}`),
    joined: chains
      .filter((chain) => chain.mentions.length > 1)
      .map((chain) => chain.mentions.map((id) => words[id]).join(' = ')),
    groups: chains.flatMap((chain) =>
      chain.members
        ? [
            `${words[chain.mentions[0]!]}: ${chain.members.map((part) => words[chains[part]!.mentions[0]!]).join(', ')}`,
          ]
        : [],
    ),
    deeds: mentions.flatMap((mention, id) =>
      mention.deed
        ? [`${words[id]} < ${sentences[mention.deed.sentence]!.tokens[mention.deed.token]!.form}`]
        : [],
    ),
  };
}

const ministerVisits = `
  Colonel-General Colonel-General PROPN NNP 2 nmod:desc
  Oumar           Oumar           PROPN NNP 4 nsubj
  Diarra          Diarra          PROPN NNP 2 flat
  visited         visit           VERB  VBD 0 root
  Chad            Chad            PROPN NNP 4 obj
  on              on              ADP   IN  7 case
  Monday          Monday          PROPN NNP 4 obl
  .               .               PUNCT .   4 punct
`;

const heSaid = `
  He      he     PRON  PRP 2 nsubj
  praised praise VERB  VBD 0 root
  the     the    DET   DT  4 det
  talks   talk   NOUN  NNS 2 obj
  .       .      PUNCT .   2 punct
`;

describe('spans and types', () => {
  const rows: [name: string, text: string, expected: string[]][] = [
    [
      'a title belongs to the name',
      ministerVisits,
      ['Colonel-General Oumar Diarra: person', 'Chad: country'],
    ],
    [
      'a phrase takes in what modifies it, its preposition not',
      `
      Troops   troop    NOUN  NNS 6 nsubj
      from     from     ADP   IN  4 case
      the      the      DET   DT  4 det
      north    north    NOUN  NN  1 nmod
      have     have     AUX   VBP 6 aux
      left     leave    VERB  VBN 0 root
      Bamako   Bamako   PROPN NNP 6 obj
      `,
      ['Troops from the north: person', 'the north: place', 'Bamako: place'],
    ],
    [
      'members of a coordination are mentions of their own',
      `
      Peru    Peru    PROPN NNP 4 nsubj
      and     and     CCONJ CC  3 cc
      Chile   Chile   PROPN NNP 1 conj
      agreed  agree   VERB  VBD 0 root
      `,
      ['Peru: country', 'Chile: country'],
    ],
    [
      'an organisation by the word in its name; its possessive inside',
      `
      The      the      DET   DT  3 det
      Defence  Defence  PROPN NNP 3 compound
      Ministry Ministry PROPN NNP 5 nmod:poss
      's       's       PART  POS 3 case
      envoy    envoy    NOUN  NN  6 nsubj
      resigned resign   VERB  VBD 0 root
      `,
      ["The Defence Ministry 's envoy: person", "The Defence Ministry 's: organization"],
    ],
    [
      'near miss: an expletive is nothing',
      `
      There there PRON EX  2 expl
      were  be    VERB VBD 0 root
      clashes clash NOUN NNS 2 nsubj
      `,
      ['clashes: event'],
    ],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(analysed(text).types).toEqual(expect.arrayContaining(expected));
  });

  test('an expletive is no mention', () => {
    expect(analysed(rows[4]![1]).types.some((type) => type.startsWith('There'))).toBe(false);
  });
});

describe('chains', () => {
  const rows: [name: string, text: string, expected: string[]][] = [
    ['a pronoun takes up the person', `${ministerVisits}\n${heSaid}`, ['Colonel-General Oumar Diarra = He']],
    [
      'surname after the full name',
      `${ministerVisits}

      Diarra Diarra PROPN NNP 2 nsubj
      left   leave  VERB  VBD 0 root
      `,
      ['Colonel-General Oumar Diarra = Diarra'],
    ],
    [
      'near miss: another first name',
      `${ministerVisits}

      Fatou  Fatou  PROPN NNP 3 nsubj
      Keita  Keita  PROPN NNP 1 flat
      left   leave  VERB  VBD 0 root
      `,
      [],
    ],
    [
      'a relative pronoun is the noun of its clause',
      `
      The      the     DET  DT  2 det
      soldiers soldier NOUN NNS 5 nsubj
      who      who     PRON WP  4 nsubj
      fled     flee    VERB VBD 2 acl:relcl
      returned return  VERB VBD 0 root
      `,
      ['The soldiers who fled = who'],
    ],
    [
      'acronym after its expansion',
      `
      The      the      DET   DT  3 det
      African  African  PROPN NNP 3 amod
      Union    Union    PROPN NNP 4 nsubj
      met      meet     VERB  VBD 0 root

      The      the      DET   DT  2 det
      AU       AU       PROPN NNP 3 nsubj
      warned   warn     VERB  VBD 0 root
      Sudan    Sudan    PROPN NNP 3 obj
      `,
      ['The African Union = The AU'],
    ],
    [
      'the same country by another of its names',
      `
      Britain  Britain PROPN NNP 2 nsubj
      agreed   agree   VERB  VBD 0 root

      The      the     DET   DT  3 det
      United   United  PROPN NNP 3 amod
      Kingdom  Kingdom PROPN NNP 4 nsubj
      signed   sign    VERB  VBD 0 root
      `,
      ['Britain = The United Kingdom'],
    ],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    const { joined } = analysed(text);
    if (expected.length === 0) expect(joined).toEqual([]);
    else expect(joined).toEqual(expect.arrayContaining(expected));
  });
});

describe('groups', () => {
  const twoVisit = `
      Norway   Norway   PROPN NNP 4 nsubj
      and      and      CCONJ CC  3 cc
      Kenya    Kenya    PROPN NNP 1 conj
      met      meet     VERB  VBD 0 root
  `;
  const theTwo = (noun: string, lemma: string) => `
      The      the      DET   DT  3 det
      two      two      NUM   CD  3 nummod
      ${noun} ${lemma}  NOUN  NNS 4 nsubj
      agreed   agree    VERB  VBD 0 root
  `;
  const rows: [name: string, text: string, expected: string[]][] = [
    [
      'the two countries',
      `${twoVisit}\n${theTwo('countries', 'country')}`,
      ['The two countries: Norway, Kenya'],
    ],
    ['the two sides', `${twoVisit}\n${theTwo('sides', 'side')}`, ['The two sides: Norway, Kenya']],
    ['near miss: two men are no countries', `${twoVisit}\n${theTwo('men', 'man')}`, []],
    ['near miss: two trucks are nobody', `${twoVisit}\n${theTwo('trucks', 'truck')}`, []],
    [
      'a country known by its adjective is a member through its noun',
      `
      A        a        DET   DT  3 det
      Turkish  Turkish  ADJ   JJ  3 amod
      minister minister NOUN  NN  4 nsubj
      visited  visit    VERB  VBD 0 root
      Oman     Oman     PROPN NNP 4 obj

      ${theTwo('nations', 'nation')}`,
      ['The two nations: A Turkish minister, Oman'],
    ],
    ['near miss: too few', `${ministerVisits}\n${theTwo('countries', 'country')}`, []],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(analysed(text).groups).toEqual(expected);
  });
});

test('a noun of a deed finds the verb that told it', () => {
  const text = `
      Soldiers soldier NOUN NNS 2 nsubj
      ousted   oust    VERB VBD 0 root
      the      the     DET  DT  4 det
      mayor    mayor   NOUN NN  2 obj

      The      the     DET  DT  2 det
      coup     coup    NOUN NN  4 nsubj:pass
      was      be      AUX  VBD 4 aux:pass
      condemned condemn VERB VBN 0 root
  `;
  expect(analysed(text).deeds).toEqual(['The coup < ousted']);
  expect(
    analysed(text.replaceAll('The  ', 'A  ').replaceAll(' the     DET  DT  2', ' a     DET  DT  2')).deeds,
  ).toEqual([]);
});

describe('laws', () => {
  test('every mention is in exactly one chain, its head inside its span, and a second run gives the same', () => {
    const text = `${ministerVisits}\n${heSaid}\n${ministerVisits}`;
    const first = analysed(text);
    const listed = first.chains.flatMap((chain) => chain.mentions).sort((a, b) => a - b);
    expect(listed).toEqual(first.mentions.map((mention) => mention.id));
    for (const { from, to, head, chain, id } of first.mentions) {
      expect(from <= head && head < to).toBe(true);
      expect(first.chains[chain]!.mentions).toContain(id);
    }
    expect(JSON.stringify(analysed(text))).toBe(JSON.stringify(first));
  });

  test('no words, no mentions', () => {
    expect(findMentions([], names)).toEqual({ mentions: [], chains: [] });
  });

  test.each([
    [
      'a flat row of names',
      (at: number) => `Mali Mali PROPN NNP ${at === 0 ? 0 : 1} ${at === 0 ? 'root' : 'conj'}`,
    ],
    ['a chain of names', (at: number) => `Mali Mali PROPN NNP ${at} ${at === 0 ? 'root' : 'nmod'}`],
    ['pronouns only', (at: number) => `he he PRON PRP ${at === 0 ? 0 : 1} ${at === 0 ? 'root' : 'nsubj'}`],
  ])('%s, 2,000 words long, ends soon', (_, row) => {
    const sentence = sentenceOf(Array.from({ length: 2000 }, (_each, at) => row(at)).join('\n'));
    const start = performance.now();
    findMentions([sentence], names);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
