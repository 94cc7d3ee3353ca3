import { describe, expect, it } from 'vitest';
import type { EntityRecord, EventRecord } from '../../src/coded-article.js';
import { span } from '../../src/text/span.js';
import { readParties } from './read-parties.js';
import { classOfEvents, macroF1, partiesOf, scoresOf, tallyParties } from './score.js';

const at = (from: number, to: number) => ({ span: { from, to } }) as EntityRecord;
const event = (fields: Partial<EventRecord>) =>
  ({
    embedded: false,
    symmetric: false,
    status: 'happened',
    actors: [],
    recipients: [],
    ...fields,
  }) as EventRecord;

describe('marked parties', () => {
  it('are read with their places in the text', () => {
    const [first, second] = readParties(
      "Peru B-S\n, O\nChile B-T\n\nLima B-S\n's I-S\nenvoy I-S\nmet O\nrebels B-R\n. O\n",
    );
    expect(first).toEqual({
      text: 'Peru, Chile',
      parties: [
        { role: 'S', span: span(0, 4) },
        { role: 'T', span: span(6, 11) },
      ],
    });
    expect(second!.text).toBe("Lima's envoy met rebels.");
    expect(second!.parties.map(({ role, span: { from, to } }) => [role, from, to])).toEqual([
      ['S', 0, 12],
      ['R', 17, 23],
    ]);
  });

  it('need a known tag', () => {
    expect(() => readParties('Peru B-S\nmet B-X\n')).toThrow('line 2: tag "B-X"');
  });
});

describe('parties of events', () => {
  const events = [
    event({ actors: [at(0, 4)], recipients: [at(10, 15)] }),
    event({ actors: [at(10, 15)], recipients: [at(20, 22)] }),
    event({ actors: [at(30, 33)], embedded: true }),
  ];
  it('act, are acted on, or do both', () => {
    expect(partiesOf(events).map(({ role, span: { from } }) => [role, from])).toEqual([
      ['S', 0],
      ['R', 10],
      ['T', 20],
    ]);
  });

  it('do both where the event is symmetric', () => {
    const [first, second] = partiesOf([event({ symmetric: true, actors: [at(0, 4), at(9, 14)] })]);
    expect([first!.role, second!.role]).toEqual(['R', 'R']);
  });

  it('are counted exactly and by overlap', () => {
    const tally = { marked: 0, found: 0, exact: 0, overlapping: 0 };
    const marked = [
      { role: 'S', span: span(0, 4) },
      { role: 'T', span: span(8, 15) },
    ] as const;
    tallyParties(tally, marked, [
      { role: 'S', span: span(0, 4) },
      { role: 'T', span: span(10, 15) },
      { role: 'T', span: span(20, 22) },
    ]);
    expect(tally).toEqual({ marked: 2, found: 3, exact: 1, overlapping: 2 });
    expect(scoresOf(1, 3, 2)).toEqual({ p: 1 / 3, r: 1 / 2, f1: 0.4 });
  });
});

describe('classes of sentences', () => {
  it('are the quad of the likeliest event, 0 without one', () => {
    expect(classOfEvents([])).toBe(0);
    expect(classOfEvents([event({ quad: 3, confidence: 0.5, embedded: true })])).toBe(0);
    expect(classOfEvents([event({ quad: 3, confidence: 0.5 }), event({ quad: 4, confidence: 0.8 })])).toBe(4);
  });

  it('are scored by the mean F1', () => {
    expect(
      macroF1([
        [1, 1],
        [0, 2],
      ]),
    ).toBeCloseTo((2 / 3 + 4 / 5) / 2);
  });
});
