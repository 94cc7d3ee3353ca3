/** Fifths of a file: what is tuned on and what is reported must not be the same lines. */

/** `2`: the lines whose number leaves 2 when divided by 5; `not-2`: all others. Lines count from 0. */
export type Fold = (typeof FOLDS)[number];

export const FOLDS = ['0', '1', '2', '3', '4', 'not-0', 'not-1', 'not-2', 'not-3', 'not-4'] as const;

/**
 * Lines of the fold that is asked for; all where none is.
 *
 * @example inFold(['a', 'b', 'c', 'd', 'e', 'f'], '0') // ['a', 'f']
 */
export function inFold<Line>(lines: readonly Line[], fold: Fold | undefined): readonly Line[] {
  if (fold === undefined) return lines;
  const fifth = Number(fold.at(-1));
  const without = fold.startsWith('not-');
  return lines.filter((_, index) => (index % 5 === fifth) !== without);
}
