/** A piece of text by its offsets: half-open, in UTF-16 code units of the text it is taken from. */

declare const unit: unique symbol;

/** Counts UTF-16 code units from the start of a text. */
export type CharOffset = number & { readonly [unit]: 'CharOffset' };

/** Counts tokens from the start of a sentence. */
export type TokenIndex = number & { readonly [unit]: 'TokenIndex' };

export interface Span {
  readonly from: CharOffset;
  readonly to: CharOffset;
}

/** Which of an article's two texts a span counts in. */
export type TextPart = 'text' | 'title';

/** A span that says which text it counts in and repeats its words, so that readers in other languages can check it. */
export interface Quote extends Span {
  readonly in: TextPart;
  readonly text: string;
}

/** @example span(0, 6) // { from: 0, to: 6 } */
export function span(from: number, to: number): Span {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to)) {
    throw new RangeError(`not a span: from ${from} to ${to}`);
  }
  return { from: from as CharOffset, to: to as CharOffset };
}

export function tokenIndex(index: number): TokenIndex {
  return index as TokenIndex;
}

/** The words of a span. */
export function wordsOf(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}
