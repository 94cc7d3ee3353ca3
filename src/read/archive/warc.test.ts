import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readWarc } from './warc.js';

const TEXT =
  'Kenya and Uganda signed an accord in Busia on Tuesday to reopen the railway across their border.';
const PAGE = `<html><title>Accord</title><p>${TEXT}</p></html>`;

function record(
  type: string,
  contentType: string,
  block: string | Buffer,
  url = 'http://post.example/a',
): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

function answer(body: string | Buffer, fields = 'Content-Type: text/html', status = '200 OK'): Buffer {
  return record(
    'response',
    'application/http; msgtype=response',
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields}\r\n\r\n`), Buffer.from(body)]),
  );
}

async function read(...records: Buffer[]): Promise<string[]> {
  async function* stream() {
    // In small pieces, so that every field is cut somewhere.
    const bytes = Buffer.concat(records);
    for (let at = 0; at < bytes.length; at += 37) yield bytes.subarray(at, at + 37);
  }
  const found: string[] = [];
  try {
    for await (const { record: number, report, problem } of readWarc(stream()))
      found.push(`${number} ${report?.text ?? problem!.code}`);
  } catch (error) {
    found.push((error as { code: string }).code);
  }
  return found;
}

it.each<[string, Buffer, string[]]>([
  ['a page', answer(PAGE), [`1 ${TEXT}`]],
  ['packed', answer(gzipSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: gzip'), [`1 ${TEXT}`]],
  ['without a type', answer(PAGE, 'Server: x'), [`1 ${TEXT}`]],
  ['a picture without a type', answer('\u0089PNG', 'Server: x'), []],
  ['a picture', answer(PAGE, 'Content-Type: image/png'), []],
  ['not found', answer(PAGE, 'Content-Type: text/html', '404 Not Found'), []],
  ['the text of a page', record('conversion', 'text/plain', TEXT), [`1 ${TEXT}`]],
  ['a request', record('request', 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'), []],
  [
    'not what it says it is packed with',
    answer('\u001f\u008bx', 'Content-Type: text/html\r\nContent-Encoding: deflate'),
    ['1 record-malformed'],
  ],
])('%s', async (_title, bytes, expected) => {
  expect(await read(bytes)).toEqual(expected);
});

it('keeps the records before the damage', async () => {
  expect(await read(answer(PAGE), answer(PAGE).subarray(0, 200))).toEqual([`1 ${TEXT}`, 'warc-malformed']);
});
