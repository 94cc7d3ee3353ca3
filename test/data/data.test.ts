/** The data files can be trusted: each is listed with its origin and licence, well formed, and loads. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../src/index.js';

const files = readdirSync('data', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice('data/'.length))
  .filter((path) => !path.endsWith('.md'))
  .sort();

/** First cell of each row of the tables: a file, or a folder with a `/` at its end. */
const listed = [...readFileSync('data/README.md', 'utf8').matchAll(/^\| `([^`]+)` \|(.*)$/gm)].map(
  ([, path, rest]) => ({ path: path!, cells: rest!.split('|').map((cell) => cell.trim()) }),
);

describe('data/README.md', () => {
  it.each(files)('lists %s', (file) => {
    const row = listed.find(({ path }) => path === file || (path.endsWith('/') && file.startsWith(path)));
    expect(row, 'no row').toBeDefined();
    const [what, origin, licence] = row!.cells;
    expect([what, origin, licence].every((cell) => cell !== undefined && cell !== '')).toBe(true);
  });

  it('lists nothing that is not there', () => {
    const missing = listed.filter(
      ({ path }) => !files.some((file) => file === path || file.startsWith(path)),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('text files', () => {
  it.each(files.filter((file) => /\.(?:tsv|yaml|json|txt)$/.test(file)))('%s is clean', (file) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(`data/${file}`),
    );
    expect(text.startsWith('\ufeff'), 'begins with a byte order mark').toBe(false);
    expect(text.includes('\r'), 'has a carriage return').toBe(false);
    expect(text.endsWith('\n'), 'ends without a line break').toBe(true);
    expect(text === text.normalize('NFC'), 'is not in Unicode NFC').toBe(true);
  });
});

it('every table, lexicon and model passes its own checks on load', async () => {
  const engine = await loadEngine();
  expect(engine.coder.data).toMatch(/^[0-9a-f]{16}$/);
});
