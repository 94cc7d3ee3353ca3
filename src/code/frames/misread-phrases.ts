/** Phrases whose preposition or lack of one misleads the parser: "killed at least nine", "free the girls". */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';

/** "free the girls" with the girls as a circumstance: without preposition, and no time, they are the object. */
export function bareRole(tree: TreeIndex, child: Token): string | undefined {
  const verb = headOf(tree, child);
  if (child.deprel !== 'obl' || child.upos === 'NUM' || !verb || child.index < verb.index) return undefined;
  if (DAY.test(child.form) || TIME.test(child.lemma)) return undefined;
  return dependentsBy(tree, verb.index, 'obj', 'iobj', 'nsubj:pass', 'aux:pass').length > 0
    ? undefined
    : 'obj';
}

const TIME =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|noon|midnight|week|weekend|month|year|decade|century|time|spring|summer|autumn|fall|winter|mile|kilometer|kilometre|meter|metre|percent|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "killed at least nine people": parsers take "at" for a preposition of the people. */
export function isAtLeast(tree: TreeIndex, child: Token, words: string): boolean {
  if (words === 'to') return isUpTo(tree, child);
  if (!/^(?:at|up to|more than|as many as|)$/.test(words)) return false;
  const own = dependentsBy(tree, child.index, 'nmod', 'advmod', 'amod', 'nummod');
  const least = own.flatMap((token) =>
    token.deprel === 'nummod' ? [token, ...tree.dependents[token.index]!] : token,
  );
  return (
    least.some(({ deprel }) => deprel === 'nummod') &&
    (!/^(?:at|)$/.test(words) || least.some(({ form }) => /^(?:least|most)$/i.test(form)))
  );
}

/** "kidnapped up to nine men": "up" is taken for a particle of the verb. */
function isUpTo({ tokens, dependents }: TreeIndex, child: Token): boolean {
  const preposition = dependents[child.index]!.find(({ deprel }) => deprel === 'case');
  if (!preposition || tokens[preposition.index - 1]?.form.toLowerCase() !== 'up') return false;
  return tokens[preposition.index + 1]?.upos === 'NUM';
}

export const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)$/;
