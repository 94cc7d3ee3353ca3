import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { dateOfAct, dateOfUtterance } from './date-of-act.js';
import { publicationDate } from './fallback-date.js';
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

const OCCASION = `
  Nauru Nauru PROPN NNP 2 nsubj
  praised praise VERB VBD 0 root
  Palau Palau PROPN NNP 2 obj
  in in ADP IN 6 case
  an an DET DT 6 det
  interview interview NOUN NN 2 obl
  on on ADP IN 8 case
  Friday Friday PROPN NNP 6 nmod`;

const INNER_OCCASION = `
  Judges judge NOUN NNS 2 nsubj
  examined examine VERB VBD 0 root
  links link NOUN NNS 2 obj
  to to ADP IN 5 case
  spies spy NOUN NNS 3 nmod
  during during ADP IN 8 case
  the the DET DT 8 det
  war war NOUN NN 3 nmod
  in in ADP IN 10 case
  2016 2016 NUM CD 8 nmod`;

const ISSUED = `
  Nauru Nauru PROPN NNP 2 nsubj
  praised praise VERB VBD 0 root
  Palau Palau PROPN NNP 2 obj
  in in ADP IN 6 case
  a a DET DT 6 det
  statement statement NOUN NN 2 obl
  issued issue VERB VBN 6 acl
  on on ADP IN 9 case
  Friday Friday PROPN NNP 7 obl`;

const ASIDE = `
  Speaking speak VERB VBG 6 advcl
  on on ADP IN 3 case
  Friday Friday PROPN NNP 1 obl
  , , PUNCT , 6 punct
  Nauru Nauru PROPN NNP 6 nsubj
  praised praise VERB VBD 0 root
  Palau Palau PROPN NNP 6 obj`;

const SAME_MOMENT = `
  Crowds crowd NOUN NNS 2 nsubj
  marched march VERB VBD 0 root
  as as SCONJ IN 5 mark
  envoys envoy NOUN NNS 5 nsubj
  met meet VERB VBD 2 advcl
  on on ADP IN 7 case
  Friday Friday PROPN NNP 5 obl`;

const TALKED_OF = `
  Nauru Nauru PROPN NNP 2 nsubj
  condemned condemn VERB VBD 0 root
  the the DET DT 4 det
  attack attack NOUN NN 2 obj
  on on ADP IN 6 case
  Friday Friday PROPN NNP 2 obl`;

const GAMES = `
  Nauru Nauru PROPN NNP 3 nsubj:pass
  was be AUX VBD 3 aux:pass
  banned ban VERB VBN 0 root
  from from ADP IN 8 case
  the the DET DT 8 det
  2022 2022 PROPN NNP 8 compound
  Pacific Pacific PROPN NNP 8 compound
  Games Games PROPN NNPS 3 obl`;

const SOLDIERS = `
  The the DET DT 2 det
  force force NOUN NN 5 nsubj
  fighting fight VERB VBG 2 acl
  rebels rebel NOUN NNS 3 obj
  left leave VERB VBD 0 root
  on on ADP IN 7 case
  Friday Friday PROPN NNP 5 obl`;

const IN_WHICH = `
  He he PRON PRP 2 nsubj
  gave give VERB VBD 0 root
  a a DET DT 4 det
  speech speech NOUN NN 2 obj
  on on ADP IN 6 case
  Friday Friday PROPN NNP 4 nmod
  in in ADP IN 8 case
  which which PRON WDT 10 obl
  he he PRON PRP 10 nsubj
  threatened threaten VERB VBD 4 acl:relcl
  Palau Palau PROPN NNP 10 obj`;

const WHEN = `
  It it PRON PRP 2 nsubj
  began begin VERB VBD 0 root
  on on ADP IN 4 case
  July July PROPN NNP 2 obl
  26 26 NUM CD 4 nummod
  , , PUNCT , 9 punct
  when when ADV WRB 9 advmod
  troops troop NOUN NNS 9 nsubj
  seized seize VERB VBD 4 acl:relcl
  power power NOUN NN 9 obj`;

const POSSESSIVE_FIRST = `
  Friday Friday PROPN NNP 3 nmod:poss
  's 's PART POS 1 case
  vote vote NOUN NN 4 nsubj
  angered anger VERB VBD 0 root
  Palau Palau PROPN NNP 4 obj`;

/** A day between the saying and what is said, hung by the parser on what is said. */
const BETWEEN = `
  Laos Laos PROPN NNP 2 nsubj
  said say VERB VBD 0 root
  Tuesday Tuesday PROPN NNP 6 obl:unmarked
  it it PRON PRP 6 nsubj
  will will AUX MD 6 aux
  expel expel VERB VB 2 ccomp
  envoys envoy NOUN NNS 6 obj`;

const THAT_ON = `
  Laos Laos PROPN NNP 2 nsubj
  said say VERB VBD 0 root
  that that SCONJ IN 8 mark
  on on ADP IN 5 case
  Tuesday Tuesday PROPN NNP 8 obl
  it it PRON PRP 8 nsubj
  will will AUX MD 8 aux
  expel expel VERB VB 2 ccomp
  envoys envoy NOUN NNS 8 obj`;

const rows: Row[] = [
  ['the occasion’s day', 'praised', OCCASION, '2023-12-01'],
  ['an occasion inside another phrase is not the verb’s', 'examined', INNER_OCCASION, undefined],
  ['the day on which it was issued', 'praised', ISSUED, '2023-12-01'],
  ['the day of speaking', 'praised', ASIDE, '2023-12-01'],
  ['a clause of the same moment', 'marched', SAME_MOMENT, '2023-12-01'],
  ['the condemning has the day', 'condemned', TALKED_OF, '2023-12-01'],
  ['what is condemned has not', 'attack', TALKED_OF, undefined],
  ['the year in a name', 'banned', GAMES, undefined],
  ['who fights does so on other days too', 'fighting', SOLDIERS, undefined],
  ['in a speech on that day', 'threatened', IN_WHICH, '2023-12-01'],
  ['on the day when', 'seized', WHEN, '2023-07-26'],
  ['a vote’s day at the beginning is the vote’s', 'angered', POSSESSIVE_FIRST, undefined],
  ['between saying and said: the saying’s', 'said', BETWEEN, '2023-11-28'],
  ['between saying and said: not the deed’s', 'expel', BETWEEN, undefined],
  ['inside what is said: the deed’s', 'expel', THAT_ON, '2023-12-05'],
  ['inside what is said: not the saying’s', 'said', THAT_ON, undefined],
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

describe('the date of saying', () => {
  const utteredOn = (form: string, tree: string) => {
    const sentence = sentenceOf(tree);
    const predicate = tokenIndex(sentence.tokens.findIndex((token) => token.form === form));
    return dateOfUtterance(treeOf(sentence), predicate, findDates(sentence, ANCHOR))?.value;
  };

  it.each<[form: string, tree: string, expected: string | undefined]>([
    ['expel', BETWEEN, '2023-11-28'],
    ['expel', THAT_ON, undefined],
    ['shelled', SAID, '2023-12-04'],
    ['visited', VISIT, undefined],
  ])('of what is said with %s', (form, tree, expected) => {
    expect(utteredOn(form, tree)).toBe(expected);
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
