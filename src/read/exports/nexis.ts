/** A text export of LexisNexis or Nexis Uni in, its articles out. */

import type { ReportInput } from '../read-article.js';

/** "3 of 120 DOCUMENTS" opens an article of the older form; "End of Document" closes one of the newer. */
const OPENS = /^\s*\d+ of \d+ DOCUMENTS\s*$/mu;
const CLOSES = /^\s*End of Document\s*$/mu;

export function isNexis(head: string): boolean {
  return OPENS.test(head) || (/^\s*Length:\s*[\d,]+ words/imu.test(head) && /^\s*Body\s*$/mu.test(head));
}

/** An article per document; parts without a body, such as the list of contents, are passed over. */
export function readNexis(text: string): ReportInput[] {
  const parts = text.split(OPENS.test(text) ? OPENS : CLOSES);
  return parts.map(readDocument).filter((report) => report !== undefined);
}

const FIELD = /^\s{0,12}([A-Z][A-Za-z-]{2,24}):\s?(.*)$/u;
/** Fields that stand after the text; the first of them ends it. */
const AFTER =
  /^(?:load-date|language|publication-type|document-type|subject|classification|graphic|journal-code|notes|correction|series|acc-no|company|organization|geographic|person|industry|ticker|copyright)$/u;

function readDocument(part: string): ReportInput | undefined {
  const lines = part.split(/\r?\n/u);
  const fields = new Map<string, string>();
  const head: string[] = [];
  const body: string[] = [];
  let inBody = false;
  let past = false;
  for (const line of lines) {
    const trimmed = line.trim();
    const field = FIELD.exec(line);
    const name = field?.[1]?.toLowerCase();
    if (!inBody && /^body:?$/iu.test(trimmed)) inBody = true;
    else if (!inBody && name === 'body') {
      inBody = true;
      body.push(field![2]!);
    } else if (
      inBody &&
      !past &&
      (trimmed === 'Classification' || (name !== undefined && AFTER.test(name) && isField(trimmed, name)))
    ) {
      past = true;
      if (name !== undefined) fields.set(name, field![2]!.trim());
    } else if (name !== undefined && (!inBody || past)) fields.set(name, field![2]!.trim());
    else if (!inBody) head.push(trimmed);
    else if (!past) body.push(line.replace(/^\s{0,12}/u, ''));
  }
  const text = withoutCopyright(body).join('\n').trim();
  if (text === '') return undefined;
  return {
    text,
    format: 'text',
    ...headOf(
      head.filter((line) => line !== ''),
      fields,
    ),
  };
}

/** "GRAPHIC: Photo" in capitals or "Load-Date: …"; not "Notes: he brought none." in the text of the older form. */
function isField(line: string, name: string): boolean {
  return line.startsWith(name.toUpperCase()) || name === 'load-date' || name === 'classification';
}

function withoutCopyright(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => /^\s*(?:copyright (?:\d{4}|©)|all rights reserved)/iu.test(line));
  return end > 0 && lines.slice(end).filter((line) => line.trim() !== '').length <= 3
    ? lines.slice(0, end)
    : [...lines];
}

/** Older: publisher, date, headline. Newer: headline, publisher, date. The line with the date tells which. */
function headOf(head: readonly string[], fields: ReadonlyMap<string, string>): Partial<ReportInput> {
  const lines = head.filter((line) => !/^(?:copyright\b|all rights reserved|\(c\))/iu.test(line));
  const dated = lines.findIndex((line) => exportDate(line) !== undefined);
  const publishedOn = dated < 0 ? exportDate(fields.get('load-date') ?? '') : exportDate(lines[dated]!);
  const newer = dated >= 2;
  const publisher = dated < 1 ? undefined : lines[dated - 1];
  const after = lines.slice(dated + 1).filter((line) => !/\bedition\b/iu.test(line));
  const title = fields.get('headline') ?? (newer ? lines[dated - 2] : after[0]);
  const byline = fields.get('byline');
  const language = languageOf(fields.get('language'));
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    ...(byline ? { byline: byline.replace(/^by\s+/iu, '') } : {}),
    ...(language ? { language } : {}),
  };
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);

/** "March 5, 2024 Tuesday", "Tuesday 5 March 2024", "5 March 2024". @example exportDate('March 5, 2024') // '2024-03-05' */
export function exportDate(line: string): string | undefined {
  const words = line.trim();
  if (words.length > 70) return undefined;
  const match =
    /^(?:[A-Z][a-z]+day,? )?([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/u.exec(words) ??
    /^(?:[A-Z][a-z]+day,? )?(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/u.exec(words);
  if (!match) return undefined;
  const [month, day] = /^\d/u.test(match[1]!) ? [match[2]!, match[1]!] : [match[1]!, match[2]!];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${match[3]}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  spanish: 'es',
  german: 'de',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  russian: 'ru',
  arabic: 'ar',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  turkish: 'tr',
  polish: 'pl',
};

/** "ENGLISH" or "English; …" → en. Names not listed are left to detection. */
export function languageOf(name: string | undefined): string | undefined {
  return LANGUAGES[/^[a-z]+/u.exec(name?.trim().toLowerCase() ?? '')?.[0] ?? ''];
}
