/** Which frame a predicate has: its arguments in, the most specific frame that fits and the frames that lost out. */

import { caseOf, coordinated, dependentsBy, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { argumentsOf, type Predicate } from './arguments.js';
import { isObligation, isRefusal } from './clause-tests.js';
import type { Condition, Frame, Need } from './frame.js';
import type { FrameLexicon, VoidSense } from './load-frames.js';
import { speakerFor } from './speaker-pronoun.js';
import { wholeLemma } from './whole-lemma.js';

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
  /** Does it lead to anybody, be it by a thing of theirs: "the Peruvian town"? */
  isKnown(head: TokenIndex): boolean;
  /** Sectors of those whom it names. */
  sectorsOf(head: TokenIndex): readonly string[];
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
    const reason = found
      ? `less specific than ${found.id}`
      : misfit(tree, withParticle(predicate, frame), frame, lexicon, tests);
    if (reason) losers.push({ frame, reason });
    else found = frame;
  }
  return found && { frame: found, losers };
}

const PARTICLE = /^(?:down|over|in|out|up|off|back|away|aside)$/;

/**
 * The predicate as a frame with a particle sees it: in "shut down the internet" parsers may take "down" for a
 * preposition, and the internet is the object all the same.
 */
export function withParticle(predicate: Predicate, frame: Condition): Predicate {
  const particle = frame.with.find((word) => PARTICLE.test(word));
  const has = (role: string) => predicate.arguments.some((argument) => argument.role === role);
  if (!particle || predicate.passive || has('obj') || !has(particle)) return predicate;
  const found = predicate.arguments.map((argument) =>
    argument.role === particle ? { ...argument, role: 'obj' } : argument,
  );
  return { ...predicate, arguments: found };
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
  const found = argumentsOf(tree, predicate, need.role);
  // "threatened on Monday to leave": parsers may take what is threatened for a purpose.
  const fillers =
    found.length === 0 && need.role.startsWith('xcomp')
      ? argumentsOf(tree, predicate, need.role.replace('xcomp', 'advcl'))
      : found;
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
  const lemmas = lemmasOf(tree, head, lexicon);
  return values.some((value) => {
    if (value === '@party') return tests.isParty(head) || tests.isParty(speakerFor(tree, head));
    if (value === '@known') return tree.tokens[head]!.upos === 'PROPN' && tests.isKnown(head);
    if (value === '@several') return isSeveral(tree, head);
    if (value === '@must') return isObligation(tree, head);
    if (value === '@refusal') return isRefusal(tree, head);
    if (value === '@country') return tests.isCountry(head);
    if (!value.startsWith('@')) return lemmas.includes(value);
    const name = value.slice(1);
    const isListed = (word: string) => lexicon.classes.get(word)?.has(name) ?? false;
    // A class may list sectors in capitals: whoever is of that sector belongs to it.
    return lemmas.some(isListed) || (lexicon.sectorClasses.has(name) && tests.sectorsOf(head).some(isListed));
  });
}

/** "Peru and Chile", "the envoys of Peru and Chile". */
function isSeveral(tree: TreeIndex, head: TokenIndex): boolean {
  const owners = dependentsBy(tree, head, 'nmod').map(({ index }) => index);
  return [head, ...owners].some((index) => coordinated(tree, index).length > 1);
}

/** Asked for each frame of each predicate. */
const lemmasByHead = new WeakMap<TreeIndex, Map<TokenIndex, readonly string[]>>();

function lemmasOf(tree: TreeIndex, head: TokenIndex, lexicon: FrameLexicon): readonly string[] {
  let known = lemmasByHead.get(tree);
  if (!known) {
    known = new Map();
    lemmasByHead.set(tree, known);
  }
  let lemmas = known.get(head);
  if (!lemmas) {
    lemmas = [head, ...partitive(tree, head, lexicon), ...conjoined(tree, head)].map((index) =>
      wholeLemma(tree, index),
    );
    known.set(head, lemmas);
  }
  return lemmas;
}

/** "nine of the soldiers", "a state of emergency": what the phrase is about stands after "of". */
function partitive(tree: TreeIndex, head: TokenIndex, lexicon: FrameLexicon): TokenIndex[] {
  const token = tree.tokens[head]!;
  if (token.upos !== 'NUM' && !lexicon.classes.get(token.lemma.toLowerCase())?.has('partitive')) return [];
  return tree.dependents[head]!.filter(
    (child) => child.deprel === 'nmod' && caseOf(tree, child.index) === 'of',
  ).map((child) => child.index);
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
