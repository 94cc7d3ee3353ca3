/** What a noun phrase speaks of, by a linear model trained on GUM: GUM's categories, and `none` for no mention. */

/** In the order of the model's classes. */
export const categories = [
  'none',
  'person',
  'organization',
  'place',
  'event',
  'time',
  'object',
  'abstract',
  'animal',
  'plant',
  'substance',
] as const;

export type Category = (typeof categories)[number];

export function bestCategory(scores: Float64Array): Category {
  let best = 0;
  for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[best]!) best = index;
  return categories[best]!;
}
