/** What the network is told of a word: eight numbers, each a hash of one thing its letters say. */

import { wordForm } from '../tags/word-form.js';
import { mix1 } from '../weights/hash.js';

/** No word's key: a word in small letters says nothing more by being written so. */
const AS_ITS_LOWER = 0;

/**
 * The word itself comes first; the rest are affixes, shape and the word with its capitals, each from its own template.
 *
 * @example wordKeys('Niamey', false) // "niamey", "-ey", "-mey", "-amey", "ni-", "nia-", the shape, "Niamey"
 */
export function wordKeys(form: string, first: boolean): number[] {
  const { lower, suffix2, suffix3, suffix4, prefix2, prefix3, shape, exact } = wordForm(form);
  return [
    lower,
    mix1(1, suffix2),
    mix1(2, suffix3),
    mix1(3, suffix4),
    mix1(4, prefix2),
    mix1(5, prefix3),
    mix1(first ? 7 : 6, shape),
    exact === lower ? AS_ITS_LOWER : mix1(8, exact),
  ];
}
