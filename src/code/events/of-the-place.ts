/** Whose organs they are: a party without a country and the place of its act in, the party with the place's country out. */

import type { EventPlace } from '../claim.js';
import type { Entity } from '../entity.js';

const STATE_ORGANS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

/**
 * "the coup in Niger, when the army ousted …": organs of a state of whom no country is told are those of the place
 * where they act. Only where the text states the place: a dateline or the other side says nothing of whose army it is.
 */
export function ofThePlace(entity: Entity, place: EventPlace | undefined): Entity {
  if (entity.country !== undefined || place?.country === undefined || place.basis !== 'stated') return entity;
  if (!STATE_ORGANS.has(entity.sectors[0] ?? '')) return entity;
  return { ...entity, country: place.country, why: `${entity.why}; of ${place.name}, where it acts` };
}
