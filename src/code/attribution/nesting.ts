/** Which attribution stands inside which: "AFP quoted X as saying that Y had denied it". */

import type { Attribution } from './attribution.js';
import { holdersOf, indexAttributions } from './attribution-index.js';

/** Each attribution's parent is the one with the least content around its cue. */
export function withParents(attributions: readonly Attribution[]): Attribution[] {
  const index = indexAttributions(attributions);
  const parents = new Map<number, number>();
  return attributions.map((attribution) => {
    const { sentence, head } = attribution.cue;
    const [closest] = holdersOf(index, sentence, head)
      .filter(({ attribution: other }) => !isAbove(parents, attribution.id, other.id))
      .sort((a, b) => a.length - b.length || a.attribution.id - b.attribution.id);
    if (!closest) return attribution;
    parents.set(attribution.id, closest.attribution.id);
    return { ...attribution, parent: closest.attribution.id };
  });
}

/** Is the one at or above the other already? A wrong tree can put two cues into each other's content. */
function isAbove(parents: ReadonlyMap<number, number>, id: number, other: number): boolean {
  for (let at: number | undefined = other; at !== undefined; at = parents.get(at)) {
    if (at === id) return true;
  }
  return false;
}
