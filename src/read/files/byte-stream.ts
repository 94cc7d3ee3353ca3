/** Opens a file or standard input as a stream of bytes, unpacked when it is gzip, with its first bytes to look at. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileProblem } from './read-result.js';

export interface Bytes {
  /** Up to `HEAD` first bytes, unpacked. */
  readonly head: Uint8Array;
  /** All bytes from the start, unpacked. To be read once. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** All bytes at once. @throws FileProblem when there are more than `limit` */
  all(limit: number): Promise<Uint8Array>;
  close(): void;
}

const HEAD = 64 * 1024;

/** @throws FileProblem when it is empty; the system's error when it cannot be opened */
export async function openBytes(path: string, stdin: Readable): Promise<Bytes> {
  if (path !== '-' && (await stat(path)).size === 0) throw empty();
  const source = path === '-' ? stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
  const packed = await beginning(source, 2);
  const gzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
  const unpacked = gzip ? gunzip(packed.stream) : packed.stream;
  const { head, stream } = await beginning(unpacked, HEAD);
  if (head.length === 0) throw empty();
  return {
    head,
    stream,
    all: (limit) => gather(stream, limit),
    close: () => {
      if (path !== '-') source.destroy();
    },
  };
}

function empty(): FileProblem {
  return new FileProblem('file-empty', 'is empty; there is nothing to read');
}

/** The first bytes, and a stream that still begins with them. */
async function beginning(
  source: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; stream: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const { value, done } = await iterator.next();
    if (done) break;
    const chunk = typeof value === 'string' ? Buffer.from(value) : (value as Uint8Array);
    chunks.push(chunk);
    size += chunk.length;
  }
  const first = Buffer.concat(chunks);
  async function* whole() {
    if (first.length > 0) yield first as Uint8Array;
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield typeof value === 'string' ? Buffer.from(value) : (value as Uint8Array);
    }
  }
  return { head: first.subarray(0, length), stream: whole() };
}

/** Several packed members one after the other, as archives have them, are unpacked as one. */
async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpack = createGunzip();
  const feed = (async () => {
    try {
      for await (const chunk of packed) {
        if (!unpack.write(chunk)) await new Promise((resolve) => unpack.once('drain', resolve));
      }
      unpack.end();
    } catch (error) {
      unpack.destroy(error as Error);
    }
  })();
  try {
    for await (const chunk of unpack) yield chunk as Uint8Array;
    await feed;
  } finally {
    unpack.destroy();
  }
}

async function gather(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) {
      const megabytes = Math.floor(limit / 1024 / 1024);
      throw new FileProblem(
        'file-too-large',
        `is larger than ${megabytes} MB; split it, or give it as JSON Lines`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
