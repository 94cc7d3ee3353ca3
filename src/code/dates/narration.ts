/**
 * Whether a clause tells the report's own news, goes back to earlier days, or only describes: a predicate in its tree
 * in; how it is narrated out.
 *
 * News is told in main clauses: in the past ("the minister rejected the offer"), in headlines in the present. What
 * stands in relative and adverbial clauses ("who resigned", "after he resigned") is known before, and "had resigned"
 * and "previously resigned" say so themselves.
 */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { isActNoun } from './act-nouns.js';
import { governorOfDate } from './attachment.js';
import type { DateExpression } from './date-expression.js';
import { sayingOf } from './date-of-act.js';
import { waysUp } from './ways-up.js';

/** `earlier`: told as what was before; `content`: what somebody says; `aside`: not the sentence's own assertion. */
export type Narration = 'past' | 'perfect' | 'present' | 'earlier' | 'content' | 'aside';

/**
 * @param utterance the act is the saying of this, not what is said: "would expel" as a threat
 * @param expressions words of time in the sentence, for an act that none of them dates
 */
export function narrationOf(
  tree: TreeIndex,
  predicate: TokenIndex,
  utterance: boolean,
  expressions: readonly DateExpression[] = [],
): Narration {
  const token = utterance ? sayingOf(tree, predicate) : tree.tokens[predicate]!;
  // A sentence of a longer quotation: it is said when the rest is.
  if (!token) return 'past';
  const verbs = finiteVerbsOf(tree, token);
  const [verb] = verbs;
  if (!verb) return tree.sentence.headline && isHeadlineNews(tree, token) ? 'present' : 'aside';
  if (expressions.some((expression) => isWide(expression) && verbAbove(tree, expression.head) === verb.index))
    return 'earlier';
  if (hasEarlierWord(tree, verb) || (token !== verb && hasEarlierWord(tree, token))) return 'earlier';
  // "escalated the fight when she criticized his call": what happens at the same moment is told with it.
  const places = verbs.map((each) => placeOf(tree, each));
  if (!places.includes('main')) return places.includes('content') ? 'content' : 'aside';
  const tense = tenseOf(tree, verb);
  // "Officials say it bears the marks of rebels" is said for the report.
  return utterance && tense === 'present' ? 'past' : tense;
}

/** "Nine killed in market blast": headlines tell their news without a finite verb, as the word on which all hangs. */
function isHeadlineNews(tree: TreeIndex, token: Token): boolean {
  const main = waysUp(tree, token.index).at(-1)!.token;
  return main.deprel === 'root' || (main.deprel === 'parataxis' && headOf(tree, main)?.deprel === 'root');
}

/** Is what the predicate tells said of now or of later: "said it rejects the plan", not "said it had rejected it"? */
export function isOfNow(tree: TreeIndex, predicate: TokenIndex): boolean {
  const [verb] = finiteVerbsOf(tree, tree.tokens[predicate]!);
  if (!verb || verb.xpos === 'VBD') return false;
  return !dependentsBy(tree, verb.index, 'aux', 'cop').some(({ form }) =>
    /^(?:was|were|had|did|has|have)$/i.test(form),
  );
}

/** "in 2015", "for decades", "last month", "recently": such words of time keep an act out of the day's news. */
function isWide({ kind, precision, timex }: DateExpression): boolean {
  return kind === 'duration' || kind === 'set' || timex === 'PAST_REF' || !/^(?:day|none)$/.test(precision);
}

function verbAbove(tree: TreeIndex, head: TokenIndex): TokenIndex | undefined {
  let token = governorOfDate(tree, head);
  while (token && token.upos !== 'VERB') {
    if (isActNoun(token)) return undefined;
    token = headOf(tree, token);
  }
  return token?.index;
}

/** The verbs in whose time the act is told, nearest first: itself, its light verb, the verb that it goes along with. */
function finiteVerbsOf(tree: TreeIndex, token: Token): Token[] {
  return waysUp(tree, token.index)
    .map((step) => step.token)
    .filter(({ xpos, upos, index }) => {
      if (/^(?:VBD|VBZ|VBP)$/.test(xpos)) return true;
      return dependentsBy(tree, index, ...(upos === 'VERB' ? ['aux'] : ['cop'])).length > 0;
    });
}

function placeOf(tree: TreeIndex, verb: Token): 'main' | 'content' | 'aside' {
  let token = verb;
  while (token.deprel === 'conj') token = headOf(tree, token)!;
  if (token.deprel === 'root' || token.deprel.startsWith('parataxis')) return 'main';
  if (!token.deprel.startsWith('ccomp')) return 'aside';
  // "Rebels shelled Goma, police said" tells the shelling; "Police said rebels shelled Goma" the saying.
  return token.index < token.head && headOf(tree, token)?.deprel === 'root' ? 'main' : 'content';
}

function tenseOf(tree: TreeIndex, verb: Token): Narration {
  const forms = dependentsBy(tree, verb.index, 'aux', 'cop').map(({ form }) => form.toLowerCase());
  if (forms.includes('had')) return 'earlier';
  if (forms.some((form) => /^(?:has|have|'s|'ve|’s|’ve)$/.test(form))) return 'perfect';
  if (forms.some((form) => /^(?:will|would|may|might|can|could|should|must|shall)$/.test(form)))
    return 'aside';
  if (verb.xpos === 'VBD' || forms.some((form) => /^(?:was|were|did)$/.test(form))) return 'past';
  return verb.xpos === 'VBZ' || verb.xpos === 'VBP' || forms.length > 0 ? 'present' : 'aside';
}

function hasEarlierWord(tree: TreeIndex, token: Token): boolean {
  return dependentsBy(tree, token.index, 'advmod').some(({ form }) => EARLIER.has(form.toLowerCase()));
}

/** Adverbs that take an act out of the day's news: before it, or many times. */
const EARLIER = new Set(
  `previously earlier once formerly originally often long repeatedly always usually ever never frequently
   historically traditionally recently consistently twice regularly routinely sometimes ago before generally
   typically annually already`.split(/\s+/),
);
