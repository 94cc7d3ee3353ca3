/** `chancery code`: reports in, a line of JSON or a readable page per report out, in the order of the input. */

import type { Engine } from '../engine.js';
import { EarlierReports } from '../read/earlier-reports.js';
import { type ReadOptions, readReports } from '../read/files/read-reports.js';
import type { ReportInput } from '../read/read-article.js';
import { codeReport, failed, type WayOfCoding, type Written, withRepeat } from './code-report.js';
import type { CodingWorkerData } from './coding-worker.js';
import { inOrder } from './in-order.js';
import { loadEngineWith, type OwnTablePaths, readOwnTables } from './own-tables.js';
import { orStandardInput, type Streams, write } from './streams.js';
import { lookFor } from './text/render-article.js';
import { createWorkerPool, startWorkers } from './worker-pool.js';

export interface CodeOptions extends OwnTablePaths {
  readonly format?: 'text' | 'jsonl';
  readonly date?: string;
  readonly columns?: ReadOptions['columns'];
  readonly jobs: number;
  readonly includeEmbedded?: boolean;
  readonly includeCrime?: boolean;
  readonly requireActor?: boolean;
}

export async function code(
  files: readonly string[],
  options: CodeOptions,
  streams: Streams,
): Promise<number> {
  const way: WayOfCoding = {
    format: options.format ?? (streams.out.isTTY ? 'text' : 'jsonl'),
    requireActor: options.requireActor ?? false,
    includeCrime: options.includeCrime ?? false,
    look: lookFor(streams, { embedded: options.includeEmbedded ?? false }),
  };
  const own = await readOwnTables(options);
  const engine = await loadEngineWith(own, options);
  let failures = 0;
  const complain = async (message: string) => {
    failures++;
    await write(streams.err, `chancery: ${message}\n`);
  };
  const reports = reportsOf(orStandardInput(files, streams), options, complain);
  const earlier = new EarlierReports();
  for await (const { output, trace, failure } of written(engine, reports, { way, own }, options.jobs)) {
    if (failure) await complain(failure);
    const repeat = trace && earlier.find(trace);
    await write(streams.out, repeat ? withRepeat(output, repeat, way) : output);
  }
  return failures > 0 ? 1 : 0;
}

/** The reports of all files; what cannot be read is told and passed over. */
async function* reportsOf(
  files: readonly string[],
  { date, columns }: CodeOptions,
  complain: (message: string) => Promise<void>,
): AsyncGenerator<ReportInput> {
  const readOptions: ReadOptions = {
    ...(date === undefined ? {} : { publishedOn: date }),
    ...(columns === undefined ? {} : { columns }),
  };
  for await (const item of readReports(files, readOptions)) {
    if (item.kind === 'report') yield item.report;
    else await complain(item.message);
  }
}

async function* written(
  engine: Engine,
  reports: AsyncIterable<ReportInput>,
  setUp: CodingWorkerData,
  jobs: number,
): AsyncGenerator<Written> {
  const { way } = setUp;
  if (jobs === 1) {
    for await (const report of reports) yield codeReport(engine, report, way);
    return;
  }
  const start = startWorkers(new URL('./coding-worker.js', import.meta.url), setUp);
  const pool = createWorkerPool<ReportInput, Written>(jobs, start);
  const run = (report: ReportInput) =>
    pool.run(report).catch((error: Error) => failed(engine.coder, report, error, way));
  try {
    yield* inOrder(reports, run, REPORTS_AHEAD * jobs);
  } finally {
    await pool.close();
  }
}

/** Per worker: enough that a long article does not leave the others idle. */
const REPORTS_AHEAD = 8;
