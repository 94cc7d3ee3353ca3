/** Examples for the cue model: annotated texts in, feature lists with labels out. */

import type { BratAnnotations } from '../../eval/polnear/read-brat.js';
import type { Sentence, Token } from '../../src/analyse/sentence.js';
import { type Argument, argumentsOf } from '../../src/code/attribution/arguments.js';
import {
  addCueFeatures,
  addRoleFeatures,
  factsOf,
  isCandidate,
} from '../../src/code/attribution/cue-features.js';
import type { CueLexicon } from '../../src/code/attribution/cue-lexicon.js';
import { FeatureList, ROLES, type Role } from '../../src/code/attribution/cue-model.js';
import { findQuotations, rangesBySentence } from '../../src/code/attribution/quotations.js';
import { viewOf } from '../../src/code/attribution/sentence-view.js';
import type { Example } from './fit.js';
import { goldCues, type Part } from './gold-cues.js';

export interface CueExamples {
  readonly cues: readonly Example[];
  readonly roles: readonly Example[];
}

export function cueExamples(
  sentences: readonly Sentence[],
  annotations: BratAnnotations,
  lexicon: CueLexicon,
): CueExamples {
  const quoted = rangesBySentence(findQuotations(sentences));
  const views = sentences.map((sentence) => viewOf(sentence, lexicon, quoted.get(sentence.index) ?? []));
  const gold = goldCues(views, annotations);
  const heads = new Set(gold.cues.map(({ sentence, head }) => `${sentence} ${head.index}`));
  const list = new FeatureList();
  const cues: Example[] = [];
  for (const [at, view] of views.entries()) {
    for (const token of view.sentence.tokens) {
      if (!isCandidate(token)) continue;
      const isHead = heads.has(`${at} ${token.index}`);
      if (!isHead && gold.inCue[at]![token.index] === 1) continue;
      addCueFeatures(list, view, token);
      cues.push({ features: list.hashes.slice(0, list.length), label: isHead ? 1 : 0 });
    }
  }
  const roles: Example[] = [];
  for (const { sentence, head, parts } of gold.cues) {
    const view = views[sentence]!;
    const facts = factsOf(view, head);
    for (const argument of argumentsOf(view.tree, head)) {
      addRoleFeatures(list, view, facts, argument);
      const label = ROLES.indexOf(roleOf(argument, head, parts));
      roles.push({ features: list.hashes.slice(0, list.length), label });
    }
  }
  return { cues, roles };
}

/** A phrase has a role of its own only where it differs from the phrase around it. */
function roleOf({ token, path }: Argument, cue: Token, parts: readonly Part[]): Role {
  const own = parts[token.index]!;
  const isInside = path.includes('/') && token.head >= 0 && token.head !== cue.index;
  const around = isInside ? parts[token.head]! : 'none';
  if (own === around) return own === 'cue' ? 'cue' : 'none';
  return own === 'none' && (around === 'content' || around === 'source') ? 'out' : own;
}
