/** Expected and coded events: both in, what differs in words out; nothing when they agree. */

import type { CodedArticle, EntityRecord, EventRecord } from '../../src/coded-article.js';
import type { ExpectedEntity, ExpectedEvent } from './read-cases.js';

/** Wednesday: day names in cases mean the last such day before it. */
export const PUBLISHED_ON = '2024-05-15';

export function differences(expected: readonly ExpectedEvent[], { events }: CodedArticle): string[] {
  const open = [...events];
  const found: string[] = [];
  for (const event of expected) {
    const at = open.findIndex((candidate) => mismatch(event, candidate) === undefined);
    if (at >= 0) {
      open.splice(at, 1);
      continue;
    }
    const near = open.find((candidate) => candidate.type === event.type);
    found.push(`missing ${event.type}${near ? `: ${mismatch(event, near)}` : ''}`);
    if (near) open.splice(open.indexOf(near), 1);
  }
  const extra = open.filter((event) => !event.embedded).map((event) => `unexpected ${describeEvent(event)}`);
  return [...found, ...extra];
}

function mismatch(expected: ExpectedEvent, event: EventRecord): string | undefined {
  const { fields } = expected;
  if (expected.type !== event.type) return `type is ${event.type}`;
  if (!expected.modes.every((mode) => event.modes.includes(mode)))
    return `modes are ${event.modes.join('+')}`;
  if (event.embedded !== (fields.get('embedded') === 'yes')) return `embedded is ${event.embedded}`;
  if (!statuses(fields.get('status')).includes(event.status)) return `status is ${event.status}`;
  const stance = fields.get('stance');
  if (stance !== undefined && stance !== event.stance) return `stance is ${event.stance}`;
  const date = fields.get('date');
  if (date !== undefined && dayOf(date) !== (event.date?.value ?? 'none'))
    return `date is ${event.date?.value}`;
  const place = fields.get('place');
  if (place !== undefined && place !== (event.place?.country ?? '-'))
    return `place is in ${event.place?.country}`;
  if (expected.actors && !isSide(expected.actors, event.actors)) return `actors are ${side(event.actors)}`;
  if (expected.recipients && !isSide(expected.recipients, event.recipients))
    return `recipients are ${side(event.recipients)}`;
  return undefined;
}

function statuses(expected: string | undefined): string[] {
  return expected === undefined ? ['happened', 'ongoing'] : [expected];
}

function isSide(expected: readonly ExpectedEntity[], entities: readonly EntityRecord[]): boolean {
  if (expected.length !== entities.length) return false;
  const open = [...entities];
  return expected.every((entity) => {
    const at = open.findIndex((candidate) => isEntity(entity, candidate));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}

function isEntity({ country, sectors, words }: ExpectedEntity, entity: EntityRecord): boolean {
  if (country !== undefined && country !== entity.country) return false;
  if (!sectors.every((sector) => (entity.sectors as readonly string[]).includes(sector))) return false;
  const named = `${entity.name} ${entity.text}`.toLowerCase();
  return words.every((word) => named.includes(word.toLowerCase()));
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dayOf(date: string): string {
  const day = DAYS.indexOf(date);
  if (day < 0) return date;
  const published = new Date(`${PUBLISHED_ON}T00:00:00Z`);
  const back = (published.getUTCDay() - day + 7) % 7 || 7;
  return new Date(published.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

export function describeEvent(event: EventRecord): string {
  const modes = event.modes.length > 0 ? `-${event.modes.join('+')}` : '';
  return `${event.type}${modes} ${event.status} ${event.stance} ${side(event.actors)} > ${side(event.recipients)}`;
}

function side(entities: readonly EntityRecord[]): string {
  if (entities.length === 0) return '-';
  return entities
    .map(({ name, country, sectors }) => `${name} (${[country, ...sectors].join(' ')})`)
    .join(', ');
}

/** The trace of a failing case: each claim with the rule behind each of its fields. */
export function traceOf({ claims }: CodedArticle): string {
  return claims
    .map(({ type, trigger, why }) => {
      const fields = why.fields.map(
        ({ field, rule, detail }) => `    ${field}: ${rule}${detail ? ` (${detail})` : ''}`,
      );
      const losers = why.losers.map(({ rule, reason }) => `    lost ${rule}: ${reason}`);
      return [`  ${type} by "${trigger.text}"`, ...fields, ...losers].join('\n');
    })
    .join('\n');
}
