/** A coded article as every output speaks of it: plain records, null for what the text does not tell. */

import type { DatePrecision, NumberKind, Stance, Status } from './code/claim.js';
import type { Sector } from './code/entity.js';
import type { EventType, Quad } from './code/plover/codebook.js';
import type { Diagnostic } from './text/diagnostic.js';
import type { TextPart } from './text/span.js';

/** What coded it: the version of the program, the codebook and a hash of all data files. */
export interface Coder {
  readonly version: string;
  readonly codebook: string;
  readonly data: string;
}

export interface SpanRecord {
  readonly from: number;
  readonly to: number;
}

/** Words of the article and where they stand, in UTF-16 code units of the part named. */
export interface QuoteRecord {
  readonly in: TextPart;
  readonly span: SpanRecord;
  readonly text: string;
}

/** A span that says which part it counts in and repeats its words. */
export interface WordsRecord extends SpanRecord {
  readonly in: TextPart;
  readonly text: string;
}

export interface EntityRecord {
  readonly name: string;
  readonly text: string;
  readonly in: TextPart;
  readonly span: SpanRecord;
  readonly id?: string;
  readonly country: string | null;
  readonly sectors: readonly Sector[];
  readonly office?: string;
  readonly wikidata?: string;
}

export interface DateRecord {
  readonly value: string | null;
  readonly precision: DatePrecision | 'none';
  readonly basis: 'stated' | 'coreference' | 'dateline' | 'publication';
  readonly in?: TextPart;
  readonly span?: SpanRecord;
}

export interface PlaceRecord {
  readonly name: string;
  readonly text: string;
  readonly country: string | null;
  readonly admin1?: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonamesId?: number;
  readonly resolution: 'point' | 'city' | 'district' | 'province' | 'country' | 'region';
  readonly basis: 'stated' | 'coreference' | 'dateline' | 'actor';
}

export interface NumberRecord {
  readonly kind: NumberKind;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: string;
  readonly scope: 'event' | 'cumulative' | 'area';
  readonly group?: string;
}

export interface SourceRecord {
  readonly text: string;
  readonly in: TextPart;
  readonly span: SpanRecord;
  readonly cue: string;
  readonly country?: string;
  readonly sectors: readonly Sector[];
  readonly certainty: 'certain' | 'uncertain';
}

export interface ContentRecord {
  readonly type: EventType | null;
  readonly modes: readonly string[];
  readonly actors: readonly EntityRecord[];
  readonly recipients: readonly EntityRecord[];
  readonly text: string;
}

/** Why a claim is as it is: its frame, the rule behind each field, and the readings that lost. */
export interface WhyRecord {
  readonly rule: string;
  readonly fields: readonly { readonly field: string; readonly rule: string; readonly detail?: string }[];
  readonly losers: readonly { readonly rule: string; readonly reason: string }[];
}

export interface ClaimRecord {
  readonly id: string;
  readonly event: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly stance: Stance;
  readonly background: boolean;
  readonly embedded: boolean;
  readonly assertedBy?: EntityRecord;
  readonly content?: ContentRecord;
  readonly actors: readonly EntityRecord[];
  readonly recipients: readonly EntityRecord[];
  readonly date: DateRecord | null;
  readonly place: PlaceRecord | null;
  readonly numbers: readonly NumberRecord[];
  readonly sources: readonly SourceRecord[];
  readonly confidence: number;
  readonly trigger: { readonly span: SpanRecord; readonly text: string };
  readonly sentence: QuoteRecord & { readonly index: number };
  /** The words behind each field. */
  readonly evidence: Readonly<Record<string, readonly WordsRecord[]>>;
  readonly why: WhyRecord;
}

export interface EventRecord {
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly quad: Quad;
  readonly score: number;
  readonly status: Status;
  readonly stance: Stance;
  readonly background: boolean;
  readonly embedded: boolean;
  readonly symmetric: boolean;
  readonly actors: readonly EntityRecord[];
  readonly recipients: readonly EntityRecord[];
  readonly date: DateRecord | null;
  readonly place: PlaceRecord | null;
  readonly numbers: readonly NumberRecord[];
  readonly sources: readonly SourceRecord[];
  readonly cameo: string;
  readonly confidence: number;
  readonly claims: readonly string[];
  /** `span` is the trigger's; `sentence` and `trigger` are their words. */
  readonly evidence: readonly {
    readonly in: TextPart;
    readonly span: SpanRecord;
    readonly sentence: string;
    readonly trigger: string;
  }[];
}

export interface ArticleRecord {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly publishedOn: string | null;
  readonly dateline: { readonly place: string | null; readonly date: string | null } | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Id of the version of this page that was read before it in the same run. */
  readonly supersedes?: string;
}

export interface CodedArticle {
  readonly id: string;
  readonly coder: Coder;
  readonly article: ArticleRecord;
  readonly claims: readonly ClaimRecord[];
  readonly events: readonly EventRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
