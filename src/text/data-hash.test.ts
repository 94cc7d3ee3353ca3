import { expect, it } from 'vitest';
import { dataFilesOf } from './data-files.js';
import { dataHash } from './data-hash.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (entries: Record<string, string>) =>
  dataHash(dataFilesOf(new Map(Object.entries(entries).map(([path, text]) => [path, bytes(text)]))));

it('does not depend on the order in which files were found', () => {
  expect(hashOf({ 'a.tsv': 'one', 'b.tsv': 'two' })).toBe(hashOf({ 'b.tsv': 'two', 'a.tsv': 'one' }));
});

it.each<[string, Record<string, string>]>([
  ['a byte changed', { 'a.tsv': 'onf', 'b.tsv': 'two' }],
  ['a byte added', { 'a.tsv': 'one ', 'b.tsv': 'two' }],
  ['a file renamed', { 'a2.tsv': 'one', 'b.tsv': 'two' }],
  ['contents exchanged', { 'a.tsv': 'two', 'b.tsv': 'one' }],
  ['a file left out', { 'a.tsv': 'one' }],
])('changes with %s', (_what, entries) => {
  expect(hashOf(entries)).not.toBe(hashOf({ 'a.tsv': 'one', 'b.tsv': 'two' }));
  expect(hashOf(entries)).toMatch(/^[0-9a-f]{16}$/);
});
