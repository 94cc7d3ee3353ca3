/** A worker thread of `code --jobs`: takes reports one at a time, answers with what is to be written. */

import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine, type OwnTables } from '../index.js';
import type { ReportInput } from '../read/read-article.js';
import { codeReport, type WayOfCoding } from './code-report.js';

/** What a worker is started with: all of them the same, so that their bytes agree. */
export interface CodingWorkerData {
  readonly way: WayOfCoding;
  readonly own: OwnTables;
}

const { way, own } = workerData as CodingWorkerData;
const engine = await loadEngine({ own });
parentPort!.on('message', (report: ReportInput) => {
  parentPort!.postMessage(codeReport(engine, report, way));
});
