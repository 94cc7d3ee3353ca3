import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { dateOfAct, publicationDate } from './date-of-act.js';
import { findDates } from './find-dates.js';

const ANCHOR = { publishedOn: '2023-12-04' };

/** The act's date, as "value via": the predicate is the first word of that form. */
function dateOf(form: string, tree: string): string | undefined {
  const sentence = sentenceOf(tree);
  const predicate = sentence.tokens.findIndex((token) => token.form === form);
  return dateOfAct(treeOf(sentence), tokenIndex(predicate), findDates(sentence, ANCHOR))?.value;
}

type Row = [phenomenon: string, predicate: string, tree: string, expected: string | undefined];

const VISIT = `
  Envoys envoy NOUN NNS 2 nsubj
  visited visit VERB VBD 0 root
  Mali Mali PROPN NNP 2 obj
  on on ADP IN 5 case
  Sunday Sunday PROPN NNP 2 obl
  to to PART TO 7 mark
  sign sign VERB VB 2 advcl
  deals deal NOUN NNS 7 obj`;

const COUP = `
  It it PRON PRP 4 nsubj
  was be AUX VBD 4 cop
  the the DET DT 4 det
  first first ADJ JJ 5 amod
  visit visit NOUN NN 0 root
  since since ADP IN 8 case
  the the DET DT 8 det
  coup coup NOUN NN 5 nmod
  in in ADP IN 10 case
  Niger Niger PROPN NNP 8 nmod
  on on ADP IN 12 case
  July July PROPN NNP 8 nmod
  26 26 NUM CD 12 nummod`;

const SAID = `
  Aid aid NOUN NN 2 compound
  workers worker NOUN NNS 3 nsubj
  said say VERB VBD 0 root
  on on ADP IN 5 case
  Monday Monday PROPN NNP 3 obl
  rebels rebel NOUN NNS 7 nsubj
  shelled shell VERB VBD 3 ccomp
  Goma Goma PROPN NNP 7 obj
  last last ADJ JJ 10 amod
  week week NOUN NN 7 obl:unmarked`;

const UNDATED_CONTENT = `
  Peru Peru PROPN NNP 2 nsubj
  said say VERB VBD 0 root
  on on ADP IN 4 case
  Sunday Sunday PROPN NNP 2 obl
  rebels rebel NOUN NNS 6 nsubj
  shelled shell VERB VBD 2 ccomp
  Goma Goma PROPN NNP 6 obj`;

const POSSESSIVE = `
  Chad Chad PROPN NNP 2 nsubj
  condemned condemn VERB VBD 0 root
  Saturday Saturday PROPN NNP 5 nmod:poss
  's 's PART POS 3 case
  attack attack NOUN NN 2 obj`;

const LIGHT = `
  They they PRON PRP 2 nsubj
  held hold VERB VBD 0 root
  talks talk NOUN NNS 2 obj
  on on ADP IN 5 case
  Friday Friday PROPN NNP 2 obl`;

const INITIAL = `
  On on ADP IN 2 case
  Friday Friday PROPN NNP 5 obl
  , , PUNCT , 5 punct
  soldiers soldier NOUN NNS 5 nsubj
  entered enter VERB VBD 0 root
  Goma Goma PROPN NNP 5 obj
  and and CCONJ CC 8 cc
  killed kill VERB VBD 5 conj
  three three NUM CD 10 nummod
  men man NOUN NNS 8 obj`;

const OTHER_CLAUSE = `
  France France PROPN NNP 2 nsubj
  withdrew withdraw VERB VBD 0 root
  after after SCONJ IN 5 mark
  officers officer NOUN NNS 5 nsubj
  seized seize VERB VBD 2 advcl
  power power NOUN NN 5 obj
  in in ADP IN 8 case
  July July PROPN NNP 5 obl`;

const HUNG_ON_MEMBER = `
  It it PRON PRP 3 nsubj
  was be AUX VBD 3 cop
  visit visit NOUN NN 0 root
  by by ADP IN 5 case
  members member NOUN NNS 3 nmod
  since since ADP IN 8 case
  the the DET DT 8 det
  coup coup NOUN NN 5 nmod
  on on ADP IN 10 case
  July July PROPN NNP 5 nmod
  26 26 NUM CD 10 nummod`;

const HUNG_TOO_LOW = `
  Chad Chad PROPN NNP 2 nsubj
  sounded sound VERB VBD 0 root
  a a DET DT 4 det
  call call NOUN NN 2 obj
  to to PART TO 6 mark
  withdraw withdraw VERB VB 4 acl
  troops troop NOUN NNS 6 obj
  on on ADP IN 9 case
  Monday Monday PROPN NNP 6 obl`;

const SIGNED = `
  Peru Peru PROPN NNP 2 nsubj
  signed sign VERB VBD 0 root
  a a DET DT 4 det
  deal deal NOUN NN 2 obj
  with with ADP IN 6 case
  Chile Chile PROPN NNP 4 nmod
  in in ADP IN 8 case
  October October PROPN NNP 6 nmod`;

const rows: Row[] = [
  ['a nearer act has it, wherever the parser hung it', 'visit', HUNG_ON_MEMBER, undefined],
  ['the report’s own day, hung on what is yet to be done', 'call', HUNG_TOO_LOW, '2023-12-04'],
  ['through the text that was signed', 'signed', SIGNED, '2023-10'],
  ['on the verb', 'visited', VISIT, '2023-12-03'],
  ['a purpose goes along with its verb', 'sign', VISIT, '2023-12-03'],
  ['on a noun, through a phrase', 'coup', COUP, '2023-07-26'],
  ['what hangs on another noun is not the act’s', 'visit', COUP, undefined],
  ['each clause its own: the saying', 'said', SAID, '2023-12-04'],
  ['each clause its own: what was said', 'shelled', SAID, '2023-11-27'],
  ['the day of saying is not the day of the deed', 'shelled', UNDATED_CONTENT, undefined],
  ['before a noun', 'attack', POSSESSIVE, '2023-12-02'],
  ['what stands before a noun is that noun’s', 'condemned', POSSESSIVE, undefined],
  ['the light verb lends it', 'talks', LIGHT, '2023-12-01'],
  ['at the beginning, for both verbs', 'killed', INITIAL, '2023-12-01'],
  ['another clause’s', 'withdrew', OTHER_CLAUSE, undefined],
  ['that clause’s own', 'seized', OTHER_CLAUSE, '2023-07'],
];

describe('the date that grammar ties to an act', () => {
  it.each(rows)('%s', (_phenomenon, predicate, tree, expected) => {
    expect(dateOf(predicate, tree)).toBe(expected);
  });
});

describe('the report’s own day', () => {
  it('says on what it rests', () => {
    expect(publicationDate(ANCHOR)).toMatchObject({ value: '2023-12-04', basis: 'publication' });
    expect(publicationDate({ ...ANCHOR, datelineDate: '2023-12-03' })).toMatchObject({
      value: '2023-12-03',
      basis: 'dateline',
    });
    expect(publicationDate({})).toBeUndefined();
  });
});
