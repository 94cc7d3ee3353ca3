import { describe, expect, it } from 'vitest';
import type { Status } from '../claim.js';
import type { EventType } from '../plover/codebook.js';
import { rewrite } from './rewriting.js';

type Row = [told: string, status: Status, doerSpeaks: boolean, becomes: string, status: Status];

const rows: Row[] = [
  ['CONSULT-visit', 'future', false, 'AGREE', 'happened'],
  ['CONSULT-visit', 'happened', false, 'CONSULT-visit', 'happened'],
  ['AID', 'future', true, 'AGREE', 'happened'],
  ['AID', 'hypothetical', true, 'AID', 'hypothetical'],
  ['RETREAT-withdraw', 'future', false, 'CONCEDE', 'happened'],
  ['RETREAT-withdraw', 'ongoing', false, 'RETREAT-withdraw', 'ongoing'],
  ['CONCEDE', 'future', false, 'CONCEDE', 'future'],
  ['ASSAULT-aerial', 'future', true, 'THREATEN-violence', 'happened'],
  ['ASSAULT-aerial', 'future', false, 'ASSAULT-aerial', 'future'],
  ['COERCE-arrest', 'hypothetical', true, 'THREATEN-arrest', 'happened'],
  ['SANCTION-expel', 'hypothetical', true, 'THREATEN-expel', 'happened'],
  ['SANCTION-discontinue', 'future', true, 'THREATEN-relations', 'happened'],
  ['ASSAULT', 'negated', true, 'ASSAULT', 'negated'],
];

describe('rewriting of what has not happened', () => {
  it.each(rows)('%s %s, doer speaks %s → %s %s', (told, status, doerSpeaks, becomes, statusAfter) => {
    const [type, ...modes] = told.split(/-(.*)/s).filter(Boolean) as [EventType, ...string[]];
    const result = rewrite({ type, modes, status }, { doerSpeaks, toward: 1 });
    expect([[result.type, ...result.modes].join('-'), result.status]).toEqual([becomes, statusAfter]);
  });

  it('own troops sent to nobody threaten nobody', () => {
    const told = { type: 'MOBILIZE', modes: ['troops'], status: 'future' } as const;
    expect(rewrite(told, { doerSpeaks: true, toward: 0 })).toEqual(told);
    expect(rewrite(told, { doerSpeaks: true, toward: 1 }).type).toBe('THREATEN');
  });
});
