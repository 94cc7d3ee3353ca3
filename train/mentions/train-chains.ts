/** Trains the choice of chains: documents in, the table of weights out. */

import { findPhrases } from '../../src/analyse/mentions/find-mentions.js';
import { featureCount, featureNames } from '../../src/analyse/mentions/link-features.js';
import { type Choice, linkPhrases } from '../../src/analyse/mentions/link-phrases.js';
import type { NameLists } from '../../src/analyse/mentions/name-lists.js';
import { type Phrase, pointings } from '../../src/analyse/mentions/phrase.js';
import { Random } from '../random.js';
import type { TrainingDocument } from './training-document.js';

const epochs = 12;
const rate = 0.08;
/** From this epoch on, half of the choices are the model's own, right or wrong, so that it learns to live with them. */
const ownFrom = 2;
const decay = 1e-5;

interface Row {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

export function trainChains(
  documents: readonly TrainingDocument[],
  listsFor: (document: number) => NameLists,
): string {
  const articles = documents.map((document, index) => articleOf(document, listsFor(index)));
  const row = (): Row => ({
    weights: new Float32Array(featureCount),
    squares: new Float32Array(featureCount).fill(1e-4),
  });
  const shared = row();
  const own = pointings.map(row);
  const random = new Random(11);
  const mean = [shared, ...own].map(() => new Float32Array(featureCount));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { phrases, lists, entity } of random.shuffled(articles)) {
      linkPhrases(phrases, lists, (phrase, choices, fresh) => {
        const rows = [shared, own[pointings.indexOf(phrase.pointing)]!];
        const right = rightChoices(entity, phrase, choices);
        const best = learn(rows, choices, fresh, right);
        if (epoch >= ownFrom && random.next() < 0.5) return best;
        return right.length > 0 ? right[0]! : -1;
      });
    }
    if (epoch < epochs / 2) continue;
    [shared, ...own].forEach(({ weights }, index) => {
      weights.forEach((weight, feature) => {
        mean[index]![feature]! += weight / Math.ceil(epochs / 2);
      });
    });
  }
  return tableOf(mean);
}

interface Article {
  readonly phrases: readonly Phrase[];
  readonly lists: NameLists;
  readonly entity: ReadonlyMap<Phrase, string>;
}

function articleOf({ gold, sentences }: TrainingDocument, lists: NameLists): Article {
  const phrases = findPhrases(sentences, lists);
  const entities = new Map(
    gold.mentions.map(({ sentence, from, to, entity }) => [`${sentence}:${from}-${to}`, entity]),
  );
  const entity = new Map<Phrase, string>();
  for (const phrase of phrases) {
    const found = entities.get(`${phrase.sentence}:${phrase.from}-${phrase.to}`);
    if (found !== undefined) entity.set(phrase, found);
  }
  return { phrases, lists, entity };
}

/** Chains whose last marked phrase is of the same entity. */
function rightChoices(
  entity: ReadonlyMap<Phrase, string>,
  phrase: Phrase,
  choices: readonly Choice[],
): number[] {
  const wanted = entity.get(phrase);
  if (wanted === undefined) return [];
  return choices.flatMap(({ chain }, index) => {
    const last = chain.phrases.findLast((each) => entity.has(each));
    return last && entity.get(last) === wanted ? [index] : [];
  });
}

/** One step of AdaGrad on the log-likelihood of all right choices together; gives the model's own choice. */
function learn(
  rows: readonly Row[],
  choices: readonly Choice[],
  fresh: readonly number[],
  right: readonly number[],
): number {
  const all = [...choices.map((choice) => choice.features), fresh];
  const score = (features: readonly number[]) =>
    features.reduce((sum, feature) => sum + rows.reduce((part, row) => part + row.weights[feature]!, 0), 0);
  const scores = all.map(score);
  const isRight = all.map((_, index) =>
    right.length === 0 ? index === choices.length : right.includes(index),
  );
  const most = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const rightTotal = powers.reduce((sum, power, index) => sum + (isRight[index] ? power : 0), 0);
  const gradient = new Map<number, number>();
  powers.forEach((power, index) => {
    const slope = power / total - (isRight[index] ? power / Math.max(rightTotal, 1e-30) : 0);
    if (Math.abs(slope) < 1e-5) return;
    for (const feature of all[index]!) gradient.set(feature, (gradient.get(feature) ?? 0) + slope);
  });
  for (const [feature, slope] of gradient) {
    for (const { weights, squares } of rows) {
      squares[feature]! += slope * slope;
      weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!) + decay * weights[feature]!;
    }
  }
  const best = scores.indexOf(most);
  return best === choices.length ? -1 : best;
}

function tableOf(mean: readonly Float32Array[]): string {
  const names = featureNames();
  const lines = mean.flatMap((weights, index) =>
    [...weights].flatMap((weight, feature) => {
      const value = Math.round(weight * 100);
      return value === 0 ? [] : [`${names[feature]}\t${index === 0 ? '*' : pointings[index - 1]}\t${value}`];
    }),
  );
  return `feature\tpointing\tweight\n${lines.join('\n')}\n`;
}
