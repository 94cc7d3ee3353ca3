/** Noun phrases of a tree: which words can head one, and from where to where it reaches, as GUM marks mentions. */

import type { Token } from '../sentence.js';
import { hasRelation, type TreeIndex } from '../tree-index.js';

/** First and last token under each token of a sentence, both inclusive. */
export interface Extents {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Extents of all subtrees of a sentence in one pass a level; a broken tree (a cycle) ends as well. */
export function extentsOf(tree: TreeIndex): Extents {
  const size = tree.tokens.length;
  const first = new Int32Array(size);
  for (let index = 0; index < size; index++) first[index] = index;
  const last = Int32Array.from(first);
  const order: number[] = [];
  for (const token of tree.tokens) if (token.head < 0) order.push(token.index);
  for (let at = 0; at < order.length && at < size; at++) {
    for (const child of tree.dependents[order[at]!]!) order.push(child.index);
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at]!;
    const head = tree.tokens[index]!.head;
    if (head < 0) continue;
    if (leftOut(tree, tree.tokens[index]!)) continue;
    if (first[index]! < first[head]!) first[head] = first[index]!;
    if (last[index]! > last[head]!) last[head] = last[index]!;
  }
  return { first, last };
}

/** An apposition after a comma is no part of the phrase before it: "members of the union, a group of drivers". */
function leftOut(tree: TreeIndex, token: Token): boolean {
  return token.deprel === 'appos' && hasCommaBefore(tree, token);
}

const relativePronouns = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** "who" in "the troops who left": a pronoun that takes up the noun whose clause it stands in. */
export function isRelativePronoun(tree: TreeIndex, token: Token): boolean {
  if (!token.xpos.startsWith('W') || !relativePronouns.has(token.form.toLowerCase())) return false;
  return clauseHolder(tree, token) !== undefined;
}

/** The noun that a relative pronoun takes up: the head of the nearest relative clause over it. */
export function clauseHolder(tree: TreeIndex, token: Token): Token | undefined {
  let current: Token | undefined = token;
  for (let steps = 0; current && steps < 6; steps++) {
    if (current.deprel === 'acl:relcl') return current.head < 0 ? undefined : tree.tokens[current.head];
    current = current.head < 0 ? undefined : tree.tokens[current.head];
  }
  return undefined;
}

const headTags = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
/** Relations in which an adjective or determiner stands for a noun: "the wounded", "this is". */
const nominalRelations = new Set([
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'nmod',
  'nmod:poss',
  'nmod:unmarked',
  'appos',
  'conj',
  'root',
  'parataxis',
  'compound',
]);
const innerRelations = new Set(['flat', 'fixed', 'goeswith', 'expl']);

/** Can this word head a mention at all? The category model has the last word. */
export function canHead(token: Token): boolean {
  if (innerRelations.has(token.deprel) || token.deprel.startsWith('flat:')) return false;
  if (token.xpos === 'EX' || token.xpos === 'WRB') return false;
  if (token.upos === 'NUM' && (token.deprel === 'nummod' || token.deprel === 'compound')) return false;
  if (headTags.has(token.upos)) return true;
  if (token.upos === 'DET' || token.upos === 'ADJ') {
    return nominalRelations.has(token.deprel) || (token.upos === 'ADJ' && isCapital(token.form));
  }
  if (token.upos === 'ADV') return placeAdverbs.has(token.lemma);
  return token.upos === 'VERB' && token.xpos === 'VBG' && nominalRelations.has(token.deprel);
}

const placeAdverbs = new Set([
  'here',
  'there',
  'now',
  'today',
  'tomorrow',
  'yesterday',
  'then',
  'home',
  'abroad',
]);

function isCapital(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 65 && first <= 90;
}

export interface Stretch {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
}

/** Reach of the noun phrase under a head: modifiers, possessors, clauses; neither preposition nor coordination. */
export function stretchOf(tree: TreeIndex, extents: Extents, head: Token): Stretch {
  let from: number = head.index;
  let to: number = head.index;
  const predicate = isPredicate(tree, head);
  let open = true;
  for (const child of tree.dependents[head.index]!) {
    const before = child.index < head.index;
    if (before) {
      if (belongsBefore(child, head, predicate)) from = Math.min(from, extents.first[child.index]!);
      continue;
    }
    if (endsPhrase(tree, child, head)) {
      open = false;
      continue;
    }
    if (open && belongsAfter(tree, child, head, predicate)) to = Math.max(to, extents.last[child.index]!);
  }
  return closeBrackets(tree, trimmed(tree, from, to, head.index));
}

/** A noun that is said of a subject: "he is the mayor of Zinder". */
export function isPredicate(tree: TreeIndex, head: Token): boolean {
  return tree.dependents[head.index]!.some((child) => child.deprel === 'cop' || hasRelation(child, 'nsubj'));
}

const beforeRelations = new Set([
  'det',
  'det:predet',
  'amod',
  'nummod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'dep',
  'goeswith',
  'nmod:unmarked',
]);

function belongsBefore(child: Token, head: Token, predicate: boolean): boolean {
  if (beforeRelations.has(child.deprel)) return true;
  if (predicate) return false;
  if (child.deprel === 'advmod')
    return degreeAdverbs.has(child.lemma) || head.upos === 'ADJ' || head.upos === 'NUM';
  return head.upos === 'VERB' && child.deprel === 'obj';
}

const degreeAdverbs = new Set([
  'about',
  'nearly',
  'almost',
  'around',
  'approximately',
  'over',
  'quite',
  'roughly',
]);

const afterRelations = new Set([
  'nmod',
  'nmod:poss',
  'nmod:unmarked',
  'nmod:npmod',
  'nmod:tmod',
  'acl',
  'acl:relcl',
  'acl:to',
  'flat',
  'compound',
  'compound:prt',
  'nummod',
  'amod',
  'det',
  'fixed',
  'goeswith',
]);

function belongsAfter(tree: TreeIndex, child: Token, head: Token, predicate: boolean): boolean {
  if (child.deprel === 'case') return child.xpos === 'POS';
  if (head.upos === 'VERB')
    return child.deprel !== 'punct' && child.deprel !== 'conj' && child.deprel !== 'cc';
  if (afterRelations.has(child.deprel) || child.deprel.startsWith('flat:')) {
    if (head.upos === 'PRON' && child.deprel.startsWith('acl') && !indefinitePronouns.has(head.lemma)) {
      return child.deprel === 'acl:relcl' && !hasCommaBefore(tree, child);
    }
    return true;
  }
  if (predicate) return false;
  if (child.deprel === 'conj') return sharesDeterminer(tree, child, head);
  if (child.deprel === 'advmod')
    return child.lemma === 'else' || child.lemma === 'here' || child.lemma === 'ago';
  return child.deprel === 'obl' && (head.upos === 'ADJ' || head.upos === 'NUM');
}

const indefinitePronouns = new Set([
  'anyone',
  'anything',
  'someone',
  'something',
  'everyone',
  'everything',
  'nobody',
  'nothing',
  'one',
  'those',
  'that',
  'all',
  'some',
  'many',
  'most',
]);

/** What follows a coordination, an apposition or an aside no longer belongs to the phrase. */
function endsPhrase(tree: TreeIndex, child: Token, head: Token): boolean {
  if (child.deprel === 'conj') return !sharesDeterminer(tree, child, head);
  return child.deprel === 'parataxis' || child.deprel === 'appos' || child.deprel === 'list';
}

/** "a mathematician and physicist" is one person; "a soldier and a driver", "Mali and Niger" are two. */
function sharesDeterminer(tree: TreeIndex, child: Token, head: Token): boolean {
  if (child.upos !== 'NOUN' || head.upos !== 'NOUN' || child.xpos !== 'NN' || head.xpos !== 'NN')
    return false;
  const determined = (token: Token) =>
    tree.dependents[token.index]!.some((each) => each.deprel === 'det' || each.deprel === 'nmod:poss');
  const article = tree.dependents[head.index]!.find((each) => each.deprel === 'det');
  return article !== undefined && (article.lemma === 'a' || article.lemma === 'an') && !determined(child);
}

function hasCommaBefore(tree: TreeIndex, child: Token): boolean {
  return tree.dependents[child.index]!.some(
    (each) => each.deprel === 'punct' && each.index < child.index && each.form === ',',
  );
}

const trailing = new Set([',', '.', ';', ':', '-', '–', '—', '?', '!', '...', '…']);

function trimmed(tree: TreeIndex, from: number, to: number, head: number): Stretch {
  let end = to;
  while (end > head && trailing.has(tree.tokens[end]!.form)) end--;
  let start = from;
  while (start < head && tree.tokens[start]!.upos === 'PUNCT' && !isOpening(tree.tokens[start]!)) start++;
  return { from: start, to: end + 1 };
}

/** Longer phrases are left as they are, so that a heap of nested ones costs no more than their number. */
const longest = 80;

/** Takes in the closing bracket or quotation mark of an opening one inside, and the opening of a closing one. */
function closeBrackets(tree: TreeIndex, stretch: Stretch): Stretch {
  let { from, to } = stretch;
  if (to - from > longest) return stretch;
  let balance = 0;
  for (let index = from; index < to; index++) {
    if (isOpening(tree.tokens[index]!)) balance++;
    else if (isClosing(tree.tokens[index]!)) balance--;
  }
  const after = tree.tokens[to];
  const before = tree.tokens[from - 1];
  if (balance > 0 && after && isClosing(after)) to++;
  if (balance < 0 && before && isOpening(before)) from--;
  return { from, to };
}

function isOpening(token: Token): boolean {
  return token.xpos === '-LRB-' || token.xpos === '``' || token.form === '“';
}

function isClosing(token: Token): boolean {
  return token.xpos === '-RRB-' || token.xpos === "''" || token.form === '”';
}
