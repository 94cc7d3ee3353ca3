/** Do two mentions speak of the same party? Used to join claims inside one article. */

import type { Entity } from '../entity.js';

/**
 * 2 the same identity or name; 1 the same country and no contradiction of sectors ("Russia" and "a Russian
 * delegation"); 0 otherwise.
 */
export function likeness(a: Entity, b: Entity): 0 | 1 | 2 {
  if (a.id !== undefined && a.id === b.id) return 2;
  if (a.name === b.name || a.name.toLowerCase() === b.name.toLowerCase()) return 2;
  if (a.country === undefined || b.country === undefined) return shareOrgan(a, b) ? 1 : 0;
  return a.country === b.country && sectorsAgree(a, b) ? 1 : 0;
}

const ORGANS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'LAB', 'REB', 'OPP', 'EDU']);

/**
 * "the army" of no country told and "Niger's military rulers", "dockers" and "3,000 dockworkers": one report seldom
 * speaks of two armies so loosely. Of civilians and unknown people it does.
 */
function shareOrgan(a: Entity, b: Entity): boolean {
  return a.sectors.some((sector) => ORGANS.has(sector) && b.sectors.includes(sector));
}

/** Every party of the shorter side is found on the other, or one side is not told. */
export function sidesAgree(a: readonly Entity[], b: readonly Entity[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((entity) => longer.some((other) => likeness(entity, other) > 0));
}

/** Parties of one side that the other names too. */
export function shared(a: readonly Entity[], b: readonly Entity[]): number {
  return a.filter((entity) => b.some((other) => likeness(entity, other) > 0)).length;
}

/**
 * The parties of both, each once, the fuller account kept: an identity beats a name, a name a description.
 *
 * @param areOne whether two that are alike are one party: a president is his country where it acts, not where he is
 * ousted
 */
export function union(
  known: readonly Entity[],
  more: readonly Entity[],
  areOne: (a: Entity, b: Entity) => boolean = () => true,
): Entity[] {
  const result = [...known];
  for (const entity of more) {
    const at = result.findIndex((other) => likeness(entity, other) > 0 && areOne(entity, other));
    if (at < 0) result.push(entity);
    else if (fullness(entity) > fullness(result[at]!)) result[at] = merged(entity, result[at]!);
    else result[at] = merged(result[at]!, entity);
  }
  return result;
}

function merged(fuller: Entity, other: Entity): Entity {
  const sectors = [...fuller.sectors, ...other.sectors.filter((sector) => !fuller.sectors.includes(sector))];
  const country = fuller.country ?? other.country;
  return { ...fuller, sectors, ...(country === undefined ? {} : { country }) };
}

/** A person with a name and a body or state, or two persons, stay two where something is done to them. */
export function neitherIsAnother(a: Entity, b: Entity): boolean {
  return a.name === b.name || !(a.isPerson || b.isPerson);
}

function fullness(entity: Entity): number {
  const identity = entity.wikidata ? 4 : entity.id ? 3 : 0;
  return identity + (entity.sectors.length > 0 ? 1 : 0) + (entity.office ? 1 : 0);
}

/** A country without sector agrees with its government, army and ministers; an army does not with protesters. */
function sectorsAgree(a: Entity, b: Entity): boolean {
  if (a.sectors.length === 0) return isState(b);
  if (b.sectors.length === 0) return isState(a);
  return a.sectors[0] === b.sectors[0] || (isState(a) && isState(b));
}

const STATE: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'ELI']);

/** Who was in office when it happened may be out of it when it is told. */
function isState({ sectors }: Entity): boolean {
  return sectors.length === 0 || sectors.some((sector) => STATE.has(sector));
}
