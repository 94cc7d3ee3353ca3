/** What the network is told of a word: seven numbers, each a hash of one thing its letters say. */

import { wordForm } from '../tags/word-form.js';
import { mix1 } from '../weights/hash.js';

/**
 * The word itself comes first; the rest are affixes and shape, each from its own template.
 *
 * @example wordKeys('Niamey', false) // [hash of "niamey", of "-ey", "-mey", "-amey", "ni-", "nia-", of the shape]
 */
export function wordKeys(form: string, first: boolean): number[] {
  const { lower, suffix2, suffix3, suffix4, prefix2, prefix3, shape } = wordForm(form);
  return [
    lower,
    mix1(1, suffix2),
    mix1(2, suffix3),
    mix1(3, suffix4),
    mix1(4, prefix2),
    mix1(5, prefix3),
    mix1(first ? 7 : 6, shape),
  ];
}
