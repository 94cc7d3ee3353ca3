/** A page in, all its words out, a line per block: for pages that are lists of records, not a report among other things. */

import { PageCollector } from './page-collector.js';
import { readTags } from './read-tags.js';

export function pageLines(html: string): string {
  const page = new PageCollector();
  readTags(html, page);
  page.finish();
  return page.blocks
    .map(({ words, element }) => words + (PARAGRAPHS.has(page.elements[element]!.name) ? '\n' : ''))
    .join('\n');
}

const PARAGRAPHS = new Set(['p', 'blockquote', 'li']);
