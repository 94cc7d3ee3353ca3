/** The actor data as a whole: every row of every file can be used, also those that are only read when met. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../data-folder.js';
import { NON_STATE_CODES, SECTORS } from '../entity.js';
import { loadActors } from './load-actors.js';
import { termsOf } from './people.js';

const folder = 'data/actors';
const tables = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsv'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .sort();

const lexicon = loadActors(readDataFolder());
const codes = new Set<string>([...lexicon.countries.keys(), ...NON_STATE_CODES]);

function rowsOf(path: string): Record<string, string>[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines[0]!.split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
  });
}

describe.each(tables)('%s', (path) => {
  const rows = rowsOf(path);

  it('has rows, none twice', () => {
    expect(rows.length).toBeGreaterThan(0);
    const seen = new Set(rows.map((row) => JSON.stringify(row)));
    expect(seen.size).toBe(rows.length);
  });

  it('uses known codes only', () => {
    const used = new Set(rows.map(({ country, code }) => country ?? code ?? ''));
    expect([...used].filter((code) => code !== '' && !codes.has(code))).toEqual([]);
  });
});

it('every term of every office holder can be read', () => {
  const bad: string[] = [];
  for (const path of tables.filter((table) => table.includes('office-holders'))) {
    for (const { name, country, terms } of rowsOf(path)) {
      const read = termsOf({ name: name!, names: '', country: country!, terms: terms! });
      const isWhole = read.length === terms!.split(' | ').length;
      const isKnown = read.every(({ sectors }) => sectors.every((sector) => SECTORS.includes(sector)));
      if (!isWhole || !isKnown) bad.push(`${path}: ${name}: ${terms}`);
    }
  }
  expect(bad).toEqual([]);
});

it('members are of organisations that have an entry', () => {
  const known = new Set([...lexicon.names.entries.values()].flat().map(({ name }) => name));
  const missing = new Set(
    lexicon.members.map(({ organisation }) => organisation).filter((name) => !known.has(name)),
  );
  expect([...missing]).toEqual([]);
});
