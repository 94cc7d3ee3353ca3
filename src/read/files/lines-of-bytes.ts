/** A stream of bytes in, its lines out with their numbers, one held in memory at a time. */

import { decodeText } from './decode-text.js';

export interface NumberedLine {
  /** From 1. */
  readonly line: number;
  /** Undefined when it is longer than `LONGEST_LINE`: it was passed over without being held. */
  readonly text: string | undefined;
}

const LONGEST_LINE = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** Splits before decoding: a line feed is never part of another character in UTF-8. */
export async function* linesOfBytes(stream: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const finish = (): NumberedLine => {
    const text = size > LONGEST_LINE ? undefined : decodeText(Buffer.concat(parts));
    parts = [];
    size = 0;
    return { line: line++, text };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, to));
      from = to + 1;
      yield finish();
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield finish();

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size > LONGEST_LINE) parts = [];
    else if (part.length > 0) parts.push(part);
  }
}
