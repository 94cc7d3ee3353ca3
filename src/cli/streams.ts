/** Where a command reads and writes: standard output is data, standard error is for people. */

import { once } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';
import { WrongUse } from './wrong-use.js';

export interface Streams {
  readonly in: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  readonly out: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  readonly err: NodeJS.WritableStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Writes, and waits where the reader is slower than we are, so that output does not pile up in memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** `chancery code … | head` is no error: when the reader has gone, so do we. */
export function endQuietlyWhenNobodyReads(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Standard input, when a command is given no file; a person who gave none and types nothing is told so. */
export function orStandardInput(files: readonly string[], { in: input }: Streams): readonly string[] {
  if (files.length > 0) return files;
  if (input.isTTY) throw new WrongUse('no FILE given and nothing on standard input; --help shows examples');
  return ['-'];
}
