/**
 * The container of all models: magic, version, checksum, a JSON head and the body's bytes.
 *
 *   0  "CHNM"      4  version (u16)      6  reserved (u16)
 *   8  CRC-32 of all that follows       12  length of the head (u32)      16  head (UTF-8 JSON), padded to 4      body
 *
 * Numbers are little-endian.
 */

import { DataError, type DataFiles } from '../../text/data-files.js';

const magic = 0x4d4e4843;
const version = 1;
const headAt = 16;

export interface ModelFile<Head> {
  readonly head: Head;
  readonly body: Uint8Array;
}

/** @throws DataError when the file is missing, damaged, or of another version or kind */
export function readModelFile<Head extends { kind: string }>(
  files: DataFiles,
  path: string,
  kind: Head['kind'],
): ModelFile<Head> {
  const bytes = files.bytes(path);
  const refuse = (problem: string) =>
    new DataError(path, undefined, `${problem}; restore it or train it anew`);
  if (bytes.length < headAt) throw refuse('is too short for a model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) throw refuse('is not a model file');
  if (view.getUint16(4, true) !== version) {
    throw refuse(`has model format ${view.getUint16(4, true)}; this version reads ${version}`);
  }
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12)))
    throw refuse('is damaged: its checksum is wrong');
  const length = view.getUint32(12, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headAt, headAt + length))) as Head;
  if (head.kind !== kind) throw refuse(`holds a model of kind ${head.kind}; expected ${kind}`);
  return { head, body: bytes.subarray(headAt + padded(length)) };
}

export function writeModelFile(head: { kind: string }, body: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(headAt + padded(text.length) + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint16(4, version, true);
  view.setUint32(12, text.length, true);
  bytes.fill(32, headAt, headAt + padded(text.length));
  bytes.set(text, headAt);
  bytes.set(body, headAt + padded(text.length));
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

let crcTable: Int32Array | undefined;

export function crc32(bytes: Uint8Array): number {
  crcTable ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = -1;
  for (let index = 0; index < bytes.length; index++)
    crc = crcTable[(crc ^ bytes[index]!) & 255]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
