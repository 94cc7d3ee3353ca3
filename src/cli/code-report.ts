/** A report coded and written out: what both the main thread and the worker threads do, so that their bytes agree. */

import type { CodedArticle, Coder } from '../coded-article.js';
import type { Engine } from '../engine.js';
import type { ReportInput } from '../read/read-article.js';
import { diagnostic } from '../text/diagnostic.js';
import { shortHash } from '../text/hash.js';
import { jsonLine } from './json-line.js';
import { type Look, renderArticle } from './text/render-article.js';

export interface WayOfCoding {
  readonly format: 'text' | 'jsonl';
  readonly requireActor: boolean;
  readonly includeCrime: boolean;
  readonly look: Look;
}

export interface Written {
  readonly output: string;
  /** What to tell people on standard error; undefined when all went well. */
  readonly failure?: string;
}

/** Never throws: an article that cannot be coded gives a line that says so. */
export function codeReport(engine: Engine, report: ReportInput, way: WayOfCoding): Written {
  const { requireActor, includeCrime } = way;
  try {
    return { output: outputOf(engine.code(report, { requireActor, includeCrime }), way) };
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

function outputOf(coded: CodedArticle, { format, look }: WayOfCoding): string {
  return format === 'jsonl' ? jsonLine(coded) : renderArticle(coded, look);
}
