/** A table with a header row in, a report per row out, without holding the table in memory. */

import type { Bytes } from './byte-stream.js';
import { decodeText, decodeWestern, markedEncoding, unmarkedWide } from './decode-text.js';
import { FileProblem, type Place, type ReadResult } from './read-result.js';
import { type ColumnNames, missingText, reportOf } from './report-record.js';

/** Longer cells are taken for a quotation mark that was never closed. */
const LONGEST_CELL = 16 * 1024 * 1024;

export async function* readCsv(
  bytes: Bytes,
  { from }: Place,
  { columns = {} }: { readonly columns?: ColumnNames },
): AsyncGenerator<ReadResult> {
  let header: readonly string[] | undefined;
  for await (const { cells, line } of rowsOf(bytes)) {
    // "sep=;": what Excel writes before the header.
    if (!header && line === 1 && /^sep=/u.test(cells[0]!)) continue;
    if (!header) {
      header = cells.map((cell) => cell.trim());
      if (!header.includes(columns.text ?? 'text')) throw missingText(header, columns.text);
      continue;
    }
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    const names = header;
    const record = Object.fromEntries(names.map((name, index) => [name, presence(cells[index])]));
    try {
      if (cells.length > names.length) {
        throw new FileProblem(
          'csv-malformed',
          `has ${cells.length} cells, but the header has ${names.length}`,
        );
      }
      yield { kind: 'report', report: reportOf(record, columns), from, line };
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      yield {
        kind: 'failure',
        code: error.code,
        message: `${from}, line ${line} ${error.message}`,
        from,
        line,
      };
    }
  }
}

function presence(cell: string | undefined): string | undefined {
  return cell === undefined || cell.trim() === '' ? undefined : cell;
}

interface Row {
  readonly cells: readonly string[];
  /** Where the row begins, from 1. */
  readonly line: number;
}

/** RFC 4180: cells in quotation marks may hold delimiters, line breaks and doubled quotation marks. */
async function* rowsOf(bytes: Bytes): AsyncGenerator<Row> {
  const encoding =
    markedEncoding(bytes.head) ?? unmarkedWide(bytes.head) ?? (isUtf8(bytes.head) ? 'utf-8' : 'western');
  const decoder = encoding === 'western' ? WESTERN : new TextDecoder(encoding);
  const delimiter = delimiterOf(decodeText(bytes.head.subarray(0, 4096)));
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** A quotation mark inside quotation marks: the next character tells whether it closes them. */
  let pending = false;
  let line = 1;
  let start = 1;
  let carriage = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const take = function* (text: string): Generator<Row> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if (pending) {
        pending = false;
        if (character === '"') {
          cell += '"';
          from = at + 1;
          continue;
        }
        quoted = false;
        from = at;
      }
      if (quoted) {
        if (character === '\n') line++;
        if (character !== '"') continue;
        cell += text.slice(from, at);
        if (cell.length > LONGEST_CELL) throw unclosed(start);
        pending = true;
        from = at + 1;
        continue;
      }
      if (character === '"' && cell === '' && text.slice(from, at).trim() === '') {
        quoted = true;
        from = at + 1;
      } else if (character === delimiter) {
        cell += text.slice(from, at);
        endCell();
        from = at + 1;
      } else if (character === '\n' || character === '\r') {
        if (character === '\r') carriage = true;
        cell += text.slice(from, at);
        from = at + 1;
        if (character === '\n' && carriage && cells.length === 0 && cell === '') {
          carriage = false;
          continue;
        }
        carriage = character === '\r';
        endCell();
        yield { cells, line: start };
        cells = [];
        line++;
        start = line;
      } else {
        carriage = false;
      }
    }
    if (!pending) cell += text.slice(from);
    if (cell.length > LONGEST_CELL) throw unclosed(start);
  };
  for await (const chunk of bytes.stream) yield* take(decoder.decode(chunk, { stream: true }));
  yield* take(decoder.decode());
  if (quoted && !pending) throw unclosed(start);
  if (cell !== '' || cells.length > 0) {
    endCell();
    yield { cells, line: start };
  }
}

/** A byte is a character there, so pieces can be decoded apart. */
const WESTERN = { decode: (bytes?: Uint8Array, _options?: object) => (bytes ? decodeWestern(bytes) : '') };

function unclosed(line: number): FileProblem {
  return new FileProblem(
    'csv-malformed',
    `has a quotation mark, in the row that begins at line ${line}, that is never closed`,
  );
}

function delimiterOf(head: string): string {
  const told = /^\ufeff?sep=(.)[\r\n]/u.exec(head)?.[1];
  if (told !== undefined) return told;
  const header = head.slice(0, head.search(/[\r\n]|$/u));
  const counts = [',', '\t', ';', '|'].map((mark) => [header.split(mark).length, mark] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

/** The head may end inside a character, so its last three bytes do not count. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, Math.max(0, head.length - 3)), {
      stream: true,
    });
    return true;
  } catch {
    return false;
  }
}
