/** `node scripts/codebook.mjs`: writes docs/codebook.md from data/plover/. */

import { writeFileSync } from 'node:fs';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const { readDataFolder } = await import('../dist/src/data-folder.js');
const { loadCodebook } = await import('../dist/src/code/plover/load-codebook.js');
const { codebookPage } = await import('../dist/src/code/plover/codebook-page.js');
const path = new URL('../docs/codebook.md', import.meta.url);
writeFileSync(path, codebookPage(loadCodebook(readDataFolder())));
