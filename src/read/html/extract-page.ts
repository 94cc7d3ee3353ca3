/**
 * A saved web page in, the text of its report out, with what the page says about itself.
 *
 * Our own extractor over a stream of tags, without a tree: no input can overflow a stack, and the time grows with the
 * length alone (docs/decisions/0008-extractor-without-a-child-process.md).
 */

import { type Diagnostic, diagnostic } from '../../text/diagnostic.js';
import { chooseReport } from './choose-report.js';
import { DEEPEST, MOST_BLOCKS, PageCollector } from './page-collector.js';
import { type PageFacts, settleFacts } from './page-facts.js';
import { readTags } from './read-tags.js';

export interface ExtractedPage extends PageFacts {
  /** Paragraphs, a blank line between them. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Code units of markup; the rest is not read. */
const LONGEST_PAGE = 10_000_000;

/** @example extractPage('<title>Talks End</title><p>The talks ended on Monday …').text // 'The talks ended on Monday …' */
export function extractPage(html: string): ExtractedPage {
  const page = new PageCollector();
  readTags(html.length > LONGEST_PAGE ? html.slice(0, LONGEST_PAGE) : html, page);
  page.finish();
  const facts = settleFacts(page.raw);
  const report = chooseReport(page.elements, page.blocks);
  const extracted = report.map(({ words }) => words).join('\n\n');
  // Some pages draw their text with a script and hold it only in the data for search engines.
  const drawn = facts.body !== undefined && facts.body.length > extracted.length * 2;
  return {
    ...facts.page,
    text: drawn ? facts.body! : extracted,
    diagnostics: [
      ...facts.diagnostics,
      ...cutDiagnostics(page.full || html.length > LONGEST_PAGE),
      ...depthDiagnostics(page.tooDeep),
    ],
  };
}

function cutDiagnostics(cut: boolean): Diagnostic[] {
  if (!cut) return [];
  const message = `The page is longer than is read (${LONGEST_PAGE} characters, ${MOST_BLOCKS} blocks); its end was left out.`;
  return [diagnostic('page-cut', message)];
}

function depthDiagnostics(tooDeep: number): Diagnostic[] {
  if (tooDeep === 0) return [];
  const message = `Elements are nested ${DEEPEST + tooDeep} deep; those below ${DEEPEST} were read as one.`;
  return [diagnostic('page-too-deep', message)];
}
