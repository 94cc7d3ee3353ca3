/** From a token to the attributions whose content it stands in. */

import type { TokenIndex } from '../../text/span.js';
import type { Attribution, TokenRange } from './attribution.js';

/** A stretch of content and whose it is. */
export interface HeldRange extends TokenRange {
  readonly attribution: Attribution;
  /** Tokens of the attribution's whole content. */
  readonly length: number;
}

export interface AttributionIndex {
  readonly attributions: readonly Attribution[];
  /** Stretches of content by the index of their sentence. */
  readonly bySentence: ReadonlyMap<number, readonly HeldRange[]>;
}

export function indexAttributions(attributions: readonly Attribution[]): AttributionIndex {
  const bySentence = new Map<number, HeldRange[]>();
  for (const attribution of attributions) {
    const length = attribution.content.reduce((sum, { from, to }) => sum + to - from, 0);
    for (const range of attribution.content) {
      const held = { ...range, attribution, length };
      const known = bySentence.get(range.sentence);
      if (known) known.push(held);
      else bySentence.set(range.sentence, [held]);
    }
  }
  return { attributions, bySentence };
}

/**
 * Who puts forward what the token says: the attributions by speech, evidence or thought around it, innermost first.
 *
 * @example "AFP said that Y denied that Z fired": of "fired", Y's denial, then AFP's report
 */
export function attributionsOf(index: AttributionIndex, sentence: number, token: TokenIndex): Attribution[] {
  return attributionsAround(index, sentence, token).filter(
    ({ manner }) => manner === 'speech' || manner === 'evidence' || manner === 'thought',
  );
}

/** All attributions around the token, wishes and attitudes too, innermost first. */
export function attributionsAround(
  index: AttributionIndex,
  sentence: number,
  token: TokenIndex,
): Attribution[] {
  return holdersOf(index, sentence, token)
    .map((held) => ({ ...held, depth: depthOf(index, held.attribution) }))
    .sort((a, b) => b.depth - a.depth || a.length - b.length || a.attribution.id - b.attribution.id)
    .map(({ attribution }) => attribution);
}

/** The stretches that hold a token, one an attribution. */
export function holdersOf(
  { bySentence }: AttributionIndex,
  sentence: number,
  token: TokenIndex,
): HeldRange[] {
  return (bySentence.get(sentence) ?? []).filter(({ from, to }) => from <= token && token < to);
}

function depthOf({ attributions }: AttributionIndex, attribution: Attribution): number {
  let depth = 0;
  let at = attribution;
  // Parents never run in a circle (nesting.ts); the bound keeps hand-made ones from hanging.
  while (at.parent !== undefined && depth < attributions.length) {
    at = attributions[at.parent]!;
    depth++;
  }
  return depth;
}
