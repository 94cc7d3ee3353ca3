/** Strict one-to-one scores of coded events against reference events, by the rule of docs/evaluation.md. */

import { assign } from './assign.js';
import { pairWeight, type ScoredEvent, sharesEvidence, sidesWeight, tokenF1 } from './likeness.js';
import type { ReferenceArticle, ReferenceEvent } from './reference.js';

export interface EventScores {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  /** Core references, and coded events that precision is taken over. */
  readonly references: number;
  readonly coded: number;
  /** Weight of the pairs with core references. */
  readonly weight: number;
  /** Share of the pairs with core references whose field is right; `of` how many it was asked of. */
  readonly attributes: Readonly<Record<Attribute, { readonly right: number; readonly of: number }>>;
  readonly types: Readonly<Record<string, TypeScores>>;
  /** Reference type → coded type → how often; `none` where one side has nothing. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface TypeScores {
  readonly p: number;
  readonly r: number;
  readonly references: number;
  readonly coded: number;
}

export const ATTRIBUTES = ['status', 'stance', 'mode', 'date', 'place', 'source', 'numbers'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What became of a reference or a coded event. Exactly one of both may be missing. */
export interface Verdict {
  readonly article: string;
  readonly coded?: ScoredEvent;
  readonly reference?: ReferenceEvent;
  /** 0 where unpaired. */
  readonly weight: number;
}

/** Verdicts on an article: first each reference in order, then the coded events that are in no pair. */
export function judgeArticle(reference: ReferenceArticle, coded: readonly ScoredEvent[]): Verdict[] {
  const weights = reference.events.map((event) => coded.map((other) => pairWeight(other, event)));
  const columnOf = assign(weights);
  const paired = new Set(columnOf);
  const article = reference.id;
  return [
    ...reference.events.map((event, row): Verdict => {
      const column = columnOf[row]!;
      if (column < 0) return { article, reference: event, weight: 0 };
      return { article, reference: event, coded: coded[column]!, weight: weights[row]![column]! };
    }),
    ...coded
      .filter((_, column) => !paired.has(column))
      .map((event): Verdict => ({ article, coded: event, weight: 0 })),
  ];
}

export function scoreVerdicts(verdicts: readonly Verdict[]): EventScores {
  const weight = sum(verdicts.filter(isCore).map((verdict) => verdict.weight));
  const references = verdicts.filter(isCore).length;
  const coded = verdicts.filter(countsForPrecision).length;
  const [p, r] = [ratio(weight, coded), ratio(weight, references)];
  return {
    p,
    r,
    f1: p + r === 0 ? 0 : (2 * p * r) / (p + r),
    references,
    coded,
    weight,
    attributes: attributesOf(verdicts.filter((verdict) => isCore(verdict) && isPair(verdict)) as Pair[]),
    types: typesOf(verdicts),
    confusion: confusionOf(verdicts),
  };
}

type Pair = Required<Verdict>;

function isPair(verdict: Verdict): verdict is Pair {
  return verdict.coded !== undefined && verdict.reference !== undefined;
}

function isCore({ reference }: Verdict): boolean {
  return reference?.core === true;
}

/** All coded events except those paired to an optional reference and the embedded ones that are in no pair. */
function countsForPrecision({ coded, reference }: Verdict): boolean {
  if (!coded) return false;
  return reference ? reference.core : !coded.embedded;
}

function attributesOf(pairs: readonly Pair[]): EventScores['attributes'] {
  const scores = Object.fromEntries(ATTRIBUTES.map((name) => [name, { right: 0, of: 0 }])) as Record<
    Attribute,
    { right: number; of: number }
  >;
  for (const pair of pairs) {
    for (const name of ATTRIBUTES) {
      const right = JUDGES[name](pair);
      if (right === undefined) continue;
      scores[name].of++;
      if (right) scores[name].right++;
    }
  }
  return scores;
}

/** Is the field right? undefined where the reference does not ask. */
const JUDGES: Readonly<Record<Attribute, (pair: Pair) => boolean | undefined>> = {
  status: ({ coded, reference }) => coded.status === reference.status,
  stance: ({ coded, reference }) => coded.stance === reference.stance,
  mode: ({ coded, reference }) => sameSet(coded.modes, reference.modes),
  date: ({ coded, reference }) =>
    reference.date?.precision === 'day' ? coded.date?.value === reference.date.value : undefined,
  place: ({ coded, reference }) =>
    reference.place?.country ? coded.place?.country === reference.place.country : undefined,
  source: ({ coded, reference }) => {
    if (reference.sources.length === 0) return coded.sources.length === 0;
    return reference.sources.some((one) =>
      coded.sources.some((other) => tokenF1(one.text, other.text) >= 0.5),
    );
  },
  numbers: ({ coded, reference }) => {
    if (reference.numbers.length === 0) return coded.numbers.length === 0 ? undefined : false;
    return reference.numbers.every((one) =>
      coded.numbers.some(
        ({ kind, value }) => kind === one.kind && (one.low ?? value) <= value && value <= (one.high ?? value),
      ),
    );
  },
};

function typesOf(verdicts: readonly Verdict[]): EventScores['types'] {
  const names = new Set(verdicts.flatMap(({ coded, reference }) => [coded?.type, reference?.type]));
  return Object.fromEntries(
    [...names]
      .filter((name) => name !== undefined)
      .sort()
      .map((name) => {
        const references = verdicts.filter((verdict) => isCore(verdict) && verdict.reference!.type === name);
        const coded = verdicts.filter(
          (verdict) => countsForPrecision(verdict) && verdict.coded!.type === name,
        );
        const scores = {
          p: ratio(sum(coded.filter(isCore).map(({ weight }) => weight)), coded.length),
          r: ratio(sum(references.map(({ weight }) => weight)), references.length),
          references: references.length,
          coded: coded.length,
        };
        return [name, scores] as const;
      }),
  );
}

/** An unpaired reference counts under the unpaired event that shares a sentence and a side with it, else `none`. */
function confusionOf(verdicts: readonly Verdict[]): EventScores['confusion'] {
  const counts: Record<string, Record<string, number>> = {};
  const add = (from: string, to: string) => {
    counts[from] ??= {};
    counts[from][to] = (counts[from][to] ?? 0) + 1;
  };
  const extra = new Set(verdicts.filter(({ reference, coded }) => !reference && coded && !coded.embedded));
  for (const verdict of verdicts) {
    const { reference, coded, article } = verdict;
    if (!reference?.core) continue;
    const near = [...extra].find(
      (other) =>
        other.article === article &&
        sharesEvidence(other.coded!, reference) &&
        sidesWeight(other.coded!, reference) >= 0.5,
    );
    if (!coded && near) extra.delete(near);
    add(reference.type, coded?.type ?? near?.coded?.type ?? 'none');
  }
  for (const { coded } of extra) add('none', coded!.type);
  return counts;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
