/**
 * `npm run bench [-- FILE.jsonl] [--runs N] [--json]`: speed of each stage and of other libraries on the same reports,
 * start-up and memory of the command. Medians of several runs, taken in turn so that a busy moment hits all alike.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readReports } from '../src/read/files/read-reports.js';
import type { ReportInput } from '../src/read/read-article.js';
import { peersOn } from './peers.js';
import { prepare, type Stage } from './stages.js';

const MAIN = 'dist/src/cli/main.js';
/** The example reports are repeated until there is this much to do. */
const CHARACTERS = 120_000;

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const runs = Number(values.runs);
const reports = positionals[0] === undefined ? await exampleReports() : reportsIn(positionals[0]);
const { stages, articles, sentences, tokens } = prepare(reports);
const times = medians([...stages, ...peersOn(reports)], runs);
const command = measureCommand(runs);

if (values.json) {
  console.log(
    JSON.stringify({ articles, sentences, tokens, seconds: Object.fromEntries(times), ...command }, null, 2),
  );
} else {
  console.log(`${articles} articles, ${sentences} sentences, ${tokens} tokens; medians of ${runs} runs\n`);
  console.log(
    `${''.padEnd(44)}${'tokens/s'.padStart(12)}${'sentences/s'.padStart(13)}${'articles/s'.padStart(12)}`,
  );
  for (const [name, seconds] of times) {
    const rates = [tokens / seconds, sentences / seconds, articles / seconds].map((rate) => Math.round(rate));
    console.log(`${name.padEnd(44)}${cell(rates[0]!, 12)}${cell(rates[1]!, 13)}${cell(rates[2]!, 12)}`);
  }
  console.log(`\nstart of the command (--help)      ${command.helpMs} ms`);
  console.log(`first events of one report         ${command.firstEventsMs} ms`);
  console.log(`peak memory, all reports, one job  ${command.peakMegabytes} MB`);
}

async function exampleReports(): Promise<ReportInput[]> {
  const once: ReportInput[] = [];
  for await (const item of readReports(['examples'], {})) if (item.kind === 'report') once.push(item.report);
  const size = once.reduce((sum, { text }) => sum + text.length, 0);
  const times = Math.ceil(CHARACTERS / size);
  return Array.from({ length: times }, (_, round) =>
    once.map((report, at) => ({ ...report, id: `${round}-${at}` })),
  ).flat();
}

function reportsIn(path: string): ReportInput[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 500).map((line) => JSON.parse(line) as ReportInput);
}

function medians(all: readonly Stage[], runs: number): [name: string, seconds: number][] {
  const times = all.map((): number[] => []);
  // The first round only warms the compiler up.
  for (let round = 0; round <= runs; round++) {
    all.forEach((stage, at) => {
      const started = process.hrtime.bigint();
      stage.run();
      if (round > 0) times[at]!.push(Number(process.hrtime.bigint() - started) / 1e9);
    });
  }
  return all.map(({ name }, at) => [name, median(times[at]!)]);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function measureCommand(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-'));
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  const peak = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const coding = spawnSync(process.execPath, ['--import', peak, MAIN, 'code', file], { maxBuffer: 1 << 30 });
  rmSync(folder, { recursive: true });
  return {
    helpMs: milliseconds(['--help'], runs),
    firstEventsMs: milliseconds(['code', 'examples/ceasefire.md'], runs),
    peakMegabytes: Math.round(Number(coding.stderr.toString().trim().split('\n').at(-1)) / 1024),
  };
}

function milliseconds(args: readonly string[], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.hrtime.bigint();
    spawnSync(process.execPath, [MAIN, ...args]);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  return Math.round(median(times));
}

function cell(value: number, width: number): string {
  return value.toLocaleString('en-GB').padStart(width);
}
