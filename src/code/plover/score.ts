/** How conflictual or cooperative an event is: its type and modes in, its score out. */

import type { Codebook, EventType } from './codebook.js';

/**
 * An event's score is its mode's farthest from 0, else its type's; a mode without a score has its type's.
 *
 * @example scoreOf(codebook, 'CONSULT', ['visit', 'phone']) // 4
 */
export function scoreOf(codebook: Codebook, type: EventType, modes: readonly string[]): number {
  const entry = codebook.types.get(type)!;
  const scores = entry.modes
    .filter((mode) => modes.includes(mode.name))
    .map((mode) => mode.score ?? entry.score);
  if (scores.length === 0) return entry.score;
  return scores.reduce((farthest, score) => (Math.abs(score) > Math.abs(farthest) ? score : farthest));
}
