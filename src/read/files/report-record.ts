/** A record of JSON or a table in, a report out, checked once at this door. */

import type { ReportInput } from '../read-article.js';
import { FileProblem } from './read-result.js';

const FIELDS = ['id', 'text', 'title', 'publishedOn', 'publisher', 'url', 'language'] as const;
export type ReportField = (typeof FIELDS)[number];

/** Our name for a field → its name in the file. */
export type ColumnNames = Readonly<Partial<Record<ReportField, string>>>;

/** @throws FileProblem that names the field and the remedy */
export function reportOf(record: unknown, columns: ColumnNames = {}): ReportInput {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new FileProblem(
      'report-malformed',
      'is not a JSON object; expected {"text": …, "title": …, "publishedOn": …}',
    );
  }
  const fields = record as Record<string, unknown>;
  const report: Partial<Record<ReportField, string>> = {};
  for (const field of FIELDS) {
    const value = wordsOf(fields[columns[field] ?? field], columns[field] ?? field);
    if (value !== undefined) report[field] = value;
  }
  const { text } = report;
  if (text === undefined) throw missingText(Object.keys(fields), columns.text);
  return { ...report, text };
}

export function missingText(found: readonly string[], wanted = 'text'): FileProblem {
  if (found.includes(wanted))
    return new FileProblem('report-malformed', `has nothing in its field "${wanted}"`);
  const names = found.length === 0 ? 'none' : found.slice(0, 12).join(', ');
  return new FileProblem(
    'report-malformed',
    `has no field "${wanted}" (fields: ${names}); name the one that holds the text with --columns text=NAME`,
  );
}

/** Numbers serve as ids; anything else must be text. Null and empty text are absent, except for the text itself. */
function wordsOf(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') {
    throw new FileProblem(
      'report-malformed',
      `has a field "${field}" that is no text but ${typeName(value)}`,
    );
  }
  return value;
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
