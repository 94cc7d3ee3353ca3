/**
 * Whom a speech act concerns when its own words do not say: the act's type and doers and the parties of its content in,
 * recipients out.
 *
 * "Italy offered to lend money to Tunisia" → AGREE to Tunisia; "Peru demanded that Chile free the sailors" → REQUEST to
 * Chile. Not: "Peru and Chile agreed to meet", where nobody is left.
 */

import type { Entity } from '../entity.js';
import { likeness } from '../events/same-entity.js';
import type { EventType } from '../plover/codebook.js';

export interface ContentParties {
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  /** Both sides are actors: "talks with Chile". */
  readonly symmetric: boolean;
}

/** Speech acts about what the speaker does: the other side is that of the act. */
const OF_OWN_ACTS: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'REJECT', 'THREATEN']);
/** Speech acts about what others do: the other side is its doer. */
const OF_OTHERS_ACTS: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE']);

export function recipientsFromContent(
  type: EventType,
  speakers: readonly Entity[],
  content: ContentParties,
): readonly Entity[] {
  const others = (entities: readonly Entity[]) =>
    entities.filter((entity) => !speakers.some((speaker) => likeness(speaker, entity) > 0));
  if (OF_OWN_ACTS.has(type)) {
    return others(content.symmetric ? [...content.recipients, ...content.actors] : content.recipients);
  }
  if (!OF_OTHERS_ACTS.has(type)) return [];
  const doers = others(content.actors);
  return doers.length > 0 ? doers : others(content.recipients);
}
