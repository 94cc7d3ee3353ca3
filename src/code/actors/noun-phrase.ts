/** The words of a noun phrase that name somebody: a head token in, the span from its first to its last such word out. */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { dependentsBy, type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import { wordsIn } from './fold.js';
import { roleWord } from './spelling.js';

export interface NounPhrase {
  readonly tree: TreeIndex;
  readonly head: TokenIndex;
  /** First token, determiner and possessor left out. */
  readonly from: number;
  /** Token after the last; half-open. */
  readonly to: number;
  /** Head of "Niger" in "Niger's military leaders", of "their" in "their leader". */
  readonly possessor?: TokenIndex;
}

/** A sentence's words, folded; a token may give several ("N'Djamena") or none ("-"). */
export interface SentenceWords {
  readonly words: readonly string[];
  readonly lowered: readonly string[];
  /** As `lowered`, in one spelling, for roles. */
  readonly roles: readonly string[];
  /** The token of each word. */
  readonly token: readonly number[];
  /** First word at or after a token. */
  readonly wordAt: readonly number[];
}

/** With their subtypes. */
const INSIDE = new Set(['det', 'amod', 'compound', 'flat', 'nummod', 'goeswith', 'fixed', 'name']);
const INSIDE_EXACTLY = new Set(['nmod:desc', 'nmod:poss']);

function isInside({ deprel }: Token): boolean {
  if (INSIDE.has(deprel) || INSIDE_EXACTLY.has(deprel)) return true;
  const colon = deprel.indexOf(':');
  return colon > 0 && INSIDE.has(deprel.slice(0, colon));
}

export function nounPhrase(sentence: Sentence, head: TokenIndex): NounPhrase {
  const tree = treeOf(sentence);
  const inside = new Set<number>([head]);
  collect(tree, head, inside, 0);
  let from = Number(head);
  while (from > 0 && (inside.has(from - 1) || isJoint(tree.tokens[from - 1]!, inside.has(from - 2)))) from--;
  let to = Number(head) + 1;
  while (to < tree.tokens.length && (inside.has(to) || isJoint(tree.tokens[to]!, inside.has(to + 1)))) to++;
  while (to - 1 > head && tree.tokens[to - 1]!.xpos === 'POS') to--;
  while (to === head + 1 && isSameName(tree, head, to)) to++;
  const possessor = possessorOf(tree, head, inside);
  if (possessor !== undefined) from = Math.max(from, afterPossessor(tree, possessor));
  while (from < head && tree.tokens[from]!.upos === 'DET') from++;
  return { tree, head, from, to, ...(possessor === undefined ? {} : { possessor }) };
}

/** Deepest nesting followed; deeper trees are not noun phrases of news. */
const DEEPEST = 8;

function collect(tree: TreeIndex, head: TokenIndex, inside: Set<number>, depth: number): void {
  if (depth > DEEPEST) return;
  for (const token of tree.dependents[head]!) {
    const isPart =
      isInside(token) ||
      isNameBefore(tree, head, token) ||
      (depth > 0 && token.deprel === 'case' && token.xpos === 'POS') ||
      (depth > 0 && (token.deprel === 'conj' || token.deprel === 'cc' || token.deprel === 'advmod'));
    if (!isPart || isClause(tree, token)) continue;
    inside.add(token.index);
    collect(tree, token.index, inside, depth + 1);
  }
}

/** "Russia troops" with the name hung on its noun as if "of" stood between them. */
function isNameBefore(tree: TreeIndex, head: TokenIndex, { deprel, upos, index }: Token): boolean {
  if (deprel !== 'nmod' || upos !== 'PROPN' || index >= head) return false;
  return tree.tokens.slice(index + 1, head).every((token) => token.upos === 'ADJ' || isInside(token));
}

/** "Barack | Obama met" with both words hung on the verb in one relation. */
function isSameName(tree: TreeIndex, head: TokenIndex, next: number): boolean {
  const first = tree.tokens[head]!;
  const second = tree.tokens[next];
  if (second?.upos !== 'PROPN' || first.upos !== 'PROPN' || second.head < 0) return false;
  return second.head === first.head && second.deprel === first.deprel;
}

/** A verb with a subject is no modifier, whatever the parser says. */
function isClause(tree: TreeIndex, token: Token): boolean {
  return token.upos === 'VERB' && dependentsBy(tree, token.index, 'nsubj', 'obj').length > 0;
}

/** Hyphens, and the comma of "U.S., Russian and Chinese negotiators", inside the phrase. */
function isJoint(token: Token, neighbourInside: boolean): boolean {
  return neighbourInside && token.upos === 'PUNCT' && /^[-‐‑–,'"“”’]$/.test(token.form);
}

function possessorOf(tree: TreeIndex, head: TokenIndex, inside: ReadonlySet<number>): TokenIndex | undefined {
  const own = dependentsBy(tree, head, 'nmod:poss').filter(({ index }) => index < head);
  // "President Buhari's health" with both words hung on "health": the last is the name.
  const last = own.at(-1);
  if (last) return last.index;
  // "Niger 's military leaders" with the possessor hung on a word inside the phrase.
  for (const index of inside) {
    const deeper = dependentsBy(tree, tokenIndex(index), 'nmod:poss')[0];
    if (deeper && deeper.index < head) return deeper.index;
  }
  return undefined;
}

function afterPossessor(tree: TreeIndex, possessor: TokenIndex): number {
  const mark = tree.dependents[possessor]!.find((token) => token.xpos === 'POS' || token.form === "'s");
  return (mark?.index ?? possessor) + 1;
}

const known = new WeakMap<Sentence, SentenceWords>();

export function sentenceWords(sentence: Sentence): SentenceWords {
  const found = known.get(sentence);
  if (found) return found;
  const words: string[] = [];
  const token: number[] = [];
  const wordAt: number[] = [];
  for (const { index, form } of sentence.tokens) {
    wordAt.push(words.length);
    for (const word of wordsIn(form)) {
      words.push(word);
      token.push(index);
    }
  }
  wordAt.push(words.length);
  const lowered = words.map((word) => word.toLowerCase());
  const made = { words, lowered, roles: lowered.map(roleWord), token, wordAt };
  known.set(sentence, made);
  return made;
}

/** First token of the phrase with its possessor, without a determiner. */
export function startOf(phrase: NounPhrase): number {
  if (phrase.possessor === undefined) return phrase.from;
  const possessor = nounPhrase(phrase.tree.sentence, phrase.possessor);
  return /^PRP/.test(phrase.tree.tokens[phrase.possessor]!.xpos)
    ? phrase.from
    : Math.min(possessor.from, phrase.from);
}

export function wordsOf(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[tokenIndex(from)]!;
  const last = sentence.tokens[tokenIndex(Math.max(from, to - 1))]!;
  return sentence.text
    .slice(first.from - sentence.span.from, last.to - sentence.span.from)
    .replace(/\s+/g, ' ');
}

export function isThe({ form }: Token): boolean {
  return form.toLowerCase() === 'the';
}
