/** `chancery explain`: for each event the rules behind its fields, or what was left out and not understood. */

import { actorResolver } from '../code/actors/actor-resolver.js';
import { claimRecord, eventRecord } from '../code/to-records.js';
import type { ClaimRecord, EventRecord } from '../coded-article.js';
import type { Engine, Trace } from '../engine.js';
import { readReports } from '../read/files/read-reports.js';
import { loadEngineWith, type OwnTablePaths, readOwnTables } from './own-tables.js';
import { orStandardInput, type Streams, write } from './streams.js';
import { lookFor } from './text/render-article.js';
import { type Run, wrap } from './text/wrap.js';

export interface ExplainOptions extends OwnTablePaths {
  readonly event?: string;
  readonly whyNot?: boolean;
  readonly date?: string;
}

export async function explain(
  file: string | undefined,
  { event, whyNot, date, ...paths }: ExplainOptions,
  streams: Streams,
): Promise<number> {
  const files = orStandardInput(file === undefined ? [] : [file], streams);
  const engine = await loadEngineWith(await readOwnTables(paths), paths);
  const look = lookFor(streams, { embedded: true });
  const put = (runs: readonly Run[], indent = 0) =>
    write(streams.out, `${wrap(runs, ' '.repeat(indent), indent, look)}\n`);
  const unknown = new NotUnderstood();
  let failures = 0;
  let explained = 0;
  for await (const item of readReports(files, date === undefined ? {} : { publishedOn: date })) {
    if (item.kind !== 'report') {
      failures++;
      await write(streams.err, `chancery: ${item.message}\n`);
      continue;
    }
    const trace = engine.trace(item.report);
    if (whyNot) {
      unknown.add(engine, trace);
      continue;
    }
    const events = trace.coding.events.map(eventRecord).filter(({ id }) => id.startsWith(event ?? ''));
    explained += events.length;
    if (event === undefined || events.length > 0)
      await put([title(trace.article.headline ?? trace.article.id)]);
    for (const each of events) await explainEvent(each, trace, put);
  }
  if (whyNot) await unknown.print(put);
  if (event !== undefined && explained === 0) {
    failures++;
    await write(streams.err, `chancery: no event whose id begins with ${event}\n`);
  }
  return failures > 0 ? 1 : 0;
}

type Put = (runs: readonly Run[], indent?: number) => Promise<void>;

async function explainEvent(event: EventRecord, { coding }: Trace, put: Put): Promise<void> {
  await put([]);
  await put([
    { text: [event.type, ...event.modes].join('·'), style: 'type' },
    plain(`  event ${event.id}, score ${event.score}, CAMEO ${event.cameo}, confidence ${event.confidence}`),
  ]);
  const claims = coding.claims.filter((claim) => claim.event === event.id).map(claimRecord);
  for (const claim of claims) await explainClaim(claim, put);
}

async function explainClaim(claim: ClaimRecord, put: Put): Promise<void> {
  const { why, trigger, sentence, evidence } = claim;
  await put([title(`claim ${claim.id}`), faint(` “${trigger.text}” in sentence ${sentence.index + 1}:`)], 2);
  await put([faint(`“${sentence.text}”`)], 4);
  await put([plain('type'), faint(': '), plain(claim.type), faint(`, by ${why.rule}`)], 4);
  for (const { field, rule, detail } of why.fields) {
    const words = (evidence[field] ?? []).map(({ text }) => `“${text}”`).join(', ');
    await put(
      [
        plain(field),
        faint(': '),
        plain(words),
        faint(`${words ? ', ' : ''}by ${rule}${detail ? ` (${detail})` : ''}`),
      ],
      4,
    );
  }
  for (const { rule, reason } of why.losers) await put([faint(`not ${rule}: ${reason}`)], 4);
}

/** Counts over all reports given, so that the words most worth adding to the lexicons come first. */
class NotUnderstood {
  readonly #predicates = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #leftOut = new Map<string, number>();

  add(engine: Engine, { article, analysis, coding }: Trace): void {
    for (const { lemma, reason } of coding.unknown) count(this.#predicates, `${lemma}: ${reason}`);
    for (const { trigger, rule, reason } of coding.leftOut)
      count(this.#leftOut, `${trigger.text} (${rule}): ${reason}`);
    const resolver = actorResolver(engine.data.actors, analysis, article);
    for (const { kind, sentence, head, from, to } of analysis.mentions) {
      if (kind !== 'name' || resolver.resolve(sentence, head).length > 0) continue;
      const tokens = analysis.sentences[sentence]!.tokens.slice(from, to);
      count(this.#names, tokens.map(({ form }) => form).join(' '));
    }
  }

  async print(put: Put): Promise<void> {
    await this.#section('Understood and not coded', this.#leftOut, put);
    await this.#section('Predicates not understood', this.#predicates, put);
    await this.#section('Names not understood', this.#names, put);
  }

  async #section(name: string, counts: ReadonlyMap<string, number>, put: Put): Promise<void> {
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    await put([title(`${name} (${sorted.length})`)]);
    for (const [what, times] of sorted) await put([faint(String(times).padStart(4)), plain(` ${what}`)], 2);
    await put([]);
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function title(text: string): Run {
  return { text, style: 'title' };
}

function plain(text: string): Run {
  return { text, style: 'plain' };
}

function faint(text: string): Run {
  return { text, style: 'faint' };
}
