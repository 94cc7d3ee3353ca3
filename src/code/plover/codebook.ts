/** The codebook: the types, modes and contexts of PLOVER 2.0 with their scores, read from `data/plover/`. */

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

export interface ModeEntry {
  readonly name: string;
  /** Conflict–cooperation score, −10 to +10; undefined where the manual gives none. */
  readonly score: number | undefined;
  readonly definition: string;
}

export interface TypeEntry {
  readonly name: EventType;
  readonly quad: Quad;
  readonly score: number;
  readonly recipientRequired: boolean;
  readonly definition: string;
  readonly modes: readonly ModeEntry[];
  readonly examples: readonly string[];
  /** Sentences that look alike and are coded otherwise, with what they are in brackets. */
  readonly nearMisses: readonly string[];
  /** Where we depart from the printed manual, and why. */
  readonly correction?: string;
}

export interface ContextEntry {
  readonly name: string;
  readonly definition: string;
}

export interface SectorEntry {
  readonly name: string;
  readonly definition: string;
}

/** What a CAMEO code means in PLOVER. */
export interface FromCameo {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  /** CAMEO's source is PLOVER's recipient: only for hosting a visit (043). */
  readonly swap: boolean;
}

export interface CameoTables {
  /** Codes by `TYPE/mode/context`, with empty parts for "any". */
  readonly toCameo: ReadonlyMap<string, string>;
  readonly fromCameo: ReadonlyMap<string, FromCameo>;
  readonly goldstein: ReadonlyMap<string, number>;
}

export interface Codebook {
  readonly name: string;
  readonly version: string;
  readonly types: ReadonlyMap<EventType, TypeEntry>;
  readonly contexts: ReadonlyMap<string, ContextEntry>;
  readonly sectors: ReadonlyMap<string, SectorEntry>;
  readonly cameo: CameoTables;
}
