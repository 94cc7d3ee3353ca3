/** `npm test` and, with --slow, `npm run test:slow`: installs and builds what is needed, then runs the tests. */

import { ensureBuilt, ensureInstalled, runModule } from './ready.mjs';

const args = process.argv.slice(2);
const slow = args.includes('--slow');
const config = slow ? ['--config', 'vitest.slow.config.ts'] : [];

ensureInstalled();
ensureBuilt();
runModule('vitest/vitest.mjs', ['run', ...config, ...args.filter((arg) => arg !== '--slow')]);
