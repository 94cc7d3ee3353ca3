/** "According to the police", "reportedly": listed words outside the clause that they attribute. */

import type { Token } from '../../analyse/sentence.js';
import { headOf } from '../../analyse/tree-index.js';
import { argumentsOf } from './arguments.js';
import type { AdverbialCue, CueLexicon } from './cue-lexicon.js';
import type { FoundCue, JudgedArgument } from './found-cue.js';
import type { SentenceView } from './sentence-view.js';

export interface FoundAdverbial extends FoundCue {
  readonly adverbial: AdverbialCue;
}

/** Takes "according to two officials"; leaves "according to plan", "said the reported attack" as a verb's own cue. */
export function findAdverbials(view: SentenceView, cues: CueLexicon): FoundAdverbial[] {
  const found: FoundAdverbial[] = [];
  for (const token of view.sentence.tokens) {
    const listed = cues.adverbials.get(token.form.toLowerCase());
    const adverbial = listed?.find(({ words }) => standsAt(view, token, words));
    const read = adverbial && readAdverbial(view, token, adverbial, cues);
    if (read) found.push(read);
  }
  return found;
}

function standsAt({ sentence }: SentenceView, token: Token, words: readonly string[]): boolean {
  return words.every((word, offset) => sentence.tokens[token.index + offset]?.form.toLowerCase() === word);
}

function readAdverbial(
  view: SentenceView,
  token: Token,
  adverbial: AdverbialCue,
  { notSources }: CueLexicon,
): FoundAdverbial | undefined {
  const why = `adverbial ${adverbial.id}`;
  if (!adverbial.takesSource) {
    const roles = outsideOf(view, token);
    return roles && { head: token, entry: undefined, adverbial, roles, why };
  }
  const source = sourceOf(view, token, adverbial);
  if (!source || notSources.has(source.lemma.toLowerCase())) return undefined;
  const roles = argumentsOf(view.tree, token).map((argument): JudgedArgument => {
    if (argument.token === source) return { ...argument, role: 'source', score: 1 };
    if (isCueWord(token, argument.token, adverbial)) return { ...argument, role: 'cue', score: 1 };
    const isClause = argument.above && headOf(view.tree, source) === argument.token;
    return { ...argument, role: isClause ? 'content' : 'none', score: 0 };
  });
  return { head: token, entry: undefined, adverbial, roles, why };
}

/** The noun that "according" marks, whichever of the two ways the tree hangs them. */
function sourceOf({ tree }: SentenceView, token: Token, { words }: AdverbialCue): Token | undefined {
  const last = tree.tokens[token.index + words.length - 1]!;
  const head = headOf(tree, token);
  if (token.deprel === 'case' && head && head.index > last.index) return head;
  return tree.dependents[token.index]!.find(
    ({ deprel, index }) => /^(?:obl|nmod|obj)/.test(deprel) && index > last.index,
  );
}

function isCueWord(token: Token, other: Token, { words }: AdverbialCue): boolean {
  return other.index > token.index && other.index < token.index + words.length;
}

/** An adverb attributes the clause that it modifies, an adjective its noun. */
function outsideOf({ tree }: SentenceView, token: Token): JudgedArgument[] | undefined {
  const head = headOf(tree, token);
  if (!head || !/^(?:advmod|amod)/.test(token.deprel)) return undefined;
  return [{ token: head, path: `^${token.deprel}`, above: true, role: 'content', score: 1 }];
}
