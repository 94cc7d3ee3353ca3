/** The words from which English numbers are made. */

export const CARDINALS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index): [string, number] => [word, 10 * (index + 2)]),
    ),
);

export const POWERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['m', 1_000_000],
  ['bn', 1_000_000_000],
]);

/** Round numbers in the plural: at least two of them, and less than what the next larger word would say. */
export const PLURALS: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map([
  ['tens', { low: 20, high: 99 }],
  ['dozens', { low: 24, high: 99 }],
  ['scores', { low: 40, high: 99 }],
  ['hundreds', { low: 200, high: 999 }],
  ['thousands', { low: 2000, high: 9999 }],
  ['millions', { low: 2_000_000, high: 9_999_999 }],
  ['billions', { low: 2_000_000_000, high: 9_999_999_999 }],
]);

/** Small numbers that are not counted out. */
export const FEWS: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map([
  ['several', { low: 3, high: 9 }],
  ['few', { low: 3, high: 9 }],
  ['handful', { low: 3, high: 9 }],
  ['couple', { low: 2, high: 2 }],
]);

export type Bound = 'least' | 'most' | 'about';

/** What may stand before a number, longest first where one begins another. */
export const BOUNDS: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [['as', 'many', 'as'], 'most'],
  [['no', 'more', 'than'], 'most'],
  [['no', 'fewer', 'than'], 'least'],
  [['not', 'less', 'than'], 'least'],
  [['no', 'less', 'than'], 'least'],
  [['well', 'over'], 'least'],
  [['just', 'over'], 'least'],
  [['just', 'under'], 'most'],
  [['at', 'least'], 'least'],
  [['at', 'most'], 'most'],
  [['more', 'than'], 'least'],
  [['less', 'than'], 'most'],
  [['fewer', 'than'], 'most'],
  [['up', 'to'], 'most'],
  [['upwards', 'of'], 'least'],
  [['close', 'to'], 'most'],
  [['over'], 'least'],
  [['nearly'], 'most'],
  [['almost'], 'most'],
  [['under'], 'most'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['some'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['estimated'], 'about'],
];
