/**
 * Joins phrases to chains, in reading order: each phrase goes to the earlier chain that its features speak for most,
 * or opens one of its own.
 *
 * Only chains that share a word, a country or a construction with the phrase are weighed, and for pronouns and definite
 * descriptions those of the last few phrases: the work a phrase is bounded, so the time grows with the text, not faster.
 */

import type { Token } from '../sentence.js';
import { headOf, type TreeIndex } from '../tree-index.js';
import {
  type LinkContext,
  linkFeatures,
  linkReason,
  newChainFeatures,
  type OpenChain,
  type Tie,
} from './link-features.js';
import type { NameLists } from './name-lists.js';
import type { Phrase } from './phrase.js';

export interface Choice {
  readonly chain: OpenChain;
  readonly features: readonly number[];
}

/** Which of the choices it is, or -1 for a new chain. Training puts its own in place of the model's. */
export type Decide = (phrase: Phrase, choices: readonly Choice[], fresh: readonly number[]) => number;

export interface Links {
  /** The chain of each phrase, by position; chains are numbered by first use. */
  readonly chainOf: Int32Array;
  /** Why it was joined; empty for the first of a chain. */
  readonly reasons: readonly string[];
}

export function linkPhrases(phrases: readonly Phrase[], lists: NameLists, decide: Decide): Links {
  const reasons = phrases.map(() => '');
  const state = new LinkState(phrases, lists);
  for (const at of readingOrder(phrases)) {
    const phrase = phrases[at]!;
    const tied = tiesOf(phrase, state);
    const candidates = state.candidates(phrase, tied);
    const context: LinkContext = { lists, at: state.done, speaker: state.speakerFor(phrase), tied };
    const choices = candidates.map((chain) => ({ chain, features: linkFeatures(phrase, chain, context) }));
    const chosen = decide(phrase, choices, newChainFeatures(phrase, state.knowsLemma(phrase)));
    state.add(at, choices[chosen]?.chain);
    if (chosen >= 0) reasons[at] = linkReason(choices[chosen]!.features);
  }
  return { chainOf: state.chainOf, reasons };
}

/** The decision of the weights. */
export function decideBy(lists: NameLists, indexOf: (phrase: Phrase) => number): Decide {
  const { weights } = lists.chainModel;
  return (phrase, choices, fresh) => {
    const row = weights[indexOf(phrase)]!;
    let best = -1;
    let most = sumOf(row, fresh);
    choices.forEach(({ features }, index) => {
      const score = sumOf(row, features);
      if (score > most) {
        most = score;
        best = index;
      }
    });
    return best;
  };
}

function sumOf(row: Float32Array, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += row[feature]!;
  return sum;
}

/** Reading order, except that who speaks a sentence comes first, so that the "I" of his words finds him. */
function readingOrder(phrases: readonly Phrase[]): number[] {
  const ranks = phrases.map(
    ({ sentence, tree, head }) => sentence * 2 + (speakerOf(tree) === head.index ? 0 : 1),
  );
  return phrases.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}

const pronounReach = 60;
const pronounChoices = 24;
const definiteReach = 40;
const definiteChoices = 10;
const indexChoices = 5;
const tieReach = 30;

class LinkState {
  readonly chainOf: Int32Array;
  readonly #phrases: readonly Phrase[];
  readonly #lists: NameLists;
  readonly #chains: OpenChain[] = [];
  readonly #byLemma = new Map<string, OpenChain[]>();
  readonly #byName = new Map<string, OpenChain[]>();
  readonly #byKey = new Map<string, OpenChain>();
  readonly #byCountry = new Map<string, OpenChain>();
  readonly #byInitials = new Map<string, OpenChain>();
  /** Chains of the sentence at hand by the head token of the phrase that speaks of them. */
  #heads = new Map<number, { chain: OpenChain; phrase: Phrase }>();
  /** The same, in the order of linking. */
  #inSentence: { chain: OpenChain; phrase: Phrase }[] = [];
  #sentence = -1;
  #speaker: OpenChain | undefined;
  readonly #sequence: OpenChain[] = [];

  constructor(phrases: readonly Phrase[], lists: NameLists) {
    this.#phrases = phrases;
    this.#lists = lists;
    this.chainOf = new Int32Array(phrases.length).fill(-1);
  }

  /** How many phrases are linked. */
  get done(): number {
    return this.#sequence.length;
  }

  knowsLemma(phrase: Phrase): boolean {
    if (phrase.name.length > 0) return this.#byName.has(phrase.name[phrase.name.length - 1]!.toLowerCase());
    return this.#byLemma.has(phrase.lemma);
  }

  /** The phrase of the same sentence with this head, and its chain, if it is linked already. */
  at(phrase: Phrase, head: number): { chain: OpenChain; phrase: Phrase } | undefined {
    return phrase.sentence === this.#sentence ? this.#heads.get(head) : undefined;
  }

  /** The phrases of the same sentence that grammar may tie to this one: its governor's and the last few. */
  nearby(phrase: Phrase): { chain: OpenChain; phrase: Phrase }[] {
    if (phrase.sentence !== this.#sentence) return [];
    const governor = this.#heads.get(phrase.head.head);
    const last = this.#inSentence.slice(-tieReach);
    return governor && !last.includes(governor) ? [governor, ...last] : last;
  }

  speakerFor(phrase: Phrase): number | undefined {
    if (!phrase.quoted) return undefined;
    const speaker = speakerOf(phrase.tree);
    if (speaker === undefined) return this.#speaker?.id;
    return this.at(phrase, speaker)?.chain.id;
  }

  candidates(phrase: Phrase, tied: ReadonlyMap<number, Tie>): OpenChain[] {
    const found = new Set<OpenChain>();
    for (const [id, tie] of tied)
      if (tie === 'apposition' || tie === 'predicate') found.add(this.#chains[id]!);
    const speaker = this.speakerFor(phrase);
    if (speaker !== undefined) found.add(this.#chains[speaker]!);
    if (phrase.kind === 'pronoun' || phrase.head.upos === 'DET')
      this.#addRecent(found, pronounReach, pronounChoices);
    else if (phrase.kind === 'name') this.#addNamed(found, phrase);
    else this.#addDescribed(found, phrase);
    const same = this.#byKey.get(phrase.key);
    if (same) found.add(same);
    return [...found].filter((chain) => mayBe(phrase, chain));
  }

  #addRecent(
    found: Set<OpenChain>,
    reach: number,
    most: number,
    accept?: (chain: OpenChain) => boolean,
  ): void {
    const stop = Math.max(0, this.#sequence.length - reach);
    let count = 0;
    for (let at = this.#sequence.length - 1; at >= stop && count < most; at--) {
      const chain = this.#sequence[at]!;
      if (found.has(chain) || (accept && !accept(chain))) continue;
      found.add(chain);
      count++;
    }
  }

  #addNamed(found: Set<OpenChain>, phrase: Phrase): void {
    for (const word of phrase.name) addLast(found, this.#byName.get(word.toLowerCase()));
    const country = phrase.country === undefined ? undefined : this.#byCountry.get(phrase.country);
    if (country) found.add(country);
    const expansion = this.#byInitials.get(phrase.name[0]!.replaceAll('.', ''));
    if (expansion) found.add(expansion);
    const initials = initialsOf(phrase.name);
    if (initials) addLast(found, this.#byName.get(initials.toLowerCase()));
  }

  #addDescribed(found: Set<OpenChain>, phrase: Phrase): void {
    addLast(found, this.#byLemma.get(phrase.lemma));
    addLast(found, this.#byName.get(phrase.lemma));
    if (phrase.pointing === 'indefinite' || phrase.pointing === 'bare' || phrase.pointing === 'other') return;
    for (const word of this.#lists.sameSense.get(phrase.lemma) ?? []) {
      const chains = this.#byLemma.get(word);
      if (chains) found.add(chains[chains.length - 1]!);
    }
    this.#addRecent(found, definiteReach, definiteChoices, (chain) => chain.category === phrase.category);
  }

  add(at: number, known: OpenChain | undefined): void {
    const phrase = this.#phrases[at]!;
    const chain = known ?? this.#open(phrase);
    this.chainOf[at] = chain.id;
    chain.phrases.push(phrase);
    chain.lastAt = this.#sequence.length;
    this.#sequence.push(chain);
    describe(chain, phrase);
    this.#index(chain, phrase);
  }

  #open(phrase: Phrase): OpenChain {
    const chain: OpenChain = {
      id: this.#chains.length,
      phrases: [],
      lastAt: 0,
      lemmas: new Set(),
      keys: new Set(),
      nameWords: new Set(),
      modifiers: new Set(),
      number: undefined,
      gender: undefined,
      category: phrase.category,
      categoryRank: -1,
      country: undefined,
      nation: undefined,
      named: false,
    };
    this.#chains.push(chain);
    return chain;
  }

  #index(chain: OpenChain, phrase: Phrase): void {
    if (phrase.sentence !== this.#sentence) {
      this.#sentence = phrase.sentence;
      this.#heads = new Map();
      this.#inSentence = [];
    }
    const linked = { chain, phrase };
    this.#heads.set(phrase.head.index, linked);
    this.#inSentence.push(linked);
    if (speakerOf(phrase.tree) === phrase.head.index) this.#speaker = chain;
    if (phrase.kind === 'pronoun') {
      if (phrase.pointing === 'i' || phrase.pointing === 'we' || phrase.pointing === 'you') {
        this.#byKey.set(phrase.key, chain);
      }
      return;
    }
    this.#byKey.set(phrase.key, chain);
    if (phrase.kind === 'description') addTo(this.#byLemma, phrase.lemma, chain);
    for (const word of phrase.name) addTo(this.#byName, word.toLowerCase(), chain);
    if (phrase.country !== undefined) this.#byCountry.set(phrase.country, chain);
    const initials = initialsOf(phrase.name);
    if (initials) this.#byInitials.set(initials, chain);
  }
}

/** What a phrase adds to what is known of its chain. */
function describe(chain: OpenChain, phrase: Phrase): void {
  chain.number ??= phrase.number;
  chain.gender ??= phrase.gender;
  chain.country ??= phrase.country;
  chain.nation ??= phrase.nationality;
  const rank = phrase.kind === 'name' ? 2 : phrase.kind === 'description' ? 1 : 0;
  if (rank > chain.categoryRank) {
    chain.category = phrase.category;
    chain.categoryRank = rank;
    chain.number = phrase.number ?? chain.number;
  }
  if (rank === 0) {
    if (chain.keys.size < 40) chain.keys.add(phrase.key);
    return;
  }
  if (chain.keys.size < 40) {
    chain.keys.add(phrase.key);
    chain.lemmas.add(phrase.lemma);
    for (const word of phrase.modifiers) chain.modifiers.add(word);
  }
  if (phrase.name.length === 0) return;
  chain.named = true;
  for (const word of phrase.name) if (chain.nameWords.size < 40) chain.nameWords.add(word.toLowerCase());
}

/**
 * What words forbid outright: "he" is nobody whom the text calls "she", nor a thing; "it" is no person; a minister of
 * France is none of Armenia.
 */
function mayBe(phrase: Phrase, chain: OpenChain): boolean {
  if (
    ofNations.has(phrase.category) &&
    chain.nation &&
    phrase.nationality &&
    phrase.nationality !== chain.nation
  )
    return false;
  if (phrase.gender && chain.gender && phrase.gender !== chain.gender) return false;
  const { pointing } = phrase;
  if (pointing === 'he' || pointing === 'she') {
    if (chain.number === 'plural') return false;
    return chain.category === 'person' || chain.category === 'animal' || !chain.named;
  }
  if (pointing === 'it' && chain.number === 'plural' && !chain.named) return false;
  if (phrase.kind === 'name' && chain.gender && phrase.category !== 'person')
    return chain.category !== 'person';
  return true;
}

const ofNations: ReadonlySet<string> = new Set(['person', 'organization']);

function addLast(found: Set<OpenChain>, chains: readonly OpenChain[] | undefined): void {
  if (!chains) return;
  for (let at = chains.length - 1; at >= 0 && at >= chains.length - indexChoices; at--)
    found.add(chains[at]!);
}

/** Chains under a word, the one used last at the end; the list stays short. */
function addTo(index: Map<string, OpenChain[]>, word: string, chain: OpenChain): void {
  const chains = index.get(word);
  if (!chains) {
    index.set(word, [chain]);
    return;
  }
  const known = chains.indexOf(chain);
  if (known >= 0) chains.splice(known, 1);
  chains.push(chain);
  if (chains.length > indexChoices) chains.shift();
}

function initialsOf(name: readonly string[]): string | undefined {
  if (name.length < 2) return undefined;
  let initials = '';
  for (const word of name) if (word[0]! >= 'A' && word[0]! <= 'Z') initials += word[0];
  return initials.length > 1 ? initials : undefined;
}

/** How grammar ties a phrase to chains spoken of in the same sentence. */
function tiesOf(phrase: Phrase, state: LinkState): Map<number, Tie> {
  const found = new Map<number, Tie>();
  const { tree, head } = phrase;
  const governor = headOf(tree, head);
  for (const other of state.nearby(phrase)) {
    const tie = tieBetween(phrase, other.phrase, governor);
    if (tie && !(found.get(other.chain.id) === 'apposition' || found.get(other.chain.id) === 'predicate')) {
      found.set(other.chain.id, tie);
    }
  }
  return found;
}

function tieBetween(phrase: Phrase, other: Phrase, governor: Token | undefined): Tie | undefined {
  const { head } = phrase;
  if (head.deprel === 'appos' && governor === other.head) return 'apposition';
  if (other.head.deprel === 'appos' && other.head.head === head.index) return 'apposition';
  if (other.head.head === head.index && other.head.deprel.startsWith('nsubj')) return 'predicate';
  if (other.from <= phrase.from && phrase.to <= other.to) return 'inside';
  if (phrase.from <= other.from && other.to <= phrase.to) return 'holder';
  if (head.deprel === 'conj' && (governor === other.head || other.head.head === head.head)) return 'brother';
  if (other.role === 'subject' && other.head.head === head.head && phrase.role !== 'subject')
    return 'subject';
  return undefined;
}

const speechVerbs = new Set(
  'say tell add announce declare state warn note explain argue insist claim write ask reply answer stress admit acknowledge recall confirm tweet remark conclude'.split(
    ' ',
  ),
);

const speakers = new WeakMap<TreeIndex, { head: number | undefined }>();

/** Head token of whoever says the sentence or a part of it: the subject of its first verb of saying. */
export function speakerOf(tree: TreeIndex): number | undefined {
  const known = speakers.get(tree);
  if (known) return known.head;
  let head: number | undefined;
  for (const token of tree.tokens) {
    if (!speechVerbs.has(token.lemma) || token.upos !== 'VERB') continue;
    const subject = tree.dependents[token.index]!.find((child) => child.deprel === 'nsubj');
    if (!subject) continue;
    head = subject.index;
    break;
  }
  speakers.set(tree, { head });
  return head;
}
