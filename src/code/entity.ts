/** Someone or something that acts, is acted on, or speaks. */

import type { Quote } from '../text/span.js';

/** PLOVER's sector codes (plover.md §6). */
export const SECTORS = [
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'OPP',
  'PRE',
  'REF',
  'REL',
  'SOC',
] as const;

export type Sector = (typeof SECTORS)[number];

/** Codes that stand where a country's would, for actors of no one country. */
export const NON_STATE_CODES = ['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'] as const;

export interface Entity {
  /** Canonical where known, else the fullest name or description of the text. */
  readonly name: string;
  /** Where and in what words the claim's own sentence speaks of it. */
  readonly quote: Quote;
  /** Identifier in `data/actors/`, where known. */
  readonly id?: string;
  /** ISO 3166-1 alpha-3, XKX, one of NON_STATE_CODES, or undefined when the text does not tell. */
  readonly country?: string;
  /** Primary sector first. */
  readonly sectors: readonly Sector[];
  readonly office?: string;
  readonly wikidata?: string;
  /** One human being, by name. */
  readonly isPerson?: true;
  /** Which entry, description or chain decided, for `explain`. */
  readonly why: string;
}
