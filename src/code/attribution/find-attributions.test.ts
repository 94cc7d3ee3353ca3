import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import type { Sentence } from '../../analyse/sentence.js';
import { dataFilesOf } from '../../text/data-files.js';
import { tokenIndex } from '../../text/span.js';
import type { Attribution, TokenRange } from './attribution.js';
import { attributionsOf, indexAttributions } from './attribution-index.js';
import { findAttributions } from './find-attributions.js';
import { loadCues } from './load-cues.js';

/** A few words and no model: what the rules find by themselves. */
const cues = loadCues(
  dataFilesOf(
    new Map(
      Object.entries({
        'en/attribution/cues.tsv': `lemma	pos	manner	certainty	stance	patterns
say	V	speech	certain	stated	clause|quote
tell	V	speech	certain	stated	clause|quote
deny	V	speech	certain	denied	clause|object
announce	V	speech	certain	stated	clause|quote|object
want	V	will	certain	stated	clause
claim	N	speech	uncertain	claimed	clause`,
        'en/attribution/adverbials.tsv': `words	source	certainty	stance
according to	yes	certain	stated
reportedly	no	uncertain	alleged`,
        'en/attribution/source-nouns.tsv': `lemma	kind
plan	not-source
source	anonymous`,
      }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    ),
  ),
);

const rows: readonly [title: string, tree: string, found: readonly string[]][] = [
  [
    'a clause with "that"',
    `Officials official NOUN NNS 2 nsubj
     said      say      VERB VBD 0 root
     that      that     SCONJ IN 5 mark
     rebels    rebel    NOUN NNS 5 nsubj
     fled      flee     VERB VBD 2 ccomp
     .         .        PUNCT . 2 punct`,
    ['Officials | said | that rebels fled | indirect speech stated'],
  ],
  [
    'the cue after the clause, as parataxis',
    `Rebels  rebel NOUN NNS 2 nsubj
     fled    flee  VERB VBD 0 root
     north   north ADV RB 2 advmod
     ,       ,     PUNCT , 2 punct
     a       a     DET DT 6 det
     witness witness NOUN NN 7 nsubj
     told    tell  VERB VBD 2 parataxis
     AFP     AFP   PROPN NNP 7 obj
     .       .     PUNCT . 2 punct`,
    ['a witness | told | Rebels fled north | indirect speech stated'],
  ],
  [
    'quotation, speaker, quotation',
    `“      “     PUNCT \`\` 3 punct
     We     we    PRON PRP 3 nsubj
     won    win   VERB VBD 0 root
     ,      ,     PUNCT , 3 punct
     ”      ”     PUNCT '' 3 punct
     Adeyemi Adeyemi PROPN NNP 7 nsubj
     said   say   VERB VBD 3 parataxis
     .      .     PUNCT . 3 punct
     “      “     PUNCT \`\` 11 punct
     Go     go    VERB VB 3 parataxis
     home   home  ADV RB 10 advmod
     now    now   ADV RB 10 advmod
     .      .     PUNCT . 10 punct
     ”      ”     PUNCT '' 10 punct`,
    ['Adeyemi | said | “ We won , ” + “ Go home now . ” | direct speech stated'],
  ],
  [
    'according to',
    `Two  two  NUM CD 2 nummod
     died die  VERB VBD 0 root
     ,    ,    PUNCT , 2 punct
     according accord VERB VBG 7 case
     to   to   ADP IN 4 fixed
     the  the  DET DT 7 det
     army army NOUN NN 2 obl
     .    .    PUNCT . 2 punct`,
    ['the army | according to | Two died | indirect speech stated'],
  ],
  [
    'near miss: according to plan',
    `All  all  DET DT 2 nsubj
     went go   VERB VBD 0 root
     according accord VERB VBG 5 case
     to   to   ADP IN 3 fixed
     plan plan NOUN NN 2 obl
     .    .    PUNCT . 2 punct`,
    [],
  ],
  [
    'near miss: said as part of a name',
    `Port  Port PROPN NNP 3 nsubj
     Said  Said PROPN NNP 1 flat
     reopened reopen VERB VBD 0 root
     .     .    PUNCT . 3 punct`,
    [],
  ],
  [
    'near miss: nothing said',
    `Officials official NOUN NNS 2 nsubj
     said   say    VERB VBD 0 root
     little little ADJ JJ 2 obj
     .      .      PUNCT . 2 punct`,
    [],
  ],
  [
    'reportedly',
    `Troops  troop NOUN NNS 3 nsubj
     reportedly reportedly ADV RB 3 advmod
     left    leave VERB VBD 0 root
     Gao     Gao   PROPN NNP 3 obj
     .       .     PUNCT . 3 punct`,
    ['- | reportedly | Troops + left Gao | adverbial speech alleged'],
  ],
  [
    'a noun with a clause',
    `The   the   DET DT 2 det
     group group NOUN NN 4 nmod:poss
     ’s    ’s    PART POS 2 case
     claim claim NOUN NN 8 nsubj
     that  that  SCONJ IN 7 mark
     it    it    PRON PRP 7 nsubj
     struck strike VERB VBD 4 acl
     failed fail VERB VBD 0 root`,
    ['The group ’s | claim | that it struck | indirect speech claimed'],
  ],
  [
    'an object that is announced, passive',
    `The  the  DET DT 2 det
     truce truce NOUN NN 4 nsubj:pass
     was  be   AUX VBD 4 aux:pass
     announced announce VERB VBN 0 root
     by   by   ADP IN 6 case
     Oman Oman PROPN NNP 4 obl:agent`,
    ['by Oman | was announced | The truce | indirect speech stated'],
  ],
  [
    'one inside another',
    `AFP  AFP  PROPN NNP 2 nsubj
     said say  VERB VBD 0 root
     Kiev Kiev PROPN NNP 4 nsubj
     denied deny VERB VBD 2 ccomp
     that that SCONJ IN 7 mark
     it   it   PRON PRP 7 nsubj
     fired fire VERB VBD 4 ccomp`,
    [
      'AFP | said | Kiev denied that it fired | indirect speech stated',
      'Kiev | denied | that it fired | indirect speech denied < 0',
    ],
  ],
];

describe('findAttributions', () => {
  it.each(rows)('%s', (_, tree, expected) => {
    const sentences = [sentenceOf(tree)];
    expect(findAttributions(sentences, cues).map((each) => show(sentences, each))).toEqual(expected);
  });

  it('carries a quotation on to its end and gives a free-standing one to the last speaker', () => {
    const sentences = [
      sentenceOf(
        `“ “ PUNCT \`\` 3 punct
         We we PRON PRP 3 nsubj
         lost lose VERB VBD 0 root
         , , PUNCT , 3 punct
         ” ” PUNCT '' 3 punct
         Okello Okello PROPN NNP 7 nsubj
         said say VERB VBD 3 parataxis
         . . PUNCT . 3 punct`,
        0,
      ),
      sentenceOf(
        `“ “ PUNCT \`\` 3 punct
         Nobody nobody PRON NN 3 nsubj
         came come VERB VBD 0 root
         . . PUNCT . 3 punct`,
        1,
      ),
      sentenceOf(
        `Nobody nobody PRON NN 2 nsubj
         helped help VERB VBD 0 root
         us we PRON PRP 2 obj
         . . PUNCT . 2 punct
         ” ” PUNCT '' 2 punct`,
        2,
      ),
    ];
    expect(findAttributions(sentences, cues).map((each) => show(sentences, each))).toEqual([
      'Okello | said | “ We lost , ” + “ Nobody came . + Nobody helped us . ” | direct speech stated',
    ]);
  });

  it('gives the chain around a word, innermost first, without wishes', () => {
    const sentences = [sentenceOf(rows.at(-1)![1])];
    const index = indexAttributions(findAttributions(sentences, cues));
    expect(attributionsOf(index, 0, tokenIndex(6)).map(({ stance }) => stance)).toEqual(['denied', 'stated']);
    expect(attributionsOf(index, 0, tokenIndex(3)).map(({ stance }) => stance)).toEqual(['stated']);
    expect(attributionsOf(index, 0, tokenIndex(1))).toEqual([]);
  });

  it('takes no longer than its input: one sentence of ten thousand quotations', () => {
    const line = '" " PUNCT `` 0 root\na a NOUN NN 1 dep\nb b NOUN NN 1 dep\nc c NOUN NN 1 dep\n';
    const sentences = [
      sentenceOf(`he he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\n${line.repeat(10_000)}`),
    ];
    expect(findAttributions(sentences, cues).length).toBeLessThan(2);
  });
});

/** source | cue | content + content | kind manner stance < parent */
function show(sentences: readonly Sentence[], found: Attribution): string {
  const words = ({ sentence, from, to }: TokenRange) =>
    sentences[sentence]!.tokens.slice(from, to)
      .map(({ form }) => form)
      .join(' ');
  const cue = found.cue.tokens.map((token) => sentences[found.cue.sentence]!.tokens[token]!.form).join(' ');
  const content = found.content.map(words).join(' + ');
  const parent = found.parent === undefined ? '' : ` < ${found.parent}`;
  const source = found.source ? words(found.source) : '-';
  return `${source} | ${cue} | ${content} | ${found.kind} ${found.manner} ${found.stance}${parent}`;
}
