/** According to whom: who says what, and with which words it is told (DESIGN.md §2: source, cue, content). */

import type { TokenIndex } from '../../text/span.js';
import type { Stance } from '../claim.js';

/** Tokens of one sentence, half-open. */
export interface TokenRange {
  /** Index of the sentence (Analysis.sentences). */
  readonly sentence: number;
  readonly from: TokenIndex;
  readonly to: TokenIndex;
}

/** The noun phrase that speaks: "Nigerien authorities". */
export interface AttributionSource extends TokenRange {
  readonly head: TokenIndex;
  /** Named by nothing but a word such as "sources" or "people". */
  readonly anonymous: boolean;
}

/** The words that report: "has also said". The range runs from the first to the last of `tokens`. */
export interface AttributionCue extends TokenRange {
  /** The word that decides, for example the verb. */
  readonly head: TokenIndex;
  /** Tokens of the cue in order; not always contiguous: "called the plan into question". */
  readonly tokens: readonly TokenIndex[];
}

/** direct: all in quotation marks · mixed: partly · indirect: none · adverbial: "reportedly", without a source. */
export type AttributionKind = 'direct' | 'indirect' | 'mixed' | 'adverbial';

/**
 * What the source does with the content. speech: says it · evidence: shows it (a poll, a video) · thought: holds it
 * true · will: wants, plans or asks for it · attitude: approves or disapproves of it. Only the first three put
 * the content forward as true.
 */
export const MANNERS = ['speech', 'evidence', 'thought', 'will', 'attitude'] as const;

export type Manner = (typeof MANNERS)[number];

export type Certainty = 'certain' | 'uncertain';

export interface Attribution {
  /** Position in the list that `findAttributions` gives. */
  readonly id: number;
  readonly kind: AttributionKind;
  readonly manner: Manner;
  readonly source?: AttributionSource;
  readonly cue: AttributionCue;
  /** In reading order, not overlapping; over several sentences when a quotation goes on. */
  readonly content: readonly TokenRange[];
  /** Id of the attribution whose content holds this one's cue: "AFP quoted X as saying that Y denied it". */
  readonly parent?: number;
  readonly certainty: Certainty;
  readonly stance: Stance;
  /** The rule or model that found it and the lexicon entry behind it, for `explain`. */
  readonly why: string;
}
