/** Files, folders, globs and standard input in, reports out, one after the other: the only part of reading that reads disks. */

import type { Readable } from 'node:stream';
import { readWarc } from '../archive/warc.js';
import { readExportPage } from '../exports/export-pages.js';
import { readFactiva } from '../exports/factiva.js';
import { readFactivaPages } from '../exports/factiva-pages.js';
import { readNexis } from '../exports/nexis.js';
import { readFeed } from '../feed/read-feed.js';
import { decodePage } from '../html/decode-page.js';
import { extractPage } from '../html/extract-page.js';
import type { ReportInput } from '../read-article.js';
import { type Bytes, openBytes } from './byte-stream.js';
import { readCsv } from './csv.js';
import { decodeText } from './decode-text.js';
import { expandPaths } from './expand-paths.js';
import { type FileKind, kindOfFile, refusalOf } from './file-kind.js';
import { linesOfBytes } from './lines-of-bytes.js';
import {
  FileProblem,
  type Place,
  type ReadFailure,
  type ReadReport,
  type ReadResult,
} from './read-result.js';
import { type ColumnNames, reportOf } from './report-record.js';

export type { ReadResult } from './read-result.js';

export interface ReadOptions {
  /** YYYY-MM-DD for reports that neither say nor show when they were published. */
  readonly publishedOn?: string;
  /** Names of columns or JSON fields by our own name for them, for example `{ text: 'body', publishedOn: 'pub_date' }`. */
  readonly columns?: ColumnNames;
  /** What `-` stands for. */
  readonly stdin?: Readable;
}

/** A text or page longer than this is refused rather than held in memory. */
const LONGEST_FILE = 256 * 1024 * 1024;

/**
 * Never throws for a bad file: it yields a failure that names the file, the line and the remedy, and goes on.
 *
 * @example for await (const item of readReports(['reports/', 'wire.jsonl.gz', '-'], {})) …
 */
export async function* readReports(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  for await (const path of expandPaths(paths)) {
    if (path.kind === 'failure') yield path;
    else yield* readFile(path.path, options);
  }
}

async function* readFile(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const place: Place = { from: path };
  try {
    const bytes = await openBytes(path, options.stdin ?? process.stdin);
    try {
      for await (const item of readBytes(bytes, place, options)) yield withDate(item, options.publishedOn);
    } finally {
      bytes.close();
    }
  } catch (error) {
    yield failureOf(error, place);
  }
}

async function* readBytes(bytes: Bytes, place: Place, options: ReadOptions): AsyncGenerator<ReadResult> {
  const refusal = refusalOf(bytes.head);
  if (refusal) throw refusal;
  const kind = kindOfFile(bytes.head, place.from);
  yield* READERS[kind](bytes, place, options);
}

type Reader = (bytes: Bytes, place: Place, options: ReadOptions) => AsyncGenerator<ReadResult>;

const READERS: Readonly<Record<FileKind, Reader>> = {
  jsonl: readJsonLines,
  json: readJson,
  csv: readCsv,
  html: readHtml,
  feed: (bytes, place) => readExport(bytes, place, readFeed),
  warc: readArchive,
  nexis: (bytes, place) => readExport(bytes, place, readNexis),
  factiva: (bytes, place) => readExport(bytes, place, readFactiva),
  'factiva-pages': (bytes, place) => readExport(bytes, place, readFactivaPages),
  text: (bytes, place) => readText(bytes, place, undefined),
  markdown: (bytes, place) => readText(bytes, place, 'markdown'),
};

async function* readText(
  bytes: Bytes,
  place: Place,
  format: 'markdown' | undefined,
): AsyncGenerator<ReadReport> {
  const text = decodeText(await bytes.all(LONGEST_FILE));
  yield { kind: 'report', report: format ? { text, format } : { text }, ...place };
}

async function* readHtml(bytes: Bytes, place: Place): AsyncGenerator<ReadReport> {
  const html = decodePage(await bytes.all(LONGEST_FILE));
  const exported = readExportPage(html);
  if (!exported) yield { kind: 'report', report: { ...extractPage(html), format: 'text' }, ...place };
  for (const [index, report] of exported?.entries() ?? []) {
    yield { kind: 'report', report, ...place, item: index + 1 };
  }
}

async function* readArchive(bytes: Bytes, { from }: Place): AsyncGenerator<ReadResult> {
  for await (const { record, report, problem } of readWarc(bytes.stream)) {
    const place = { from, item: record };
    if (report) yield { kind: 'report', report, ...place };
    else if (problem) yield failureOf(problem, place);
  }
}

async function* readExport(
  bytes: Bytes,
  { from }: Place,
  read: (text: string) => readonly ReportInput[],
): AsyncGenerator<ReadReport> {
  for (const [index, report] of read(decodeText(await bytes.all(LONGEST_FILE))).entries()) {
    yield { kind: 'report', report, from, item: index + 1 };
  }
}

/** A line that cannot be read costs only itself. */
async function* readJsonLines(
  bytes: Bytes,
  { from }: Place,
  { columns }: ReadOptions,
): AsyncGenerator<ReadResult> {
  for await (const { line, text } of linesOfBytes(bytes.stream)) {
    const place = { from, line };
    if (text === undefined)
      yield failureOf(
        new FileProblem('line-too-long', 'is too long to be one article; is it JSON Lines?'),
        place,
      );
    else if (text.trim() !== '') yield recordOf(text, place, columns);
  }
}

function recordOf(text: string, place: Place, columns: ColumnNames | undefined): ReadResult {
  try {
    return { kind: 'report', report: reportOf(parseJson(text), columns), ...place };
  } catch (error) {
    return failureOf(error, place);
  }
}

async function* readJson(bytes: Bytes, place: Place, { columns }: ReadOptions): AsyncGenerator<ReadResult> {
  const value = parseJson(decodeText(await bytes.all(LONGEST_FILE)));
  const records = Array.isArray(value) ? value : [value];
  for (const [index, record] of records.entries()) {
    const item = Array.isArray(value) ? { ...place, item: index + 1 } : place;
    try {
      yield { kind: 'report', report: reportOf(record, columns), ...item };
    } catch (error) {
      yield failureOf(error, item);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileProblem('json-malformed', `is not valid JSON (${(error as Error).message})`);
  }
}

function withDate(item: ReadResult, publishedOn: string | undefined): ReadResult {
  if (item.kind === 'failure' || publishedOn === undefined) return item;
  const report: ReportInput = { ...item.report, fallbackDate: publishedOn };
  return { ...item, report };
}

/** What is no `FileProblem` is a bug or the machine's trouble; it is told in its own words. */
function failureOf(error: unknown, place: Place): ReadFailure {
  const problem = error instanceof FileProblem ? error : systemProblem(error as NodeJS.ErrnoException);
  const name = place.from === '-' ? 'standard input' : place.from;
  const where = [name, place.line && `line ${place.line}`, place.item && `item ${place.item}`].filter(
    Boolean,
  );
  return { kind: 'failure', code: problem.code, message: `${where.join(', ')} ${problem.message}`, ...place };
}

function systemProblem(error: NodeJS.ErrnoException): FileProblem {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return new FileProblem('file-unreadable', 'cannot be read: permission denied');
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return new FileProblem(
        'gzip-malformed',
        `is damaged or cut short (${error.message}); what came before was read`,
      );
    default:
      return new FileProblem('file-unreadable', `cannot be read (${error.message})`);
  }
}
