/** From the roles of phrases to ranges of words: the source, the cue's words and the content in one sentence. */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import type { TokenRange } from './attribution.js';
import type { FoundCue, JudgedArgument } from './found-cue.js';
import { type SentenceView, saidOf } from './sentence-view.js';

export interface Layout {
  readonly source:
    | { readonly head: TokenIndex; readonly from: TokenIndex; readonly to: TokenIndex }
    | undefined;
  readonly cue: readonly TokenIndex[];
  readonly content: readonly TokenRange[];
}

const FREE = 0;
const CONTENT = 1;
const SOURCE = 2;
const CUE = 3;

/**
 * `beside`: the network's log-odds from which on words beside the cue's are cue too ("said in a statement").
 *
 * Phrases higher in the tree are laid first, so that a phrase inside another takes its words from it.
 */
export function layOut(view: SentenceView, { head, roles }: FoundCue, beside?: number): Layout {
  const { tree } = view;
  const marks = new Uint8Array(tree.tokens.length);
  const source = bestSource(roles);
  const kept = roles.filter((argument) => argument === source || isKept(argument, source));
  for (const argument of kept.filter(({ above }) => above).reverse()) {
    if (argument.role === 'cue') marks[argument.token.index] = CUE;
    else paintAround(tree, argument.token, head, marks, markOf(argument));
  }
  marks[head.index] = CUE;
  const below = kept.filter(({ above }) => !above).sort((a, b) => depthOf(a) - depthOf(b));
  for (const argument of below) {
    if (argument.role === 'cue') marks[argument.token.index] = CUE;
    else paint(tree, argument.token, marks, markOf(argument));
  }
  if (beside !== undefined) spreadCue(view, head.index, marks, beside);
  const sourceRange = source && rangeAround(tree, source.token, marks);
  return {
    source: source && sourceRange && { head: source.token.index, ...sourceRange },
    cue: tree.tokens.filter(({ index }) => marks[index] === CUE).map(({ index }) => index),
    content: contentRanges(view, marks),
  };
}

/** The cue's words run on to both sides of its head while the network reads them so. */
function spreadCue(view: SentenceView, head: number, marks: Uint8Array, beside: number): void {
  for (const way of [-1, 1]) {
    for (let at = head + way; at >= 0 && at < marks.length; at += way) {
      if (marks[at] !== CUE && saidOf(view, at, 'cue') < beside) break;
      marks[at] = CUE;
    }
  }
}

function markOf({ role }: JudgedArgument): number {
  return role === 'source' ? SOURCE : role === 'content' ? CONTENT : FREE;
}

function bestSource(roles: readonly JudgedArgument[]): JudgedArgument | undefined {
  let best: JudgedArgument | undefined;
  for (const argument of roles) {
    if (argument.role === 'source' && (!best || argument.score > best.score)) best = argument;
  }
  return best;
}

/** One source a cue; and the phrases inside it, such as its relative clause, are its own. */
function isKept({ role, path }: JudgedArgument, source: JudgedArgument | undefined): boolean {
  if (role === 'none' || role === 'source') return false;
  return !(source && path.startsWith(`${source.path}/`) && !source.above);
}

/** Phrases reached over the governor lie beside the cue, however long the way. */
function depthOf({ path }: JudgedArgument): number {
  return path.split('/').length + (path.startsWith('^') ? 0 : 1);
}

function paint(tree: TreeIndex, top: Token, marks: Uint8Array, mark: number): void {
  const open: Token[] = [top];
  while (open.length > 0) {
    const token = open.pop()!;
    if (marks[token.index] !== CUE || token === top) marks[token.index] = mark;
    for (const child of tree.dependents[token.index]!) {
      if (marks[child.index] !== CUE) open.push(child);
    }
  }
}

/** A phrase that the cue stands in: all of it but the branch with the cue. */
function paintAround(tree: TreeIndex, top: Token, cue: Token, marks: Uint8Array, mark: number): void {
  let branch = cue;
  for (let head = headOf(tree, branch); head && head !== top; head = headOf(tree, branch)) branch = head;
  const open: Token[] = [top];
  while (open.length > 0) {
    const token = open.pop()!;
    marks[token.index] = mark;
    for (const child of tree.dependents[token.index]!) {
      if (child !== branch) open.push(child);
    }
  }
}

/** The stretch of source words around the head of the source, without punctuation at its ends. */
function rangeAround(tree: TreeIndex, head: Token, marks: Uint8Array): { from: TokenIndex; to: TokenIndex } {
  let from: number = head.index;
  let to: number = head.index + 1;
  while (from > 0 && marks[from - 1] === SOURCE) from--;
  while (to < marks.length && marks[to] === SOURCE) to++;
  while (from < head.index && /^(?:PUNCT|CCONJ)$/.test(tree.tokens[from]!.upos)) from++;
  while (to > head.index + 1 && isPunctuation(tree.tokens[to - 1]!)) to--;
  return { from: tokenIndex(from), to: tokenIndex(to) };
}

function contentRanges({ tree, sentence }: SentenceView, marks: Uint8Array): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  while (at < marks.length) {
    if (marks[at] !== CONTENT) {
      at++;
      continue;
    }
    let to = at;
    // Punctuation that no phrase claims does not break the content.
    while (
      to < marks.length &&
      (marks[to] === CONTENT || (marks[to] === FREE && isPunctuation(tree.tokens[to]!)))
    )
      to++;
    const end = to;
    while (at < to && isPunctuation(tree.tokens[at]!)) at++;
    while (to > at && isPunctuation(tree.tokens[to - 1]!)) to--;
    if (at < to) ranges.push({ sentence: sentence.index, from: tokenIndex(at), to: tokenIndex(to) });
    at = end;
  }
  return ranges;
}

function isPunctuation(token: Token): boolean {
  return token.upos === 'PUNCT';
}
