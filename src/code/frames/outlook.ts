/**
 * How an act is told: its predicate in a tree in; whether it happened, lies ahead, is denied, or stands inside
 * somebody's demand, plan or accusation, out.
 *
 * The way leads from the predicate up: first its own auxiliaries and negation, then each governor that changes the
 * outlook, by the operators of `data/en/frames/operators.tsv`.
 */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, hasRelation, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import type { Status } from '../claim.js';
import type { Predicate } from './arguments.js';
import { isRefusal } from './clause-tests.js';
import { knownLemma } from './known-lemma.js';
import type { FrameLexicon, Operator, OperatorEffect } from './load-frames.js';

export interface Outlook {
  readonly status: Status;
  /** Told only inside somebody's accusation, demand, plan or fear. */
  readonly embedded: boolean;
  /** The predicate of which this act is the content: "agreed" for "agreed to withdraw". */
  readonly contentOf?: TokenIndex;
  readonly denied: boolean;
  readonly alleged: boolean;
  /** The doer says that it will not: "will not release the crew". */
  readonly refused: boolean;
  /** Names of the operators and markers that decided, innermost first. */
  readonly why: readonly string[];
}

interface Reading {
  status: Status;
  embedded: boolean;
  contentOf: TokenIndex | undefined;
  denied: boolean;
  alleged: boolean;
  why: string[];
}

/** @param predicate a noun is told as its light verb is: "will hold talks" */
export function outlookOf(
  tree: TreeIndex,
  { index, lightVerb }: Pick<Predicate, 'index' | 'lightVerb'>,
  lexicon: FrameLexicon,
): Outlook {
  const token = tree.tokens[index]!;
  const verb = lightVerb === undefined ? undefined : tree.tokens[lightVerb];
  const reading: Reading = {
    status: 'happened',
    embedded: false,
    contentOf: undefined,
    denied: false,
    alleged: false,
    why: [],
  };
  readOwnMarkers(tree, token, reading);
  if (verb) readOwnMarkers(tree, verb, reading);
  climb(tree, token, reading, lexicon, verb?.index);
  if (isQuestion(tree)) {
    // "Will Chad withdraw?" leaves open what "will" alone would promise.
    if (reading.status === 'future') reading.status = 'happened';
    settle(reading, 'hypothetical', 'question');
  }
  const refused = isRefusal(tree, verb?.index ?? index);
  const { contentOf, ...told } = reading;
  const rest = { ...told, refused };
  return contentOf === undefined ? rest : { ...rest, contentOf };
}

/** A weaker reading never overwrites a stronger one: what did not happen stays so inside a plan. */
function settle(reading: Reading, status: Status, why: string): void {
  reading.why.push(why);
  if (reading.status === 'happened' || reading.status === 'ongoing') reading.status = status;
}

function readOwnMarkers(tree: TreeIndex, token: Token, reading: Reading): void {
  if (isNegated(tree, token)) settle(reading, 'negated', 'negation');
  if (token.upos !== 'VERB') {
    readCopula(tree, token, reading);
    return;
  }
  for (const auxiliary of dependentsBy(tree, token.index, 'aux')) {
    const form = auxiliary.form.toLowerCase();
    if (/^(?:will|'ll|’ll|shall|wo|sha)$/.test(form)) settle(reading, 'future', `auxiliary ${form}`);
    else if (form === 'would' || form === "'d") {
      settle(reading, isReported(tree, token) ? 'future' : 'hypothetical', `auxiliary ${form}`);
    } else if (/^(?:may|might|could|can|should|must|ought|ca)$/.test(form)) {
      settle(reading, 'hypothetical', `auxiliary ${form}`);
    }
  }
  if (isConditional(tree, token)) settle(reading, 'hypothetical', 'condition');
  if (reading.status === 'happened' && isUnderWay(tree, token)) settle(reading, 'ongoing', 'progressive');
  if (token.deprel === 'root' && isInfinitive(tree, token)) settle(reading, 'future', 'headline infinitive');
}

function isNegated(tree: TreeIndex, token: Token): boolean {
  return tree.dependents[token.index]!.some(
    (child) =>
      (child.deprel === 'advmod' && /^(?:not|n't|n’t|never)$/i.test(child.form)) ||
      (child.deprel === 'det' && child.lemma.toLowerCase() === 'no') ||
      (child.deprel === 'mark' && child.lemma.toLowerCase() === 'without'),
  );
}

/** "There will be no talks", "a visit is planned": the copula's auxiliaries hold for the noun. */
function readCopula(tree: TreeIndex, token: Token, reading: Reading): void {
  for (const auxiliary of dependentsBy(tree, token.index, 'aux')) {
    const form = auxiliary.form.toLowerCase();
    if (/^(?:will|shall)$/.test(form)) settle(reading, 'future', `auxiliary ${form}`);
    else if (/^(?:would|may|might|could|can|should|must)$/.test(form))
      settle(reading, 'hypothetical', `auxiliary ${form}`);
  }
  for (const modifier of dependentsBy(tree, token.index, 'amod')) {
    const lemma = modifier.lemma.toLowerCase();
    if (/^(?:possible|potential|proposed|threatened|alleged)$/.test(lemma)) {
      settle(reading, 'hypothetical', `modifier ${lemma}`);
    } else if (/^(?:planned|upcoming|forthcoming|future|plan|scheduled)$/.test(lemma)) {
      settle(reading, 'future', `modifier ${lemma}`);
    } else if (lemma === 'ongoing' || lemma === 'continuing') settle(reading, 'ongoing', `modifier ${lemma}`);
  }
}

/** "said it would send aid": after a report in the past, "would" is a future. */
function isReported(tree: TreeIndex, token: Token): boolean {
  const head = headOf(tree, token);
  if (!head) return tree.tokens.some((other) => other.deprel === 'parataxis');
  if (token.deprel === 'ccomp') return true;
  return token.deprel === 'conj' && isReported(tree, head);
}

function isConditional(tree: TreeIndex, token: Token): boolean {
  if (token.deprel !== 'advcl') return false;
  return dependentsBy(tree, token.index, 'mark').some((mark) =>
    /^(?:if|unless|whether|lest)$/i.test(mark.form),
  );
}

/** "is shelling", "have been fighting"; but "was shelling" is over. */
function isUnderWay(tree: TreeIndex, token: Token): boolean {
  if (token.xpos !== 'VBG') return false;
  const auxiliaries = dependentsBy(tree, token.index, 'aux');
  return auxiliaries.some((auxiliary) => /^(?:is|are|am|'s|'re|’s|’re|been)$/i.test(auxiliary.form));
}

function isInfinitive(tree: TreeIndex, token: Token): boolean {
  return dependentsBy(tree, token.index, 'mark').some((mark) => mark.form.toLowerCase() === 'to');
}

/** A question asserts nothing. */
function isQuestion(tree: TreeIndex): boolean {
  const last = tree.tokens.findLast((token) => token.upos !== 'PUNCT' || token.form === '?');
  return last?.form === '?';
}

const HIGHEST = 12;

function climb(
  tree: TreeIndex,
  from: Token,
  reading: Reading,
  lexicon: FrameLexicon,
  lightVerb: TokenIndex | undefined,
): void {
  let token = from;
  for (let step = 0; step < HIGHEST; step++) {
    const above = headOf(tree, token);
    // "suspected by Peru of killing": the clause hangs on who suspects.
    const governor = above?.deprel === 'obl:agent' && token.deprel === 'acl' ? headOf(tree, above) : above;
    if (!governor) return;
    const operator = operatorOver(tree, token, governor, lexicon);
    // "did not want to go", "was not asked to leave": what the governor says of the act is taken back with it.
    if (operator && OPENS.has(operator.effect)) inheritFrom(tree, governor, reading);
    if (operator) apply(governor, operator.effect, operator.id, reading);
    else if (isPurpose(tree, token)) apply(governor, 'planned', 'purpose', reading);
    else if (endsClimb(token) && governor.index !== lightVerb) return;
    // What befalls the governing act befalls the act inside it: "did not agree to talks".
    if (operator && governor.upos === 'VERB') inheritFrom(tree, governor, reading);
    token = governor;
  }
}

/** Effects that leave open whether the act will be: a negation of them leaves it undone. */
const OPENS: ReadonlySet<OperatorEffect> = new Set(['planned', 'uncertain', 'urged', 'begins', 'done']);

/** Clauses that stand on their own feet: their outlook is not that of the clause they hang on. */
function endsClimb(token: Token): boolean {
  return /^(?:advcl|acl|parataxis|appos|nsubj|list|obl|nmod|dislocated|vocative|discourse)/.test(
    token.deprel,
  );
}

/** "visit Niger to sign a deal": the signing is a purpose. */
function isPurpose(tree: TreeIndex, token: Token): boolean {
  return (
    (token.deprel === 'advcl' || token.deprel === 'acl' || token.deprel === 'xcomp') &&
    isInfinitive(tree, token)
  );
}

function operatorOver(
  tree: TreeIndex,
  token: Token,
  governor: Token,
  lexicon: FrameLexicon,
): Operator | undefined {
  const pos = governor.upos === 'VERB' ? 'V' : governor.upos === 'ADJ' ? 'A' : 'N';
  const lemma = knownLemma(lexicon, governor.form, governor.lemma.toLowerCase(), pos);
  const candidates = lexicon.operators.get(`${lemma}/${pos}`);
  return candidates?.find(
    (operator) =>
      operator.relations.some(
        (relation) => hasRelation(token, relation) || (relation === 'advcl' && token.head !== governor.index),
      ) && operator.with.every((word) => standsBeside(tree, governor, token, word)),
  );
}

function standsBeside(tree: TreeIndex, governor: Token, token: Token, word: string): boolean {
  const near = [...tree.dependents[governor.index]!, ...tree.dependents[token.index]!];
  return near.some((child) => child.form.toLowerCase() === word);
}

function apply(governor: Token, effect: OperatorEffect, why: string, reading: Reading): void {
  switch (effect) {
    case 'begins':
    case 'goes-on':
      if (reading.status === 'happened') reading.status = 'ongoing';
      reading.why.push(why);
      return;
    case 'done':
    case 'reported':
      reading.why.push(why);
      return;
    case 'planned':
      embed(governor, reading);
      settle(reading, 'future', why);
      return;
    case 'uncertain':
    case 'urged':
    case 'feared':
      embed(governor, reading);
      settle(reading, 'hypothetical', why);
      return;
    case 'undone':
      embed(governor, reading);
      settle(reading, 'negated', why);
      return;
    case 'accused':
      embed(governor, reading);
      reading.alleged = true;
      reading.why.push(why);
      return;
    case 'denied':
      reading.denied = true;
      reading.why.push(why);
  }
}

function embed(governor: Token, reading: Reading): void {
  reading.embedded = true;
  reading.contentOf ??= tokenIndex(governor.index);
}

function inheritFrom(tree: TreeIndex, governor: Token, reading: Reading): void {
  if (isNegated(tree, governor)) settle(reading, 'negated', `negated ${governor.lemma}`);
}
