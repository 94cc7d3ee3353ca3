/** Factiva's articles as its pages and "article format" show them, without names of fields, in; its articles out. */

import type { ReportInput } from '../read-article.js';
import { exportDate, languageOf } from './nexis.js';

/** "Document KISCOU0020240305ek350001" closes an article. */
const CLOSES = /^Document ([A-Z][A-Za-z0-9]{15,35})$/u;
const LENGTH = /^[\d,.]+ words$/u;

export function isFactivaPages(lines: string): boolean {
  return (
    /^Document [A-Z][A-Za-z0-9]{15,35}\s*$/mu.test(lines) &&
    /^\s*[\d,.]+ words\s*\n\s*\d{1,2} \w+ \d{4}\s*$/mu.test(lines)
  );
}

export function readFactivaPages(text: string): ReportInput[] {
  const reports: ReportInput[] = [];
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const id = CLOSES.exec(line.trim())?.[1];
    if (id === undefined) {
      lines.push(line.trim());
      continue;
    }
    const report = reportOf(lines, id);
    if (report) reports.push(report);
    lines = [];
  }
  return reports;
}

/** Headline, perhaps a byline, length, date, perhaps a time, source and its code, language, rights; then the text. */
function reportOf(lines: readonly string[], id: string): ReportInput | undefined {
  const length = lines.findIndex((line) => LENGTH.test(line));
  if (length < 0) return undefined;
  const head = lines.slice(0, length).filter((line) => line !== '');
  const byline = head.findLast((line, index) => index > 0 && /^by\s/iu.test(line));
  const title = head.findLast((line) => line !== byline);
  const facts = lines.slice(length + 1, length + 16);
  const dated = facts.findIndex((line) => exportDate(line) !== undefined);
  const spoken = facts.findIndex((line, index) => index > dated && languageOf(line) !== undefined);
  if (dated < 0 || spoken < 0) return undefined;
  const publisher = facts.slice(dated + 1).find((line) => line !== '' && !/^\d{1,2}:\d{2}\b/u.test(line));
  let from = length + 1 + spoken + 1;
  while (from < lines.length && /^$|^(?:\(c\)|©|copyright\b)|all rights reserved/iu.test(lines[from]!))
    from++;
  const text = lines.slice(from).join('\n').trim();
  if (text === '') return undefined;
  const optional = {
    title,
    publisher,
    publishedOn: exportDate(facts[dated]!),
    byline: byline?.replace(/^by\s+/iu, ''),
    language: languageOf(facts[spoken]),
  };
  const told = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, text, format: 'text', ...told };
}
