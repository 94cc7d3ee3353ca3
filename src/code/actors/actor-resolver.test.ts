import { beforeAll, describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import type { Analysis, Chain, Mention, MentionType } from '../../analyse/mention.js';
import type { Sentence } from '../../analyse/sentence.js';
import { readDataFolder } from '../../data-folder.js';
import type { Article } from '../../read/article.js';
import { dataFilesOf } from '../../text/data-files.js';
import { tokenIndex } from '../../text/span.js';
import type { ActorLexicon } from './actor-lexicon.js';
import { actorResolver } from './actor-resolver.js';
import { loadActors } from './load-actors.js';
import { withActors, withRecognition } from './own-entries.js';

let lexicon: ActorLexicon;
beforeAll(() => {
  lexicon = loadActors(readDataFolder());
});

const DATE = '2023-12-04';

/** "form/UPOS/XPOS/head/relation …" with head from 1, lemma as the form in lower case. */
function tree(words: string): Sentence {
  const rows = words.split(' ').map((word) => {
    const [form, upos, xpos, head, relation] = word.split('/');
    return `${form} ${form!.toLowerCase()} ${upos} ${xpos} ${head} ${relation}`;
  });
  return sentenceOf(rows.join('\n'));
}

function articleOf(sentence: Sentence): Article {
  return {
    id: 'test',
    text: sentence.text,
    publishedOn: DATE,
    blocks: [],
    diagnostics: [],
  } as unknown as Article;
}

/** "name | country sectors" of each entity at the word numbered from 1. */
function resolved(
  words: string,
  head: number,
  asOf?: string,
  mentions: readonly TestMention[] = [],
): string[] {
  const sentence = tree(words);
  const resolver = actorResolver(lexicon, analysisOf(sentence, mentions), articleOf(sentence));
  return resolver.resolve(0, tokenIndex(head - 1), asOf).map(told);
}

function told({
  name,
  country,
  sectors,
}: {
  name: string;
  country?: string;
  sectors: readonly string[];
}): string {
  return `${name} | ${[country ?? '-', ...sectors].join(' ')}`;
}

/** [head from 1, chain, type] */
type TestMention = readonly [head: number, chain: number, type: MentionType];

function analysisOf(sentence: Sentence, given: readonly TestMention[]): Analysis {
  const mentions = given.map(([head, chain, type], id): Mention => {
    const { upos } = sentence.tokens[head - 1]!;
    const kind = upos === 'PROPN' ? 'name' : upos === 'PRON' ? 'pronoun' : 'description';
    const at = tokenIndex(head - 1);
    return { id, kind, type, sentence: 0, from: at, to: tokenIndex(head), head: at, chain, why: 'test' };
  });
  const ids = [...new Set(given.map(([, chain]) => chain))].sort((a, b) => a - b);
  const chains = ids.map((id): Chain => {
    const own = mentions.filter(({ chain }) => chain === id);
    return { id, type: own[0]!.type, mentions: own.map((mention) => mention.id) };
  });
  return { sentences: [sentence], mentions, chains };
}

describe('a phrase by itself', () => {
  const rows: [text: string, head: number, expected: string[]][] = [
    ['Niger/PROPN/NNP/2/nsubj signed/VERB/VBD/0/root', 1, ['Niger | NER GOV']],
    [
      'U.S./PROPN/NNP/2/compound officials/NOUN/NNS/3/nsubj said/VERB/VBD/0/root',
      2,
      ['U.S. officials | USA GOV'],
    ],
    ['us/PRON/PRP/2/nsubj said/VERB/VBD/0/root', 1, []],
    [
      'Nigerien/ADJ/JJ/2/amod soldiers/NOUN/NNS/3/nsubj left/VERB/VBD/0/root',
      2,
      ['Nigerien soldiers | NER MIL'],
    ],
    [
      'Nigerian/ADJ/JJ/2/amod soldiers/NOUN/NNS/3/nsubj left/VERB/VBD/0/root',
      2,
      ['Nigerian soldiers | NGA MIL'],
    ],
    [
      "Niger/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case military/ADJ/JJ/4/amod leaders/NOUN/NNS/5/nsubj met/VERB/VBD/0/root",
      4,
      ["Niger 's military leaders | NER GOV MIL"],
    ],
    [
      'the/DET/DT/2/det government/NOUN/NN/5/nsubj of/ADP/IN/4/case Mali/PROPN/NNP/2/nmod fell/VERB/VBD/0/root',
      2,
      ['Mali | MLI GOV'],
    ],
    [
      'French/ADJ/JJ/2/amod troops/NOUN/NNS/5/nsubj in/ADP/IN/4/case Mali/PROPN/NNP/2/nmod left/VERB/VBD/0/root',
      2,
      ['French troops | FRA MIL'],
    ],
    [
      'troops/NOUN/NNS/4/nsubj in/ADP/IN/3/case Mali/PROPN/NNP/1/nmod left/VERB/VBD/0/root',
      1,
      ['troops | - MIL'],
    ],
    [
      'rebels/NOUN/NNS/4/nsubj in/ADP/IN/3/case Darfur/PROPN/NNP/1/nmod fled/VERB/VBD/0/root',
      1,
      ['rebels in Darfur | SDN REB'],
    ],
    [
      "Bamako/PROPN/NNP/4/nmod:poss 's/PART/POS/1/case finance/NOUN/NN/4/compound minister/NOUN/NN/5/nsubj said/VERB/VBD/0/root",
      4,
      ["Bamako 's finance minister | MLI GOV"],
    ],
    [
      '13/NUM/CD/5/nsubj:pass of/ADP/IN/4/case the/DET/DT/4/det soldiers/NOUN/NNS/1/nmod died/VERB/VBD/0/root',
      1,
      ['soldiers | - MIL'],
    ],
    [
      'a/DET/DT/2/det group/NOUN/NN/5/nsubj of/ADP/IN/4/case rebels/NOUN/NNS/2/nmod fled/VERB/VBD/0/root',
      2,
      ['rebels | - REB'],
    ],
    [
      'an/DET/DT/3/det army/NOUN/NN/3/compound spokesman/NOUN/NN/4/nsubj spoke/VERB/VBD/0/root',
      3,
      ['army spokesman | - MIL'],
    ],
    [
      'Hamas/PROPN/NNP/2/compound officials/NOUN/NNS/3/nsubj spoke/VERB/VBD/0/root',
      2,
      ['Hamas officials | PSE REB'],
    ],
    [
      'American/ADJ/JJ/2/amod journalist/NOUN/NN/3/nsubj fled/VERB/VBD/0/root',
      2,
      ['American journalist | USA JRN'],
    ],
    [
      'Chinese/ADJ/JJ/2/amod restaurant/NOUN/NN/3/nsubj burned/VERB/VBD/0/root',
      2,
      ['Chinese restaurant | CHN BUS'],
    ],
    [
      'Russia/PROPN/NNP/2/compound Today/PROPN/NNP/3/nsubj said/VERB/VBD/0/root',
      2,
      ['Russia Today | RUS JRN'],
    ],
    [
      'the/DET/DT/3/det Korea/PROPN/NNP/3/compound Times/PROPN/NNP/4/nsubj said/VERB/VBD/0/root',
      3,
      ['Korea Times | KOR JRN'],
    ],
    ['Kremlin/PROPN/NNP/2/nsubj said/VERB/VBD/0/root', 1, ['Russia | RUS GOV']],
    ['they/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case Moscow/PROPN/NNP/2/obl', 4, []],
    [
      'they/PRON/PRP/2/nsubj met/VERB/VBD/0/root with/ADP/IN/4/case Moscow/PROPN/NNP/2/obl',
      4,
      ['Russia | RUS GOV'],
    ],
    ['documents/NOUN/NNS/2/nsubj showed/VERB/VBD/0/root', 1, []],
    ['Monday/PROPN/NNP/2/nsubj came/VERB/VBD/0/root', 1, []],
    [
      'Iran/PROPN/NNP/3/compound -/PUNCT/HYPH/3/punct backed/VERB/VBN/4/amod militias/NOUN/NNS/5/nsubj left/VERB/VBD/0/root',
      4,
      ['Iran - backed militias | - PRM'],
    ],
    [
      'Turkish/ADJ/JJ/4/amod and/CCONJ/CC/3/cc Greek/ADJ/JJ/1/conj negotiators/NOUN/NNS/5/nsubj met/VERB/VBD/0/root',
      4,
      ['Turkey Turkish and Greek negotiators | TUR GOV', 'Greece Turkish and Greek negotiators | GRC GOV'],
    ],
    [
      'Abkhaz/ADJ/JJ/2/amod fighters/NOUN/NNS/3/nsubj left/VERB/VBD/0/root',
      2,
      ['Abkhaz fighters | GEO REB PRE'],
    ],
    ['Côte/PROPN/NNP/3/nsubj d’Ivoire/PROPN/NNP/1/flat agreed/VERB/VBD/0/root', 1, ['Ivory Coast | CIV GOV']],
    ['RUSSIA/PROPN/NNP/2/nsubj AGREES/VERB/VBZ/0/root', 1, ['Russia | RUS GOV']],
  ];
  it.each(rows)('%s at %d', (text, head, expected) => {
    expect(resolved(text, head)).toEqual(expected);
  });
});

describe('offices as of a day', () => {
  const president =
    'President/PROPN/NNP/3/nmod:desc Mohamed/PROPN/NNP/4/nsubj Bazoum/PROPN/NNP/2/flat met/VERB/VBD/0/root';
  it.each([
    ['2023-07-01', 'Mohamed Bazoum | NER GOV'],
    ['2023-07-26', 'Mohamed Bazoum | NER GOV'],
    ['2023-12-02', 'Mohamed Bazoum | NER ELI'],
  ])('on %s', (day, expected) => {
    expect(resolved(president, 2, day)).toEqual([expected]);
  });

  it('a candidate before, a president after', () => {
    const text = 'Donald/PROPN/NNP/3/nsubj Trump/PROPN/NNP/1/flat spoke/VERB/VBD/0/root';
    expect(resolved(text, 1, '2016-02-01')).toEqual(['Donald Trump | USA PTY OPP']);
    expect(resolved(text, 1, '2018-02-01')).toEqual(['Donald Trump | USA GOV']);
    expect(resolved(text, 1, '2021-02-01')).toEqual(['Donald Trump | USA ELI']);
  });

  it('a last name alone means who rules', () => {
    expect(resolved('Putin/PROPN/NNP/2/nsubj spoke/VERB/VBD/0/root', 1)).toEqual([
      'Vladimir Putin | RUS GOV',
    ]);
  });
});

describe('a person the lexicon does not have', () => {
  it('is what the words beside the name say', () => {
    const text =
      'Russian/ADJ/JJ/4/amod Deputy/PROPN/NNP/4/compound Defense/PROPN/NNP/4/compound Minister/PROPN/NNP/5/nmod:desc ' +
      'Oleg/PROPN/NNP/7/nsubj Vantrov/PROPN/NNP/5/flat said/VERB/VBD/0/root';
    expect(resolved(text, 5)).toEqual(['Oleg Vantrov | RUS GOV MIL']);
  });

  it('takes an apposition', () => {
    const text =
      'Ana/PROPN/NNP/8/nsubj Ferrol/PROPN/NNP/1/flat ,/PUNCT/,/7/punct Peru/PROPN/NNP/7/nmod:poss ' +
      "'s/PART/POS/4/case trade/NOUN/NN/7/compound minister/NOUN/NN/1/appos said/VERB/VBD/0/root";
    expect(resolved(text, 1)).toEqual(['Ana Ferrol | PER GOV']);
  });

  it('former office is past', () => {
    const text =
      'former/ADJ/JJ/3/amod Chilean/ADJ/JJ/3/amod minister/NOUN/NN/4/nmod:desc Luis/PROPN/NNP/6/nsubj Ortal/PROPN/NNP/4/flat fled/VERB/VBD/0/root';
    expect(resolved(text, 4)).toEqual(['Luis Ortal | CHL ELI']);
  });
});

describe('chains', () => {
  it('a pronoun is who its chain names', () => {
    const text = 'Mali/PROPN/NNP/2/nsubj said/VERB/VBD/0/root it/PRON/PRP/4/nsubj left/VERB/VBD/2/ccomp';
    const mentions: TestMention[] = [
      [1, 0, 'country'],
      [3, 0, 'country'],
    ];
    expect(resolved(text, 3, undefined, mentions)).toEqual(['Mali | MLI GOV']);
  });

  it('without a chain it is nobody', () => {
    expect(resolved('it/PRON/PRP/2/nsubj left/VERB/VBD/0/root', 1)).toEqual([]);
  });

  it('a group is its members', () => {
    const sentence = tree(
      'Chad/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Sudan/PROPN/NNP/1/conj met/VERB/VBD/0/root both/PRON/DT/6/nsubj agreed/VERB/VBD/4/conj',
    );
    const analysis = analysisOf(sentence, [
      [1, 0, 'country'],
      [3, 1, 'country'],
      [5, 2, 'country'],
    ]);
    const chains = [analysis.chains[0]!, analysis.chains[1]!, { ...analysis.chains[2]!, members: [0, 1] }];
    const resolver = actorResolver(lexicon, { ...analysis, chains }, articleOf(sentence));
    expect(resolver.resolve(0, tokenIndex(4)).map(told)).toEqual(['Chad | TCD GOV', 'Sudan | SDN GOV']);
  });
});

describe('names of several meanings', () => {
  const rows: [text: string, head: number, expected: string[]][] = [
    [
      'Georgia/PROPN/NNP/2/nsubj told/VERB/VBD/0/root Moscow/PROPN/NNP/2/iobj over/ADP/IN/5/case Abkhazia/PROPN/NNP/2/obl',
      1,
      ['Georgia | GEO GOV'],
    ],
    [
      'Atlanta/PROPN/NNP/2/nsubj hosted/VERB/VBD/0/root Georgia/PROPN/NNP/4/compound Republicans/PROPN/NNPS/2/obj',
      4,
      ['Republican Party | USA PTY'],
    ],
    [
      'Congo/PROPN/NNP/2/nsubj left/VERB/VBD/0/root Brazzaville/PROPN/NNP/2/obj',
      1,
      ['Republic of the Congo | COG GOV'],
    ],
    [
      'Congo/PROPN/NNP/2/nsubj left/VERB/VBD/0/root Goma/PROPN/NNP/2/obj',
      1,
      ['Democratic Republic of the Congo | COD GOV'],
    ],
  ];
  it.each(rows)('%s at %d', (text, head, expected) => {
    expect(resolved(text, head)).toEqual(expected);
  });

  it('says which words decided', () => {
    const sentence = tree('Congo/PROPN/NNP/2/nsubj left/VERB/VBD/0/root Goma/PROPN/NNP/2/obj');
    const resolver = actorResolver(lexicon, analysisOf(sentence, []), articleOf(sentence));
    expect(resolver.resolve(0, tokenIndex(0))[0]?.why).toContain('goma in the article');
  });
});

it("the army in a report about one country is that country's, and says so", () => {
  const text =
    'Chad/PROPN/NNP/2/nsubj said/VERB/VBD/0/root Chad/PROPN/NNP/2/obj Chad/PROPN/NNP/2/obj Chad/PROPN/NNP/2/obj the/DET/DT/7/det army/NOUN/NN/2/obj';
  const sentence = tree(text);
  const resolver = actorResolver(lexicon, analysisOf(sentence, []), articleOf(sentence));
  const [army] = resolver.resolve(0, tokenIndex(6));
  expect(army).toMatchObject({ country: 'TCD', sectors: ['MIL'] });
  expect(army!.why).toContain('the article speaks of TCD');
});

describe('own files', () => {
  const tables = (text: string) => dataFilesOf(new Map([['own.tsv', new TextEncoder().encode(text)]]));

  it('--actors adds and replaces', () => {
    const own = withActors(
      lexicon,
      tables(
        'name\tnames\tcountry\tsectors\tkind\twikidata\tterms\n' +
          'Vantrov Front\tVF\tRUS\tREB\torganisation\t\t\n' +
          'Oleg Vantrov\t\tRUS\t\tperson\t\t2020-01-01/ GOV Governor of Tver\n',
      ),
      'own.tsv',
    );
    const sentence = tree(
      'VF/PROPN/NNP/2/nsubj met/VERB/VBD/0/root Oleg/PROPN/NNP/2/obj Vantrov/PROPN/NNP/3/flat',
    );
    const resolver = actorResolver(own, analysisOf(sentence, []), articleOf(sentence));
    expect(resolver.resolve(0, tokenIndex(0)).map(told)).toEqual(['Vantrov Front | RUS REB']);
    expect(resolver.resolve(0, tokenIndex(2)).map(told)).toEqual(['Oleg Vantrov | RUS GOV']);
  });

  it('recognition changes how a territory is coded', () => {
    const own = withRecognition(lexicon, tables('name\tcountry\tsectors\nSomaliland\tSML\tGOV\n'), 'own.tsv');
    const sentence = tree('Somaliland/PROPN/NNP/2/nsubj voted/VERB/VBD/0/root');
    const coded = (lex: ActorLexicon) =>
      actorResolver(lex, analysisOf(sentence, []), articleOf(sentence)).resolve(0, tokenIndex(0)).map(told);
    expect(coded(lexicon)).toEqual(['Somaliland | SOM GOV PRE']);
    expect(coded(own)).toEqual(['Somaliland | SML GOV']);
  });

  it.each([
    ['name\tcountry\n', 'lacks column sectors'],
    ['name\tcountry\tsectors\nCrimea\tRussia\tGOV\n', 'own.tsv:2: column country'],
    ['name\tcountry\tsectors\nSomalilnd\tSML\tGOV\n', 'speaks of "Somalilnd", which no list of actors has'],
  ])('a malformed view names line and remedy: %j', (table, message) => {
    expect(() => withRecognition(lexicon, tables(table), 'own.tsv')).toThrow(message);
  });

  it.each([
    [
      'Oleg Vantrov\t\tRUS\t\tperson\t\t2020 Governor of Tver',
      'own.tsv:2: column terms has "2020 Governor of Tver"',
    ],
    ['Oleg Vantrov\t\tRUS\t\tperson\t\t2020/ GOVT Governor', 'expected START/END SECTORS OFFICE'],
    ['Oleg Vantrov\t\t\t\tperson\t\t2020/ GOV Governor', 'gives Oleg Vantrov no country'],
    [
      'Vantrov Front\t\tRUS\tREB\tmilitia\t\t',
      'own.tsv:2: column kind is "militia"; expected one of organisation',
    ],
  ])('a malformed actor names line and remedy: %j', (row, message) => {
    const table = `name\tnames\tcountry\tsectors\tkind\twikidata\tterms\n${row}\n`;
    expect(() => withActors(lexicon, tables(table), 'own.tsv')).toThrow(message);
  });
});
