/** A date as the words of a sentence state it: where it stands, what it means against the report's own date. */

import type { TokenIndex } from '../../text/span.js';
import type { DatePrecision } from '../claim.js';

/** The days against which a report's words are read. */
export interface DateAnchor {
  /** ISO date (YYYY-MM-DD). */
  readonly publishedOn?: string;
  /** ISO date of the dateline, where it states one. */
  readonly datelineDate?: string;
}

export interface DateExpression {
  /** First token. */
  readonly from: TokenIndex;
  /** Token after the last; half-open. */
  readonly to: TokenIndex;
  /** The token by which the expression hangs in the tree. */
  readonly head: TokenIndex;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  /**
   * YYYY-MM-DD; a week's Monday; YYYY-MM; YYYY; EDTF for season (2023-22), quarter (2023-33) and decade (202X).
   * Undefined where the words do not tell ("in recent weeks"), and for durations and sets.
   */
  readonly value?: string;
  readonly precision: DatePrecision | 'none';
  /** The value as TIMEX3 writes it, for evaluation: 2023-W49, 2023-SU, P2W, PAST_REF. */
  readonly timex: string;
  /** The rule that found it, with what decided its value: "weekday, past". */
  readonly rule: string;
  /** Does the value stand in the words, or does it lean on the anchor? */
  readonly anchored: 'absolute' | 'relative';
}
