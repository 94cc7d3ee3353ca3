/** A worker thread of `code --jobs`: takes reports one at a time, answers with what is to be written. */

import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from '../index.js';
import type { ReportInput } from '../read/read-article.js';
import { codeReport, type WayOfCoding } from './code-report.js';

const engine = await loadEngine();
parentPort!.on('message', (report: ReportInput) => {
  parentPort!.postMessage(codeReport(engine, report, workerData as WayOfCoding));
});
