/** Modes and contexts that words beside the predicate give: an act in, names with the words that gave them out. */

import { headOf, subtree, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Act } from '../frames/find-acts.js';
import type { FrameLexicon } from '../frames/load-frames.js';

export interface Given {
  readonly name: string;
  readonly token: TokenIndex;
}

/** "a suicide bombing", "killed by a car bomb": cue words in the predicate's own phrases, not in clauses below it. */
export function modesBeside({ tree, predicate, frame }: Act, lexicon: FrameLexicon): Given[] {
  const cues = lexicon.modeCues.filter((cue) => cue.type === frame.type && !frame.modes.includes(cue.mode));
  if (cues.length === 0) return [];
  const near = phrasesOf(tree, predicate.index);
  const lemmas = lemmasOf(tree, near);
  return cues.flatMap((cue) => {
    const at = lemmas.findIndex((lemma) => cue.lemmas.has(lemma));
    return at < 0 ? [] : [{ name: cue.mode, token: near[at]! }];
  });
}

/** Contexts from the words of the act's clause; each with the first word that gave it. */
export function contextsOf({ tree, predicate }: Act, lexicon: FrameLexicon): Given[] {
  const clause = subtree(tree, clauseHead(tree, predicate.index));
  const lemmas = lemmasOf(tree, clause);
  return lexicon.contextCues.flatMap((cue) => {
    const at = lemmas.findIndex((lemma) => cue.lemmas.has(lemma));
    return at < 0 ? [] : [{ name: cue.context, token: clause[at]! }];
  });
}

function lemmasOf(tree: TreeIndex, tokens: readonly TokenIndex[]): string[] {
  return tokens.map((index) => tree.tokens[index]!.lemma.toLowerCase());
}

function phrasesOf(tree: TreeIndex, index: TokenIndex): TokenIndex[] {
  return subtree(tree, index, (token) =>
    /^(?:acl|advcl|ccomp|parataxis|conj|csubj|appos)/.test(token.deprel),
  );
}

/** The verb of the clause that the token stands in: itself, or the verb above a noun. */
function clauseHead(tree: TreeIndex, index: TokenIndex): TokenIndex {
  let token = tree.tokens[index]!;
  for (let step = 0; step < 8 && token.upos !== 'VERB'; step++) {
    const head = headOf(tree, token);
    if (!head) break;
    token = head;
  }
  return token.index;
}
