import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { Entity } from '../entity.js';
import type { EventType } from '../plover/codebook.js';
import { recipientsFromContent } from './parties-of-content.js';

const entity = (country: string): Entity => ({
  name: country,
  country,
  sectors: ['GOV'],
  quote: { ...span(0, 1), in: 'text', text: 'x' },
  why: 'test',
});
const parties = (names: string) => (names === '' ? [] : names.split(' ').map(entity));

const rows: [
  EventType,
  speakers: string,
  actors: string,
  recipients: string,
  symmetric: boolean,
  expected: string,
][] = [
  ['AGREE', 'ITA', 'ITA', 'TUN', false, 'TUN'],
  ['AGREE', 'PER', 'PER CHL', '', true, 'CHL'],
  ['AGREE', 'PER CHL', 'PER CHL', '', true, ''],
  ['REQUEST', 'PER', 'CHL', 'PER', false, 'CHL'],
  ['REQUEST', 'PER', '', 'CHL', false, 'CHL'],
  ['SUPPORT', 'PER', 'CHL', 'ECU', false, ''],
];

describe('recipients of a speech act from its content', () => {
  it.each(rows)(
    '%s by %s, content %s > %s (symmetric %s) → %s',
    (type, speakers, actors, recipients, symmetric, expected) => {
      const content = { actors: parties(actors), recipients: parties(recipients), symmetric };
      const found = recipientsFromContent(type, parties(speakers), content);
      expect(found.map(({ country }) => country).join(' ')).toBe(expected);
    },
  );
});
