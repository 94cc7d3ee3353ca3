/** A bare text as an article whose paragraphs are all body, so that nothing an annotator saw goes unread. */

import type { Article, Block } from '../../src/read/article.js';
import { span } from '../../src/text/span.js';

export function textArticle(text: string): Article {
  const blocks: Block[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (paragraph.trim() === '') continue;
    blocks.push({ ...span(index, index + paragraph.length), kind: 'body', in: 'text', skip: [] });
  }
  return { id: 'text', key: 'text', text, language: 'en', blocks, diagnostics: [] };
}
