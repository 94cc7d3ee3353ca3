/** A whole collection goes through: nothing fails, every report has its line, and --jobs does not change a byte. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { syntheticReports } from './synthetic-reports.js';

/** Real articles lie beside the project where it is developed; elsewhere invented ones stand in. */
const NEWS = '../shared/data/news-8k.jsonl.gz';
const SYNTHETIC = 4_000;
/** `CORPUS_REPORTS=500 npm run test:slow` is for trying these tests out. */
const MOST = Number(process.env['CORPUS_REPORTS'] ?? 8_000);
/** Reports that are coded on one thread too. They tell the machine's speed, */
const COMPARED = Math.min(400, MOST);
/** by which a slow machine codes only as many of the rest as fit into this. */
const SECONDS = 20 * 60;

const folder = mkdtempSync(join(tmpdir(), 'chancery-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first reports of the collection as a file. */
async function collected(name: string, most: number): Promise<{ path: string; count: number }> {
  const path = join(folder, name);
  const file = createWriteStream(path);
  let count = 0;
  for await (const line of lines()) {
    if (count === most) break;
    count++;
    file.write(`${line}\n`);
  }
  file.end();
  await finished(file);
  return { path, count };
}

async function* lines(): AsyncGenerator<string> {
  if (existsSync(NEWS)) {
    yield* createInterface({
      input: createReadStream(NEWS).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
  } else {
    for (const report of syntheticReports(SYNTHETIC)) yield JSON.stringify(report);
  }
}

interface Run {
  readonly status: number | null;
  readonly complaints: string;
  readonly lines: number;
  readonly failed: number;
  readonly events: number;
  /** Of the first lines, those that are compared. */
  readonly hash: string;
}

async function code(file: string, jobs: number): Promise<Run> {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', 'code', file, '--jobs', String(jobs)]);
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const hash = createHash('sha256');
  const run = { lines: 0, failed: 0, events: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    if (run.lines < COMPARED) hash.update(line).update('\n');
    const { events, diagnostics } = JSON.parse(line);
    run.lines++;
    run.events += events.length;
    if (diagnostics.some((each: { code: string }) => each.code === 'article-failed')) run.failed++;
  }
  return { ...run, status: await ended, complaints, hash: hash.digest('hex') };
}

it('every report of the collection is coded, on two threads to the same bytes as on one', async () => {
  const part = await collected('part.jsonl', COMPARED);
  const start = performance.now();
  const one = await code(part.path, 1);
  const perReport = (performance.now() - start) / 1000 / part.count;
  const all = await collected(
    'all.jsonl',
    Math.max(COMPARED, Math.min(MOST, Math.floor(SECONDS / perReport))),
  );
  const two = await code(all.path, 2);
  console.info(`reports coded: ${two.lines}; events: ${two.events}; a report on one thread: ${perReport} s`);
  for (const [run, { count }] of [
    [one, part],
    [two, all],
  ] as const) {
    expect({ ...run, hash: '', events: 0 }).toEqual({
      status: 0,
      complaints: '',
      lines: count,
      failed: 0,
      events: 0,
      hash: '',
    });
  }
  expect(two.hash).toBe(one.hash);
  expect(two.events).toBeGreaterThan(all.count / 2);
});
