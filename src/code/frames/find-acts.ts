/**
 * The acts that a sentence tells: its tree in; every predicate that has a frame, with who fills its sides and how it
 * is told, out.
 *
 * "A Russian delegation met Niger's rulers on Monday" → CONSULT, actor "delegation", recipient "rulers", happened.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { coordinated, hasRelation, headOf, type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { argumentsOf, type Predicate, predicateAt, predicateClassOf } from './arguments.js';
import type { Frame, Slot } from './frame.js';
import { knownLemma } from './known-lemma.js';
import type { FrameLexicon } from './load-frames.js';
import { type Match, matchFrame, type PhraseTests } from './match.js';
import { type Outlook, outlookOf } from './outlook.js';

/** A token that heads a phrase which fills a side, and the role that it was found in. */
export interface Filler {
  readonly head: TokenIndex;
  readonly role: string;
  /** How grammar ties it to the predicate. */
  readonly via: string;
}

export interface Act {
  readonly tree: TreeIndex;
  readonly predicate: Predicate;
  readonly frame: Frame;
  readonly losers: Match['losers'];
  readonly outlook: Outlook;
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
}

/** Predicates without a frame, for `explain --why-not`. */
export interface UnknownPredicate {
  readonly index: TokenIndex;
  readonly lemma: string;
  readonly reason: string;
}

export interface Reading {
  readonly acts: readonly Act[];
  readonly unknown: readonly UnknownPredicate[];
}

export function findActs(sentence: Sentence, lexicon: FrameLexicon, tests: PhraseTests): Reading {
  const tree = treeOf(sentence);
  const acts: Act[] = [];
  const unknown: UnknownPredicate[] = [];
  for (const token of tree.tokens) {
    const pos = predicateClassOf(token);
    if (!pos) continue;
    const lemma = knownLemma(lexicon, token.form, token.lemma.toLowerCase(), pos);
    // Most words have no frame: their arguments, which are dear, need not be known.
    const predicate = lexicon.frames.has(`${lemma}/${pos}`)
      ? readAt(tree, token.index, lemma, lexicon)
      : undefined;
    const match = predicate && matchFrame(tree, predicate, lexicon, tests);
    if (match) acts.push(actOf(tree, predicate, match, lexicon, tests));
    else if (pos === 'V') {
      const reason = predicate ? 'no frame of it fits' : 'not in the lexicon';
      unknown.push({ lemma, reason, index: token.index });
    }
  }
  return { acts: withoutSwallowed(tree, acts), unknown };
}

function isLight(lexicon: FrameLexicon, lemma: string): boolean {
  return lexicon.classes.get(lemma)?.has('light') ?? false;
}

function readAt(
  tree: TreeIndex,
  index: TokenIndex,
  lemma: string,
  lexicon: FrameLexicon,
): Predicate | undefined {
  const read = predicateAt(tree, index, (verb) => isLight(lexicon, verb));
  return read && { ...read, lemma };
}

function actOf(
  tree: TreeIndex,
  predicate: Predicate,
  { frame, losers }: Match,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): Act {
  const actors = fillersOf(tree, predicate, frame.actor, tests);
  const taken = new Set(actors.map((filler) => filler.head));
  const recipients = fillersOf(tree, predicate, frame.recipient, tests).filter(
    ({ head }) => !taken.has(head),
  );
  return {
    tree,
    predicate,
    frame,
    losers,
    outlook: outlookOf(tree, predicate.index, lexicon),
    actors,
    recipients,
  };
}

/**
 * The phrases that fill a side: of the alternatives `subj+with|by` the first that names a party, else the first
 * that is filled at all (an act by somebody who is described but not known is an act all the same).
 */
function fillersOf(tree: TreeIndex, predicate: Predicate, slot: Slot, tests: PhraseTests): Filler[] {
  let first: Filler[] = [];
  for (const alternative of slot) {
    const found = alternative.flatMap((role) => fillersOfRole(tree, predicate, role));
    if (found.some((filler) => tests.isParty(filler.head))) return found;
    if (first.length === 0) first = found;
  }
  return first;
}

function fillersOfRole(tree: TreeIndex, predicate: Predicate, role: string): Filler[] {
  return argumentsOf(predicate, role).flatMap(({ head, via }) =>
    coordinated(tree, head).map((part, position) => ({
      head: part,
      role,
      via: position === 0 ? via : 'conj',
    })),
  );
}

/**
 * "signed an agreement": the noun tells nothing that the verb does not, so the verb's act stands alone. The same
 * holds for the noun of a light verb and for a participle before its noun when both tell the same type.
 */
function withoutSwallowed(tree: TreeIndex, acts: readonly Act[]): Act[] {
  return acts.filter((act) => !acts.some((other) => swallows(tree, other, act)));
}

function swallows(tree: TreeIndex, outer: Act, inner: Act): boolean {
  if (outer === inner || inner.predicate.pos !== 'N' || outer.predicate.pos !== 'V') return false;
  const noun = tree.tokens[inner.predicate.index]!;
  const head = noun.deprel === 'conj' ? headOf(tree, noun) : noun;
  if (!head) return false;
  const filled = outer.predicate.arguments.find((argument) => argument.head === head.index);
  if (!filled) return false;
  if (outer.frame.type === inner.frame.type) return hasRelation(head, 'obj') || hasRelation(head, 'obl');
  return outer.frame.needs.some(
    (need) => need.role === filled.role && need.test === 'is' && isListed(need.values),
  );
}

/** A class or list of nouns that the verb's frame asks for; a party or state is no such noun. */
function isListed(values: readonly string[]): boolean {
  return values.every((value) => value !== '@party' && value !== '@country');
}
