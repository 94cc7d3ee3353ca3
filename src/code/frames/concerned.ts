/**
 * Whom a speech act without recipients concerns: its predicate in, the parties in what it is about out.
 *
 * "agreed to lift a ban on Peruvian fish", "threatened to end the talks if Peru goes ahead".
 */

import { dependentsBy, subtree, type TreeIndex } from '../../analyse/tree-index.js';
import type { EventType } from '../plover/codebook.js';
import { argumentsOf, type Predicate } from './arguments.js';
import { type Filler, fillersOfRole } from './fillers.js';
import type { PhraseTests } from './match.js';

export const OF_OWN_ACTS: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'REJECT', 'THREATEN']);

/** Nearest first: the complement's object, then its phrases, then what stands inside these. */
const CONCERNED = ['obj', 'to', 'with', 'for', 'on', 'against', 'from', 'in', 'into', 'of'];

export function concernedBy(tree: TreeIndex, predicate: Predicate, tests: PhraseTests): Filler[] {
  const complement = ['xcomp', 'advcl'].find((role) =>
    predicate.arguments.some((each) => each.role === role),
  );
  if (!complement) return [];
  for (const role of CONCERNED) {
    const found = fillersOfRole(tree, predicate, `${complement} ${role}`, tests);
    const parties = [...found, ...found.flatMap((filler) => partiesWithin(tree, filler))].filter(({ head }) =>
      tests.isParty(head),
    );
    if (parties.length > 0) return parties.slice(0, 1);
  }
  return conditionedOn(tree, predicate, complement).filter(({ head }) => tests.isParty(head));
}

/** "threatened to end the talks if Peru goes ahead": whose act it depends on. */
function conditionedOn(tree: TreeIndex, predicate: Predicate, complement: string | undefined): Filler[] {
  const places = complement ? ['', `${complement} `] : [''];
  const conditions = places.flatMap((place) =>
    ['if …', 'unless …'].flatMap((mark) => argumentsOf(tree, predicate, `${place}${mark}`)),
  );
  return conditions.flatMap(({ head, role }) =>
    dependentsBy(tree, head, 'nsubj').map(({ index }) => ({ head: index, role, via: 'condition' })),
  );
}

/** "a ban on imports of Peruvian fish": adjectives and phrases, a few levels down. */
function partiesWithin(tree: TreeIndex, { head, role }: Filler): Filler[] {
  return subtree(tree, head, (token) => !/^(?:nmod|amod|compound|case|det)/.test(token.deprel))
    .filter((index) => index !== head)
    .map((index) => ({ head: index, role, via: 'within' }));
}
