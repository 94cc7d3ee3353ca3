/** `evaluate gsr`: one sentence a record; is its event among those coded, with both sides' countries? */

import { loadEngine } from '../../src/index.js';
import { inFold } from '../folds.js';
import { percent, type Suite, type SuiteReport } from '../suite.js';
import { readRecords } from './records.js';
import { type GsrScores, judgeRecord, type RecordVerdict, scoreRecords } from './score.js';

export const gsrSuite: Suite = {
  async run(path, { fold }): Promise<SuiteReport> {
    const records = inFold(readRecords(path), fold);
    const engine = await loadEngine();
    const verdicts = records.map((record) => judgeRecord(record, engine.code({ text: record.text }).events));
    const scores = scoreRecords(verdicts);
    return { scores, table: tableOf(scores), errors: verdicts.filter(({ right }) => !right).map(errorOf) };
  },
};

function tableOf({ records, right, type, sides, extra, confusion }: GsrScores): string {
  return [
    `${records} records`,
    `right ${percent(right)}  (type ${percent(type)}, sides ${percent(sides)})  extra events per sentence ${extra.toFixed(2)}`,
    '',
    ...Object.entries(confusion).map(([name, row]) => `${name.padEnd(10)} ${rowOf(row)}`),
  ].join('\n');
}

function rowOf(row: Readonly<Record<string, number>>): string {
  return Object.entries(row)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function errorOf({ record, type, sides, extra, events }: RecordVerdict): unknown {
  const coded = events.map((event) => ({
    type: [event.type, ...event.modes].join('-'),
    status: event.status,
    actors: event.actors.map(({ name, country }) => `${name} (${country ?? '–'})`),
    recipients: event.recipients.map(({ name, country }) => `${name} (${country ?? '–'})`),
    trigger: event.evidence[0]?.trigger,
  }));
  return { ...record, has: { type, sides }, extra, coded };
}
