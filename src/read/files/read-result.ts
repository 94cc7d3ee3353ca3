/** What reading files yields: reports, and failures that name their place. */

import type { ReportInput } from '../read-article.js';

/** Where a report or a failure comes from. */
export interface Place {
  /** The path; `-` is standard input. */
  readonly from: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Its number in a file of several articles that has no lines to count, from 1. */
  readonly item?: number;
}

export interface ReadReport extends Place {
  readonly kind: 'report';
  readonly report: ReportInput;
}

export interface ReadFailure extends Place {
  readonly kind: 'failure';
  /** Listed in docs/diagnostics.md. */
  readonly code: string;
  /** Place, problem and remedy, for people. */
  readonly message: string;
}

export type ReadResult = ReadReport | ReadFailure;

/** A file or a part of it that cannot be used. The message continues a sentence that begins with its place. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
