/** A fingerprint of all data files, so that every output can say what coded it: paths and bytes in, 16 hex digits out. */

import type { DataFiles } from './data-files.js';

/**
 * Two 32-bit lanes of MurmurHash3's mixing over path and content: not for secrets, but a change of any byte shows.
 * SHA-256 over the models would cost more than loading them.
 */
export function dataHash(files: DataFiles): string {
  let low = 0x9747b28c;
  let high = 0x3c6ef372;
  for (const path of files.list('')) {
    [low, high] = mix(mixText(low, path), mixText(high, path), files.bytes(path));
  }
  return hex(low) + hex(high);
}

function mixText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at), 0xcc9e2d51, 0x1b873593);
  return finish(hash, text.length);
}

/** Both lanes in one pass, for the reading is half the work. */
function mix(lowSeed: number, highSeed: number, bytes: Uint8Array): [low: number, high: number] {
  let low = lowSeed;
  let high = highSeed;
  const whole = bytes.length & ~3;
  for (let at = 0; at < bytes.length; at += at < whole ? 4 : 1) {
    const word =
      at < whole
        ? bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
        : bytes[at]!;
    low = step(low, word, 0xcc9e2d51, 0x1b873593);
    high = step(high, word, 0x85ebca6b, 0xc2b2ae35);
  }
  return [finish(low, bytes.length), finish(high, bytes.length)];
}

function step(hash: number, word: number, first: number, second: number): number {
  let mixed = Math.imul(word, first);
  mixed = (mixed << 15) | (mixed >>> 17);
  mixed = hash ^ Math.imul(mixed, second);
  mixed = (mixed << 13) | (mixed >>> 19);
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
}

function finish(hash: number, length: number): number {
  let mixed = hash ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
