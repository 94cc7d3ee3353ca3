/** Which frame a predicate has: its arguments in, the most specific frame that fits and the frames that lost out. */

import type { TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { argumentsOf, type Predicate } from './arguments.js';
import type { Condition, Frame, Need } from './frame.js';
import type { FrameLexicon, VoidSense } from './load-frames.js';

export interface Match {
  readonly frame: Frame;
  /** Frames of the same predicate that did not fit or were less specific, with the reason. */
  readonly losers: readonly { readonly frame: Frame; readonly reason: string }[];
}

/** Questions about a phrase that only the article can answer. */
export interface PhraseTests {
  /** Does the phrase name someone who can act? */
  isParty(head: TokenIndex): boolean;
  /** Does it name a state? */
  isCountry(head: TokenIndex): boolean;
}

export function matchFrame(
  tree: TreeIndex,
  predicate: Predicate,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): Match | undefined {
  const candidates = lexicon.frames.get(`${predicate.lemma}/${predicate.pos}`);
  if (!candidates || voidOf(tree, predicate, lexicon, tests)) return undefined;
  const losers: { frame: Frame; reason: string }[] = [];
  let found: Frame | undefined;
  for (const frame of candidates) {
    const reason = found ? `less specific than ${found.id}` : misfit(tree, predicate, frame, lexicon, tests);
    if (reason) losers.push({ frame, reason });
    else found = frame;
  }
  return found && { frame: found, losers };
}

/** The sense without an event that the predicate has here, if any. */
export function voidOf(
  tree: TreeIndex,
  predicate: Predicate,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): VoidSense | undefined {
  return lexicon.voids
    .get(`${predicate.lemma}/${predicate.pos}`)
    ?.find((sense) => !misfit(tree, predicate, sense, lexicon, tests));
}

/** Why the frame does not fit, or undefined when it does. */
export function misfit(
  tree: TreeIndex,
  predicate: Predicate,
  frame: Condition,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): string | undefined {
  const missing =
    frame.with.length === 0 ? undefined : frame.with.find((word) => !predicate.beside.has(word));
  if (missing) return `"${missing}" does not stand with it`;
  const unmet = frame.needs.find((need) => !isMet(tree, predicate, need, lexicon, tests));
  if (unmet) return `needs ${describe(unmet)}`;
  const void_ = frame.unless.find((need) => isMet(tree, predicate, need, lexicon, tests));
  return void_ && `void by ${describe(void_)}`;
}

function isMet(
  tree: TreeIndex,
  predicate: Predicate,
  need: Need,
  lexicon: FrameLexicon,
  tests: PhraseTests,
): boolean {
  const found = argumentsOf(predicate, need.role);
  // "threatened on Monday to leave": parsers may take what is threatened for a purpose.
  const fillers = found.length === 0 && need.role === 'xcomp' ? argumentsOf(predicate, 'advcl') : found;
  switch (need.test) {
    case 'present':
      return fillers.length > 0;
    case 'absent':
      return fillers.length === 0;
    case 'is':
      return fillers.some((filler) => isOneOf(tree, filler.head, need.values, lexicon, tests));
    case 'is-not':
      return !fillers.some((filler) => isOneOf(tree, filler.head, need.values, lexicon, tests));
  }
}

/** Is the phrase's head one of the lemmas, or of the classes? "13 of the soldiers" is decided by "soldiers". */
function isOneOf(
  tree: TreeIndex,
  head: TokenIndex,
  values: readonly string[],
  lexicon: FrameLexicon,
  tests: PhraseTests,
): boolean {
  const lemmas = lemmasOf(tree, head);
  return values.some((value) => {
    if (value === '@party') return tests.isParty(head);
    if (value === '@country') return tests.isCountry(head);
    if (!value.startsWith('@')) return lemmas.includes(value);
    return lemmas.some((lemma) => lexicon.classes.get(lemma)?.has(value.slice(1)));
  });
}

/** Asked for each frame of each predicate. */
const lemmasByHead = new WeakMap<TreeIndex, Map<TokenIndex, readonly string[]>>();

function lemmasOf(tree: TreeIndex, head: TokenIndex): readonly string[] {
  let known = lemmasByHead.get(tree);
  if (!known) {
    known = new Map();
    lemmasByHead.set(tree, known);
  }
  let lemmas = known.get(head);
  if (!lemmas) {
    lemmas = [head, ...partitive(tree, head), ...conjoined(tree, head)].map((index) =>
      tree.tokens[index]!.lemma.toLowerCase(),
    );
    known.set(head, lemmas);
  }
  return lemmas;
}

const PARTITIVE = new Set([
  'number',
  'group',
  'series',
  'dozen',
  'hundred',
  'thousand',
  'score',
  'all',
  'some',
]);

function partitive(tree: TreeIndex, head: TokenIndex): TokenIndex[] {
  const token = tree.tokens[head]!;
  if (token.upos !== 'NUM' && !PARTITIVE.has(token.lemma.toLowerCase())) return [];
  return tree.dependents[head]!.filter((child) => child.deprel === 'nmod').map((child) => child.index);
}

function conjoined(tree: TreeIndex, head: TokenIndex): TokenIndex[] {
  return tree.dependents[head]!.filter((child) => child.deprel === 'conj').map((child) => child.index);
}

/** Most frames of a predicate do not fit, and each says why. */
function describe(need: Need): string {
  let description = descriptions.get(need);
  if (description === undefined) {
    description = descriptionOf(need);
    descriptions.set(need, description);
  }
  return description;
}

const descriptions = new WeakMap<Need, string>();

function descriptionOf(need: Need): string {
  switch (need.test) {
    case 'present':
      return need.role;
    case 'absent':
      return `no ${need.role}`;
    case 'is':
      return `${need.role} = ${need.values.join('|')}`;
    case 'is-not':
      return `${need.role} ≠ ${need.values.join('|')}`;
  }
}
