/** A linear model: for each feature that it knows, how much it speaks for each class. */

export interface Weights {
  readonly classes: readonly string[];
  /** Adds to `scores` what the first `count` features say of each class. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}
