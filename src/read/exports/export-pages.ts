/** The pages that news databases export, many articles in one: the page in, its articles out, or undefined for other pages. */

import { pageLines } from '../html/page-lines.js';
import type { ReportInput } from '../read-article.js';
import { isFactiva, readFactiva } from './factiva.js';
import { isFactivaPages, readFactivaPages } from './factiva-pages.js';
import { isNexis, readNexis } from './nexis.js';

/** @example readExportPage('<table><tr><td><b>HD</b></td><td>Talks End</td>…')?.[0]?.title // 'Talks End' */
export function readExportPage(html: string): ReportInput[] | undefined {
  if (!SIGNS.test(html)) return undefined;
  const lines = pageLines(html);
  const head = lines.slice(0, 64 * 1024);
  if (isNexis(head)) return readNexis(lines);
  if (isFactiva(head)) return readFactiva(lines);
  return isFactivaPages(lines) ? readFactivaPages(lines) : undefined;
}

/** What none of these pages is without; few others have it. */
const SIGNS = /\d of \d+ DOCUMENTS|End of Document|\bDocument [A-Z][A-Za-z0-9]{15,35}\b/u;
