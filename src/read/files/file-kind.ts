/** What kind of file some first bytes and a name speak of: content first, then extension. */

import { isWarc } from '../archive/warc.js';
import { isFactiva } from '../exports/factiva.js';
import { isFactivaPages } from '../exports/factiva-pages.js';
import { isNexis } from '../exports/nexis.js';
import { isFeed } from '../feed/read-feed.js';
import { decodeText, markedEncoding, unmarkedWide } from './decode-text.js';
import { FileProblem } from './read-result.js';

export type FileKind =
  | 'jsonl'
  | 'json'
  | 'csv'
  | 'html'
  | 'feed'
  | 'warc'
  | 'nexis'
  | 'factiva'
  | 'factiva-pages'
  | 'text'
  | 'markdown';

/** @throws FileProblem when the content is of a kind that is not read */
export function kindOfFile(head: Uint8Array, path: string): FileKind {
  const start = decodeText(head.subarray(0, 64 * 1024))
    .replace(/^\ufeff/u, '')
    .trimStart();
  const extension = extensionOf(path);
  if (start.startsWith('{') && (/^(?:jsonl|ndjson|json|-)$/u.test(extension) || /^\{\s*"/u.test(start))) {
    return extension !== 'jsonl' && extension !== 'ndjson' && !isJsonLine(start) ? 'json' : 'jsonl';
  }
  if (/^\[\s*(?:\{|\])/u.test(start)) return 'json';
  if (isWarc(head)) return 'warc';
  if (isFeed(start.slice(0, 4000))) return 'feed';
  if (HTML_START.test(start.slice(0, 2000))) return 'html';
  if (start.startsWith('<?xml')) {
    throw new FileProblem(
      'kind-unknown',
      'is XML, but neither a feed (RSS, Atom) nor a page; turn it into text or JSON Lines',
    );
  }
  if (isNexis(start)) return 'nexis';
  if (isFactiva(start)) return 'factiva';
  if (isFactivaPages(start)) return 'factiva-pages';
  switch (extension) {
    case 'html':
    case 'htm':
    case 'xhtml':
      return 'html';
    case 'jsonl':
    case 'ndjson':
      return 'jsonl';
    case 'json':
      return 'json';
    case 'csv':
    case 'tsv':
      return 'csv';
    case 'md':
    case 'markdown':
      return 'markdown';
    default:
      return 'text';
  }
}

const HTML_START =
  /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|div|p|table)\b/iu;

/** The extension in lower case; of what is inside for `.gz`. `-` for standard input. */
export function extensionOf(path: string): string {
  if (path === '-') return '-';
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/iu, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

function isJsonLine(start: string): boolean {
  const end = start.indexOf('\n');
  // A line longer than the head cannot be judged; an object that long on one line is most likely one of many.
  if (end < 0) return true;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** Formats that hold text but are not read here, told by their first bytes, with what to do about them. */
const FOREIGN: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF; turn it into text first, for example with pdftotext'],
  [[0x50, 0x4b, 0x03, 0x04], 'is a ZIP archive or an Office document; unpack it, or save it as text'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Office document; save it as text'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'is Rich Text; save it as plain text'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed with zstd; unpack it first (gzip is read as it is)'],
  [[0x42, 0x5a, 0x68], 'is packed with bzip2; unpack it first (gzip is read as it is)'],
  [[0xfd, 0x37, 0x7a, 0x58], 'is packed with xz; unpack it first (gzip is read as it is)'],
  [[0x50, 0x41, 0x52, 0x31], 'is a Parquet file; export it as JSON Lines or CSV'],
];

/** Why a file is not read at all; undefined when nothing speaks against it. */
export function refusalOf(head: Uint8Array): FileProblem | undefined {
  const foreign = FOREIGN.find(([magic]) => magic.every((byte, index) => head[index] === byte));
  if (foreign) return new FileProblem('kind-unknown', foreign[1]);
  if (isWarc(head) || markedEncoding(head) || unmarkedWide(head)) return undefined;
  const sample = head.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return binary();
    if (byte < 9 || (byte > 13 && byte < 27)) odd++;
  }
  return odd > sample.length * 0.02 ? binary() : undefined;
}

function binary(): FileProblem {
  return new FileProblem(
    'file-binary',
    'is no text; expected plain text, Markdown, HTML, JSON, JSON Lines, CSV or WARC, packed with gzip or not',
  );
}
