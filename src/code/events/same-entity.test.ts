import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { Entity, Sector } from '../entity.js';
import { likeness, neitherIsAnother, union } from './same-entity.js';

/** "Bazoum:NER GOV!" is a person of that name, country and sector; "army:- MIL" has no country told. */
function entity(notation: string): Entity {
  const [name, codes] = notation.replace('!', '').split(':') as [string, string];
  const [country, ...sectors] = codes.split(' ') as [string, ...Sector[]];
  return {
    name,
    quote: { in: 'text', ...span(0, 1), text: name },
    ...(country === '-' ? {} : { country }),
    sectors,
    ...(notation.endsWith('!') ? { isPerson: true as const } : {}),
    why: 'test',
  };
}

const likenesses: [a: string, b: string, expected: number][] = [
  ['Russia:RUS GOV', 'delegation:RUS GOV', 1],
  ['Russia:RUS GOV', 'police:RUS COP', 1],
  ['Russia:RUS GOV', 'court:RUS JUD', 0],
  ['army:NER MIL', 'protesters:NER CVL', 0],
  ['Dockers:- LAB', 'dockers:CHL LAB', 2],
  ['dockers:- LAB', 'harbour workers:CHL LAB', 1],
  ['residents:- CVL', 'villagers:CHL CVL', 0],
];

describe('are two parties one?', () => {
  it.each(likenesses)('%s and %s: %i', (a, b, expected) => {
    expect(likeness(entity(a), entity(b))).toBe(expected);
  });
});

describe('parties of two claims', () => {
  const names = (areOne?: typeof neitherIsAnother) =>
    union([entity('government:NER GOV')], [entity('Bazoum:NER GOV!')], areOne).map(({ name }) => name);

  it('a president is his government where it acts', () => {
    expect(names()).toEqual(['government']);
  });
  it('and not where both are ousted', () => {
    expect(names(neitherIsAnother)).toEqual(['government', 'Bazoum']);
  });
  it('take over a country told elsewhere', () => {
    const [minister] = union([entity('Dawit:- GOV!')], [entity('minister:ETH GOV')]);
    expect(minister).toMatchObject({ country: 'ETH' });
  });
});
