import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { EventPlace } from '../claim.js';
import type { Entity, Sector } from '../entity.js';
import type { EventType } from '../plover/codebook.js';
import { ofThePlace } from './of-the-place.js';

type Row = [
  who: string,
  sector: Sector,
  type: EventType,
  basis: EventPlace['basis'],
  country: string | undefined,
];

const rows: Row[] = [
  ['the army', 'MIL', 'COERCE', 'stated', 'NER'],
  ['a minister who visits', 'GOV', 'CONSULT', 'stated', undefined],
  ['the army in a report from there', 'MIL', 'COERCE', 'dateline', undefined],
  ['police in a report from there', 'COP', 'COERCE', 'dateline', 'NER'],
  ['villagers', 'CVL', 'ASSAULT', 'stated', undefined],
];

describe('organs of the state where they act', () => {
  it.each(rows)('%s (%s, %s, %s): %s', (name, sector, type, basis, country) => {
    const quote = { in: 'text' as const, ...span(0, 1), text: 'x' };
    const entity: Entity = { name, quote, sectors: [sector], why: 'test' };
    const place = {
      text: 'Niamey',
      name: 'Niamey',
      country: 'NER',
      resolution: 'city',
      basis,
      why: 'test',
    } as const;
    expect(ofThePlace(entity, type, place).country).toBe(country);
  });
});
