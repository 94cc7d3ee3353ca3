/** Claims and events of an article: its analysis in, what it says that somebody did to somebody out. */

import type { Analysis } from '../analyse/mention.js';
import type { Article } from '../read/article.js';
import { type Diagnostic, diagnostic } from '../text/diagnostic.js';
import type { Claim, Event } from './claim.js';
import { type LeftOut, makeClaims } from './claims/make-claims.js';
import { eventRulesOf } from './events/event-rules.js';
import { groupTakenUp, joinClaims, type LooseClaim } from './events/join-claims.js';
import { type EventWithClaims, makeEvent } from './events/make-event.js';
import type { UnknownPredicate } from './frames/find-acts.js';
import type { Codebook } from './plover/codebook.js';
import { type CodingData, type CodingOptions, setScene } from './scene.js';

export interface Coding {
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly diagnostics: readonly Diagnostic[];
  /** Acts understood and not coded, and predicates not understood: for `explain --why-not`. */
  readonly leftOut: readonly LeftOut[];
  readonly unknown: readonly (UnknownPredicate & { readonly sentence: number })[];
}

export function codeArticle(
  article: Article,
  analysis: Analysis,
  data: CodingData,
  options: CodingOptions,
): Coding {
  const scene = setScene(article, analysis, data, options);
  const perSentence = analysis.sentences.map((sentence) => makeClaims(scene, sentence));
  const groups = joinClaims(perSentence.flatMap(({ claims }) => claims));
  const unpolitical = perSentence
    .flatMap(({ doubtful }) => doubtful)
    .filter((each) => !joinsEvent(groups, each.claim));
  const rules = eventRulesOf(scene);
  const made: EventWithClaims[] = [];
  for (const group of groups) {
    made.push(
      makeEvent(
        group,
        rules,
        made.map(({ event }) => event),
      ),
    );
  }
  const kept = options.requireActor ? made.filter(({ event }) => event.actors.length > 0) : made;
  return {
    claims: inReadingOrder(kept.flatMap(({ claims }) => claims)),
    events: kept.map(({ event }) => event),
    diagnostics: kept.flatMap(({ event }) => missingRecipient(event, data.codebook)),
    leftOut: [...perSentence.flatMap(({ leftOut }) => leftOut), ...unpolitical.map(({ leftOut }) => leftOut)],
    unknown: perSentence.flatMap(({ unknown }, sentence) => unknown.map((each) => ({ ...each, sentence }))),
  };
}

/** Joins a claim that is no politics by itself to the event that it tells more of, if there is one. */
function joinsEvent(groups: readonly LooseClaim[][], claim: LooseClaim): boolean {
  const group = groupTakenUp(groups, claim);
  group?.push(claim);
  return group !== undefined;
}

function inReadingOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.sentence.index - b.sentence.index || a.trigger.from - b.trigger.from);
}

function missingRecipient(event: Event, codebook: Codebook): Diagnostic[] {
  if (event.symmetric || event.recipients.length > 0) return [];
  if (!codebook.types.get(event.type)!.recipientRequired) return [];
  const { trigger } = event.evidence[0]!;
  const message = `${event.type} wants a recipient and the text names none; the event is coded without one`;
  return [diagnostic('recipient-missing', message, { in: trigger.in, span: trigger })];
}
