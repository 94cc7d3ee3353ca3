/** `evaluate events`: the engine's events on articles with reference events. */

import { loadEngine } from '../../src/index.js';
import { percent, type Suite, type SuiteReport } from '../suite.js';
import { readReference } from './reference.js';
import { ATTRIBUTES, type EventScores, judgeArticle, scoreVerdicts, type Verdict } from './score.js';

export const eventsSuite: Suite = {
  async run(path, { part }): Promise<SuiteReport> {
    const articles = readReference(path, part);
    const engine = await loadEngine();
    const verdicts = articles.flatMap((article) => judgeArticle(article, engine.code(article.report).events));
    const scores = scoreVerdicts(verdicts);
    return {
      scores: jsonOf(scores, articles.length),
      table: tableOf(scores, articles.length),
      errors: errorsOf(verdicts),
    };
  },
};

function jsonOf(scores: EventScores, articles: number): unknown {
  const { p, r, f1, references, coded, weight, attributes, types, confusion } = scores;
  const shares = ATTRIBUTES.map((name) => [name, ratio(attributes[name])] as const);
  return { p, r, f1, ...Object.fromEntries(shares), articles, references, coded, weight, types, confusion };
}

function ratio({ right, of }: { right: number; of: number }): number | null {
  return of === 0 ? null : right / of;
}

function tableOf(scores: EventScores, articles: number): string {
  const { p, r, f1, references, coded, weight, attributes, types, confusion } = scores;
  return [
    `${articles} articles, ${references} core references, ${coded} coded events, weight ${weight.toFixed(2)}`,
    `precision ${percent(p)}  recall ${percent(r)}  F1 ${percent(f1)}`,
    '',
    `of the pairs: ${ATTRIBUTES.map((name) => {
      const { right, of } = attributes[name];
      return `${name} ${of === 0 ? '–' : percent(right / of)} (${right}/${of})`;
    }).join('  ')}`,
    '',
    `${'type'.padEnd(10)}${'references'.padStart(11)}${'coded'.padStart(7)}${'recall'.padStart(8)}${'precision'.padStart(11)}  taken for`,
    ...Object.entries(types).map(
      ([name, type]) =>
        `${name.padEnd(10)}${String(type.references).padStart(11)}${String(type.coded).padStart(7)}` +
        `${percent(type.r).padStart(8)}${percent(type.p).padStart(11)}  ${takenFor(confusion[name] ?? {}, name)}`,
    ),
    `coded where the reference has nothing: ${takenFor(confusion['none'] ?? {}, 'none') || 'none'}`,
  ].join('\n');
}

function takenFor(counts: Readonly<Record<string, number>>, self: string): string {
  return Object.entries(counts)
    .filter(([name]) => name !== self)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name === 'none' ? 'nothing' : name} ${count}`)
    .join(', ');
}

/** Every verdict that cost something, and the fields that differ in the pairs that did not. */
function* errorsOf(verdicts: readonly Verdict[]): Generator<unknown> {
  for (const { article, coded, reference, weight } of verdicts) {
    if (coded && !reference && coded.embedded) continue;
    if (!coded && !reference?.core) continue;
    const kind = !reference ? 'extra' : !coded ? 'missed' : weight < 1 ? 'partial' : 'paired';
    yield {
      article,
      kind,
      weight: Number(weight.toFixed(3)),
      ...(reference ? { reference: brief(reference), core: reference.core } : {}),
      ...(coded ? { coded: brief(coded) } : {}),
    };
  }
}

/** What a coded and a reference event have in common. */
interface AnyEvent {
  readonly type: string;
  readonly modes: readonly string[];
  readonly status: string;
  readonly stance: string;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
  readonly evidence: readonly { readonly sentence: string; readonly trigger: string }[];
  readonly date: { readonly value: string | null } | null;
  readonly place: { readonly country: string | null } | null;
  readonly numbers: readonly unknown[];
  readonly sources: readonly { readonly text: string }[];
}

function brief(event: AnyEvent): unknown {
  return {
    type: [event.type, ...event.modes].join('-'),
    told: `${event.status}, ${event.stance}`,
    who: event.actors.map(party),
    whom: event.recipients.map(party),
    date: event.date?.value ?? null,
    place: event.place?.country ?? null,
    numbers: event.numbers,
    sources: event.sources.map(({ text }) => text),
    evidence: event.evidence.map(({ sentence, trigger }) => `[${trigger}] ${sentence}`),
  };
}

interface Side {
  readonly name: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
}

function party({ name, country, sectors }: Side): string {
  return [name, `(${[country ?? '–', ...sectors].join(' ')})`].join(' ');
}
