import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readReports } from './read-reports.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A line per result: the text of a report, or the code of a failure, after the line number if there is one. */
async function results(paths: readonly string[], options: ReadOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readReports(paths, options)) {
    const where = item.line ?? item.item;
    const what = item.kind === 'report' ? item.report.text : `! ${item.code}`;
    found.push(`${where === undefined ? '' : `${where} `}${what.trim()}`);
  }
  return found;
}

const LONG = 'Kenya and Uganda signed an accord on Tuesday to reopen the railway.';

function warcRecord(words: string, status = 200): string {
  const page = `<html><body><p>${words}</p></body></html>`;
  const chunks = `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`;
  const http = `HTTP/1.1 ${status} X\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/2024/03/05/rail\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
}

describe('kinds of file', () => {
  it.each<[string, string, string | Uint8Array, string[]]>([
    ['text', 'a.txt', 'Egypt objected.\n', ['Egypt objected.']],
    ['text without extension', 'report', 'Egypt objected.', ['Egypt objected.']],
    ['a byte order mark', 'bom.txt', '\ufeffEgypt objected.', ['Egypt objected.']],
    ['UTF-16', 'wide.txt', Buffer.from('\ufeffEgypt objected.', 'utf16le'), ['Egypt objected.']],
    ['UTF-16 unmarked', 'wide2.txt', Buffer.from('Egypt objected.', 'utf16le'), ['Egypt objected.']],
    ['Western Windows', 'w.txt', Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x2e]), ['“No”.']],
    ['gzip', 'a.txt.gz', gzipSync('Egypt objected.'), ['Egypt objected.']],
    [
      'JSON Lines, a bad line costs itself',
      'a.jsonl',
      '{"text":"One."}\n{"text":\n\n{"text":"Two."}\n{"body":"x"}\n["y"]\n{"text":5,"title":["z"]}',
      [
        '1 One.',
        '2 ! json-malformed',
        '4 Two.',
        '5 ! report-malformed',
        '6 ! report-malformed',
        '7 ! report-malformed',
      ],
    ],
    [
      'JSON Lines packed',
      'a.jsonl.gz',
      gzipSync('{"text":"One."}\r\n{"text":"Two."}\r\n'),
      ['1 One.', '2 Two.'],
    ],
    ['JSON Lines by content', 'lines', '{"text":"One."}\n{"text":"Two."}\n', ['1 One.', '2 Two.']],
    [
      'a JSON list',
      'a.json',
      '[{"text":"One."},{"title":"x"},{"text":"Two."}]',
      ['1 One.', '2 ! report-malformed', '3 Two.'],
    ],
    ['a JSON object', 'b.json', '{\n  "text": "One."\n}', ['One.']],
    ['broken JSON', 'c.json', '[{"text":', ['! json-malformed']],
    ['CSV', 'a.csv', 'id,text\r\n1,One.\r\n2,"Two, ""2""\nlines."\r\n', ['2 One.', '3 Two, "2"\nlines.']],
    ['CSV with semicolons', 'b.csv', 'text;publishedOn\nOne.;2024-03-05\n', ['2 One.']],
    ['CSV too wide', 'c.csv', 'id,text\n1,One.,x\n2,Two.\n', ['2 ! csv-malformed', '3 Two.']],
    ['CSV without text', 'd.csv', 'id,body\n1,One.\n', ['! report-malformed']],
    ['CSV unclosed', 'e.csv', 'id,text\n1,"One.\n', ['! csv-malformed']],
    ['TSV', 'a.tsv', 'id\ttext\n1\tOne.\n', ['2 One.']],
    ['HTML', 'page.html', `<html><body><p>${LONG}</p></body></html>`, [LONG]],
    [
      'RSS',
      'feed.xml',
      `<?xml version="1.0"?><rss><channel><title>Post</title><item><title>A</title><description>&lt;p&gt;${LONG}&lt;/p&gt;</description></item><item><title>B</title><description>Two.</description></item></channel></rss>`,
      [`1 ${LONG}`, '2 Two.'],
    ],
    [
      'Atom cut short',
      'feed',
      `<feed><title>Post</title><entry><title>A</title><summary>One.</summary></entry><entry><ti`,
      ['1 One.'],
    ],
    [
      'an XML bomb',
      'bomb.xml',
      '<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>',
      ['1 &b;'],
    ],
    ['other XML', 'other.xml', '<?xml version="1.0"?><nitf><p>One.</p></nitf>', ['! kind-unknown']],
    ['WARC', 'a.warc', warcRecord(LONG), [`1 ${LONG}`]],
    [
      'WARC packed record by record',
      'b.warc.gz',
      Buffer.concat([
        gzipSync(warcRecord(LONG)),
        gzipSync(warcRecord(LONG, 404)),
        gzipSync(warcRecord(LONG)),
      ]),
      [`1 ${LONG}`, `3 ${LONG}`],
    ],
    [
      'WARC cut short',
      'c.warc',
      `${warcRecord(LONG)}${warcRecord(LONG).slice(0, 300)}`,
      [`1 ${LONG}`, '! warc-malformed'],
    ],
    ['empty', 'empty.txt', '', ['! file-empty']],
    ['empty inside gzip', 'empty.gz', gzipSync(''), ['! file-empty']],
    [
      'gzip cut short',
      'cut.jsonl.gz',
      gzipSync('{"text":"One."}\n'.repeat(3)).subarray(0, 25),
      ['! gzip-malformed'],
    ],
    ['binary', 'a.bin', new Uint8Array([1, 2, 0, 4, 5, 6]), ['! file-binary']],
    ['PDF', 'a.pdf', '%PDF-1.7 …', ['! kind-unknown']],
    ['Office', 'a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), ['! kind-unknown']],
  ])('%s', async (_title, name, content, expected) => {
    expect(await results([write(name, content)])).toEqual(expected);
  });
});

it('takes columns by their names and hands all fields over', async () => {
  const path = write('columns.csv', 'pub_date,body,head,src\n2024-03-05,One.,Accord,Daily Post\n');
  const columns = { text: 'body', publishedOn: 'pub_date', title: 'head', publisher: 'src' };
  for await (const item of readReports([path], { columns })) {
    expect(item).toMatchObject({
      kind: 'report',
      line: 2,
      report: { text: 'One.', title: 'Accord', publishedOn: '2024-03-05', publisher: 'Daily Post' },
    });
  }
});

it('searches folders by code unit, leaves out what is no report, and takes globs', async () => {
  for (const name of ['B.txt', 'a.txt', 'sub/c.md', 'sub/page.css', 'README.md', '.hidden.txt'])
    write(`many/${name}`, name);
  expect(await results([join(folder, 'many')])).toEqual(['B.txt', 'a.txt', 'sub/c.md']);
  expect(await results([join(folder, 'many/*.txt')])).toEqual(['B.txt', 'a.txt']);
  expect(await results([join(folder, 'many/**/*.{md,txt}')])).toEqual(['B.txt', 'a.txt', 'sub/c.md']);
  expect(await results([join(folder, 'many/*.xml'), join(folder, 'none.txt')])).toEqual([
    '! file-missing',
    '! file-missing',
  ]);
});

it('reads standard input and marks Markdown', async () => {
  const stdin = Readable.from([Buffer.from('{"text":"One."}\n{"te'), Buffer.from('xt":"Two."}\n')]);
  expect(await results(['-'], { stdin })).toEqual(['1 One.', '2 Two.']);
  for await (const item of readReports([write('m.md', '# Accord\n')], { publishedOn: '2024-03-05' })) {
    expect(item).toMatchObject({ report: { format: 'markdown', fallbackDate: '2024-03-05' } });
  }
});
