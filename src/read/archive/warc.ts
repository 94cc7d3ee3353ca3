/** A web archive (WARC) in, the reports of its pages out; a record that cannot be read costs only itself. */

import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { decodeText } from '../files/decode-text.js';
import { FileProblem } from '../files/read-result.js';
import { decodePage } from '../html/decode-page.js';
import { extractPage } from '../html/extract-page.js';
import type { ReportInput } from '../read-article.js';
import { ByteReader } from './byte-reader.js';

/** Of a record, packed and unpacked: a page is not longer, and a bomb of few bytes unpacks to no more. */
const LONGEST_RECORD = 64 * 1024 * 1024;
const LONGEST_UNPACKED = 20 * 1024 * 1024;

export interface ArchivedReport {
  /** The record's number, from 1. */
  readonly record: number;
  readonly report?: ReportInput;
  readonly problem?: FileProblem;
}

export function isWarc(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 5)).toString('latin1') === 'WARC/';
}

export async function* readWarc(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedReport> {
  const reader = new ByteReader(stream);
  for (let record = 1; ; record++) {
    let version = await reader.line();
    while (version === '') version = await reader.line();
    if (version === undefined) return;
    if (!version.startsWith('WARC/')) throw broken(record, 'does not begin with WARC/');
    const fields = await headersOf(reader);
    const length = Number(fields?.get('content-length'));
    if (!fields || !Number.isSafeInteger(length) || length < 0) throw broken(record, 'has no length');
    const block = await reader.bytes(length, LONGEST_RECORD);
    if (!block) throw broken(record, 'is cut short');
    try {
      const report = reportOf(fields, block);
      if (report) yield { record, report };
    } catch (error) {
      const problem = new FileProblem(
        'record-malformed',
        `cannot be unpacked (${(error as Error).message}); the others were read`,
      );
      yield { record, problem };
    }
  }
}

function broken(record: number, what: string): FileProblem {
  return new FileProblem(
    'warc-malformed',
    `is damaged: record ${record} ${what}; the records before it were read`,
  );
}

type Fields = ReadonlyMap<string, string>;

async function headersOf(reader: ByteReader): Promise<Fields | undefined> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.line();
    if (line === undefined || lines.length > 1000) return undefined;
    if (line === '') return fieldsOf(lines);
    lines.push(line);
  }
}

function fieldsOf(lines: readonly string[]): Fields {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
}

/** Only answers of servers, and resources stored as they are, hold pages. */
function reportOf(fields: Fields, block: Uint8Array): ReportInput | undefined {
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? '';
  if (!/^https?:\/\//iu.test(url)) return undefined;
  const type = fields.get('warc-type');
  // A conversion is a page's text, as archives for research on language give it.
  if (type === 'resource' || type === 'conversion')
    return pageOf(url, fields.get('content-type') ?? '', block);
  if (type !== 'response') return undefined;
  const end = headEnd(block);
  const [status, ...lines] = Buffer.from(block.subarray(0, end)).toString('latin1').split(/\r?\n/u);
  if (!/^HTTP\/\S+ 200\b/u.test(status ?? '')) return undefined;
  const http = fieldsOf(lines);
  const body = /\bchunked\b/iu.test(http.get('transfer-encoding') ?? '')
    ? unchunked(block.subarray(end))
    : block.subarray(end);
  const mime = http.get('content-type');
  if (mime !== undefined && !isPage(mime)) return undefined;
  const page = unpacked(body, http.get('content-encoding'));
  return pageOf(url, mime ?? mimeOf(page), page);
}

/** Of an answer that does not say what it is. */
function mimeOf(body: Uint8Array): string {
  const start = Buffer.from(body.subarray(0, 512)).toString('latin1');
  return /^\s*<(?:!doctype html|html|head|body|!--)/iu.test(start) ? 'text/html' : '';
}

function isPage(mime: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/iu.test(mime);
}

function pageOf(url: string, mime: string, body: Uint8Array): ReportInput | undefined {
  if (!isPage(mime)) return undefined;
  const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(mime)?.[1];
  if (/^text\/plain/iu.test(mime)) return { text: decodeText(body), url };
  const page = extractPage(decodePage(body, charset));
  return page.text === '' ? undefined : { ...page, url: page.url ?? url, format: 'text' };
}

function headEnd(block: Uint8Array): number {
  const end = Buffer.from(block.buffer, block.byteOffset, block.byteLength).indexOf('\r\n\r\n');
  return end < 0 ? block.length : end + 4;
}

/** Some archives keep the header and have already joined the chunks: then the body is taken as it is. */
function unchunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf('\r\n', at);
    const size =
      end < 0
        ? undefined
        : /^([0-9a-f]{1,8})(?:;.*)?$/iu.exec(buffer.toString('latin1', at, Math.min(end, at + 200)))?.[1];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(buffer.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

/** One coding only: several on top of each other are the mark of a bomb. */
function unpacked(body: Uint8Array, coding: string | undefined): Uint8Array {
  const limit = { maxOutputLength: LONGEST_UNPACKED };
  switch (coding?.toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body;
    case 'deflate':
      return inflateSync(body, limit);
    case 'br':
      return brotliDecompressSync(body, limit);
    default:
      throw new Error(`content coding "${coding}" is not read`);
  }
}
