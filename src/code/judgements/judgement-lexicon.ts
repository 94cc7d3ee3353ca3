/** Words that judge whom they are said of: `data/en/judgements/words.tsv` in, judgements by word and class out. */

import type { DataFiles } from '../../text/data-files.js';
import { oneOf, readTable, required } from '../../text/table.js';
import type { PredicateClass } from '../frames/frame.js';

export interface JudgementWord {
  readonly lemma: string;
  readonly pos: PredicateClass;
  /** `missed` blames where it is denied: "is not fit". */
  readonly verdict: 'against' | 'for' | 'missed';
  /** ACCUSE's mode; empty for praise. */
  readonly mode: '' | 'disapprove' | 'allege';
}

/** By lemma and class: `liar/N`. */
export type JudgementLexicon = ReadonlyMap<string, JudgementWord>;

export function loadJudgements(files: DataFiles): JudgementLexicon {
  const rows = readTable<JudgementWord>(files, 'en/judgements/words.tsv', {
    lemma: required,
    pos: oneOf('V', 'N', 'A'),
    verdict: oneOf('against', 'for', 'missed'),
    mode: oneOf('', 'disapprove', 'allege'),
  });
  return new Map(rows.map((row) => [`${row.lemma}/${row.pos}`, row]));
}
