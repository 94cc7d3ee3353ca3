/**
 * The acts that a sentence tells: its tree in; every predicate that has a frame, with who fills its sides and how it
 * is told, out.
 *
 * "A Russian delegation met Niger's rulers on Monday" → CONSULT, actor "delegation", recipient "rulers", happened.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { type Predicate, predicateAt, predicateClassOf } from './arguments.js';
import { concernedBy, OF_OWN_ACTS } from './concerned.js';
import { type Filler, fillersOf } from './fillers.js';
import type { Frame, PredicateClass } from './frame.js';
import { knownLemma } from './known-lemma.js';
import type { FrameLexicon } from './load-frames.js';
import { type Match, matchFrame, type PhraseTests, withParticle } from './match.js';
import { withContent, withoutSwallowed } from './one-act-each.js';
import { type Outlook, outlookOf } from './outlook.js';
import { wholeLemma } from './whole-lemma.js';

export interface Act {
  readonly tree: TreeIndex;
  readonly predicate: Predicate;
  readonly frame: Frame;
  readonly losers: Match['losers'];
  readonly outlook: Outlook;
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
  /** Parties in what a speech act without recipients is about: "agreed to lift a ban on Peruvian fish". */
  readonly concerned: readonly Filler[];
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
    const lemma = lemmaAt(tree, token.index, pos, lexicon);
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
  const told = acts.filter((act) => !isCircumstance(act));
  return { acts: withContent(withoutSwallowed(tree, told)), unknown };
}

/** "killed in riots", "after weeks of unrest": a protest of nobody, on the edge of what the sentence tells. */
function isCircumstance({ tree, frame, predicate, actors, recipients }: Act): boolean {
  if (frame.type !== 'PROTEST' || predicate.pos !== 'N' || predicate.lightVerb !== undefined) return false;
  if (actors.length > 0 || recipients.length > 0) return false;
  return /^(?:obl|nmod)/.test(tree.tokens[predicate.index]!.deprel);
}

/** "a cease-fire" is known as "ceasefire"; of "a peace-deal" the deal is. */
function lemmaAt(tree: TreeIndex, index: TokenIndex, pos: PredicateClass, lexicon: FrameLexicon): string {
  const token = tree.tokens[index]!;
  const own = token.lemma.toLowerCase();
  const whole = wholeLemma(tree, index);
  const joined = [whole, whole.replace('-', '')].find((lemma) => lexicon.frames.has(`${lemma}/${pos}`));
  return joined ?? knownLemma(lexicon, token.form, own, pos);
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
  read: Predicate,
  { frame, losers }: Match,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): Act {
  const predicate = withParticle(read, frame);
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
    outlook: ofProtest(frame, outlookOf(tree, predicate, lexicon)),
    actors,
    recipients,
    concerned:
      recipients.length === 0 && OF_OWN_ACTS.has(frame.type) ? concernedBy(tree, predicate, tests) : [],
  };
}

/** "gathered to protest", "shunned work to protest": who gathers protests by it. */
function ofProtest({ type }: Frame, outlook: Outlook): Outlook {
  const isPurpose = outlook.why.length === 1 && outlook.why[0] === 'purpose';
  if (type !== 'PROTEST' || !isPurpose) return outlook;
  const { contentOf: _, ...told } = outlook;
  return { ...told, status: 'happened', embedded: false };
}
