import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRecords } from './records.js';

const path = join(mkdtempSync(join(tmpdir(), 'gsr-')), 'records.json');

it('reads old types and codes, and sides that hold something else', () => {
  const records = [
    {
      id: 'a',
      text: '{Japan asked the council for help.}',
      event: 'DEMAND',
      source: [{ actorText: 'Japan', code: 'JAP' }],
      target: [{ actorText: 'council', code: 'UNO' }],
    },
    { id: 'b', text: 'Rebels left.', event: 'RETREAT', source: [{ code: 'TCD' }], target: 'military' },
  ];
  writeFileSync(path, JSON.stringify(records));
  expect(readRecords(path)).toEqual([
    {
      id: 'a',
      text: 'Japan asked the council for help.',
      type: 'REQUEST',
      actors: ['JPN'],
      recipients: ['IGO'],
    },
    { id: 'b', text: 'Rebels left.', type: 'YIELD', actors: ['TCD'], recipients: [] },
  ]);
});

it('names the record whose type is unknown', () => {
  writeFileSync(path, JSON.stringify([{ id: 'c', text: 'x', event: 'DANCE' }]));
  expect(() => readRecords(path)).toThrow('c: unknown type DANCE');
});
