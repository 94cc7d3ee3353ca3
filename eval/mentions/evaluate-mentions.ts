/** Marks mentions and chains against GUM's: predicted analyses beside gold documents in, fractions out. */

import type { Analysis, Mention } from '../../src/analyse/mention.js';
import { type Clusters, type ConllScore, conllScore, type Fractions, fractions } from './conll-score.js';
import type { GumDocument, GumMention } from './gum-entities.js';

export interface MentionScore {
  /** Exact spans, whatever the type. */
  readonly all: Fractions;
  /** Exact span and type, persons, organisations and places (countries included) together, pronouns included. */
  readonly main: Fractions;
  readonly byType: Readonly<Record<ScoredType, Fractions>>;
  readonly chains: ConllScore;
}

export const scoredTypes = ['person', 'organization', 'place', 'event', 'other'] as const;
export type ScoredType = (typeof scoredTypes)[number];

/** One document: GUM's and ours, over the same words. */
export interface Pair {
  readonly gold: GumDocument;
  readonly predicted: Pick<Analysis, 'mentions' | 'chains'>;
}

export function evaluateMentions(pairs: readonly Pair[]): MentionScore {
  const counts = new Map<ScoredType | 'all', Counts>();
  for (const { gold, predicted } of pairs) countMentions(counts, gold.mentions, predicted.mentions);
  const mainCounts = sum(['person', 'organization', 'place'].map((type) => counts.get(type as ScoredType)));
  return {
    all: fractionsOf(sum([counts.get('all')])),
    main: fractionsOf(mainCounts),
    byType: Object.fromEntries(
      scoredTypes.map((type) => [type, fractionsOf(sum([counts.get(type)]))]),
    ) as Record<ScoredType, Fractions>,
    chains: conllScore(pairs.map(clustersOf)),
  };
}

/** GUM's ten categories in our words: what is neither person, organisation, place nor event is `other`. */
export function typeOfCategory(category: string): ScoredType {
  return (scoredTypes as readonly string[]).includes(category) ? (category as ScoredType) : 'other';
}

/** Countries are places in GUM, peoples are persons. */
export function scoredType(type: Mention['type']): ScoredType {
  if (type === 'country') return 'place';
  return type === 'people' ? 'person' : type;
}

/** GUM does not mark relative pronouns; ours are mentions, because the coding of clauses needs them. */
export function isMarkedInGum(mention: Mention): boolean {
  return mention.why !== 'relative pronoun';
}

interface Counts {
  right: number;
  predicted: number;
  gold: number;
}

function countMentions(
  counts: Map<ScoredType | 'all', Counts>,
  gold: readonly GumMention[],
  predicted: readonly Mention[],
): void {
  const of = (type: ScoredType | 'all') => {
    const known = counts.get(type) ?? { right: 0, predicted: 0, gold: 0 };
    counts.set(type, known);
    return known;
  };
  const typed = new Set<string>();
  const spans = new Set<string>();
  for (const mention of gold) {
    const type = typeOfCategory(mention.category);
    typed.add(`${keyOf(mention)} ${type}`);
    if (!spans.has(keyOf(mention))) of('all').gold++;
    spans.add(keyOf(mention));
    of(type).gold++;
  }
  for (const mention of predicted) {
    if (!isMarkedInGum(mention)) continue;
    const type = scoredType(mention.type);
    of('all').predicted++;
    of(type).predicted++;
    if (spans.has(keyOf(mention))) of('all').right++;
    if (typed.has(`${keyOf(mention)} ${type}`)) of(type).right++;
  }
}

function clustersOf({ gold, predicted }: Pair): { gold: Clusters; predicted: Clusters } {
  const entities = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const mention of gold.mentions) {
    const key = keyOf(mention);
    if (taken.has(key)) continue;
    taken.add(key);
    const entity = entities.get(mention.entity) ?? new Set();
    entities.set(mention.entity, entity.add(key));
  }
  const chains = predicted.chains
    .map((chain) =>
      chain.mentions
        .map((id) => predicted.mentions[id]!)
        .filter(isMarkedInGum)
        .map(keyOf),
    )
    .filter((chain) => chain.length > 0);
  return { gold: [...entities.values()].map((entity) => [...entity]), predicted: chains };
}

function keyOf({ sentence, from, to }: { sentence: number; from: number; to: number }): string {
  return `${sentence}:${from}-${to}`;
}

function sum(parts: readonly (Counts | undefined)[]): Counts {
  const total = { right: 0, predicted: 0, gold: 0 };
  for (const part of parts) {
    total.right += part?.right ?? 0;
    total.predicted += part?.predicted ?? 0;
    total.gold += part?.gold ?? 0;
  }
  return total;
}

function fractionsOf({ right, predicted, gold }: Counts): Fractions {
  return fractions(right, predicted, gold);
}
