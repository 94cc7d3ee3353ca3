import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { dataFilesOf } from '../../text/data-files.js';
import type { Codebook, EventType, TypeEntry } from '../plover/codebook.js';
import { findActs } from './find-acts.js';
import { loadFrames } from './load-frames.js';

const FRAMES = `predicate	pos	needs	unless	type	modes	actor	recipient	symmetric	counts
visit	V	obj=@party		CONSULT	visit	subj	obj
sign	V	obj=@agreement		SUPPORT		subj	with
agreement	N			AGREE		poss|amod	with
kill	V	obj		ASSAULT		subj	obj		obj:dead
talk	N			CONSULT		subj+with+between		yes
withdraw	V			RETREAT	withdraw	subj	from
agree	V			AGREE		subj	with
call on	V	advcl=visit		REQUEST		subj	on
`;

const OPERATORS = `predicate	pos	relations	effect
agree	V	xcomp|ccomp	planned
refuse	V	xcomp	undone
`;

const modes = (...names: string[]) => names.map((name) => ({ name, score: 1, definition: '' }));
const entry = (name: EventType, ...names: string[]): [EventType, TypeEntry] => [
  name,
  {
    name,
    quad: 1,
    score: 1,
    recipientRequired: false,
    definition: '',
    modes: modes(...names),
    examples: [],
    nearMisses: [],
  },
];
const codebook = {
  types: new Map([entry('CONSULT', 'visit'), entry('RETREAT', 'withdraw')]),
} as unknown as Codebook;

const text = (content: string) => new TextEncoder().encode(content);
const lexicon = loadFrames(
  dataFilesOf(
    new Map([
      ['en/frames/all.tsv', text(FRAMES)],
      ['en/frames/voids.tsv', text('predicate\tpos\tneeds\nkill\tV\tobj=bill\n')],
      ['en/frames/operators.tsv', text(OPERATORS)],
      ['en/frames/classes.tsv', text('class\tlemmas\nagreement\tdocument|agreement\nlight\thold\n')],
      ['en/frames/modes.tsv', text('type\tmode\tlemmas\n')],
      ['en/frames/contexts.tsv', text('context\tlemmas\twords\n')],
    ]),
  ),
  codebook,
);

/** What a sentence tells, as "TYPE status actors > recipients"; every proper noun is a party. */
function told(tree: string, headline: boolean): string[] {
  const sentence = { ...sentenceOf(tree), headline };
  const isParty = (head: number) => sentence.tokens[head]!.upos === 'PROPN';
  const { acts } = findActs(sentence, lexicon, {
    isParty,
    isCountry: isParty,
    isKnown: isParty,
    sectorsOf: () => [],
  });
  const words = (fillers: readonly { head: number }[]) =>
    fillers.map(({ head }) => sentence.tokens[head]!.form).join('+') || '-';
  return acts.map(
    ({ frame, outlook, actors, recipients }) =>
      `${frame.type} ${outlook.status} ${words(actors)} > ${words(recipients)}`,
  );
}

type Row = [phenomenon: string, tree: string, expected: string[]];

const rows: Row[] = [
  [
    'active',
    `Russia Russia PROPN NNP 2 nsubj
     visited visit VERB VBD 0 root
     Niger Niger PROPN NNP 2 obj`,
    ['CONSULT happened Russia > Niger'],
  ],
  [
    'a visit to a museum is no consultation',
    `Russians Russian NOUN NNS 2 nsubj
     visited visit VERB VBD 0 root
     museums museum NOUN NNS 2 obj`,
    [],
  ],
  [
    'passive with an agent, sides coordinated',
    `Soldiers soldier NOUN NNS 3 nsubj:pass
     were be AUX VBD 3 aux:pass
     killed kill VERB VBN 0 root
     by by ADP IN 5 case
     Chad Chad PROPN NNP 3 obl:agent
     and and CCONJ CC 7 cc
     Mali Mali PROPN NNP 5 conj`,
    ['ASSAULT happened Chad+Mali > Soldiers'],
  ],
  [
    'no actor is invented for a passive without agent',
    `Soldiers soldier NOUN NNS 3 nsubj:pass
     were be AUX VBD 3 aux:pass
     killed kill VERB VBN 0 root`,
    ['ASSAULT happened - > Soldiers'],
  ],
  [
    'a headline leaves the auxiliary out',
    `Soldiers soldier NOUN NNS 2 nsubj
     killed kill VERB VBN 0 root
     in in ADP IN 4 case
     Mali Mali PROPN NNP 2 obl`,
    ['ASSAULT happened - > Soldiers'],
  ],
  [
    'in plain text a bare subject acts, whatever the tag says',
    `Soldiers soldier NOUN NNS 2 nsubj
     visited visit VERB VBN 0 root
     in in ADP IN 4 case
     Mali Mali PROPN NNP 2 obl`,
    [],
  ],
  [
    'the noun of a light verb',
    `Peru Peru PROPN NNP 2 nsubj
     held hold VERB VBD 0 root
     talks talk NOUN NNS 2 obj
     with with ADP IN 5 case
     Chile Chile PROPN NNP 2 obl`,
    ['CONSULT happened Peru+Chile > -'],
  ],
  [
    'rounds of a light verb hand its subject on, and their own phrases',
    `Peru Peru PROPN NNP 2 nsubj
     held hold VERB VBD 0 root
     rounds round NOUN NNS 2 obj
     of of ADP IN 5 case
     talks talk NOUN NNS 3 nmod
     with with ADP IN 7 case
     Chile Chile PROPN NNP 3 nmod`,
    ['CONSULT happened Peru+Chile > -'],
  ],
  [
    'a sense without an event takes the predicate from its frames',
    `Peru Peru PROPN NNP 2 nsubj
     killed kill VERB VBD 0 root
     bill bill NOUN NN 2 obj`,
    [],
  ],
  [
    'what is urged may hang on as a clause of purpose',
    `Peru Peru PROPN NNP 2 nsubj
     called call VERB VBD 0 root
     on on ADP IN 4 case
     Chile Chile PROPN NNP 2 obl
     to to PART TO 6 mark
     visit visit VERB VB 2 advcl`,
    ['REQUEST happened Peru > Chile'],
  ],
  [
    'a verb swallows the noun that it asks for',
    `Peru Peru PROPN NNP 2 nsubj
     signed sign VERB VBD 0 root
     agreement agreement NOUN NN 2 obj
     with with ADP IN 5 case
     Chile Chile PROPN NNP 3 nmod`,
    ['SUPPORT happened Peru > Chile'],
  ],
  [
    'what is agreed is not yet done',
    `Chad Chad PROPN NNP 2 nsubj
     agreed agree VERB VBD 0 root
     to to PART TO 4 mark
     withdraw withdraw VERB VB 2 xcomp`,
    ['AGREE happened Chad > -', 'RETREAT future Chad > -'],
  ],
  [
    'what is refused does not happen',
    `Chad Chad PROPN NNP 2 nsubj
     refused refuse VERB VBD 0 root
     to to PART TO 4 mark
     withdraw withdraw VERB VB 2 xcomp`,
    ['RETREAT negated Chad > -'],
  ],
  [
    'a relative clause takes its subject from the noun',
    `troops troop NOUN NNS 0 root
     who who PRON WP 3 nsubj
     visited visit VERB VBD 1 acl:relcl
     Niger Niger PROPN NNP 3 obj`,
    ['CONSULT happened troops > Niger'],
  ],
];

describe('acts of a sentence', () => {
  it.each(rows)('%s', (phenomenon, tree, expected) => {
    expect(told(tree, phenomenon.startsWith('a headline'))).toEqual(expected);
  });
});
