import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { Entity, Sector } from '../entity.js';
import { joinClaims, type LooseClaim } from './join-claims.js';

/** "RUS GOV" is an entity of that country and sector; its name is the notation itself unless one is given before ":". */
function entity(notation: string): Entity {
  const [name, codes] = notation.includes(':') ? notation.split(':') : [notation, notation];
  const [country, ...sectors] = codes!.split(' ');
  const quote = { in: 'text' as const, ...span(0, 1), text: name! };
  return { name: name!, quote, country: country!, sectors: sectors as Sector[], why: 'test' };
}

/** "visit CONSULT RUS GOV > NER GOV @2023-12-04 title": lemma, type, sides, stated day, part. */
function claim(notation: string, at: number): LooseClaim {
  const [lemma, type] = notation.split(' ') as [string, LooseClaim['type']];
  const sides = notation
    .replace(/@\S+| title$| happened| future/g, '')
    .split(' ')
    .slice(2)
    .join(' ')
    .trim();
  const [actors, recipients] = sides.split('>').map((side) => side.trim());
  const day = /@(\S+)/.exec(notation)?.[1];
  const part = notation.endsWith(' title') ? 'title' : 'text';
  const quote = { in: part, ...span(at, at + 1), text: lemma } as const;
  const named = (side: string | undefined) => (side ? side.split(' + ').map(entity) : []);
  return {
    id: `c${at}`,
    type,
    modes: [],
    contexts: [],
    status: notation.includes(' future') ? 'future' : 'happened',
    stance: 'stated',
    background: false,
    embedded: false,
    symmetric: false,
    actors: named(actors),
    recipients: named(recipients),
    date: day === undefined ? undefined : { value: day, precision: 'day', basis: 'stated', why: 'test' },
    place: undefined,
    numbers: [],
    sources: [],
    confidence: 0.5,
    trigger: quote,
    sentence: { ...quote, index: at },
    why: [],
    losers: [],
    lemma,
    nominal: false,
  };
}

type Row = [phenomenon: string, claims: string[], groups: number[][]];

const rows: Row[] = [
  [
    'headline and lede tell one visit',
    ['visit CONSULT RUS GOV > NER title', 'meet CONSULT RUS GOV MIL > NER GOV MIL @2023-12-04'],
    [[0, 1]],
  ],
  ['a visit and a signing stay two', ['visit CONSULT RUS > NER', 'sign SUPPORT RUS > NER'], [[0], [1]]],
  ['two hosts, two visits', ['visit CONSULT RUS > NER', 'visit CONSULT RUS > MLI'], [[0], [1]]],
  [
    'two days, two attacks',
    ['attack ASSAULT TUR REB > TUR MIL @2016-12-10', 'attack ASSAULT TUR REB > TUR MIL @2016-12-17'],
    [[0], [1]],
  ],
  ['an army is not its protesters', ['attack ASSAULT SDN MIL', 'attack ASSAULT SDN CVL'], [[0], [1]]],
  [
    'a planned visit is not the one that took place',
    ['visit CONSULT RUS > NER', 'visit CONSULT RUS > NER future'],
    [[0], [1]],
  ],
  [
    'a side not told does not contradict',
    ['oust COERCE NER MIL > NER GOV', 'coup COERCE NER MIL', 'coup COERCE NER MIL @2023-07-26'],
    [[0, 1, 2]],
  ],
  [
    'two demands in other words are two',
    ['demand REQUEST NER GOV > FRA', 'urge REQUEST NER GOV > FRA'],
    [[0], [1]],
  ],
  ['nothing shared, nothing joined', ['attack ASSAULT', 'shell ASSAULT'], [[0], [1]]],
];

describe('claims of one act', () => {
  it.each(rows)('%s', (_phenomenon, notations, expected) => {
    const groups = joinClaims(notations.map(claim));
    expect(groups.map((group) => group.map(({ id }) => Number(id.slice(1))))).toEqual(expected);
  });
});
