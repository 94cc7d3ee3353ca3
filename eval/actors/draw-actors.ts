/**
 * Actors and recipients drawn by chance from the claims of a corpus, for a person to judge: each with its sentence, country
 * and sectors.
 *
 *   node dist/eval/actors/draw-actors.js articles.jsonl --seed 1 [--articles 400] [--mentions 200]
 *
 * The draw depends on the seed and the articles' ids alone.
 */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { EntityRecord } from '../../src/coded-article.js';
import { loadEngine, type ReportInput } from '../../src/index.js';
import { shortHash } from '../../src/text/hash.js';

interface Drawn {
  readonly lot: string;
  readonly side: 'actor' | 'recipient';
  readonly article: string;
  readonly title: string;
  readonly sentence: string;
  readonly claim: string;
  readonly entity: EntityRecord;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    articles: { type: 'string', default: '400' },
    mentions: { type: 'string', default: '200' },
  },
});
const [path] = positionals;
if (path === undefined) {
  console.error('usage: draw-actors.js articles.jsonl [--seed N] [--articles N] [--mentions N]');
  process.exit(2);
}
const articles = await drawArticles(path, Number(values.articles));
const drawn = (await mentionsOf(articles)).sort(byLot).slice(0, Number(values.mentions));
drawn.forEach(show);

function lotOf(...of: readonly string[]): string {
  return shortHash([values.seed, ...of].join('\n'));
}

function byLot(a: { readonly lot: string }, b: { readonly lot: string }): number {
  return a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0;
}

async function drawArticles(file: string, count: number): Promise<ReportInput[]> {
  const all: { readonly lot: string; readonly report: ReportInput }[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === '') continue;
    const report = JSON.parse(line) as ReportInput;
    all.push({ lot: lotOf(report.id ?? report.text), report });
  }
  return all
    .sort(byLot)
    .slice(0, count)
    .map(({ report }) => report);
}

async function mentionsOf(reports: readonly ReportInput[]): Promise<Drawn[]> {
  const engine = await loadEngine();
  return reports.flatMap((report) => {
    const { id, article, claims } = engine.code(report);
    return claims.flatMap(({ id: claim, type, trigger, sentence, actors, recipients }) => {
      const of = (side: Drawn['side']) => (entity: EntityRecord, at: number) => ({
        lot: lotOf(id, claim, side, String(at)),
        side,
        article: `${article.publisher ?? ''} ${article.publishedOn ?? ''}`,
        title: article.title ?? '',
        sentence: sentence.text,
        claim: `${type} "${trigger.text}"`,
        entity,
      });
      return [...actors.map(of('actor')), ...recipients.map(of('recipient'))];
    });
  });
}

function show({ article, title, sentence, claim, side, entity }: Drawn, at: number): void {
  const { name, text, country, sectors } = entity;
  console.log(
    `${at + 1}. [${country ?? '-'} ${sectors.join(' ') || '-'}] "${text}" = ${name}   (${side} of ${claim})`,
  );
  console.log(`   ${sentence}`);
  console.log(`   ${title} (${article})\n`);
}
