/** `evaluate polnear`: attributions (content, source, cue), token by token. */

import { readDataFolder } from '../../src/data-folder.js';
import { evaluatePolnear } from '../polnear/evaluate-polnear.js';
import type { Suite } from '../suite.js';
import { tableOf } from './table-of.js';

export const polnearSuite: Suite = {
  async run(path) {
    const errors: unknown[] = [];
    const scores = evaluatePolnear(path, readDataFolder(), {
      onFile: (file, own) => errors.push({ file, ...own }),
    });
    return { scores, table: tableOf(scores), errors };
  },
};
