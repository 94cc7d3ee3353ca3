/** Reference events of a set of articles: two JSONL files in, articles with what a careful coder found in them out. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface ReferenceEntity {
  readonly mentions: readonly string[];
  readonly name: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
}

export interface ReferenceEvent {
  /** Every sentence that tells the event, and the word that carries it there. */
  readonly evidence: readonly { readonly sentence: string; readonly trigger: string }[];
  readonly type: string;
  /** Types that are worth half. */
  readonly alternatives: readonly string[];
  readonly modes: readonly string[];
  readonly status: string;
  readonly stance: string;
  readonly embedded: boolean;
  /** The sides are one: who of both stands as actor does not matter. */
  readonly symmetric: boolean;
  readonly actors: readonly ReferenceEntity[];
  readonly recipients: readonly ReferenceEntity[];
  readonly date: { readonly value: string | null; readonly precision: string } | null;
  readonly place: { readonly country: string | null } | null;
  readonly numbers: readonly { readonly kind: string; readonly low: number; readonly high: number }[];
  readonly sources: readonly { readonly text: string }[];
  /** Any competent coder would code it; the others are allowed and not required. */
  readonly core: boolean;
}

export interface ReferenceArticle {
  readonly id: string;
  /** The line of the articles file, as `code` takes it. */
  readonly report: { readonly id: string; readonly text: string };
  readonly events: readonly ReferenceEvent[];
}

export type Part = 'first' | 'second' | 'all';

/**
 * Articles with their reference events, in the order of the articles file.
 *
 * @param path a folder with `NAME.gold.jsonl` beside `NAME.articles.jsonl`, or one of the two files
 * @param part the half of each file to take: what is tuned on must not be what is reported on
 */
export function readReference(path: string, part: Part = 'all'): ReferenceArticle[] {
  return namesIn(path).flatMap((name) => half(readPair(name), part));
}

function namesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) {
    const name = basename(path).replace(/\.(gold|articles)\.jsonl$/, '');
    if (name === basename(path))
      throw new Error(`${path}: expected NAME.gold.jsonl, NAME.articles.jsonl or a folder`);
    return [join(dirname(path), name)];
  }
  const found = readdirSync(path)
    .filter((file) => file.endsWith('.gold.jsonl'))
    .sort();
  if (found.length === 0) throw new Error(`${path}: no NAME.gold.jsonl in it`);
  return found.map((file) => join(path, file.slice(0, -'.gold.jsonl'.length)));
}

function readPair(name: string): ReferenceArticle[] {
  const reports = linesOf<ReferenceArticle['report']>(`${name}.articles.jsonl`);
  const events = new Map(
    linesOf<Omit<ReferenceArticle, 'report'>>(`${name}.gold.jsonl`).map((line) => [line.id, line.events]),
  );
  return reports
    .filter(({ id }) => events.has(id))
    .map((report) => ({ id: report.id, report, events: events.get(report.id)! }));
}

function linesOf<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Line];
      } catch (error) {
        throw new Error(`${path}:${at + 1}: ${(error as Error).message}`);
      }
    });
}

function half(articles: readonly ReferenceArticle[], part: Part): readonly ReferenceArticle[] {
  const middle = Math.ceil(articles.length / 2);
  if (part === 'first') return articles.slice(0, middle);
  if (part === 'second') return articles.slice(middle);
  return articles;
}
