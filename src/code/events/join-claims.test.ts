import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.js';
import type { Entity, Sector } from '../entity.js';
import { groupTakenUp, joinClaims, type LooseClaim } from './join-claims.js';

/** "RUS GOV" is an entity of that country and sector; its name is the notation itself unless one is given before ":". */
function entity(notation: string): Entity {
  const [name, codes] = notation.includes(':') ? notation.split(':') : [notation, notation];
  const [country, ...sectors] = codes!.split(' ');
  const quote = { in: 'text' as const, ...span(0, 1), text: name! };
  return { name: name!, quote, country: country!, sectors: sectors as Sector[], why: 'test' };
}

const NOUNS = new Set(['attack', 'coup', 'massacre', 'genocide', 'blast']);

/** "visit CONSULT RUS GOV > NER GOV @2023-12-04 title": lemma, type, sides, stated day, part; "#1" its sentence. */
function claim(notation: string, at: number): LooseClaim {
  const [lemma, type] = notation.split(' ') as [string, LooseClaim['type']];
  const sides = notation
    .replace(/@\S+|#\d+| title$| happened| future/g, '')
    .split(' ')
    .slice(2)
    .join(' ')
    .trim();
  const [actors, recipients] = sides.split('>').map((side) => side.trim());
  const index = Number(/#(\d+)/.exec(notation)?.[1] ?? at);
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
    sentence: { ...quote, index },
    why: [],
    losers: [],
    lemma,
    nominal: NOUNS.has(lemma),
    ownWords: false,
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
  [
    'one criticism in many words',
    ['condemn ACCUSE TUN GOV > LBY GOV', 'deplore ACCUSE TUN GOV > LBY GOV'],
    [[0, 1]],
  ],
  [
    'the criticism of another is another',
    ['condemn ACCUSE TUN GOV > LBY GOV', 'deplore ACCUSE TUN GOV > DZA GOV'],
    [[0], [1]],
  ],
  [
    'two verbs of one sentence with other parties',
    ['attend CONSULT GBR GOV #1', 'meet CONSULT GBR GOV > USA GOV #1'],
    [[0], [1]],
  ],
  ['a noun without parties takes up', ['kill ASSAULT > NGA CVL', 'blast ASSAULT'], [[0, 1]]],
  [
    'two nouns of one sentence tell two acts',
    ['genocide ASSAULT RWA GOV #1', 'massacre ASSAULT > BIH CVL #1'],
    [[0], [1]],
  ],
  [
    'police of no country told and strikers alike but for capitals',
    ['strike PROTEST Dockers:CHL LAB', 'protest PROTEST dockers:CHL LAB'],
    [[0, 1]],
  ],
  ['nothing shared, nothing joined', ['strike ASSAULT', 'shell ASSAULT'], [[0], [1]]],
];

describe('claims of one act', () => {
  it.each(rows)('%s', (_phenomenon, notations, expected) => {
    const groups = joinClaims(notations.map(claim));
    expect(groups.map((group) => group.map(({ id }) => Number(id.slice(1))))).toEqual(expected);
  });
});

describe('claims of no politics by themselves', () => {
  const groups = () =>
    joinClaims([claim('blast ASSAULT NGA REB > NGA CVL', 0), claim('meet CONSULT NER > TCD', 1)]);

  it('join the event that they tell more of', () => {
    expect(groupTakenUp(groups(), claim('attack ASSAULT', 2))?.[0]?.id).toBe('c0');
  });
  it('and no other', () => {
    expect(groupTakenUp(groups(), claim('attack ASSAULT FRA > ESP', 2))).toBeUndefined();
  });
});
