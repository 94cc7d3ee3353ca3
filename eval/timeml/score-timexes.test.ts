import { describe, expect, it } from 'vitest';
import { readTimeMl } from './read-timeml.js';
import { countTimexes, newTimexCounts, timexScores } from './score-timexes.js';

const timex = (from: number, to: number, value: string) => ({ from, to, value, type: 'DATE' });

describe('TempEval-3 figures', () => {
  it('counts ends, overlaps and values apart', () => {
    const counts = newTimexCounts();
    const marked = [timex(0, 6, '2023-12-04'), timex(10, 20, '2023-W48'), timex(30, 34, '2021')];
    const found = [timex(0, 6, '2023-12-04'), timex(12, 20, '2023-W48'), timex(40, 44, '2020')];
    countTimexes(counts, found, marked);
    expect(counts).toEqual({ found: 3, marked: 3, strict: 1, relaxed: 2, value: 2 });
    expect(timexScores(counts)).toEqual({ strict: 1 / 3, relaxed: 2 / 3, value: 2 / 3 });
  });

  it('gives one marked expression to one found only', () => {
    const counts = newTimexCounts();
    countTimexes(counts, [timex(0, 3, 'a'), timex(4, 6, 'a')], [timex(0, 6, 'a')]);
    expect(counts).toMatchObject({ found: 2, marked: 1, relaxed: 1, value: 1 });
  });
});

it('reads text, offsets and creation time', () => {
  const document = readTimeMl(
    `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-12-04" functionInDocument="CREATION_TIME">12/04</TIMEX3></DCT>
<TEXT>A &amp; B <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2023-12-03">Sunday</TIMEX3>.</TEXT></TimeML>`,
  );
  expect(document).toEqual({
    text: 'A & B met on Sunday.',
    createdOn: '2023-12-04',
    timexes: [{ from: 13, to: 19, value: '2023-12-03', type: 'DATE' }],
  });
});
