import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFilesOf } from '../../text/data-files.js';
import { SECTORS } from '../entity.js';
import { cameoOf, goldsteinOf, ploverOf } from './cameo.js';
import { EVENT_TYPES, type EventType } from './codebook.js';
import { loadCodebook } from './load-codebook.js';
import { scoreOf } from './score.js';

const folder = new URL('../../../data/plover/', import.meta.url);
const files = dataFilesOf(
  new Map(
    readdirSync(folder).map((name) => [
      `plover/${name}`,
      new Uint8Array(readFileSync(new URL(name, folder))),
    ]),
  ),
);
const codebook = loadCodebook(files);

describe('the codebook', () => {
  it('has PLOVER 2.0 whole', () => {
    const modes = [...codebook.types.values()].flatMap((type) => type.modes);
    expect([codebook.types.size, modes.length, codebook.contexts.size]).toEqual([16, 67, 37]);
    expect([...codebook.sectors.keys()].sort()).toEqual([...SECTORS].sort());
    expect(modes.filter((mode) => mode.score === undefined).map((mode) => mode.name)).toEqual(['vandalize']);
  });

  it('settles what the manual leaves open', () => {
    expect(codebook.types.get('SANCTION')?.quad).toBe(4);
    expect(codebook.types.get('ACCUSE')).toMatchObject({ score: -3, correction: expect.any(String) });
  });

  it('gives every type examples and near misses', () => {
    for (const type of codebook.types.values()) {
      expect(type.examples.length, type.name).toBeGreaterThan(0);
      expect(type.nearMisses.length, type.name).toBeGreaterThan(0);
    }
  });
});

describe('the score of an event', () => {
  const rows: [EventType, string[], number][] = [
    ['CONSULT', [], 2.5],
    ['CONSULT', ['phone', 'multilateral'], 4],
    ['ACCUSE', ['disapprove'], -2],
    ['PROTEST', ['vandalize'], -5],
    ['ASSAULT', ['beat', 'primitive'], -8],
    ['REQUEST', ['meet'], 0],
  ];
  it.each(rows)('%s %j → %d', (type, modes, score) => {
    expect(scoreOf(codebook, type, modes)).toBe(score);
  });
});

describe('CAMEO', () => {
  const rows: [EventType, string[], string[], string][] = [
    ['CONSULT', ['visit'], ['military'], '042'],
    ['REQUEST', ['yield'], ['military'], '1056'],
    ['REQUEST', [], ['military'], '100'],
    ['AID', [], ['gender', 'economic'], '071'],
    ['ASSAULT', ['drone', 'explosives'], [], '195'],
  ];
  it.each(rows)('%s %j %j → %s', (type, modes, contexts, cameo) => {
    expect(cameoOf(codebook, type, modes, contexts)).toBe(cameo);
  });

  it('comes back to the same type, but where CAMEO draws the line elsewhere', () => {
    const moved = EVENT_TYPES.filter(
      (type) => ploverOf(codebook, cameoOf(codebook, type, [], []))?.type !== type,
    );
    expect(moved).toEqual([]);
  });

  it('knows the sides that a hosted visit exchanges, and the Goldstein value of each default', () => {
    expect(ploverOf(codebook, '043')).toMatchObject({ type: 'CONSULT', modes: ['visit'], swap: true });
    expect(ploverOf(codebook, '020')).toBeUndefined();
    for (const cameo of codebook.cameo.toCameo.values())
      expect(goldsteinOf(codebook, cameo), cameo).toBeDefined();
  });
});

describe('a bad file stops the start', () => {
  const rows: [string, string, RegExp][] = [
    ['a type left out', '- {name: AID}', /types\.yaml.*AID: quad/],
    ['no list', 'name: AID', /should be a list/],
    ['an unknown type', '- {name: WAR}', /unknown type WAR/],
  ];
  it.each(rows)('%s', (_, types, message) => {
    const bad = dataFilesOf(
      new Map([
        ['plover/codebook.yaml', new TextEncoder().encode('name: x\nversion: 1')],
        ['plover/types.yaml', new TextEncoder().encode(types)],
      ]),
    );
    expect(() => loadCodebook(bad)).toThrow(message);
  });
});
