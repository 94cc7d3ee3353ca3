import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import { articleDates } from './article-dates.js';
import { dateOfMention } from './date-of-mention.js';

// Monday.
const ANCHOR = { publishedOn: '2023-12-04' };

const COUP = `
  Soldiers soldier NOUN NNS 2 nsubj
  staged stage VERB VBD 0 root
  a a DET DT 4 det
  coup coup NOUN NN 2 obj
  on on ADP IN 6 case
  July July PROPN NNP 4 nmod
  26 26 NUM CD 6 nummod`;

const THE_COUP = `
  Peru Peru PROPN NNP 2 nsubj
  condemned condemn VERB VBD 0 root
  the the DET DT 4 det
  coup coup NOUN NN 2 obj`;

const JULY_COUP = `
  Peru Peru PROPN NNP 2 nsubj
  recalled recall VERB VBD 0 root
  the the DET DT 5 det
  July July PROPN NNP 5 compound
  coup coup NOUN NN 2 obj`;

const MAY_COUP = JULY_COUP.replace('July July', 'May May');
const A_COUP = THE_COUP.replace('the the', 'a a');

const DAY_AFTER = `
  Oman Oman PROPN NNP 2 nsubj
  protested protest VERB VBD 0 root
  on on ADP IN 4 case
  Friday Friday PROPN NNP 2 obl
  a a DET DT 6 det
  day day NOUN NN 9 obl:unmarked
  after after SCONJ IN 9 mark
  drones drone NOUN NNS 9 nsubj
  struck strike VERB VBD 2 advcl`;

const HOURS_AFTER = DAY_AFTER.replace('a a DET DT 6 det', 'two two NUM CD 6 nummod').replace(
  'day day NOUN NN',
  'hours hour NOUN NNS',
);

const AHEAD = `
  Peru Peru PROPN NNP 2 nsubj
  hailed hail VERB VBD 0 root
  talks talk NOUN NNS 2 obj
  on on ADP IN 5 case
  January January PROPN NNP 3 nmod
  5 5 NUM CD 5 nummod
  , , PUNCT , 5 punct
  2024 2024 NUM CD 5 nummod`;

/** The date of the word in the last of the sentences, as value and basis. */
function dateOf(form: string, ...trees: string[]): string | undefined {
  const sentences = trees.map((tree, at) => sentenceOf(tree, at));
  const dates = articleDates(sentences, ANCHOR, () => false);
  const last = sentences.at(-1)!;
  const at = tokenIndex(last.tokens.findIndex((token) => token.form === form));
  const date = dateOfMention(treeOf(last), at, true, dates);
  return date && `${date.value} ${date.basis}`;
}

describe('the date of a mention', () => {
  it.each<[phenomenon: string, form: string, trees: string[], expected: string | undefined]>([
    ['stated', 'coup', [COUP], '2023-07-26 stated'],
    ['told elsewhere', 'coup', [COUP, THE_COUP], '2023-07-26 coreference'],
    ['told after it', 'coup', [JULY_COUP, COUP, THE_COUP], '2023-07-26 coreference'],
    ['a month made finer', 'coup', [COUP, JULY_COUP], '2023-07-26 coreference'],
    ['another month is another coup', 'coup', [COUP, MAY_COUP], '2023-05 stated'],
    ['"a coup" may be another', 'coup', [COUP, A_COUP], undefined],
    ['a day before what is told after it', 'struck', [DAY_AFTER], '2023-11-30 coreference'],
    ['the clause above keeps its own', 'protested', [DAY_AFTER], '2023-12-01 stated'],
    ['hours are no count of days', 'struck', [HOURS_AFTER], undefined],
    ['nothing has happened in the year to come', 'talks', [AHEAD], undefined],
  ])('%s', (_phenomenon, form, trees, expected) => {
    expect(dateOf(form, ...trees)).toBe(expected);
  });
});
