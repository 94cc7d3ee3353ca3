/**
 * Verbs that the parser took for an adjective or part of their object: "Brazil delivered aid to Peru" with "delivered"
 * under "aid". A better parser would make this unnecessary.
 */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { Argument } from './arguments.js';
import { nounArguments } from './noun-arguments.js';

/** The subject of a verb that was taken for an adjective: no adjective has a name or a subject before it. */
export function misreadSubject(tree: TreeIndex, verb: Token): Token | undefined {
  if (verb.deprel !== 'amod' && verb.deprel !== 'compound') return undefined;
  if (verb.upos !== 'VERB' || verb.xpos === 'VBG' || verb.index > verb.head) return undefined;
  const own = tree.dependents[verb.index]!.find(
    ({ index, deprel, upos }) =>
      index < verb.index &&
      (/^nsubj/.test(deprel) || (deprel === 'compound' && upos === 'PROPN')) &&
      tree.tokens[index + 1]?.form !== '-',
  );
  if (own) return own;
  // "The army ceased hostilities": the noun, taken for the predicate, has the subject before the verb.
  const noun = tree.dependents[verb.head]!;
  if (verb.deprel !== 'amod' || noun.some(({ deprel }) => deprel === 'cop')) return undefined;
  return noun.find(
    ({ index, deprel, upos }) =>
      index < verb.index &&
      (/^nsubj/.test(deprel) ||
        (deprel === 'compound' && upos === 'PROPN' && index === verb.index - 1 && !SIDED.test(verb.form))),
  );
}

/** "Iran backed rebels", with the hyphen left out, is no sentence. */
const SIDED =
  /^(?:backed|led|based|made|controlled|held|occupied|run|owned|born|sponsored|supported|funded|trained|linked|aligned|allied|armed|ruled|governed|administered|appointed|brokered|mediated|drafted|built)$/i;

/**
 * "Brazil delivered aid to Peru": a parser may take a verb for an adjective or part of its object. The noun is what it
 * is done to; who does it hangs on the verb, or the noun hangs on it.
 */
export function ofMisreadObject(
  tree: TreeIndex,
  noun: Token,
  verb: Token,
  subject: Token | true,
): Argument[] {
  const object = { role: 'obj', head: noun.index, via: verb.deprel };
  const phrases = nounArguments(tree, noun).filter(({ head }) => head > noun.index);
  const found = [object, ...phrases.filter(({ role }) => role !== 'of')];
  if (subject !== true) return [...found, { role: 'subj', head: subject.index, via: verb.deprel }];
  const above = headOf(tree, noun);
  if (!above || above.index > verb.index || !/^(?:nmod|appos|dep)/.test(noun.deprel)) return found;
  return [...found, { role: 'subj', head: above.index, via: verb.deprel }];
}
