/**
 * Trains `morphology.bin` on the English treebanks, in seconds.
 *
 *   node dist/train/morphology/train-morphology.js --data ../shared/data --out data/en/models
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTreebank } from '../treebank.js';
import { learnMorphology, tagNames } from './learn-morphology.js';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (options.data === undefined || options.out === undefined) {
  console.error('usage: train-morphology --data FOLDER --out FOLDER');
  process.exit(2);
}
const { data, out } = options;
const sentences = ['en_ewt-train.conllu', 'en_gum_open-train.conllu'].flatMap((file) =>
  readTreebank(join(data, 'ud', file)),
);
writeFileSync(join(out, 'morphology.bin'), learnMorphology(sentences, tagNames(sentences)));
