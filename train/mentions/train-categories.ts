/** Trains the category model: documents in, the packed model out. */

import { categories } from '../../src/analyse/mentions/category-model.js';
import { visitHeads } from '../../src/analyse/mentions/find-mentions.js';
import type { NameLists } from '../../src/analyse/mentions/name-lists.js';
import { packWeights } from '../../src/analyse/weights/packed-weights.js';
import { Random } from '../random.js';
import type { TrainingDocument } from './training-document.js';

const epochs = 8;
const rate = 0.12;
/** Features seen less often say nothing that holds elsewhere. */
const leastCount = 2;
/** A weight of one is this many units of the model's bytes. */
const unit = 24;
/** Weights of fewer units are dropped: they decide nothing and fill the file. */
const leastWeight = 2;
const decay = 2e-6;

/** Rare features are left out of half of the steps, so that the others learn to do without: most words are unseen. */
const rare = 40;
const rareDropped = 0.5;
const commonDropped = 0.1;

const size = categories.length;

export function trainCategories(documents: readonly TrainingDocument[], lists: NameLists): Uint8Array {
  const examples = documents.flatMap((document) => examplesOf(document, lists));
  const { rowOf, dropped } = numbered(examples);
  for (const { features } of examples) {
    features.forEach((feature, at) => {
      features[at] = rowOf.get(feature) ?? -1;
    });
  }
  const weights = new Float32Array(rowOf.size * size);
  const squares = new Float32Array(rowOf.size * size).fill(1e-6);
  const random = new Random(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, category } of random.shuffled(examples)) {
      const kept = features.filter((row) => row >= 0 && random.next() >= dropped[row]!);
      learn(kept, category, weights, squares);
    }
  }
  const rows = [...rowOf].map(([feature, row]) => ({
    feature,
    entries: categories
      .map((_, index) => ({ class: index, weight: Math.round(weights[row * size + index]! * unit) }))
      .filter(({ weight }) => Math.abs(weight) >= leastWeight),
  }));
  return packWeights(categories, rows);
}

interface Example {
  readonly features: Int32Array;
  readonly category: number;
}

function examplesOf({ gold, sentences }: TrainingDocument, lists: NameLists): Example[] {
  const byHead = new Map<string, { category: string; size: number }>();
  for (const mention of gold.mentions) {
    const { tokens } = sentences[mention.sentence]!;
    const head = tokens
      .slice(mention.from, mention.to)
      .find((token) => token.head < mention.from || token.head >= mention.to);
    if (!head) continue;
    const key = `${mention.sentence}:${head.index}`;
    const size = mention.to - mention.from;
    if ((byHead.get(key)?.size ?? Number.POSITIVE_INFINITY) > size) {
      byHead.set(key, { category: mention.category, size });
    }
  }
  const examples: Example[] = [];
  visitHeads(sentences, lists, ({ tree }, head, features) => {
    const category = byHead.get(`${tree.sentence.index}:${head.index}`)?.category ?? 'none';
    examples.push({
      features: features.slice(),
      category: (categories as readonly string[]).indexOf(category),
    });
  });
  return examples;
}

/** The rows of the features that are frequent enough, and how often each is to be left out. */
function numbered(examples: readonly Example[]): { rowOf: Map<number, number>; dropped: number[] } {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const rowOf = new Map<number, number>();
  const dropped: number[] = [];
  for (const [feature, count] of counts) {
    if (count < leastCount) continue;
    rowOf.set(feature, rowOf.size);
    dropped.push(count <= rare ? rareDropped : commonDropped);
  }
  return { rowOf, dropped };
}

/** One step of AdaGrad on the log-likelihood of the right category. */
function learn(features: Int32Array, category: number, weights: Float32Array, squares: Float32Array): void {
  const scores = new Float64Array(size);
  for (const row of features) {
    for (let index = 0; index < size; index++) scores[index]! += weights[row * size + index]!;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (let index = 0; index < size; index++) {
    const gradient = powers[index]! / total - (index === category ? 1 : 0);
    if (Math.abs(gradient) < 1e-4) continue;
    for (const row of features) {
      const at = row * size + index;
      squares[at]! += gradient * gradient;
      weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!) + decay * weights[at]!;
    }
  }
}
