/** Is an act political? Its type and sides in, the reason why it is left out, if it is, out (DESIGN.md §4). */

import type { Entity, Sector } from '../entity.js';
import type { EventType } from '../plover/codebook.js';

/** Acts done by speaking. */
export const SPEECH: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

/** States, parties, armed groups, movements and candidates; what they say and do is politics. */
const POLITICAL: ReadonlySet<Sector> = new Set([
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'PTY',
  'OPP',
  'REB',
  'PRM',
  'SPY',
  'UAF',
  'PRE',
  'ELI',
]);

/** Private life and business: their acts count when a political actor stands on the other side. */
const PRIVATE: ReadonlySet<Sector> = new Set([
  'BUS',
  'CRM',
  'JRN',
  'MED',
  'EDU',
  'UNK',
  'CVL',
  'AGR',
  'REL',
  'SOC',
  'LAB',
  'REF',
]);

export interface Sides {
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
}

/** Modes that no ordinary crime or quarrel has. */
const WARLIKE: ReadonlySet<string> = new Set([
  'suicide-attack',
  'aerial',
  'drone',
  'heavy-weapons',
  'unconventional',
  'explosives',
  'crowd-control',
  'cyber',
]);

export function whyNotPolitical(
  type: EventType,
  modes: readonly string[],
  { actors, recipients }: Sides,
  includeCrime: boolean,
): string | undefined {
  // "The visit to Canada was long": whose it was would have to be made up.
  if (type === 'CONSULT' && actors.length === 0) return 'nobody is named who meets or visits';
  const everyone = [...actors, ...recipients];
  if (everyone.some(isPolitical)) return undefined;
  if (type === 'PROTEST') return undefined;
  // Relief by a charity is aid as that of a state is.
  if (type === 'AID' && actors.some(({ country }) => country === 'NGO') && recipients.length > 0)
    return undefined;
  if (SPEECH.has(type)) return 'speech act without a political actor on either side';
  if (everyone.length === 0) {
    return modes.some((mode) => WARLIKE.has(mode)) ? undefined : 'nobody is named on either side';
  }
  if (modes.some((mode) => WARLIKE.has(mode)) || includeCrime) return undefined;
  return 'ordinary crime or private matter';
}

/** The health agency of the United Nations acts for states, whatever its field. */
const BODIES_OF_STATES: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR']);

export function isPolitical({ country, sectors }: Entity): boolean {
  if (country !== undefined && BODIES_OF_STATES.has(country)) return true;
  if (sectors.some((sector) => POLITICAL.has(sector))) return true;
  if (sectors.some((sector) => PRIVATE.has(sector))) return false;
  return country !== undefined && country !== 'MNC' && country !== 'NGO';
}
