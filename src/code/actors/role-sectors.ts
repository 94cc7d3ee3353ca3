/** The sectors of a role: its own, or those of what stands beside it and of whose it is. */

import type { Sector } from '../entity.js';
import type { RoleEntry } from './actor-lexicon.js';
import type { Parts } from './phrase-parts.js';
import type { Reading } from './reading.js';

/** Sectors that say what kind of government, party or lawmaker somebody is; they are kept beside the primary. */
const SECONDARY: ReadonlySet<Sector> = new Set(['MIL', 'OPP', 'PTY', 'REB', 'PRM']);
/** What one is in private life or by trade, not by office. */
const PRIVATE: ReadonlySet<Sector> = new Set([
  'CVL',
  'REF',
  'JRN',
  'BUS',
  'EDU',
  'MED',
  'AGR',
  'LAB',
  'CRM',
  'UNK',
]);
/** Bodies that are no part of a state: their presidents, chairmen and directors are what the body is. */
const OUTSIDE_STATE: ReadonlySet<Sector> = new Set(['BUS', 'JRN', 'EDU', 'SOC', 'LAB']);
/** Bodies whose soldiers, leaders and ministers are what they are. */
const WHOLE: ReadonlySet<Sector> = new Set(['REB', 'PRM', 'CRM', 'UAF']);

export function sectorsOf(role: RoleEntry, parts: Parts, owners: readonly Reading[]): readonly Sector[] {
  const isUnrecognised = owners.some(({ sectors }) => sectors.includes('PRE'));
  const own = ownSectors(role, parts, owners);
  return isUnrecognised && !own.includes('PRE') ? [...own, 'PRE'] : own;
}

function ownSectors(role: RoleEntry, parts: Parts, owners: readonly Reading[]): readonly Sector[] {
  const modifiers = parts.roles.filter((other) => other.role !== role).flatMap((other) => other.role.sectors);
  const owned =
    owners
      .map(({ sectors }) => sectors.filter((sector) => sector !== 'PRE'))
      .find((list) => list.length > 0) ?? [];
  // Leaders of an ethnic or religious group are no civilians at large, and no government.
  if (role.borrows && modifiers.length === 0 && owners.some(({ isGroup }) => isGroup)) return ['SOC'];
  if (role.borrows) {
    // "Senate Judiciary Chairman": the house says what the committee's subject does not.
    const isOfHouse = owned[0] === 'LEG';
    const all = isOfHouse ? [...owned, ...modifiers] : [...modifiers, ...owned];
    const borrowed = [...new Set(all)].filter((sector) => sector !== 'ELI');
    return borrowed.length > 0 ? borrowed : role.sectors;
  }
  if (owned.some((sector) => WHOLE.has(sector)) && (role.sectors[0] === 'MIL' || role.sectors[0] === 'SOC'))
    return owned;
  if (role.kind === 'person' && role.sectors[0] === 'GOV' && OUTSIDE_STATE.has(owned[0]!)) return owned;
  return [...new Set([...role.sectors, ...modifiers.filter((sector) => SECONDARY.has(sector))])];
}

/** Words such as "former" and "president-elect" beside a role. */
export function toldSectors(parts: Parts, sectors: readonly Sector[]): readonly Sector[] {
  // A former minister is of the elite, a former wife is not.
  if (parts.isPast && sectors.length > 0 && !PRIVATE.has(sectors[0]!)) return ['ELI'];
  if (parts.isComing && sectors[0] === 'GOV') return ['PTY'];
  return sectors;
}
