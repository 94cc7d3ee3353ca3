import { describe, expect, it } from 'vitest';
import type { EntityRecord, EventRecord } from '../../src/coded-article.js';
import type { GoldRecord } from './records.js';
import { judgeRecord, scoreRecords } from './score.js';

const side = (codes: string) =>
  codes === '-' ? [] : codes.split('+').map((country) => ({ country }) as EntityRecord);

/** "ACCUSE PER>CHL", with a "*" before it where it is embedded. */
const event = (notation: string) => {
  const [type, sides] = notation.replace('*', '').split(' ') as [string, string];
  const [actors, recipients] = sides.split('>').map((codes) => side(codes));
  return { type, actors, recipients, embedded: notation.startsWith('*') } as unknown as EventRecord;
};

const record = (notation: string): GoldRecord => {
  const [type, sides] = notation.split(' ') as [string, string];
  const [actors, recipients] = sides.split('>').map((codes) => (codes === '-' ? [] : codes.split('+')));
  return { id: 'x', text: '', type, actors: actors!, recipients: recipients! };
};

const rows: [gold: string, coded: string, right: boolean, extra: number][] = [
  ['ACCUSE PER>CHL', 'ACCUSE PER>CHL', true, 0],
  ['ACCUSE PER>CHL', 'ACCUSE CHL>PER', false, 1],
  ['CONSULT PER>CHL', 'CONSULT CHL>PER', true, 0],
  ['CONSULT PER>CHL', 'CONSULT PER+CHL>-', true, 0],
  ['ACCUSE PER>-', 'ACCUSE ->PER', true, 0],
  ['YIELD PER>CHL', 'RETREAT PER>CHL', true, 0],
  ['YIELD PER>CHL', 'CONCEDE PER>CHL, AID PER>CHL', true, 1],
  ['ACCUSE IGO>CHL', 'ACCUSE UNO>CHL', true, 0],
  ['ACCUSE PER>CHL', '*ACCUSE PER>CHL', false, 0],
  ['ACCUSE PER>CHL', 'ACCUSE PER>BOL, REJECT PER>CHL', false, 2],
];

describe('a gold-standard record', () => {
  it.each(rows)('%s against %s: right %s, extra %s', (gold, coded, right, extra) => {
    const verdict = judgeRecord(record(gold), coded.split(', ').map(event));
    expect([verdict.right, verdict.extra]).toEqual([right, extra]);
  });

  it('is counted under what it was taken for', () => {
    const verdicts = [
      judgeRecord(record('ACCUSE PER>CHL'), [event('AID BOL>CHL'), event('REJECT PER>CHL')]),
      judgeRecord(record('ACCUSE PER>CHL'), []),
      judgeRecord(record('YIELD PER>CHL'), [event('RETREAT PER>CHL')]),
    ];
    const { right, extra, confusion } = scoreRecords(verdicts);
    expect([right, extra]).toEqual([1 / 3, 2 / 3]);
    expect(confusion).toEqual({ ACCUSE: { REJECT: 1, none: 1 }, YIELD: { YIELD: 1 } });
  });
});
