/**
 * A frame: a predicate in one of its senses, what its arguments must be, and which event it tells.
 *
 * Frames are data (`data/en/frames/*.tsv`); this module names their parts and reads their little language.
 */

import type { EventType } from '../plover/codebook.js';

/** V verb, N noun, A adjective. */
export type PredicateClass = 'V' | 'N' | 'A';

/**
 * A condition on the predicate's arguments: `obj=@agreement` (there is an object and its head is of that class),
 * `obj=visa|permit` (its head's lemma is one of these), `obj` (there is one), `obj!=@sport` (none is of that class),
 * `!obj` (there is none).
 */
export interface Need {
  readonly role: string;
  readonly test: 'present' | 'absent' | 'is' | 'is-not';
  /** Lemmas, or classes with their `@`; empty for `present` and `absent`. */
  readonly values: readonly string[];
}

/**
 * Where a side of the event stands: the first alternative that names someone is taken; inside one, all parts
 * are joined. `subj+with` takes both, `obj|with` the object, else the phrase with "with".
 */
export type Slot = readonly (readonly string[])[];

/** A figure that an argument counts: `obj:dead` for "killed 12 soldiers". */
export interface Count {
  readonly role: string;
  readonly kind: string;
}

/** When a sense of a predicate fits. */
export interface Condition {
  /** Particles and prepositions that must stand with it: "out" and "of" for "pull out of". */
  readonly with: readonly string[];
  readonly needs: readonly Need[];
  /** Conditions any one of which voids it. */
  readonly unless: readonly Need[];
}

export interface Frame extends Condition {
  /** File and line, the name by which `why` speaks of it: `assault.tsv:12`. */
  readonly id: string;
  readonly lemma: string;
  readonly pos: PredicateClass;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly actor: Slot;
  readonly recipient: Slot;
  /** Both sides are actors: "talks between A and B". */
  readonly symmetric: boolean;
  readonly counts: readonly Count[];
}

/** More specific frames win: fixed words count most, then what a phrase must be, then that there is one. */
export function specificity({ with: words, needs }: Condition): number {
  return needs.reduce((sum, { test }) => sum + (test === 'is' ? 3 : 2), 4 * words.length);
}

export function readNeeds(cell: string): readonly Need[] {
  return cell.split(';').flatMap((part) => (part.trim() === '' ? [] : [readNeed(part.trim())]));
}

function readNeed(text: string): Need {
  const parsed = /^(!?)([a-z:_ …]+?)(?:(!?=)(.+))?$/.exec(text);
  if (!parsed || (parsed[1] && parsed[3])) {
    throw new Error(
      `has the condition "${text}"; expected obj, !obj, obj=@class, obj=word|word or obj!=@class`,
    );
  }
  const role = parsed[2]!.trim();
  if (!parsed[3]) return { role, test: parsed[1] ? 'absent' : 'present', values: [] };
  const values = parsed[4]!.split('|').map((value) => value.trim());
  return { role, test: parsed[3] === '=' ? 'is' : 'is-not', values };
}

export function readSlot(cell: string): Slot {
  if (cell === '' || cell === '-') return [];
  return cell.split('|').map((alternative) => alternative.split('+').map((role) => role.trim()));
}

export function readCounts(cell: string): readonly Count[] {
  return cell.split(';').flatMap((part) => {
    if (part.trim() === '') return [];
    const [role, kind] = part.split(':').map((word) => word.trim());
    if (!role || !kind) throw new Error(`has the count "${part}"; expected role:kind, for example obj:dead`);
    return [{ role, kind }];
  });
}
