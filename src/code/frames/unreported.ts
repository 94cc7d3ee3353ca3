/**
 * Acts that a text tells without reporting them: an act and what is known of its time in, the reason to leave it out,
 * if there is one, out.
 *
 * "Visit Lima in May" asks the reader, "once you have met the mayor" speaks of anybody, "I spoke with the owner" tells
 * of the author, "the army besieged the mission in 1836" is history. Not: "We will defend ourselves", the minister said.
 */

import { dependentsBy, type TreeIndex } from '../../analyse/tree-index.js';
import type { Predicate } from './arguments.js';

export interface Telling {
  /** Does the act stand in somebody's words? There "I", "we" and "you" are people of the story. */
  readonly quoted: boolean;
  /** Is its time before the wars that PLOVER's sources report? */
  readonly history: boolean;
  /** Is the word a people or power of old times, "Vikings"? */
  isOfOld(lemma: string): boolean;
}

export function whyUnreported(
  tree: TreeIndex,
  predicate: Predicate,
  { quoted, history, isOfOld }: Telling,
): string | undefined {
  if (history || hasSideOfOld(tree, predicate, isOfOld)) return 'history, long before the news';
  if (quoted) return undefined;
  if (isImperative(tree, predicate)) return 'asked of the reader';
  if (speaksOfReader(tree, predicate)) return 'told of the author or the reader';
  return undefined;
}

/** Headlines leave out subjects for other reasons. */
function isImperative(
  { tokens, sentence, dependents }: TreeIndex,
  { index, pos, ...act }: Predicate,
): boolean {
  const token = tokens[index]!;
  if (pos !== 'V' || token.xpos !== 'VB' || sentence.headline) return false;
  if (!/^(?:root|parataxis|conj)$/.test(token.deprel)) return false;
  if (act.arguments.some(({ role }) => role === 'subj')) return false;
  return !dependents[index]!.some(({ deprel, form }) => deprel === 'aux' || /^to$/i.test(form));
}

const SIDES = new Set(['subj', 'obj', 'iobj', 'poss', 'with', 'of']);

function speaksOfReader(tree: TreeIndex, predicate: Predicate): boolean {
  return predicate.arguments.some(({ role, head }) => {
    if (!SIDES.has(role)) return false;
    const token = tree.tokens[head]!;
    if (token.upos === 'PRON') return READER.test(token.form);
    return role === 'subj' && dependentsBy(tree, head, 'nmod:poss').some(({ form }) => READER.test(form));
  });
}

/** "captured by the Vikings", "the Ottoman army withdrew". */
function hasSideOfOld(
  tree: TreeIndex,
  { arguments: sides }: Predicate,
  isOfOld: Telling['isOfOld'],
): boolean {
  return sides.some(
    ({ role, head }) =>
      (SIDES.has(role) || role === 'by') &&
      [tree.tokens[head]!, ...dependentsBy(tree, head, 'amod', 'compound')].some(({ lemma }) =>
        isOfOld(lemma.toLowerCase()),
      ),
  );
}

const READER = /^(?:i|me|my|we|us|our|you|your|one|yourself|myself|ourselves)$/i;
