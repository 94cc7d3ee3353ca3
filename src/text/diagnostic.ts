/** What a stage says when an article is odd: it never throws, it does what it can and leaves one of these. */

import type { Span, TextPart } from './span.js';

export interface Diagnostic {
  /** A short kebab-case name that scripts can rely on, listed in docs/diagnostics.md. */
  readonly code: string;
  /** What was found, what was expected, what was done. */
  readonly message: string;
  readonly in?: TextPart;
  readonly span?: Span;
}

export function diagnostic(code: string, message: string, at?: { in: TextPart; span: Span }): Diagnostic {
  return at ? { code, message, in: at.in, span: at.span } : { code, message };
}
