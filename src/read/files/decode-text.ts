/** Bytes in, text out: by byte order mark, as UTF-8 where they are that, else as the characters of Western Windows. */

/** @example decodeText(new Uint8Array([0x93, 0x48, 0x69, 0x94])) // '“Hi”' */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? unmarkedWide(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isNearlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeWestern(bytes);
  }
}

/** Windows-1252, by our own table: the decoder of Node 20 takes it for Latin-1 and loses quotation marks and dashes. */
export function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (character) => WESTERN[character.charCodeAt(0) - 0x80]!);
}

const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In two-byte text of a European language every second byte is zero. */
export function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** A long text with a byte or two broken in transit is better read with two blots than as another encoding. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    if (first < 0x80) {
      at++;
      continue;
    }
    const length =
      first >= 0xf0 && first < 0xf5
        ? 4
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xc2 && first < 0xe0
            ? 2
            : 0;
    let ok = length > 0 && at + length <= bytes.length;
    for (let next = 1; ok && next < length; next++) ok = (bytes[at + next]! & 0xc0) === 0x80;
    if (ok) valid++;
    else broken++;
    at += ok ? length : 1;
  }
  return valid > broken * 4;
}
