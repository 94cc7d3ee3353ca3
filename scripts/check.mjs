/** `npm run check`: all that a change must pass, the quick things first. CI runs the tests of it on a clean machine. */

import { ensureBuilt, ensureInstalled, runModule } from './ready.mjs';

const steps = [
  ['format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['unused code', 'knip/bin/knip.js', []],
  ['docs, links, data files', 'vitest/vitest.mjs', ['run', 'test/docs', 'test/data']],
  ['tests', 'vitest/vitest.mjs', ['run']],
];

ensureInstalled();
ensureBuilt();
for (const [name, path, args] of steps) {
  console.error(`— ${name}`);
  runModule(path, args);
}
console.error('— all passed');
