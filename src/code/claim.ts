/** One sentence's statement of one act, and the event that an article's claims of one act join into. */

import type { Quote } from '../text/span.js';
import type { Entity, Sector } from './entity.js';
import type { EventType } from './plover/codebook.js';

export type Status = 'happened' | 'ongoing' | 'future' | 'hypothetical' | 'negated';
export type Stance = 'stated' | 'alleged' | 'claimed' | 'denied' | 'disputed';
export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade';

export interface EventDate {
  /** YYYY-MM-DD; a week's Monday; YYYY-MM; YYYY; EDTF for season and decade; undefined when unknown. */
  readonly value: string | undefined;
  readonly precision: DatePrecision | 'none';
  readonly basis: 'stated' | 'coreference' | 'dateline' | 'publication';
  readonly quote?: Quote;
  readonly why: string;
}

export interface EventPlace {
  readonly text: string;
  readonly name: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonamesId?: number;
  readonly resolution: 'point' | 'city' | 'district' | 'province' | 'country' | 'region';
  readonly basis: 'stated' | 'coreference' | 'dateline' | 'actor';
  readonly quote?: Quote;
  readonly why: string;
}

export type NumberKind =
  | 'dead'
  | 'injured'
  | 'arrested'
  | 'abducted'
  | 'displaced'
  | 'troops'
  | 'crowd'
  | 'money'
  | 'weapons'
  | 'other';

export interface EventNumber {
  readonly kind: NumberKind;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: string;
  readonly scope: 'event' | 'cumulative' | 'area';
  readonly group?: string;
  readonly quote: Quote;
}

/** According to whom. */
export interface Source {
  readonly text: string;
  readonly quote: Quote;
  readonly cue: string;
  readonly cueQuote: Quote;
  readonly country?: string;
  readonly sectors: readonly Sector[];
  readonly certainty: 'certain' | 'uncertain';
}

/** What a speech act is about: the thing asked, promised, threatened, refused. */
export interface Content {
  readonly type?: EventType;
  readonly modes: readonly string[];
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly quote: Quote;
}

/** A step of reasoning: the rule, lexicon entry or model that decided a field. */
export interface Reason {
  readonly field: string;
  readonly rule: string;
  readonly detail?: string;
}

export interface Claim {
  readonly id: string;
  readonly event: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly stance: Stance;
  readonly background: boolean;
  readonly embedded: boolean;
  readonly assertedBy?: Entity;
  readonly content?: Content;
  readonly symmetric: boolean;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly date: EventDate | undefined;
  readonly place: EventPlace | undefined;
  readonly numbers: readonly EventNumber[];
  readonly sources: readonly Source[];
  readonly confidence: number;
  readonly trigger: Quote;
  readonly sentence: Quote & { readonly index: number };
  readonly why: readonly Reason[];
  /** Frames of the same predicate that did not decide, with the reason. */
  readonly losers: readonly { readonly rule: string; readonly reason: string }[];
}

export interface Evidence {
  readonly claim: string;
  readonly sentence: Quote;
  readonly trigger: Quote;
}

export interface Event {
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly quad: 1 | 2 | 3 | 4;
  readonly score: number;
  readonly status: Status;
  readonly stance: Stance;
  readonly background: boolean;
  readonly embedded: boolean;
  readonly symmetric: boolean;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly date: EventDate | undefined;
  readonly place: EventPlace | undefined;
  readonly numbers: readonly EventNumber[];
  readonly sources: readonly Source[];
  readonly cameo: string;
  readonly confidence: number;
  readonly claims: readonly string[];
  readonly evidence: readonly Evidence[];
}
