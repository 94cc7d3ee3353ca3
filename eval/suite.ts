/** What every evaluation suite gives: scores for scripts, a table for people, and what went wrong, one by one. */

import type { Fold } from './folds.js';

export interface SuiteOptions {
  /** Half of a file that is tuned on and reported on: the second half is for reporting only. */
  readonly part: 'first' | 'second' | 'all';
  /** A fifth of the file, or the rest of it, for suites whose lines are tuned on by fifths. */
  readonly fold?: Fold;
}

export interface SuiteReport {
  /** Fractions, as `--json` prints them. */
  readonly scores: unknown;
  /** The same for a person, without a final line break. */
  readonly table: string;
  /** What `--errors FILE` writes, a line of JSON each. */
  readonly errors: Iterable<unknown>;
}

export interface Suite {
  run(path: string, options: SuiteOptions): Promise<SuiteReport>;
}

/** @example percent(0.8125) // "81.3" */
export function percent(fraction: number): string {
  return (100 * fraction).toFixed(1);
}
