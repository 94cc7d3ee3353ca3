import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataFilesOf } from '../../text/data-files.js';
import { codebookPage } from './codebook-page.js';
import { loadCodebook } from './load-codebook.js';

const root = new URL('../../../', import.meta.url);
const folder = new URL('data/plover/', root);
const files = dataFilesOf(
  new Map(
    readdirSync(folder).map((name) => [
      `plover/${name}`,
      new Uint8Array(readFileSync(new URL(name, folder))),
    ]),
  ),
);

it('docs/codebook.md is what data/plover/ says; `node scripts/codebook.mjs` renews it', () => {
  expect(readFileSync(new URL('docs/codebook.md', root), 'utf8')).toBe(codebookPage(loadCodebook(files)));
});
