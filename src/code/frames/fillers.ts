/**
 * Who fills a side of an act: a predicate and the places that its frame names in, the heads of the phrases there out.
 *
 * "The envoys of Peru and Chile agreed": both, by the owners of what is no party itself.
 */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, coordinated, dependentsBy, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { argumentsOf, type Predicate } from './arguments.js';
import type { Slot } from './frame.js';
import type { PhraseTests } from './match.js';
import { speakerFor } from './speaker-pronoun.js';

/** A token that heads a phrase which fills a side, and the role that it was found in. */
export interface Filler {
  readonly head: TokenIndex;
  readonly role: string;
  /** How grammar ties it to the predicate. */
  readonly via: string;
}

/**
 * The phrases that fill a side: of the alternatives `subj+with|by` the first that names a party, else the first
 * that is filled at all (an act by somebody who is described but not known is an act all the same).
 */
export function fillersOf(tree: TreeIndex, predicate: Predicate, slot: Slot, tests: PhraseTests): Filler[] {
  const alternatives = slot.map((roles) =>
    roles.flatMap((role) => fillersOfRole(tree, predicate, role, tests)),
  );
  const isNamed = (fillers: readonly Filler[]) => fillers.some(({ head }) => tests.isParty(head));
  const named = alternatives.find(isNamed);
  if (named?.some(({ head }) => tests.isKnown(head))) return named;
  const first = named ?? alternatives.find((fillers) => fillers.length > 0) ?? [];
  if (first.some(({ head }) => tests.isKnown(head))) return first;
  const owners = first.flatMap((filler) => ownersOf(tree, filler, tests));
  const known = owners.filter(({ head }) => tests.isKnown(head));
  return known.length > 0 ? known : first;
}

/** "condemned the rejection of Peru's offer", "an attack by rebels drew fire": who stands behind a thing. */
function ownersOf(tree: TreeIndex, { head, role }: Filler, tests: PhraseTests): Filler[] {
  const found: Filler[] = [];
  let level: readonly TokenIndex[] = [head];
  for (let depth = 0; depth < 2; depth++) {
    level = level.flatMap((index) =>
      tree.dependents[index]!.filter((child) => isOwner(tree, child, tests)).map(({ index }) => index),
    );
    found.push(...level.map((index) => ({ head: index, role, via: 'owner' })));
  }
  return found;
}

function isOwner(tree: TreeIndex, child: Token, tests: PhraseTests): boolean {
  if (child.deprel === 'nmod:poss') return true;
  if (child.deprel === 'amod' || child.deprel === 'conj') return tests.isKnown(child.index);
  return child.deprel === 'nmod' && /^(?:of|by)$/.test(caseOf(tree, child.index));
}

export function fillersOfRole(
  tree: TreeIndex,
  predicate: Predicate,
  role: string,
  tests: PhraseTests,
): Filler[] {
  return argumentsOf(tree, predicate, role).flatMap(({ head, via }) =>
    sidesAt(tree, tests.isParty(head) ? head : speakerFor(tree, head), tests).map((part, position) => ({
      head: part,
      role,
      via: position === 0 ? via : 'conj',
    })),
  );
}

/** Those coordinated with the head; in headlines a comma is enough: "Kenya, Uganda agree to share line". */
function sidesAt(tree: TreeIndex, head: TokenIndex, tests: PhraseTests): TokenIndex[] {
  const found = coordinated(tree, head);
  if (!tests.isCountry(head)) return found;
  const beside = dependentsBy(tree, head, 'appos').filter(({ index }) => tests.isCountry(index));
  return [...found, ...beside.map(({ index }) => index)];
}
