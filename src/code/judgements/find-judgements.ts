/**
 * Words of a sentence that judge somebody: its tree in; the judging word and the phrase that it is said of out.
 *
 * "Moreno is a liar", "a corrupt man", "is not fit to lead", "the governor has betrayed us". Not "is he a liar?",
 * "was not reckless", "would be a disaster", "a liar was fined".
 */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { predicateClassOf } from '../frames/arguments.js';
import { regularBases } from '../frames/known-lemma.js';
import type { JudgementLexicon, JudgementWord } from './judgement-lexicon.js';

export interface Judgement {
  readonly word: JudgementWord;
  readonly verdict: 'against' | 'for';
  /** Where the judging word stands. */
  readonly index: TokenIndex;
  /** Head of the phrase that is judged. */
  readonly judged: TokenIndex;
}

export function findJudgements(tree: TreeIndex, lexicon: JudgementLexicon): Judgement[] {
  return tree.tokens.flatMap((token) => {
    const word = wordAt(token, lexicon);
    const predicate = word && predicateOf(tree, token);
    const judged = predicate && judgedBy(tree, predicate, word);
    const verdict = judged && verdictOf(tree, predicate, word);
    return verdict ? [{ word, verdict, index: token.index, judged: judged.index }] : [];
  });
}

/** The word itself, or the noun that it describes: "is a corrupt man". */
function predicateOf(tree: TreeIndex, token: Token): Token | undefined {
  return token.deprel === 'amod' ? headOf(tree, token) : token;
}

function wordAt(token: Token, lexicon: JudgementLexicon): JudgementWord | undefined {
  const pos = predicateClassOf(token);
  if (!pos) return undefined;
  const lemma = token.lemma.toLowerCase();
  // "is a liar": a tagger may take a noun that it has not met for an adjective.
  if (pos !== 'V')
    return lexicon.get(`${lemma}/${pos}`) ?? lexicon.get(`${lemma}/${pos === 'N' ? 'A' : 'N'}`);
  const known = lexicon.get(`${lemma}/V`);
  if (known) return known;
  const base = regularBases(token.form.toLowerCase()).find((each) => lexicon.has(`${each}/V`));
  return base === undefined ? undefined : lexicon.get(`${base}/V`);
}

/** The subject of the verb, or of what it is said to be. */
function judgedBy(tree: TreeIndex, token: Token, { pos }: JudgementWord): Token | undefined {
  const [subject] = dependentsBy(tree, token.index, 'nsubj');
  if (
    !subject ||
    subject.deprel === 'nsubj:pass' ||
    /^(?:nobody|none|who|what|which|that|it|this)$/i.test(subject.form)
  )
    return undefined;
  const isSaidToBe = dependentsBy(tree, token.index, 'cop').length > 0;
  return (pos === 'V') === !isSaidToBe ? subject : undefined;
}

/** Neither asked nor supposed; denied, only what one should be blames: "is not fit". */
function verdictOf(
  tree: TreeIndex,
  token: Token,
  { verdict }: JudgementWord,
): Judgement['verdict'] | undefined {
  if (isUnsure(tree, token)) return undefined;
  if (isDenied(tree, token)) return verdict === 'against' ? undefined : 'against';
  return verdict === 'missed' ? undefined : verdict;
}

function isDenied(tree: TreeIndex, token: Token): boolean {
  return tree.dependents[token.index]!.some(
    ({ deprel, form, lemma }) =>
      (deprel === 'advmod' && /^(?:not|n't|n’t|never|hardly|no)$/i.test(form)) ||
      (deprel === 'det' && lemma.toLowerCase() === 'no'),
  );
}

/** Supposed, possible, to come or asked: "if he believes", "would be a disaster". */
export function isUnsure(tree: TreeIndex, token: Token): boolean {
  const unsure = tree.dependents[token.index]!.some(
    ({ deprel, form }) =>
      (deprel === 'aux' && /^(?:would|'d|’d|could|may|might|should|must|can|will)$/i.test(form)) ||
      (deprel === 'mark' && /^(?:if|unless|whether|to|than)$/i.test(form)),
  );
  return unsure || tree.tokens.at(-1)?.form === '?' || tree.tokens.at(-2)?.form === '?';
}
