/** A sentence's tree in reach: from a token to its dependents, its words, and the way up to the root. */

import { type TokenIndex, tokenIndex } from '../text/span.js';
import type { Sentence, Token } from './sentence.js';

export interface TreeIndex {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, left to right. */
  readonly dependents: readonly (readonly Token[])[];
}

const indexes = new WeakMap<Sentence, TreeIndex>();

/** The index of a sentence's tree, built once a sentence. */
export function treeOf(sentence: Sentence): TreeIndex {
  const known = indexes.get(sentence);
  if (known) return known;
  const dependents: Token[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) {
    if (token.head >= 0) dependents[token.head]!.push(token);
  }
  const tree = { sentence, tokens: sentence.tokens, dependents };
  indexes.set(sentence, tree);
  return tree;
}

/** Dependents of a token with one of the relations; `obl` also finds its subtypes, `obl:agent` only itself. */
export function dependentsBy(tree: TreeIndex, head: TokenIndex, ...relations: readonly string[]): Token[] {
  const found: Token[] = [];
  for (const token of tree.dependents[head]!) {
    for (const relation of relations) {
      if (!hasRelation(token, relation)) continue;
      found.push(token);
      break;
    }
  }
  return found;
}

export function hasRelation({ deprel }: Token, relation: string): boolean {
  if (deprel.length <= relation.length) return deprel === relation;
  return (
    deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation) && !relation.includes(':')
  );
}

const COLON = 58;

/** The head of a token, unless it is the root. */
export function headOf(tree: TreeIndex, token: Token): Token | undefined {
  return token.head < 0 ? undefined : tree.tokens[token.head];
}

/** The preposition of a phrase, in lower case: "out of" for "out of the country"; empty without one. */
export function caseOf(tree: TreeIndex, head: TokenIndex): string {
  const words: string[] = [];
  for (const token of tree.dependents[head]!) {
    if (token.deprel !== 'case' || token.xpos === 'POS') continue;
    words.push(token.form.toLowerCase());
    for (const part of tree.dependents[token.index]!) {
      if (part.deprel === 'fixed') words.push(part.form.toLowerCase());
    }
  }
  return words.join(' ');
}

/** The token itself and those coordinated with it: "Burkina Faso and Niger" from "Faso" gives both heads. */
export function coordinated(tree: TreeIndex, head: TokenIndex): TokenIndex[] {
  const found: TokenIndex[] = [];
  const open = [head];
  while (open.length > 0) {
    const index = open.pop()!;
    found.push(index);
    for (const token of tree.dependents[index]!) {
      if (token.deprel === 'conj' || isNextOfList(tree, tree.tokens[index]!, token)) open.push(token.index);
    }
  }
  return found.sort((a, b) => a - b);
}

/** "Estonia, Latvia and Lithuania": a parser may take the second name of a list for another name of the first. */
function isNextOfList(tree: TreeIndex, first: Token, { deprel, upos, index }: Token): boolean {
  if (deprel !== 'appos' || upos !== 'PROPN' || first.upos !== 'PROPN') return false;
  const below = tree.dependents[index]!;
  return (
    below.some((child) => child.deprel === 'conj' && child.upos === 'PROPN') &&
    below.every((child) => /^(?:conj|cc|punct|flat|compound|amod)$/.test(child.deprel))
  );
}

/** Tokens from the first to the last of the subtree under `head`, leaving out dependents that `leave` refuses. */
export function subtree(tree: TreeIndex, head: TokenIndex, leave?: (token: Token) => boolean): TokenIndex[] {
  const found: number[] = [];
  const open: number[] = [head];
  while (open.length > 0) {
    const index = open.pop()!;
    found.push(index);
    for (const token of tree.dependents[index]!) {
      if (!leave?.(token)) open.push(token.index);
    }
  }
  return found.sort((a, b) => a - b).map(tokenIndex);
}
