/**
 * Figures that words beside an act give, whatever its frame: "attacked a convoy, killing 12", "left 130 people dead",
 * "the death toll rose to 14", "56 more were wounded".
 */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { NumberKind } from '../claim.js';

export interface CuedFigure {
  readonly kind: NumberKind;
  /** Head of the phrase that is counted. */
  readonly head: TokenIndex;
}

/** Verbs whose object (or passive subject) is counted. */
const OBJECT_VERBS: ReadonlyMap<string, NumberKind> = new Map([
  ['kill', 'dead'],
  ['slay', 'dead'],
  ['murder', 'dead'],
  ['massacre', 'dead'],
  ['behead', 'dead'],
  ['injure', 'injured'],
  ['wound', 'injured'],
  ['hurt', 'injured'],
  ['hospitalize', 'injured'],
  ['arrest', 'arrested'],
  ['detain', 'arrested'],
  ['abduct', 'abducted'],
  ['kidnap', 'abducted'],
  ['displace', 'displaced'],
  ['uproot', 'displaced'],
]);

/** Verbs whose subject is counted. */
const SUBJECT_VERBS: ReadonlyMap<string, NumberKind> = new Map([
  ['die', 'dead'],
  ['perish', 'dead'],
]);

const STATES: ReadonlyMap<string, NumberKind> = new Map([
  ['dead', 'dead'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['homeless', 'displaced'],
]);

/** Verbs that tell what an attack did to people, not how it was done. */
export function tellsCasualties(lemma: string): boolean {
  return OBJECT_VERBS.get(lemma) === 'dead' || OBJECT_VERBS.get(lemma) === 'injured';
}

/** Figures told by the predicate itself or by clauses that tell its outcome. */
export function cuedFigures(tree: TreeIndex, predicate: TokenIndex): CuedFigure[] {
  return outcomesOf(tree, tree.tokens[predicate]!).flatMap((token) => figuresAt(tree, token));
}

/** The predicate, what it did ("…, killing 12", "and wounded 56"), and the verb of which a noun is subject or frame. */
function outcomesOf(tree: TreeIndex, predicate: Token): Token[] {
  const below = tree.dependents[predicate.index]!.filter(
    (child) =>
      ((child.deprel === 'advcl' || child.deprel === 'acl') && child.xpos === 'VBG') ||
      (child.deprel === 'conj' && sharesSubject(tree, child)) ||
      (child.deprel === 'acl:relcl' && predicate.upos === 'NOUN') ||
      (child.deprel === 'xcomp' && STATES.has(child.lemma.toLowerCase())),
  );
  const found = [predicate, ...below, ...strayOutcomes(tree, predicate)];
  const governor = headOf(tree, predicate);
  if (predicate.upos === 'NOUN' && governor && tellsOutcomeOf(tree, predicate)) {
    found.push(
      governor,
      ...outcomesOf(tree, governor).filter((token) => token !== governor && token !== predicate),
    );
  }
  return found;
}

/** "killed 13 soldiers aboard a bus and wounded 56 more": a parser may join "wounded" to the bus. */
function strayOutcomes(tree: TreeIndex, predicate: Token): Token[] {
  return tree.tokens.filter(
    (token) =>
      token.deprel === 'conj' &&
      token.upos === 'VERB' &&
      OBJECT_VERBS.has(token.lemma.toLowerCase()) &&
      sharesSubject(tree, token) &&
      isNounBelow(tree, headOf(tree, token), predicate),
  );
}

function isNounBelow(tree: TreeIndex, noun: Token | undefined, predicate: Token): boolean {
  let token = noun;
  for (let step = 0; token && step < 4; step++) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false;
    const head = headOf(tree, token);
    if (head === predicate) return /^(?:obj|obl|nsubj)/.test(token.deprel);
    token = head;
  }
  return false;
}

/** "the attack killed 13", "13 died in the attack"; not "arrested on a charge". */
function tellsOutcomeOf(tree: TreeIndex, { deprel, index }: Token): boolean {
  if (deprel === 'nsubj' || deprel === 'obl:agent') return true;
  return deprel === 'obl' && /^(?:in|by|during)$/.test(caseOf(tree, index));
}

function sharesSubject(tree: TreeIndex, verb: Token): boolean {
  return verb.upos === 'VERB' && dependentsBy(tree, verb.index, 'nsubj').length === 0;
}

function figuresAt(tree: TreeIndex, token: Token): CuedFigure[] {
  const lemma = token.lemma.toLowerCase();
  const byObject = OBJECT_VERBS.get(lemma);
  if (byObject && token.upos === 'VERB') {
    const objects = dependentsBy(tree, token.index, 'obj', 'nsubj:pass');
    return counted(objects.length > 0 ? objects : bareFigures(tree, token), byObject);
  }
  if (MOVES.test(lemma)) return movedTroops(tree, token);
  const bySubject = SUBJECT_VERBS.get(lemma);
  if (bySubject) return counted(dependentsBy(tree, token.index, 'nsubj'), bySubject);
  if (lemma === 'leave') return leftInState(tree, token);
  const state = STATES.get(lemma);
  if (state && token.upos !== 'VERB') return counted(dependentsBy(tree, token.index, 'nsubj'), state);
  return [...risenToll(tree, token), ...countedDeaths(tree, token)];
}

/** "wounded 56 more", "killed at least nine": the figure stands alone and may hang on any word. */
function bareFigures(tree: TreeIndex, verb: Token): Token[] {
  const near = tree.tokens.slice(verb.index + 1, verb.index + 5);
  const end = near.findIndex(({ upos }) => upos === 'PUNCT' || upos === 'VERB' || upos === 'CCONJ');
  const figure = (end < 0 ? near : near.slice(0, end)).find(({ upos }) => upos === 'NUM');
  if (!figure) return [];
  const counting = figure.deprel.startsWith('nummod') ? headOf(tree, figure) : undefined;
  return [counting && counting.index > verb.index ? counting : figure];
}

const MOVES =
  /^(?:withdraw|deploy|redeploy|send|dispatch|pull|move|station|mobilise|mobilize|mass|commit|contribute)$/;

/** "withdrawing its 1,500 troops", "deployed 300 soldiers". */
function movedTroops(tree: TreeIndex, verb: Token): CuedFigure[] {
  return counted(
    dependentsBy(tree, verb.index, 'obj', 'nsubj:pass').filter(({ lemma }) =>
      /^(?:troop|soldier|peacekeeper|personnel|force|marine|officer|fighter|reservist|commando)s?$/.test(
        lemma.toLowerCase(),
      ),
    ),
    'troops',
  );
}

const DEATHS: ReadonlyMap<string, NumberKind> = new Map([
  ['death', 'dead'],
  ['fatality', 'dead'],
  ['life', 'dead'],
  ['injury', 'injured'],
]);

/** "caused 12 deaths", "claimed nine lives"; "saved nine lives" counts nobody dead. */
function countedDeaths(tree: TreeIndex, { lemma, index }: Token): CuedFigure[] {
  if (!/^(?:cause|claim|take|cost|bring|report|result)$/.test(lemma.toLowerCase())) return [];
  return dependentsBy(tree, index, 'obj', 'obl').flatMap((phrase) => {
    const kind = DEATHS.get(phrase.lemma.toLowerCase());
    return kind ? [{ kind, head: phrase.index }] : [];
  });
}

function counted(phrases: readonly Token[], kind: NumberKind): CuedFigure[] {
  return phrases.map(({ index }) => ({ kind, head: index }));
}

/** "left 130 people dead", "leaving at least three wounded". */
function leftInState(tree: TreeIndex, verb: Token): CuedFigure[] {
  const objects = dependentsBy(tree, verb.index, 'obj');
  const states = tree.dependents[verb.index]!.filter((child) => STATES.has(child.lemma.toLowerCase()));
  const own = states.flatMap((state) => counted(objects, STATES.get(state.lemma.toLowerCase())!));
  // "leaving 12 dead": parsers also make "dead" the head and 12 its number.
  const inside = objects.filter(({ lemma }) => STATES.has(lemma.toLowerCase()));
  return [...own, ...inside.flatMap((state) => counted([state], STATES.get(state.lemma.toLowerCase())!))];
}

/** "the death toll rose to 14". */
function risenToll(tree: TreeIndex, token: Token): CuedFigure[] {
  const toll = dependentsBy(tree, token.index, 'nsubj').find(
    ({ lemma, index }) =>
      lemma === 'toll' && tree.dependents[index]!.some((child) => /^(?:death|kill)$/.test(child.lemma)),
  );
  if (!toll) return [];
  return counted(
    dependentsBy(tree, token.index, 'obl', 'obj').filter(({ index }) => isTo(tree, index)),
    'dead',
  );
}

function isTo(tree: TreeIndex, index: TokenIndex): boolean {
  const cases = tree.dependents[index]!.filter((child) => child.deprel === 'case');
  return cases.length === 0 || cases.some(({ form }) => /^(?:to|at)$/i.test(form));
}
