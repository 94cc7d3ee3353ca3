/** `npm run bench`: builds what is stale, then measures. */

import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

ensureInstalled();
ensureBuilt();
run(process.execPath, ['dist/bench/bench.js', ...process.argv.slice(2)]);
