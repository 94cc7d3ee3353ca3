/** What an article tells of its actors beyond the phrase: pairs, lists, last names, where it happens, whose paper it is. */

import { beforeAll, describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import type { Analysis, Chain, Mention, MentionType } from '../../analyse/mention.js';
import type { Sentence } from '../../analyse/sentence.js';
import { readDataFolder } from '../../data-folder.js';
import type { Article } from '../../read/article.js';
import { tokenIndex } from '../../text/span.js';
import type { ActorLexicon } from './actor-lexicon.js';
import { actorResolver } from './actor-resolver.js';
import { loadActors } from './load-actors.js';

let lexicon: ActorLexicon;
beforeAll(() => {
  lexicon = loadActors(readDataFolder());
});

/** [sentence, head from 1, tokens of the mention, type] */
type TestMention = readonly [sentence: number, head: number, length: number, type: MentionType];

/** "form/UPOS/XPOS/head/relation …", a sentence each; mentions each in a chain of their own. */
function whoIs(
  texts: readonly string[],
  at: readonly [sentence: number, head: number],
  mentions: readonly TestMention[] = [],
  article: Partial<Article> = {},
): string[] {
  const sentences = texts.map((text, index): Sentence => {
    const rows = text.split(' ').map((word) => {
      const [form, upos, xpos, head, relation] = word.split('/');
      return `${form} ${lemmaOf(form!, xpos!)} ${upos} ${xpos} ${head} ${relation}`;
    });
    return { ...sentenceOf(rows.join('\n')), index };
  });
  const analysis = analysisOf(sentences, mentions);
  const resolver = actorResolver(lexicon, analysis, {
    id: 'test',
    text: '',
    publishedOn: '2016-05-04',
    blocks: [],
    diagnostics: [],
    ...article,
  } as unknown as Article);
  return resolver
    .resolve(at[0], tokenIndex(at[1] - 1))
    .map(({ name, country, sectors }) => `${name} | ${[country ?? '-', ...sectors].join(' ')}`);
}

function lemmaOf(form: string, xpos: string): string {
  return xpos === 'NNS' ? form.toLowerCase().replace(/s$/, '') : form.toLowerCase();
}

function analysisOf(sentences: readonly Sentence[], given: readonly TestMention[]): Analysis {
  const mentions = given.map(([sentence, head, length, type], id): Mention => {
    const { upos } = sentences[sentence]!.tokens[head - 1]!;
    const at = tokenIndex(head - 1);
    const kind = upos === 'PROPN' ? 'name' : 'description';
    return {
      id,
      kind,
      type,
      sentence,
      from: at,
      to: tokenIndex(head - 1 + length),
      head: at,
      chain: id,
      why: 'test',
    };
  });
  const chains = mentions.map(({ id, type }): Chain => ({ id, type, mentions: [id] }));
  return { sentences, mentions, chains };
}

describe('a plural that takes up two', () => {
  const before = 'Kenya/PROPN/NNP/3/nsubj accused/VERB/VBD/0/root Uganda/PROPN/NNP/2/obj';
  const named: TestMention[] = [
    [0, 1, 1, 'country'],
    [0, 3, 1, 'country'],
  ];

  it('"both sides" are the two named before', () => {
    expect(
      whoIs([before, 'Both/DET/DT/2/det sides/NOUN/NNS/3/nsubj withdrew/VERB/VBD/0/root'], [1, 2], named),
    ).toEqual(['Kenya | KEN GOV', 'Uganda | UGA GOV']);
  });

  it('"both armies" are theirs', () => {
    expect(
      whoIs([before, 'Both/DET/DT/2/det armies/NOUN/NNS/3/nsubj withdrew/VERB/VBD/0/root'], [1, 2], named),
    ).toEqual(['Kenya armies | KEN MIL', 'Uganda armies | UGA MIL']);
  });

  it('"ministers of both sides" are never those of the place where they meet', () => {
    const after =
      'Ministers/NOUN/NNS/5/nsubj of/ADP/IN/4/case both/DET/DT/4/det sides/NOUN/NNS/1/nmod meet/VERB/VBP/0/root in/ADP/IN/7/case Doha/PROPN/NNP/5/obl';
    expect(whoIs([before, after], [1, 1], named)).toEqual([
      'Kenya Ministers | KEN GOV',
      'Uganda Ministers | UGA GOV',
    ]);
    expect(whoIs([after], [0, 1])).toEqual(['Ministers of both sides | - GOV']);
  });

  it('who addresses both is neither', () => {
    const after =
      'Chad/PROPN/NNP/2/nsubj urged/VERB/VBD/0/root both/DET/DT/4/det sides/NOUN/NNS/2/obj to/PART/TO/6/mark talk/VERB/VB/2/xcomp';
    const withSpeaker: TestMention[] = [...named, [1, 1, 1, 'country']];
    expect(whoIs([before, after], [1, 4], withSpeaker)).toEqual(['Kenya | KEN GOV', 'Uganda | UGA GOV']);
  });

  it('an army and rebels of one country are two sides', () => {
    const agreed =
      'Chadian/ADJ/JJ/2/amod soldiers/NOUN/NNS/5/nsubj and/CCONJ/CC/4/cc rebels/NOUN/NNS/2/conj agreed/VERB/VBD/0/root';
    const both = 'Both/DET/DT/2/det sides/NOUN/NNS/3/nsubj withdrew/VERB/VBD/0/root';
    const parties: TestMention[] = [
      [0, 2, 1, 'person'],
      [0, 4, 1, 'person'],
    ];
    const found = whoIs([agreed, both], [1, 2], parties);
    expect(found.map((party) => party.split(' ').at(-1))).toEqual(['MIL', 'REB']);
  });

  it('"it" is the body that spoke before', () => {
    const said = 'The/DET/DT/2/det ministry/NOUN/NN/3/nsubj warned/VERB/VBD/0/root Chad/PROPN/NNP/3/obj';
    const it = 'It/PRON/PRP/2/nsubj accused/VERB/VBD/0/root Sudan/PROPN/NNP/2/obj';
    expect(
      whoIs(
        [said, it],
        [1, 1],
        [
          [0, 2, 1, 'organization'],
          [1, 1, 1, 'other'],
        ],
      ),
    ).toEqual(['ministry | - GOV']);
    const people = 'Rebels/NOUN/NNS/2/nsubj left/VERB/VBD/0/root';
    expect(
      whoIs(
        [people, it],
        [1, 1],
        [
          [0, 1, 1, 'person'],
          [1, 1, 1, 'other'],
        ],
      ),
    ).toEqual([]);
  });

  it('"two soldiers" are nobody in particular', () => {
    expect(
      whoIs([before, 'Two/NUM/CD/2/nummod soldiers/NOUN/NNS/3/nsubj died/VERB/VBD/0/root'], [1, 2], named),
    ).toEqual(['Two soldiers | - MIL']);
  });
});

it('states listed in apposition are all meant', () => {
  const text =
    'Estonia/PROPN/NNP/6/nsubj ,/PUNCT/,/3/punct Latvia/PROPN/NNP/1/appos and/CCONJ/CC/5/cc Lithuania/PROPN/NNP/3/conj signed/VERB/VBD/0/root';
  expect(whoIs([text], [0, 1])).toEqual(['Estonia | EST GOV', 'Latvia | LVA GOV', 'Lithuania | LTU GOV']);
});

describe('last names', () => {
  const full =
    'Senator/PROPN/NNP/2/nmod:desc Ana/PROPN/NNP/4/nsubj Ferrol/PROPN/NNP/2/flat spoke/VERB/VBD/0/root in/ADP/IN/6/case Manila/PROPN/NNP/4/obl';
  const last = 'Ferrol/PROPN/NNP/2/nsubj left/VERB/VBD/0/root';

  it('mean whom the article calls by the full name', () => {
    const mentions: TestMention[] = [
      [0, 2, 2, 'person'],
      [1, 1, 1, 'person'],
    ];
    expect(whoIs([full, last], [1, 1], mentions)).toEqual(['Ana Ferrol | - LEG']);
    expect(whoIs([last], [0, 1], [[0, 1, 1, 'person']])).toEqual(['Ferrol | -']);
  });

  it('a state alone is the state, with a bearer of its name in the article it is the bearer', () => {
    const jordan = 'Jordan/PROPN/NNP/2/nsubj spoke/VERB/VBD/0/root';
    const bearer =
      'Minister/PROPN/NNP/2/nmod:desc Rosa/PROPN/NNP/4/nsubj Jordan/PROPN/NNP/2/flat spoke/VERB/VBD/0/root';
    expect(whoIs([jordan], [0, 1], [[0, 1, 1, 'person']])).toEqual(['Jordan | JOR GOV']);
    expect(
      whoIs(
        [bearer, jordan],
        [1, 1],
        [
          [0, 2, 2, 'person'],
          [1, 1, 1, 'person'],
        ],
      ),
    ).toEqual(['Rosa Jordan | - GOV']);
  });

  it('a title in the plural is that of all names coordinated', () => {
    const text =
      'Senators/PROPN/NNPS/5/nsubj Tomey/PROPN/NNP/1/flat and/CCONJ/CC/4/cc Brell/PROPN/NNP/1/conj voted/VERB/VBD/0/root';
    expect(whoIs([text], [0, 4])).toEqual(['Brell | - LEG']);
  });

  it('the press mark of party and state makes a lawmaker of the United States', () => {
    const text =
      'Tomey/PROPN/NNP/7/nsubj (/PUNCT/-LRB-/3/punct D/PROPN/NNP/1/appos -/PUNCT/HYPH/5/punct Ore./PROPN/NNP/3/nmod )/PUNCT/-RRB-/3/punct voted/VERB/VBD/0/root';
    expect(whoIs([text], [0, 1], [[0, 1, 1, 'person']])).toEqual(['Tomey | USA LEG']);
  });
});

describe('a role without a country', () => {
  const police = 'Police/NOUN/NNS/2/nsubj fired/VERB/VBD/0/root in/ADP/IN/4/case Athens/PROPN/NNP/2/obl';

  it('is of where the sentence takes place', () => {
    expect(whoIs([police], [0, 1])).toEqual(['Police | GRC COP']);
  });

  it('troops there may be anybody\u2019s', () => {
    expect(whoIs([police.replace('Police', 'Troops')], [0, 1])).toEqual(['Troops | - MIL']);
  });

  it('is of the publisher\u2019s country when no other is named much more often', () => {
    const text = 'the/DET/DT/2/det president/NOUN/NN/3/nsubj praised/VERB/VBD/0/root Chile/PROPN/NNP/3/obj';
    expect(whoIs([text], [0, 2], [], { publisher: 'The Washington Post' })).toEqual(['president | USA GOV']);
    expect(whoIs([text], [0, 2], [], { publisher: 'The Hindu' })).toEqual(['president | IND GOV']);
  });

  it('any regime is not the one that the report is about', () => {
    const text =
      'a/DET/DT/2/det regime/NOUN/NN/3/nsubj fell/VERB/VBD/0/root Chile/PROPN/NNP/3/obj Chile/PROPN/NNP/3/obj';
    expect(whoIs([text], [0, 2])).toEqual(['regime | - GOV']);
  });
});

it('people of a land named first are of that land, immigrants of where they live', () => {
  expect(whoIs(['Croatian/ADJ/JJ/2/amod Serbs/PROPN/NNPS/3/nsubj fled/VERB/VBD/0/root'], [0, 2])).toEqual([
    'Croatian Serbs | HRV CVL',
  ]);
  expect(
    whoIs(
      ['Cuban/ADJ/JJ/3/amod -/PUNCT/HYPH/3/punct Americans/PROPN/NNPS/4/nsubj voted/VERB/VBD/0/root'],
      [0, 3],
    ),
  ).toEqual(['Cuban - Americans | USA CVL']);
});
