/** A report coded and written out: what both the main thread and the worker threads do, so that their bytes agree. */

import type { CodedArticle, Coder } from '../coded-article.js';
import type { Engine } from '../engine.js';
import { type Repeat, type ReportTrace, wordsHash } from '../read/earlier-reports.js';
import type { ReportInput } from '../read/read-article.js';
import { diagnostic } from '../text/diagnostic.js';
import { shortHash } from '../text/hash.js';
import { jsonLine } from './json-line.js';
import { type Look, renderArticle, renderDiagnostics } from './text/render-article.js';

export interface WayOfCoding {
  readonly format: 'text' | 'jsonl';
  readonly requireActor: boolean;
  readonly includeCrime: boolean;
  readonly look: Look;
}

export interface Written {
  readonly output: string;
  /** By which a later report of the run can be told to repeat or replace it; undefined when it holds no words. */
  readonly trace?: ReportTrace;
  /** What to tell people on standard error; undefined when all went well. */
  readonly failure?: string;
}

/** Never throws: an article that cannot be coded gives a line that says so. */
export function codeReport(engine: Engine, report: ReportInput, way: WayOfCoding): Written {
  const { requireActor, includeCrime } = way;
  try {
    const coded = engine.code(report, { requireActor, includeCrime });
    return { output: outputOf(coded, way), ...traceOf(coded, report) };
  } catch (error) {
    return failed(engine.coder, report, error as Error, way);
  }
}

export function failed(coder: Coder, report: ReportInput, error: Error, way: WayOfCoding): Written {
  const message = `coding failed (${error.message}); the article gives no events`;
  const coded: CodedArticle = {
    id: report.id?.trim() || shortHash(`${report.text}\n${report.url ?? ''}`),
    coder,
    article: {
      title: report.title ?? null,
      publisher: report.publisher ?? null,
      agency: null,
      publishedOn: report.publishedOn ?? null,
      dateline: null,
      language: report.language ?? null,
      url: report.url ?? null,
    },
    claims: [],
    events: [],
    diagnostics: [diagnostic('article-failed', message)],
  };
  return {
    output: outputOf(coded, way),
    failure: `${report.id ?? report.title ?? 'an article'}: ${message}`,
  };
}

/** The same output with a note that the report repeats or replaces one before it. */
export function withRepeat(output: string, { kind, id }: Repeat, { format, look }: WayOfCoding): string {
  const found =
    kind === 'repeated'
      ? diagnostic('article-repeated', `The same words were read before in this run, as article ${id}.`)
      : diagnostic('article-updated', `Other words of the same page were read before, as article ${id}.`);
  if (format === 'text') return `${output.trimEnd()}\n${renderDiagnostics([found], look).join('\n')}\n\n`;
  const coded = JSON.parse(output) as CodedArticle;
  const article = kind === 'updated' ? { ...coded.article, supersedes: id } : coded.article;
  return jsonLine({ ...coded, article, diagnostics: [...coded.diagnostics, found] });
}

function traceOf(coded: CodedArticle, { title, text }: ReportInput): { trace?: ReportTrace } {
  if (!/\S/u.test(text)) return {};
  const words = wordsHash(title, text);
  return { trace: { id: coded.id, words, url: coded.article.url ?? undefined } };
}

function outputOf(coded: CodedArticle, { format, look }: WayOfCoding): string {
  return format === 'jsonl' ? jsonLine(coded) : renderArticle(coded, look);
}
