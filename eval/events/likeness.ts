/** How far a coded event and a reference event are the same: words, entities, sides and types in, weights out. */

import type { EntityRecord, EventRecord } from '../../src/coded-article.js';
import { assign } from './assign.js';
import type { ReferenceEntity, ReferenceEvent } from './reference.js';

/** The parts of a coded event that the score looks at. */
export type ScoredEvent = Pick<
  EventRecord,
  'type' | 'modes' | 'status' | 'stance' | 'embedded' | 'date' | 'place' | 'numbers' | 'sources' | 'evidence'
> & { readonly actors: readonly ScoredEntity[]; readonly recipients: readonly ScoredEntity[] };

export type ScoredEntity = Pick<EntityRecord, 'name' | 'text' | 'country' | 'sectors'>;

/** Pairs below it do not count. */
export const LEAST_WEIGHT = 0.25;

/** Type × sides; 0 where no sentence of their evidence is the same, or the weight is too small to count. */
export function pairWeight(coded: ScoredEvent, reference: ReferenceEvent): number {
  const type = typeWeight(coded, reference);
  if (type === 0 || !sharesEvidence(coded, reference)) return 0;
  const weight = type * sidesWeight(coded, reference);
  return weight < LEAST_WEIGHT ? 0 : weight;
}

function typeWeight(coded: ScoredEvent, reference: ReferenceEvent): number {
  if (coded.type === reference.type) return 1;
  return reference.alternatives.includes(coded.type) ? 0.5 : 0;
}

export function sharesEvidence(coded: ScoredEvent, reference: ReferenceEvent): boolean {
  return coded.evidence.some((one) =>
    reference.evidence.some((other) => sameSentence(one.sentence, other.sentence)),
  );
}

const LEAST_OVERLAP = 0.6;

/** Equal, contained, or of all their words together at least 0.6 shared. */
export function sameSentence(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [leftText, rightText] = [` ${left.join(' ')} `, ` ${right.join(' ')} `];
  if (left.length === 0 || right.length === 0) return false;
  if (leftText.includes(rightText) || rightText.includes(leftText)) return true;
  const shared = sharedWords(left, right);
  return shared / (left.length + right.length - shared) >= LEAST_OVERLAP;
}

/** The mean of the F1 of actors and of recipients; one F1 over both where the reference is symmetric. */
export function sidesWeight(coded: ScoredEvent, reference: ReferenceEvent): number {
  if (reference.symmetric) {
    return sideF1([...coded.actors, ...coded.recipients], [...reference.actors, ...reference.recipients]);
  }
  return (sideF1(coded.actors, reference.actors) + sideF1(coded.recipients, reference.recipients)) / 2;
}

/** Entities pair one to one; an empty side matches only an empty side. */
export function sideF1(coded: readonly ScoredEntity[], reference: readonly ReferenceEntity[]): number {
  if (coded.length === 0 && reference.length === 0) return 1;
  const weights = coded.map((entity) => reference.map((other) => entityWeight(entity, other)));
  const weight = assign(weights).reduce((sum, column, row) => sum + (weights[row]![column] ?? 0), 0);
  return (2 * weight) / (coded.length + reference.length);
}

const SAME_NAME = 0.5;

/** 1 when a name agrees, or country and primary sector; 0.5 when only the country does. */
export function entityWeight(coded: ScoredEntity, reference: ReferenceEntity): number {
  const named = [coded.name, coded.text].some((name) =>
    reference.mentions.some((mention) => tokenF1(name, mention) >= SAME_NAME),
  );
  if (named) return 1;
  if (coded.country === null || coded.country !== reference.country) return 0;
  return coded.sectors[0] === reference.sectors[0] ? 1 : 0.5;
}

export function tokenF1(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 0;
  return (2 * sharedWords(left, right)) / (left.length + right.length);
}

function sharedWords(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared++;
    counts.set(word, count - 1);
  }
  return shared;
}

/** Runs of letters and digits in lower case, so that quotation marks and dashes of either style compare equal. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
