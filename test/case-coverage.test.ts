/**
 * Every type, mode, status and stance has cases that code it and near misses that must not.
 *
 * A near miss says so in its title: "near ASSAULT-drone: A delivery", "near status future: A match to come". Cases that
 * are not yet coded right count too: they say what is wanted.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../src/code/plover/load-codebook.js';
import { readDataFolder } from '../src/data-folder.js';
import { readCases } from './support/read-cases.js';

const folder = new URL('cases/en/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readCases(readFileSync(new URL(name, folder), 'utf8')));

const types = [...loadCodebook(readDataFolder()).types.values()];
const told = [
  ...['happened', 'ongoing', 'future', 'hypothetical', 'negated'].map((status) => `status ${status}`),
  ...['stated', 'alleged', 'claimed', 'denied', 'disputed'].map((stance) => `stance ${stance}`),
];
/** A type with modes is met by its modes. */
const kinds = types.flatMap(({ name, modes }) =>
  modes.length === 0 ? [name] : modes.map((mode) => `${name}-${mode.name}`),
);

const coded = new Set(
  cases.flatMap(({ expected }) =>
    expected.flatMap(({ type, modes, fields }) => [
      type,
      ...modes.map((mode) => `${type}-${mode}`),
      `status ${fields.get('status') ?? 'happened'}`,
      `stance ${fields.get('stance') ?? 'stated'}`,
    ]),
  ),
);
const near = new Set(cases.flatMap(({ title }) => /^near ([^:]+):/.exec(title)?.[1] ?? []));

describe('the cases', () => {
  it.each([...kinds, ...told])('code %s', (kind) => {
    expect(coded).toContain(kind);
  });

  it.each([...kinds, ...told])('have a near miss of %s', (kind) => {
    expect(near).toContain(kind);
  });

  it('name no kind that the codebook does not have', () => {
    expect([...near].filter((kind) => ![...kinds, ...told].includes(kind))).toEqual([]);
  });
});
