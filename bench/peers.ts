/** Other libraries on the same text, for comparison: what they do is less (no trees, no events), and it is fast. */

import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import type { ReportInput } from '../src/index.js';
import { each, type Stage } from './stages.js';

export function peersOn(reports: readonly ReportInput[]): Stage[] {
  const nlp = wink(model);
  const { its } = nlp;
  return [
    each('wink-nlp (all pipes, parts of speech)', reports, ({ text }) =>
      nlp.readDoc(text).tokens().out(its.pos),
    ),
    each('compromise (tags, out as JSON)', reports, ({ text }) => compromise(text).json()),
  ];
}
