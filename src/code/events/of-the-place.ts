/** Whose organs they are: a party without a country and the place of its act in, the party with the place's country out. */

import type { EventPlace } from '../claim.js';
import type { Entity } from '../entity.js';
import type { EventType } from '../plover/codebook.js';

const STATE_ORGANS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

/** What organs of a state do at home; a minister who meets or signs abroad is not the host's. */
const AT_HOME: ReadonlySet<EventType> = new Set(['COERCE', 'ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT']);

/**
 * "the coup in Niger, when the army ousted …": organs of a state of whom no country is told are those of the place
 * where they act. Only where the text states the place: a dateline or the other side says nothing of whose army it is,
 * but police of whom no more is told are the local ones.
 */
export function ofThePlace(entity: Entity, type: EventType, place: EventPlace | undefined): Entity {
  if (entity.country !== undefined || place?.country === undefined || !AT_HOME.has(type)) return entity;
  const sector = entity.sectors[0] ?? '';
  const isLocal = place.basis === 'stated' || (place.basis === 'dateline' && sector === 'COP');
  if (!isLocal || !STATE_ORGANS.has(sector)) return entity;
  return { ...entity, country: place.country, why: `${entity.why}; of ${place.name}, where it acts` };
}
