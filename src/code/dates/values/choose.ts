/** Last, this or next: of a date's candidates the one that the words and the tense choose. */

import type { Which } from '../meaning.js';
import type { Tense } from '../tense.js';

/**
 * Of candidates in order of time, the one that the words and the tense choose. A year is stated with a date that is
 * farther away than `farthest`: there the nearest is meant whatever the tense ("must go by Jan. 14", told on Jan. 6).
 */
export function choose(
  candidates: readonly number[],
  here: number,
  which: Which | undefined,
  tense: Tense,
  farthest: number,
): [number, string] {
  const latest =
    candidates.findLast((each) => (which === 'last' ? each < here : each <= here)) ?? candidates[0]!;
  const earliest =
    candidates.find((each) => (which === 'next' ? each > here : each >= here)) ?? candidates.at(-1)!;
  const nearest = here - latest <= earliest - here ? latest : earliest;
  if (which === 'last') return [latest, 'last'];
  if (which === 'next') return [earliest, 'next'];
  if (tense === 'past' && here - latest <= farthest) return [latest, 'past: latest'];
  if (which === 'this') return [earliest, 'this'];
  if (tense === 'future' && earliest - here <= farthest) return [earliest, 'future: earliest'];
  return [nearest, 'nearest'];
}
