/** `evaluate timeml`: time expressions, their extent and value. */

import { loadEngine } from '../../src/index.js';
import { textArticle } from '../polnear/text-article.js';
import type { Suite } from '../suite.js';
import { evaluateTimeMl } from '../timeml/evaluate-timeml.js';
import { tableOf } from './table-of.js';

export const timemlSuite: Suite = {
  async run(path) {
    const { analyser } = await loadEngine();
    const { scores, errors } = evaluateTimeMl(path, (text) => analyser.sentences(textArticle(text)));
    return { scores, table: tableOf(scores), errors };
  },
};
