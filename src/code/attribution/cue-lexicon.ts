/** The words that attribute: what `data/en/attribution/` lists, in the shape that rules and model look things up. */

import type { Stance } from '../claim.js';
import type { Certainty, Manner } from './attribution.js';
import type { CueModel } from './cue-model.js';

/**
 * How a cue takes its content. clause: "said that …", "a claim that …" · quote: may stand beside a quotation ·
 * object: "announced the withdrawal", "criticism of the plan".
 */
export const PATTERNS = ['clause', 'quote', 'object'] as const;

export type CuePattern = (typeof PATTERNS)[number];

export interface Cue {
  /** Name for `explain`: `say/V`. */
  readonly id: string;
  readonly manner: Manner;
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly patterns: readonly CuePattern[];
}

/** "according to X", "reportedly": a cue outside the clause that it attributes. */
export interface AdverbialCue {
  readonly id: string;
  /** Its words in lower case: `according`, `to`. */
  readonly words: readonly string[];
  /** Does it name its source, as "according to X" does? */
  readonly takesSource: boolean;
  readonly certainty: Certainty;
  readonly stance: Stance;
}

export interface CueLexicon {
  /** By lemma and class, for example `say/V`. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** By first word. */
  readonly adverbials: ReadonlyMap<string, readonly AdverbialCue[]>;
  /** Nouns that "according to" does not make a source: plan, schedule. */
  readonly notSources: ReadonlySet<string>;
  /** Nouns that name no one in particular: source, people. */
  readonly anonymous: ReadonlySet<string>;
  /** Learnt weights; without them the rules and lists decide alone. */
  readonly model: CueModel | undefined;
}
