/** The cues of a sentence: by the model where the data has one, and by the lists where a listed word has a clause. */

import { ATTRIBUTION_PARTS, type Token } from '../../analyse/sentence.js';
import { type Argument, argumentsOf } from './arguments.js';
import { addCueFeatures, addRoleFeatures, factsOf, isCandidate } from './cue-features.js';
import type { Cue, CueLexicon } from './cue-lexicon.js';
import { type CueModel, type FeatureList, ROLES } from './cue-model.js';
import type { FoundCue, JudgedArgument } from './found-cue.js';
import { isLexicalCue, lexicalRole } from './lexical-rules.js';
import { type SentenceView, saidOf } from './sentence-view.js';

/** `features` is room to work in, handed on from sentence to sentence. */
export function findCues(view: SentenceView, cues: CueLexicon, features: FeatureList): FoundCue[] {
  const found: FoundCue[] = [];
  for (const token of view.sentence.tokens) {
    if (!isCandidate(token)) continue;
    const entry = view.cues[token.index];
    const why = whyCue(view, token, entry, cues, features);
    if (why !== undefined)
      found.push({ head: token, entry, roles: rolesOf(view, token, entry, cues, features), why });
    if (found.length === MOST) break;
  }
  return found;
}

/**
 * The likeliest cue among the words that by themselves did not suffice: for a quotation that must have a speaker.
 * Takes "Grandi reacted with scorn: “…”".
 */
export function likeliestCue(
  view: SentenceView,
  cues: CueLexicon,
  features: FeatureList,
): FoundCue | undefined {
  let best: Token | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const token of view.sentence.tokens) {
    if (!isCandidate(token) || view.quotation[token.index]! >= 0) continue;
    const score = scoreOf(view, token, cues, features);
    if (score > most) {
      best = token;
      most = score;
    }
  }
  if (!best) return undefined;
  const entry = view.cues[best.index];
  return {
    head: best,
    entry,
    roles: rolesOf(view, best, entry, cues, features),
    why: 'likeliest cue of a quotation',
  };
}

function scoreOf(view: SentenceView, token: Token, { model }: CueLexicon, features: FeatureList): number {
  if (!model) return view.cues[token.index]?.patterns.includes('quote') ? 0 : Number.NEGATIVE_INFINITY;
  const score = modelScore(view, token, model, features);
  return score > LEAST ? score : Number.NEGATIVE_INFINITY;
}

/** Of the features and of the network's reading together. */
function modelScore(view: SentenceView, token: Token, model: CueModel, features: FeatureList): number {
  const said = saidOf(view, token.index, 'cue');
  if (said < HARDLY_SAID) return Number.NEGATIVE_INFINITY;
  addCueFeatures(features, view, token);
  return model.score(features) + model.said.cue * said;
}

/** Log-odds of the network below which no feature makes a word a cue: most words, which need not be looked at closely. */
const HARDLY_SAID = -6;

/** Below this, even a quotation does not make the word a cue. */
const LEAST = -5;

/** More than any sentence of prose has. */
const MOST = 60;

function whyCue(
  view: SentenceView,
  token: Token,
  entry: Cue | undefined,
  { model }: CueLexicon,
  features: FeatureList,
): string | undefined {
  if (model) {
    const score = modelScore(view, token, model, features);
    if (score > model.threshold) return `cue model ${score.toFixed(1)}${entry ? `, ${entry.id}` : ''}`;
    return undefined;
  }
  if (entry && token.upos !== 'AUX' && isLexicalCue(view, token, entry)) return `cue list ${entry.id}`;
  return undefined;
}

function rolesOf(
  view: SentenceView,
  cue: Token,
  entry: Cue | undefined,
  { model }: CueLexicon,
  features: FeatureList,
): JudgedArgument[] {
  const found = argumentsOf(view.tree, cue);
  if (!model) {
    return found.map((argument) => ({
      ...argument,
      role: lexicalRole(view, cue, entry, argument),
      score: 0,
    }));
  }
  const facts = factsOf(view, cue);
  const judged = found.map((argument) => {
    addRoleFeatures(features, view, facts, argument);
    const scores = model.scoreRoles(features);
    for (const [role, part] of ROLES_SAID) {
      scores[role]! += model.said[part] * saidOf(view, argument.token.index, part);
    }
    return { argument, scores };
  });
  const source = best(judged, SOURCE, model.leanings.source);
  return judged.map(({ argument, scores }) => {
    const { token, path, above } = argument;
    if (argument === source?.argument) return { token, path, above, role: 'source', score: source.margin };
    let role = 0;
    for (const other of [CONTENT, CUE, OUT])
      if (scores[other]! + leaningTo(other, model) > scores[role]! + leaningTo(role, model)) role = other;
    return { token, path, above, role: ROLES[role]!, score: scores[role]! };
  });
}

const SOURCE = ROLES.indexOf('source');
const CONTENT = ROLES.indexOf('content');
const CUE = ROLES.indexOf('cue');
const OUT = ROLES.indexOf('out');

const ROLES_SAID = ATTRIBUTION_PARTS.map((part) => [ROLES.indexOf(part), part] as const);

/** The scores are of each phrase by itself; a cue that has no content yet, or no speaker, makes a phrase likelier to be it. */
function leaningTo(role: number, { leanings }: CueModel): number {
  return role === CONTENT ? leanings.content : role === CUE ? leanings.cue : 0;
}

function best(
  judged: readonly { readonly argument: Argument; readonly scores: readonly number[] }[],
  role: number,
  leaning: number,
): { readonly argument: Argument; readonly margin: number } | undefined {
  let found: { readonly argument: Argument; readonly margin: number } | undefined;
  for (const { argument, scores } of judged) {
    let others = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < scores.length; at++) if (at !== role && scores[at]! > others) others = scores[at]!;
    const margin = scores[role]! + leaning - others;
    if (margin > 0 && (!found || margin > found.margin)) found = { argument, margin };
  }
  return found;
}
