/**
 * The country of an act that states no place, from who takes part: type, modes and sides in; a country without a point,
 * or nothing where they leave it open, out.
 *
 * "Police arrested two editors", Kenyan police, was in Kenya; a visit to the Chilean president was in Chile; a bill
 * that a parliament passes is passed at home. What one state says of another is said nowhere in particular.
 */

import type { Claim, EventPlace } from '../claim.js';
import { type Entity, NON_STATE_CODES } from '../entity.js';
import type { EventType } from '../plover/codebook.js';

type Told = Pick<Claim, 'type' | 'modes' | 'actors' | 'recipients'>;

/** @param nameOf a country's name by its code; undefined for what is no country */
export function placeFromSides(
  claim: Told,
  nameOf: (code: string) => string | undefined,
): EventPlace | undefined {
  const country = countryOf(claim);
  const name = country === undefined ? undefined : nameOf(country);
  if (country === undefined || name === undefined) return undefined;
  return {
    text: name,
    name,
    country,
    resolution: 'country',
    basis: 'actor',
    why: 'where its sides are at home',
  };
}

function countryOf({ type, modes, actors, recipients }: Told): string | undefined {
  const doers = countriesOf(actors);
  const others = countriesOf(recipients);
  const all = new Set([...doers, ...others]);
  const [host] = others.size === 1 ? others : [];
  const [home] = all.size === 1 ? all : [];
  if (type === 'CONSULT') return modes.includes('visit') ? host : undefined;
  if (type === 'RETREAT') return modes.includes('withdraw') ? host : home;
  if (type === 'ASSAULT') return home !== undefined || recipients.some(isUnarmed) ? host : undefined;
  // What a state seizes without a word of from whom may be abroad.
  if (type === 'COERCE' && modes.includes('seize') && others.size === 0) return undefined;
  if (ON_THE_GROUND.has(type)) return home ?? (doers.size === 0 ? host : undefined);
  const decide = LAWMAKING[type];
  return decide && recipients.length === 0 && actors.some(({ sectors }) => decide.test(sectors[0] ?? ''))
    ? home
    : undefined;
}

/** Those at home are where their country is; armies also fight abroad. */
function isUnarmed({ sectors }: Entity): boolean {
  return sectors.length === 0 || /^(?:CVL|UNK|MED|EDU|REF|REL)$/.test(sectors[0]!);
}

const ON_THE_GROUND: ReadonlySet<EventType> = new Set(['COERCE', 'PROTEST', 'MOBILIZE']);

/** Whose decisions, when nobody else takes part, are made at home: a parliament passes a bill, a government plans a vote. */
const LAWMAKING: Readonly<Partial<Record<EventType, RegExp>>> = {
  AGREE: /^(?:GOV|LEG|JUD)$/,
  CONCEDE: /^(?:GOV|LEG|JUD)$/,
  SANCTION: /^(?:LEG|JUD)$/,
  SUPPORT: /^(?:LEG|JUD)$/,
};

const NON_STATES: ReadonlySet<string> = new Set(NON_STATE_CODES);

function countriesOf(entities: readonly Entity[]): Set<string> {
  return new Set(entities.flatMap(({ country }) => (country && !NON_STATES.has(country) ? [country] : [])));
}
