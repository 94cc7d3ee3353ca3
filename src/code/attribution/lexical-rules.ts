/** What the lists and the grammar say by themselves: is a listed word a cue here, and what is a phrase near it? */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { Argument } from './arguments.js';
import type { Cue } from './cue-lexicon.js';
import type { Role } from './cue-model.js';
import type { SentenceView } from './sentence-view.js';

/**
 * A listed word attributes when it has content in one of its patterns.
 * Takes "officials said that …", "a claim that …", "announced the withdrawal"; leaves "said little", "a claim for damages".
 */
export function isLexicalCue(view: SentenceView, token: Token, entry: Cue): boolean {
  const { tree } = view;
  const takes = (pattern: 'clause' | 'quote' | 'object') => entry.patterns.includes(pattern);
  if (takes('clause') && hasClause(tree, token)) return true;
  if (token.upos === 'VERB' && takes('quote') && hasQuotation(view, token) && hasSpeaker(tree, token))
    return true;
  if (!takes('object')) return false;
  if (token.upos === 'NOUN')
    return hasDependent(tree, token, /^nmod$/, /^(?:of|about|against|for|to|on|over)$/);
  const object = isPassive(tree, token) ? /^nsubj:pass$/ : /^obj$/;
  return hasDependent(tree, token, object);
}

/** The role that the way from cue to phrase suggests. */
export function lexicalRole(
  view: SentenceView,
  cue: Token,
  entry: Cue | undefined,
  argument: Argument,
): Role {
  const { tree } = view;
  const { path, token } = argument;
  if (cue.upos === 'NOUN') return roleByNoun(tree, entry, argument);
  const passive = isPassive(tree, cue);
  switch (path) {
    case 'nsubj':
      return passive ? 'content' : 'source';
    case 'nsubj:pass':
      return entry?.patterns.includes('object') ? 'content' : 'none';
    case 'obl:agent':
      return 'source';
    case 'obl':
      return passive && caseOf(tree, token.index) === 'by' ? 'source' : 'none';
    case '^xcomp/nsubj':
    case '^conj/nsubj':
    case '^advcl/nsubj':
    case '^advcl/nsubj:pass':
    case '^xcomp/nsubj:pass':
      return hasSubject(tree, cue) ? 'none' : 'source';
    case '^acl':
      return cue.xpos === 'VBG' && !hasSubject(tree, cue) ? 'source' : 'none';
    case 'ccomp':
    case '^parataxis':
      return 'content';
    case 'xcomp':
      return entry === undefined || entry.patterns.includes('clause') ? 'content' : 'none';
    case 'parataxis':
      return hasDependent(tree, cue, /^ccomp/) ? 'none' : 'content';
    case 'obj':
      return entry?.patterns.includes('object') && !hasDependent(tree, cue, /^ccomp/) ? 'content' : 'none';
    case 'aux':
    case 'aux:pass':
    case 'compound:prt':
      return 'cue';
    case 'advmod':
      return Math.abs(token.index - cue.index) < 3 && token.index < cue.index ? 'cue' : 'none';
    default:
      return 'none';
  }
}

function roleByNoun(tree: TreeIndex, entry: Cue | undefined, { path, token }: Argument): Role {
  switch (path) {
    case 'nmod:poss':
      return 'source';
    case '^obj/nsubj':
      return 'source';
    case 'nmod':
      if (/^(?:by|from)$/.test(caseOf(tree, token.index))) return 'source';
      return entry?.patterns.includes('object') ? 'content' : 'none';
    case 'acl':
    case 'ccomp':
      return 'content';
    default:
      return 'none';
  }
}

function hasClause(tree: TreeIndex, token: Token): boolean {
  if (token.upos === 'NOUN') {
    return tree.dependents[token.index]!.some(
      (child) =>
        (child.deprel === 'acl' || child.deprel === 'ccomp') &&
        hasDependent(tree, child, /^mark$/, /^(?:that|to|whether)$/),
    );
  }
  if (hasDependent(tree, token, /^(?:ccomp|xcomp)/)) return true;
  if (!hasSpeaker(tree, token)) return false;
  return token.deprel === 'parataxis' || hasDependent(tree, token, /^parataxis/);
}

function hasQuotation({ quotation, sentence }: SentenceView, token: Token): boolean {
  return sentence.tokens.some(
    ({ index }) => quotation[index]! >= 0 && quotation[index] !== quotation[token.index],
  );
}

function hasSpeaker(tree: TreeIndex, token: Token): boolean {
  return (
    hasSubject(tree, token) ||
    hasDependent(tree, token, /^obl:agent$/) ||
    token.xpos === 'VBG' ||
    token.deprel === 'conj'
  );
}

function hasSubject(tree: TreeIndex, token: Token): boolean {
  return hasDependent(tree, token, /^nsubj/);
}

function hasDependent(tree: TreeIndex, token: Token, relation: RegExp, preposition?: RegExp): boolean {
  return tree.dependents[token.index]!.some(
    (child) =>
      relation.test(child.deprel) &&
      (!preposition ||
        tree.dependents[child.index]!.some(
          (mark) => /^(?:case|mark)$/.test(mark.deprel) && preposition.test(mark.form.toLowerCase()),
        ) ||
        (preposition.test(child.form.toLowerCase()) && child.deprel === 'mark')),
  );
}

export function isPassive(tree: TreeIndex, token: Token): boolean {
  const children = tree.dependents[token.index]!;
  if (children.some(({ deprel }) => deprel.endsWith(':pass') || deprel === 'obl:agent')) return true;
  const head = headOf(tree, token);
  return (
    token.xpos === 'VBN' &&
    token.deprel === 'acl' &&
    head?.upos !== 'AUX' &&
    !children.some(({ deprel }) => deprel === 'aux')
  );
}
