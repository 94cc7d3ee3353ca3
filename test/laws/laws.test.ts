/** What holds for every text whatever: offsets are true, coding twice is the same, nothing throws. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodedArticle } from '../../src/coded-article.js';
import { readDataFolder } from '../../src/data-folder.js';
import { createEngine, type Engine, loadEngine, type ReportInput } from '../../src/index.js';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const PARTIES = [
  'Kenya',
  'the Peruvian government',
  "Iraq's prime minister",
  'NATO',
  'rebels in Chad',
  'she',
  'Gen. Óscar Paz',
];
const ACTS = [
  'met',
  'attacked',
  'accused',
  'did not attack',
  'promised to help',
  'imposed sanctions on',
  'has begun withdrawing from',
  'was ousted by',
];
const TAILS = [
  ' on Monday',
  ' in Geneva',
  ', the ministry said',
  ' in 2019',
  '; nine people were killed',
  ' “for now”',
  ' — again',
];
const ODD = [
  '\n',
  '\n\n',
  '# ',
  '"',
  '”',
  '’',
  '(',
  '[a](b)',
  '\u200b',
  '\ufeff',
  '\ud800',
  '🕊️',
  'العربية',
  '- ',
  '    ',
  '\u0000',
  '\r\n',
  '...',
  'A.B.',
  '1,5oo',
];

/** News-like sentences with odd things between, so that the laws are tried where events are found. */
const newsText = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...PARTIES),
            fc.constantFrom(...ACTS),
            fc.constantFrom(...PARTIES),
            fc.constantFrom('', ...TAILS),
          )
          .map(([who, act, whom, tail]) => `${who} ${act} ${whom}${tail}. `),
      },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const report: fc.Arbitrary<ReportInput> = fc.record(
  { text: newsText, title: newsText, publishedOn: fc.constantFrom('2024-02-29', '1999-12-31') },
  { requiredKeys: ['text'] },
);

describe('laws', () => {
  it('spans lie inside their text and equal their words', () => {
    fc.assert(
      fc.property(report, (input) => {
        const texts = { text: normalised(input.text), title: normalised(input.title ?? '') };
        for (const { in: part, from, to, text } of quotesOf(engine.code(input))) {
          expect(0 <= from && from <= to && to <= texts[part].length).toBe(true);
          expect(texts[part].slice(from, to)).toBe(text);
        }
      }),
      { numRuns: 80, seed: 1 },
    );
  });

  it('coding twice gives the same bytes, and the order of articles does not matter', () => {
    const other = createEngine(readDataFolder());
    fc.assert(
      fc.property(report, report, (one, two) => {
        const first = [one, two].map((input) => JSON.stringify(engine.code(input)));
        const second = [two, one].map((input) => JSON.stringify(other.code(input)));
        expect(first).toEqual(second.reverse());
      }),
      { numRuns: 15, seed: 2 },
    );
  });

  it('every event has claims, every claim its event, and ids are not shared', () => {
    fc.assert(
      fc.property(report, (input) => {
        const { claims, events } = engine.code(input);
        const ids = claims.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(events.flatMap((event) => event.claims))).toEqual(new Set(ids));
        for (const event of events) {
          expect(event.claims.length).toBeGreaterThan(0);
          expect(event.evidence.length).toBe(event.claims.length);
          expect(event.id).toBe([...event.claims].sort()[0]);
          expect(
            claims
              .filter((claim) => claim.event === event.id)
              .map(({ id }) => id)
              .sort(),
          ).toEqual([...event.claims].sort());
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

/** As docs/cli.md says of offsets: a leading U+FEFF is not counted, lone surrogates become U+FFFD. */
function normalised(text: string): string {
  return (text.startsWith('\ufeff') ? text.slice(1) : text).toWellFormed();
}

interface Quoted {
  readonly in: 'text' | 'title';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function quotesOf({ claims, events }: CodedArticle): Quoted[] {
  const entities = (one: {
    actors: CodedArticle['claims'][number]['actors'];
    recipients: CodedArticle['claims'][number]['actors'];
  }) => [...one.actors, ...one.recipients].map(({ in: part, span, text }) => ({ in: part, ...span, text }));
  const sources = (one: { sources: CodedArticle['claims'][number]['sources'] }) =>
    one.sources.map(({ in: part, span, text }) => ({ in: part, ...span, text }));
  return [
    ...claims.flatMap((claim) => [
      ...entities(claim),
      ...sources(claim),
      { in: claim.sentence.in, ...claim.trigger.span, text: claim.trigger.text },
      { in: claim.sentence.in, ...claim.sentence.span, text: claim.sentence.text },
      ...Object.values(claim.evidence).flat(),
    ]),
    ...events.flatMap((event) => [
      ...entities(event),
      ...sources(event),
      ...event.evidence.map(({ in: part, span, trigger }) => ({ in: part, ...span, text: trigger })),
    ]),
  ];
}
