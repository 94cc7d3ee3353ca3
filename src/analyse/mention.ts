/** Who and what an article speaks of: mentions, and the chains of mentions that mean the same. */

import type { TokenIndex } from '../text/span.js';
import type { Sentence } from './sentence.js';

export type MentionKind = 'name' | 'description' | 'pronoun';

export type MentionType = 'person' | 'organization' | 'country' | 'people' | 'place' | 'event' | 'other';

export interface Mention {
  /** Position in `Analysis.mentions`. */
  readonly id: number;
  readonly kind: MentionKind;
  readonly type: MentionType;
  /** GUM's finer category (time, object, abstract, animal, plant, substance …), as `chancery parse` writes it. */
  readonly category?: string;
  /** Index of its sentence (Analysis.sentences). */
  readonly sentence: number;
  /** First token of the noun phrase. */
  readonly from: TokenIndex;
  /** Token after the last of the noun phrase; half-open. */
  readonly to: TokenIndex;
  /** Head token of the noun phrase. */
  readonly head: TokenIndex;
  /** Index of its chain (Analysis.chains). */
  readonly chain: number;
  /** The verb that told the deed before, for a noun that takes it up: "ousted" for "the coup". */
  readonly deed?: { readonly sentence: number; readonly token: TokenIndex };
  /** The rule that found or linked it, for `explain`. */
  readonly why: string;
}

export interface Chain {
  /** Position in `Analysis.chains`. */
  readonly id: number;
  readonly type: MentionType;
  /** Ids of its mentions in reading order. */
  readonly mentions: readonly number[];
  /** Ids of the chains that make up a group: "the two countries" = Russia, Niger. */
  readonly members?: readonly number[];
}

export interface Analysis {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}
