/** Logistic regression over hashed features, fitted by AdaGrad; the same seed gives the same weights. */

export interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

export interface FitOptions {
  readonly classes: number;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
}

/** Weights by feature and class. With two classes, one weight a feature: that of the second. */
export function fitWeights(examples: readonly Example[], options: FitOptions): Float64Array {
  const { classes, bits, epochs, rate, decay, seed } = options;
  const width = classes === 2 ? 1 : classes;
  const mask = (1 << bits) - 1;
  const weights = new Float64Array((mask + 1) * width);
  const squares = new Float64Array(weights.length).fill(1);
  const random = generator(seed);
  const order = Uint32Array.from(examples, (_, at) => at);
  const gradients = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, label } = examples[at]!;
      gradientOf(features, label, weights, mask, width, gradients);
      for (const hash of features) {
        const place = (hash & mask) * width;
        for (let k = 0; k < width; k++) {
          const gradient = gradients[k]! + decay * weights[place + k]!;
          squares[place + k]! += gradient * gradient;
          weights[place + k]! -= (rate * gradient) / Math.sqrt(squares[place + k]!);
        }
      }
    }
  }
  return weights;
}

function gradientOf(
  features: Int32Array,
  label: number,
  weights: Float64Array,
  mask: number,
  width: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const hash of features) {
    const place = (hash & mask) * width;
    for (let k = 0; k < width; k++) into[k]! += weights[place + k]!;
  }
  if (width === 1) {
    into[0] = 1 / (1 + Math.exp(-into[0]!)) - label;
    return;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const score of into) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < width; k++) {
    into[k] = Math.exp(into[k]! - most);
    sum += into[k]!;
  }
  for (let k = 0; k < width; k++) into[k] = into[k]! / sum - (k === label ? 1 : 0);
}

/** Signed bytes and the number that gives the weights back. */
export function quantised(weights: Float64Array): { readonly bytes: Int8Array; readonly scale: number } {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = Math.fround(most / 127);
  return { bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at]!;
    order[at] = order[other]!;
    order[other] = kept;
  }
}
