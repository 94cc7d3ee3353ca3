/** `npm run try`: from a fresh clone to coded events in one command. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const reports = readdirSync(join(root, 'examples'))
  .filter((name) => /\.(?:md|txt|jsonl)$/.test(name) && name !== 'README.md')
  .sort()
  .map((name) => join('examples', name));
run(process.execPath, ['dist/src/cli/main.js', 'code', '--format', 'text', ...reports]);
console.error('Your own report: node dist/src/cli/main.js code FILE   (or - and paste; --help shows more)');
