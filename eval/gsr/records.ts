/** PLOVER's gold-standard records: their JSON file in, sentences with type and countries of both sides out. */

import { readFileSync } from 'node:fs';
import { EVENT_TYPES, type EventType } from '../../src/code/plover/codebook.js';

export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  /** In the 15-class view, see `classOf`. */
  readonly type: string;
  readonly actors: readonly string[];
  /** Empty where the record names no target that has a code. */
  readonly recipients: readonly string[];
}

/** @throws Error when the file is no list of records or a record's type is unknown */
export function readRecords(path: string): GoldRecord[] {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(parsed)) throw new Error(`${path}: expected a list of records`);
  return (parsed as RawRecord[]).map((record) => ({
    id: record.id,
    text: record.text.replace(/[{}]/g, '').trim(),
    type: classOf(typeOf(record)),
    actors: codesOf(record.source),
    recipients: codesOf(record.target),
  }));
}

interface RawRecord {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly source?: RawSide;
  readonly target?: RawSide;
}

/** Some records have the context where the target should stand. */
type RawSide = string | readonly { readonly code?: string }[];

/** Types of older codebooks by those of PLOVER 2.0. */
const OLD_TYPES: Readonly<Record<string, EventType>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

function typeOf({ id, event }: RawRecord): EventType {
  const type = OLD_TYPES[event] ?? event;
  const known = EVENT_TYPES.find((each) => each === type);
  if (!known) throw new Error(`${id}: unknown type ${event}`);
  return known;
}

/** @example classOf('RETREAT') // 'YIELD', as older public data calls RETREAT and CONCEDE */
export function classOf(type: EventType): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

function codesOf(side: RawSide | undefined): string[] {
  if (side === undefined || typeof side === 'string') return [];
  return side.flatMap(({ code }) => (code ? [codeOf(code)] : []));
}

const OLD_CODES: Readonly<Record<string, string>> = { JAP: 'JPN', GER: 'DEU', ITL: 'ITA', VTN: 'VNM' };
const ORGANISATIONS = new Set(['IGO', 'UNO', 'EUR', 'NGO']);

/** The records write IGO for the United Nations, the European Union, Amnesty: these count as equal. */
export function codeOf(code: string): string {
  return ORGANISATIONS.has(code) ? 'IGO' : (OLD_CODES[code] ?? code);
}
