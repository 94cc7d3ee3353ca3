/** What the cue model looks at: a word (is it a cue?) or a cue and a phrase near it (is it source, content or cue?). */

import type { Token } from '../../analyse/sentence.js';
import { headOf } from '../../analyse/tree-index.js';
import type { Argument } from './arguments.js';
import { type FeatureList, hashOf, pair } from './cue-model.js';
import {
  AUXILIARY,
  CLAUSE,
  MARK,
  OBJECT,
  OWNER,
  PUNCT,
  type SentenceView,
  SUBJECT,
} from './sentence-view.js';

/** Words that can be the head of a cue. The colon of "Kelly: “…”" is one. */
export function isCandidate(token: Token): boolean {
  switch (token.upos) {
    case 'VERB':
    case 'NOUN':
    case 'ADJ':
      return true;
    case 'ADV':
    case 'ADP':
    case 'SCONJ':
    case 'AUX':
      return !COMMON.has(token.lemma.toLowerCase());
    default:
      return token.form === ':';
  }
}

const COMMON = new Set(
  'the of not very so too also more most now then even just still only well never here there up out be have do will can may must shall when where while if because that although though since before after until with at as than into over through during between against without under about'.split(
    ' ',
  ),
);

const YES = hashOf('yes');
const NONE = hashOf('none');
const IN = hashOf('in');
const PASSIVE = hashOf('passive');

/** Dependents beyond these say nothing new, and a list of a thousand words must not take a thousand times as long. */
const MOST = 16;

/** Is the word the head of a cue? */
export function addCueFeatures(list: FeatureList, view: SentenceView, token: Token): void {
  const { tree, lemma, form, upos, xpos, deprel, manner, quotation } = view;
  const at = token.index;
  const self = lemma[at]!;
  const pos = upos[at]!;
  list.clear();
  list.add(0, YES);
  list.add(1, self);
  list.add(2, self, pos);
  list.add(3, self, deprel[at]!);
  list.add(4, pos, deprel[at]!);
  list.add(5, xpos[at]!, deprel[at]!);
  list.add(6, self, xpos[at]!);
  list.add(7, manner[at]!, pos);
  list.add(8, manner[at]!, deprel[at]!);

  const quote = pair(quotation[at]! >= 0 ? IN : NONE, besideQuotation(view, at));
  list.add(9, quote);
  list.add(10, quote, self);
  list.add(11, quote, pos);
  list.add(12, quote, manner[at]!);

  const head = headOf(tree, token);
  if (head) {
    list.add(13, lemma[head.index]!, deprel[at]!);
    list.add(14, lemma[head.index]!, self);
    list.add(15, upos[head.index]!, deprel[at]!);
    if (manner[head.index] !== 0) {
      list.add(16, manner[head.index]!, deprel[at]!);
      list.add(17, manner[head.index]!, self);
    }
  }
  addDependents(list, view, token);
  for (let offset = -2; offset <= 2; offset++) {
    if (offset === 0) continue;
    const near = at + offset;
    const inside = near >= 0 && near < form.length;
    list.add(42 + offset, inside ? form[near]! : NONE, pos);
    list.add(47 + offset, inside ? form[near]! : NONE, self);
    list.add(52 + offset, inside ? upos[near]! : NONE, pos);
  }
  const word = token.lemma.toLowerCase();
  list.add(55, hashOf(word, word.length - 3), pos);
  list.add(56, hashOf(word, word.length - 5), pos);
  list.add(57, hashOf(word, 0, 4), pos);
  list.add(58, view.sentence.headline ? YES : NONE, pos);
  addUpwards(list, view, token);
}

function addDependents(list: FeatureList, view: SentenceView, token: Token): void {
  const { tree, lemma, upos, deprel, manner, quotation, how, kind } = view;
  const self = lemma[token.index]!;
  const pos = upos[token.index]!;
  const children = tree.dependents[token.index]!;
  let clause = NONE;
  let subject = NONE;
  let shape = 0;
  for (let i = 0; i < children.length && i < MOST; i++) {
    const child = children[i]!.index;
    const is = kind[child]!;
    if (is & PUNCT) continue;
    const relation = deprel[child]!;
    shape = (shape + relation) | 0;
    list.add(20, relation, pos);
    list.add(21, relation, self);
    list.add(22, relation, lemma[child]!);
    list.add(23, relation, upos[child]!);
    list.add(24, relation, manner[token.index]!);
    if (quotation[child]! >= 0) list.add(25, relation, self);
    const marked = pair(relation, how[child]!);
    list.add(26, marked, pos);
    list.add(27, marked, self);
    if (is & CLAUSE) clause = marked;
    if (is & (SUBJECT | OWNER)) subject = pair(relation, upos[child]!);
  }
  list.add(28, clause, pos);
  list.add(29, subject, pos);
  list.add(30, pair(clause, subject), pos);
  list.add(31, pair(clause, subject), manner[token.index]!);
  list.add(32, shape, pos);
}

/** Whom the word is said of when it has no subject itself, and whether a cue governs it from further up. */
function addUpwards(list: FeatureList, view: SentenceView, token: Token): void {
  const { tree, lemma, upos, deprel, manner, kind } = view;
  const self = lemma[token.index]!;
  const pos = upos[token.index]!;
  let way = 0;
  let below = token;
  let depth = 0;
  for (; depth < 6; depth++) {
    const head = headOf(tree, below);
    if (!head) break;
    if (depth < 2) {
      way = pair(way, deprel[below.index]!);
      const siblings = tree.dependents[head.index]!;
      for (let i = 0; i < siblings.length && i < MOST; i++) {
        const sibling = siblings[i]!.index;
        if (!(kind[sibling]! & (SUBJECT | AUXILIARY | MARK | OBJECT))) continue;
        const down = pair(way, deprel[sibling]!);
        list.add(33, down, upos[sibling]!);
        list.add(34, down, lemma[sibling]!);
      }
    }
    if (manner[head.index] !== 0 && kind[below.index]! & CLAUSE) {
      list.add(35, manner[head.index]!, pos);
      list.add(36, manner[head.index]!, self);
      break;
    }
    below = head;
  }
  list.add(37, depth, pos);
}

/** What of the cue every phrase near it is judged by. */
export interface CueFacts {
  readonly cue: Token;
  /** Part of speech and voice. */
  readonly voice: number;
  /** Which clauses, objects and subjects it has: an object counts otherwise beside a clause ("told them that"). */
  readonly clauses: number;
}

export function factsOf(view: SentenceView, cue: Token): CueFacts {
  const { tree, upos, deprel, kind } = view;
  const children = tree.dependents[cue.index]!;
  let clauses = 0;
  let passive = false;
  let auxiliary = false;
  for (let i = 0; i < children.length && i < MOST; i++) {
    const child = children[i]!;
    const is = kind[child.index]!;
    if (is & (CLAUSE | OBJECT | SUBJECT)) clauses = pair(clauses, deprel[child.index]!);
    if (child.deprel.endsWith(':pass')) passive = true;
    if (is & AUXILIARY) auxiliary = true;
  }
  const isPassive = passive || (cue.xpos === 'VBN' && !auxiliary);
  return { cue, clauses, voice: pair(upos[cue.index]!, isPassive ? PASSIVE : NONE) };
}

/** What the phrase is to the cue. */
export function addRoleFeatures(
  list: FeatureList,
  view: SentenceView,
  { cue, clauses, voice }: CueFacts,
  { token, path }: Argument,
): void {
  const { lemma, upos, xpos, deprel, manner, quotation, how } = view;
  const at = token.index;
  const way = hashOf(path);
  const self = lemma[cue.index]!;
  const wayIn = pair(way, voice);
  const gap = Math.max(-6, Math.min(6, at - cue.index));
  const quoted = (quotation[cue.index]! >= 0 ? 2 : 0) + (quotation[at]! >= 0 ? 1 : 0);
  list.clear();
  list.add(100, YES);
  list.add(101, way);
  list.add(102, way, self);
  list.add(103, wayIn);
  list.add(104, wayIn, how[at]!);
  list.add(105, wayIn, upos[at]!);
  list.add(106, wayIn, xpos[at]!);
  list.add(107, wayIn, lemma[at]!);
  list.add(108, wayIn, manner[cue.index]!);
  list.add(109, way, gap);
  list.add(110, self, how[at]!);
  list.add(111, pair(way, how[at]!), self);
  list.add(112, lemma[at]!, self);
  list.add(113, lemma[at]!, upos[cue.index]!);
  list.add(114, at < cue.index ? YES : NONE, way);
  list.add(115, quoted, way);
  list.add(116, quoted);
  list.add(117, clauses, wayIn);
  list.add(118, clauses, pair(way, upos[at]!));
  list.add(119, self, pair(clauses, way));
  list.add(120, gap, deprel[at]!);
  list.add(121, lemma[at]!, deprel[at]!);
}

/** Does a quotation end shortly before the word or begin shortly after it? */
function besideQuotation({ quotation }: SentenceView, at: number): number {
  const own = quotation[at]!;
  for (let offset = 1; offset <= NEAR; offset++) {
    const before = at - offset >= 0 && quotation[at - offset]! >= 0 && quotation[at - offset] !== own;
    const after =
      at + offset < quotation.length && quotation[at + offset]! >= 0 && quotation[at + offset] !== own;
    if (before || after) return (before ? 1 : 0) + (after ? 2 : 0);
  }
  return 0;
}

const NEAR = 5;
