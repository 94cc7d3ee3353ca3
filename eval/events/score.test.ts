import { describe, expect, it } from 'vitest';
import type { Sector } from '../../src/code/entity.js';
import type { ScoredEntity, ScoredEvent } from './likeness.js';
import { entityWeight, pairWeight, sameSentence, sideF1 } from './likeness.js';
import type { ReferenceEntity, ReferenceEvent } from './reference.js';
import { judgeArticle, scoreVerdicts } from './score.js';

const TALKS = 'Envoys of Chile and Peru met in Arica on Friday.';
const STRIKE = 'A drone strike killed nine people near Merowe, the governor said.';

/** "Peru's envoy PER GOV" → the entity, as reference or as coded. */
function who(notation: string): ReferenceEntity & ScoredEntity {
  const words = notation.split(' ');
  const codes = words.filter((word) => /^[A-Z]{3}$/.test(word));
  const name = words.filter((word) => !codes.includes(word)).join(' ');
  return {
    name,
    text: name,
    mentions: [name],
    country: codes[0] ?? null,
    sectors: codes.slice(1) as Sector[],
  };
}

function reference(
  type: string,
  actors: string[],
  recipients: string[],
  more: Partial<ReferenceEvent> = {},
): ReferenceEvent {
  return {
    evidence: [{ sentence: TALKS, trigger: 'met' }],
    type,
    alternatives: [],
    modes: [],
    status: 'happened',
    stance: 'stated',
    embedded: false,
    symmetric: false,
    actors: actors.map(who),
    recipients: recipients.map(who),
    date: null,
    place: null,
    numbers: [],
    sources: [],
    core: true,
    ...more,
  };
}

function coded(type: string, actors: string[], recipients: string[], more: object = {}): ScoredEvent {
  return {
    ...reference(type, actors, recipients),
    evidence: [{ in: 'text', span: { from: 0, to: 3 }, sentence: TALKS, trigger: 'met' }],
    ...more,
  } as unknown as ScoredEvent;
}

describe('sameSentence', () => {
  it.each([
    [TALKS, TALKS, true],
    [TALKS, 'Envoys of  Chile and Peru met in Arica on Friday', true],
    [TALKS, 'Envoys of Chile and Peru met', true],
    [TALKS, 'Envoys of Chile and Bolivia met in Arica on Friday.', true],
    ['“We will go,” he said.', '"We will go," he said.', true],
    [TALKS, STRIKE, false],
    [TALKS, 'Envoys of Chile met.', false],
    ['', TALKS, false],
  ])('%s ~ %s: %s', (a, b, expected) => {
    expect(sameSentence(a, b)).toBe(expected);
  });
});

describe('entityWeight', () => {
  it.each([
    ['Peru PER GOV', 'Peru PER GOV', 1],
    ["Peru's foreign minister PER GOV", 'the foreign minister PER GOV', 1],
    ['Lima PER GOV', "Peru's cabinet PER GOV", 1],
    ['Lima PER', "Peru's army PER MIL", 0.5],
    ['Lima PER GOV', 'Chile CHL GOV', 0],
    ['gunmen', 'attackers', 0],
  ])('%s ~ %s: %d', (one, other, expected) => {
    expect(entityWeight(who(one), who(other))).toBe(expected);
  });
});

describe('sideF1', () => {
  it.each<[string[], string[], number]>([
    [[], [], 1],
    [['Peru PER'], [], 0],
    [[], ['Peru PER'], 0],
    [['Peru PER'], ['Peru PER'], 1],
    [['Peru PER', 'Chile CHL'], ['Chile CHL'], 2 / 3],
    // Two mentions of one country cannot both take the one reference.
    [['Peru PER', 'Lima PER'], ['Peru PER'], 2 / 3],
  ])('%j ~ %j: %d', (one, other, expected) => {
    expect(sideF1(one.map(who), other.map(who))).toBeCloseTo(expected, 10);
  });
});

describe('pairWeight', () => {
  const both = ['Chile CHL GOV', 'Peru PER GOV'];
  it.each<[string, ScoredEvent, ReferenceEvent, number]>([
    [
      'the same',
      coded('CONSULT', ['Chile CHL'], ['Peru PER']),
      reference('CONSULT', ['Chile CHL'], ['Peru PER']),
      1,
    ],
    [
      'another type',
      coded('AGREE', ['Chile CHL'], ['Peru PER']),
      reference('CONSULT', ['Chile CHL'], ['Peru PER']),
      0,
    ],
    [
      'an alternative type',
      coded('AGREE', ['Chile CHL'], ['Peru PER']),
      reference('CONSULT', ['Chile CHL'], ['Peru PER'], { alternatives: ['AGREE'] }),
      0.5,
    ],
    [
      'the wrong direction',
      coded('ACCUSE', ['Peru PER'], ['Chile CHL']),
      reference('ACCUSE', ['Chile CHL'], ['Peru PER']),
      0,
    ],
    [
      'symmetric, either way',
      coded('CONSULT', ['Peru PER'], ['Chile CHL']),
      reference('CONSULT', both, [], { symmetric: true }),
      1,
    ],
    [
      'one side missing',
      coded('CONSULT', ['Chile CHL'], []),
      reference('CONSULT', ['Chile CHL'], ['Peru PER']),
      0.5,
    ],
    [
      'too little',
      coded('AGREE', ['Lima PER'], ['Chile CHL']),
      reference('CONSULT', ['the army PER MIL'], [], { alternatives: ['AGREE'] }),
      0,
    ],
    [
      'another sentence',
      coded('CONSULT', ['Chile CHL'], ['Peru PER'], { evidence: [{ sentence: STRIKE, trigger: 'strike' }] }),
      reference('CONSULT', ['Chile CHL'], ['Peru PER']),
      0,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(pairWeight(one, other)).toBeCloseTo(expected, 10);
  });
});

describe('scoreVerdicts', () => {
  const talks = reference('CONSULT', ['Chile CHL'], ['Peru PER'], {
    date: { value: '2024-05-03', precision: 'day' },
    place: { country: 'CHL' },
  });
  const optional = reference('AGREE', ['Chile CHL'], ['Peru PER'], { core: false });
  const score = (events: ReferenceEvent[], found: ScoredEvent[]) =>
    scoreVerdicts(judgeArticle({ id: 'a', report: { id: 'a', text: '' }, events }, found));

  it('gives everything to a perfect coding', () => {
    const right = coded('CONSULT', ['Chile CHL'], ['Peru PER'], {
      date: { value: '2024-05-03', precision: 'day', basis: 'stated' },
      place: { country: 'CHL' },
    });
    const { p, r, f1, attributes } = score([talks], [right]);
    expect([p, r, f1]).toEqual([1, 1, 1]);
    expect(attributes.date).toEqual({ right: 1, of: 1 });
    expect(attributes.place).toEqual({ right: 1, of: 1 });
    expect(attributes.numbers.of).toBe(0);
  });

  it.each<[string, ReferenceEvent[], ScoredEvent[], number, number]>([
    ['nothing coded', [talks], [], 0, 0],
    [
      'a duplicate costs precision',
      [talks],
      [coded('CONSULT', ['Chile CHL'], ['Peru PER']), coded('CONSULT', ['Chile CHL'], ['Peru PER'])],
      0.5,
      1,
    ],
    [
      'an optional event found costs nothing',
      [talks, optional],
      [coded('CONSULT', ['Chile CHL'], ['Peru PER']), coded('AGREE', ['Chile CHL'], ['Peru PER'])],
      1,
      1,
    ],
    [
      'an optional event missed costs nothing',
      [talks, optional],
      [coded('CONSULT', ['Chile CHL'], ['Peru PER'])],
      1,
      1,
    ],
    [
      'an embedded event that pairs with nothing costs nothing',
      [talks],
      [
        coded('CONSULT', ['Chile CHL'], ['Peru PER']),
        coded('ASSAULT', ['Chile CHL'], [], { embedded: true }),
      ],
      1,
      1,
    ],
    [
      'an event that pairs with nothing costs',
      [talks],
      [coded('CONSULT', ['Chile CHL'], ['Peru PER']), coded('ASSAULT', ['Chile CHL'], [])],
      0.5,
      1,
    ],
  ])('%s', (_, events, found, precision, recall) => {
    const { p, r } = score(events, found);
    expect([p, r]).toEqual([precision, recall]);
  });

  it('tells which type was taken for which', () => {
    const { confusion } = score(
      [talks],
      [coded('ACCUSE', ['Chile CHL'], ['Peru PER']), coded('AID', ['Mali MLI'], [])],
    );
    expect(confusion).toEqual({ CONSULT: { ACCUSE: 1 }, none: { AID: 1 } });
  });
});
