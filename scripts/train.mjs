/**
 * `npm run train -- --data ../shared/data [--work .cache/train] [--python python3]`: builds what is stale, then trains
 * the models of data/en/models anew. Every step is seeded; a step whose result lies in the work folder is not done
 * again. The network needs a Python with numpy and torch (CPU), about 40 minutes on one core.
 */

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: '.cache/train' },
    out: { type: 'string', default: 'data/en/models' },
    python: { type: 'string', default: 'python3' },
  },
});
const { data, work, out, python } = options;

ensureInstalled();
ensureBuilt();
mkdirSync(work, { recursive: true });
const node = (script, ...words) =>
  run(process.execPath, ['--max-old-space-size=8000', `dist/train/${script}.js`, ...words]);
node('morphology/train-morphology', '--data', data, '--out', out);
node('network/prepare', '--data', data, '--out', work);
run(python, ['train/network/train.py', '--work', work, '--out', `${out}/network.bin`]);
