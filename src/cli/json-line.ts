/** A coded article as one line of JSON. */

import type { CodedArticle } from '../coded-article.js';

/** The order of the keys is that of `CodedArticle`'s records, which the engine builds in the documented order. */
export function jsonLine(coded: CodedArticle): string {
  return `${JSON.stringify(coded)}\n`;
}
