/** A text export of Factiva in, its articles out: fields that begin with two or three capitals at a line's start. */

import type { ReportInput } from '../read-article.js';
import { exportDate, languageOf } from './nexis.js';

const TAG =
  /^(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|DE)(?:\s+(.*)|\s*)$/u;

export function isFactiva(head: string): boolean {
  return /^HD\s/mu.test(head) && /^PD\s+\d{1,2} \w+ \d{4}/mu.test(head) && /^(?:LP|TD|WC)\b/mu.test(head);
}

/** An article begins at a headline, or at the section before it, and ends with its number. */
export function readFactiva(text: string): ReportInput[] {
  const reports: ReportInput[] = [];
  let fields = new Map<string, string[]>();
  let open: string | undefined;
  const finish = () => {
    const report = reportOf(fields);
    if (report) reports.push(report);
    fields = new Map();
    open = undefined;
  };
  let before = '';
  for (const line of text.split(/\r?\n/u)) {
    const tag = TAG.exec(line);
    const inText = open === 'LP' || open === 'TD';
    const isWords = tag && inText && !endsText(tag[1]!, tag[2] ?? '', before);
    before = line;
    if (!tag || isWords) {
      if (open !== undefined) fields.get(open)!.push(line.trimEnd());
      continue;
    }
    const [, name, rest] = tag as unknown as [string, string, string | undefined];
    if (fields.has('HD') && (name === 'SE' || name === 'HD')) finish();
    open = name;
    fields.set(name, [...(fields.get(name) ?? []), rest ?? '']);
    if (name === 'AN') finish();
  }
  finish();
  return reports;
}

/** Not "IN BRIEF the ministers met" nor "BY THE lake": what follows the text is codes with their meanings, or stands alone. */
function endsText(name: string, rest: string, before: string): boolean {
  if (name === 'AN') return /^(?:Document\b|$)/u.test(rest);
  if (name === 'HD' || name === 'SE') return before.trim() === '';
  if (name === 'TD' || name === 'LP') return true;
  return (
    AFTER_TEXT.has(name) &&
    (rest === '' || /\S : \S/u.test(rest) || /^(?:CT|RF|ART|IPC|IPD|PUB)$/u.test(name))
  );
}

const AFTER_TEXT = new Set('CT RF ART CO IN NS RE IPC IPD PUB'.split(' '));

function reportOf(fields: ReadonlyMap<string, readonly string[]>): ReportInput | undefined {
  const line = (name: string) => fields.get(name)?.join(' ').replace(/\s+/gu, ' ').trim() || undefined;
  const text = ['LP', 'TD']
    .map((name) => fields.get(name)?.join('\n').trim() ?? '')
    .join('\n\n')
    .trim();
  if (text === '') return undefined;
  const optional = {
    id: /\bDocument (\S+)/u.exec(line('AN') ?? '')?.[1],
    title: line('HD'),
    publisher: line('SN'),
    publishedOn: exportDate(line('PD') ?? ''),
    byline: line('BY')?.replace(/^by\s+/iu, ''),
    language: languageOf(line('LA')),
  };
  return {
    text,
    format: 'text',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
