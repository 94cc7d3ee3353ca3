/** The bytes of a page in, its characters out: by byte order mark, by transport, by what the page declares, by detection. */

import { decodeText, decodeWestern, markedEncoding } from '../files/decode-text.js';

/** A declaration stands this near to the start, by the rules of HTML. */
const DECLARED_WITHIN = 4096;

export function decodePage(bytes: Uint8Array, transport?: string): string {
  if (markedEncoding(bytes)) return decodeText(bytes);
  const label = transport ?? declared(bytes);
  if (label === undefined) return decodeText(bytes);
  const name = label.toLowerCase();
  if (/^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/u.test(name)) {
    return isUtf8(bytes) ? decodeText(bytes) : decodeWestern(bytes);
  }
  if (/^utf-?8$/u.test(name)) return decodeText(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/iu.exec(head)?.[1]
  );
}

/** Pages that call themselves Western are often UTF-8; the reverse is rare. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
