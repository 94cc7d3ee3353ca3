/**
 * Comparisons with the year before: "the year-ago quarter", "the year-earlier period", "year-ago levels".
 * The words after "year-ago" say no more than that the same stretch of the year is meant.
 */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { skipHyphen, stands, wordAt } from '../amounts.js';

export function yearAgo(atoms: readonly Atom[], at: number): Match | undefined {
  const start = /^(?:the|a)$/.test(wordAt(atoms, at)) ? at + 1 : at;
  if (wordAt(atoms, start) !== 'year') return undefined;
  const ago = skipHyphen(atoms, start + 1);
  if (ago === start + 1 || !(stands(atoms, ago, ['ago']) || stands(atoms, ago, ['earlier'])))
    return undefined;
  const named = /^(?:quarter|period|month|half)$/.test(wordAt(atoms, ago + 1));
  return {
    from: named ? at : start,
    to: named ? ago + 2 : ago + 1,
    rule: 'year-ago',
    meaning: { kind: 'offset', unit: 'year', amount: 1, direction: -1, from: 'story' },
  };
}
