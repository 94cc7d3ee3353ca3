import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { Entity, Sector } from '../entity.js';
import type { EventType } from '../plover/codebook.js';
import { placeFromSides } from './place-from-sides.js';

const parties = (notation: string): Entity[] =>
  notation === ''
    ? []
    : notation.split(', ').map((codes) => {
        const [country, ...sectors] = codes.split(' ') as [string, ...Sector[]];
        return {
          name: codes,
          quote: { in: 'text', ...span(0, 1), text: 'x' },
          country,
          sectors,
          why: 'test',
        };
      });

type Row = [
  phenomenon: string,
  told: string,
  actors: string,
  recipients: string,
  country: string | undefined,
];

const rows: Row[] = [
  ['police arrest at home', 'COERCE-arrest', 'KEN COP', 'KEN JRN', 'KEN'],
  ['what is seized may lie abroad', 'COERCE-seize', 'RUS GOV', '', undefined],
  ['two countries leave it open', 'COERCE-arrest', 'KEN COP', 'TZA CVL', undefined],
  ['a visit is at the host’s', 'CONSULT-visit', 'PER GOV', 'CHL GOV', 'CHL'],
  ['a talk is nowhere in particular', 'CONSULT', 'PER GOV', 'CHL GOV', undefined],
  ['those attacked at home', 'ASSAULT', 'RUS MIL', 'UKR CVL', 'UKR'],
  ['armies fight abroad', 'ASSAULT', 'USA MIL', 'IRN MIL', undefined],
  ['withdrawn from the host', 'RETREAT-withdraw', 'FRA MIL', 'NER GOV', 'NER'],
  ['a parliament passes bills at home', 'SUPPORT', 'CAN LEG', '', 'CAN'],
  ['praise is said nowhere in particular', 'SUPPORT', 'CAN GOV', '', undefined],
  ['nor is blame', 'ACCUSE', 'LVA GOV', 'BLR GOV', undefined],
  ['the United Nations is no country', 'COERCE-arrest', 'UNO', '', undefined],
];

describe('the country where the sides are at home', () => {
  it.each(rows)('%s', (_phenomenon, told, actors, recipients, country) => {
    const [type, ...modes] = told.split('-') as [EventType, ...string[]];
    const sides = { type, modes, actors: parties(actors), recipients: parties(recipients) };
    const place = placeFromSides(sides, (code) => (code === 'UNO' ? undefined : `name of ${code}`));
    expect(place?.country).toBe(country);
    if (place) expect(place).toMatchObject({ basis: 'actor', resolution: 'country' });
  });
});
