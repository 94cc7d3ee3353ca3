/** A report as read: its headline, who published it and when, and its text in blocks with exact offsets. */

import type { Diagnostic } from '../text/diagnostic.js';
import type { Span, TextPart } from '../text/span.js';

/** What a stretch of an article is. Only `headline` and `body` are coded. */
export type BlockKind =
  | 'headline'
  | 'body'
  | 'byline'
  | 'date'
  | 'caption'
  | 'related'
  | 'credit'
  | 'link'
  | 'heading';

/**
 * A stretch of the article, in reading order. A paragraph that a saver broke in mid-sentence is one block whose
 * span runs over the break; whitespace inside a block, line breaks too, only separates words.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly in: TextPart;
  /** Stretches inside the block to be skipped (Markdown markup, link targets), in order, not overlapping. */
  readonly skip: readonly Span[];
}

/** The place and date that open a news report: "NIAMEY, Dec. 4 (AFP) —". */
export interface Dateline {
  readonly place?: string;
  /** ISO date, when the dateline states one. */
  readonly date?: string;
  readonly agency?: string;
  readonly in: TextPart;
  readonly span: Span;
}

export interface Article {
  /** As given, else the key. */
  readonly id: string;
  /** Hash of the normalised text and the URL. */
  readonly key: string;
  /** Normalised: well-formed Unicode, without a leading U+FEFF; nothing else is changed. */
  readonly text: string;
  /** The title handed over beside the text. Spans `in: "title"` count in it. */
  readonly title?: string;
  /** The headline's words, wherever it stands. */
  readonly headline?: string;
  readonly byline?: string;
  /** News agency that the report comes from, for example AFP. */
  readonly agency?: string;
  readonly publisher?: string;
  /** ISO date (YYYY-MM-DD). */
  readonly publishedOn?: string;
  readonly dateline?: Dateline;
  /** ISO 639-1; undefined when not known. */
  readonly language?: string;
  readonly url?: string;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}
