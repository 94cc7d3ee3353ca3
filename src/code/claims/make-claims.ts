/**
 * A sentence's claims: its acts in, each with named sides, status, stance, date, place, numbers, sources and reasons
 * out. Acts that are only the content of a speech act become that claim's content; acts that are not political, or
 * name nobody where somebody is needed, are left out with a reason.
 */

import type { Sentence } from '../../analyse/sentence.js';
import type { TreeIndex } from '../../analyse/tree-index.js';
import { shortHash } from '../../text/hash.js';
import type { Quote, TokenIndex } from '../../text/span.js';
import type { EventDate, Reason } from '../claim.js';
import { isOfNow } from '../dates/narration.js';
import type { Entity } from '../entity.js';
import type { LooseClaim } from '../events/join-claims.js';
import { likeness } from '../events/same-entity.js';
import type { Filler } from '../frames/fillers.js';
import { type Act, findActs, type UnknownPredicate } from '../frames/find-acts.js';
import { whyUnreported } from '../frames/unreported.js';
import type { EventType } from '../plover/codebook.js';
import type { Scene } from '../scene.js';
import { type CastAct, castOf, governorOf, quoteOf, withOwnNumbers } from './cast.js';
import { claimsOfJudgement } from './claims-of-judgement.js';
import { type CodedAct, codedAct } from './coded-act.js';
import { contextsOf, modesBeside } from './modes.js';
import { causeOf } from './outcome.js';
import { SPEECH, whyNotPolitical } from './political.js';
import { type Telling, tellingsOf } from './sources.js';
import { stanceOf } from './stance.js';

/** An act that was understood and yet not coded. */
export interface LeftOut {
  readonly sentence: number;
  readonly trigger: Quote;
  readonly rule: string;
  readonly reason: string;
}

export interface DoubtfulClaim {
  readonly claim: LooseClaim;
  readonly leftOut: LeftOut;
}

export interface SentenceClaims {
  readonly claims: readonly LooseClaim[];
  /** Claims that are no politics by themselves; they may tell more of an event that is. */
  readonly doubtful: readonly DoubtfulClaim[];
  readonly leftOut: readonly LeftOut[];
  readonly unknown: readonly UnknownPredicate[];
}

export function makeClaims(scene: Scene, sentence: Sentence): SentenceClaims {
  const { acts, unknown } = findActs(sentence, scene.data.frames, {
    isParty: (head) => scene.resolver.isParty(sentence.index, head),
    isCountry: (head) => scene.resolver.isCountry(sentence.index, head),
    isKnown: (head) => scene.resolver.resolve(sentence.index, head).length > 0,
    sectorsOf: (head) => scene.resolver.resolve(sentence.index, head).flatMap(({ sectors }) => sectors),
  });
  const cast = withOwnNumbers(acts.map((act) => castOf(scene, act)));
  const claims: LooseClaim[] = [];
  const doubtful: DoubtfulClaim[] = [];
  const leftOut: LeftOut[] = [];
  for (const member of cast) {
    const governor = governorOf(member.act, cast);
    if (governor && !member.act.outlook.alleged) continue;
    const content = cast.find((other) => other !== member && governorOf(other.act, cast) === member);
    const cause = causeOf(member.act, acts);
    const made = makeClaim(scene, member, content, governor, cause);
    if ('reason' in made) leftOut.push(made);
    else if ('leftOut' in made) doubtful.push(made);
    else claims.push(made);
  }
  const taken = new Set(acts.map(({ predicate }) => predicate.index));
  return { claims: [...claims, ...claimsOfJudgement(scene, sentence, taken)], doubtful, leftOut, unknown };
}

function makeClaim(
  scene: Scene,
  member: CastAct,
  inner: CastAct | undefined,
  governor: CastAct | undefined,
  cause: Act | undefined,
): LooseClaim | DoubtfulClaim | LeftOut {
  const { act } = member;
  const { tree, predicate, frame, outlook } = act;
  const { sentence } = tree;
  const trigger = quoteOf(sentence, predicate.index, predicate.index);
  const tellings = tellingsOf(scene, sentence.index, predicate.index);
  const unreported = whyUnreported(tree, predicate, {
    quoted: tellings.length > 0,
    history: scene.isHistory(sentence, member.date),
    isOfOld: (lemma) => scene.data.frames.classes.get(lemma)?.has('old') ?? false,
  });
  if (unreported) return { sentence: sentence.index, trigger, rule: frame.id, reason: unreported };
  const beside = modesBeside(act, scene.data.frames);
  const contexts = contextsOf(act, scene.data.frames);
  const coded = codedAct(
    member,
    inner,
    tellings,
    [...frame.modes, ...beside.map(({ name }) => name)],
    scene.data.frames,
  );
  const { type, actors, recipients, uttered } = coded;
  const reason = whyNotPolitical(type, coded.modes, coded, scene.options.includeCrime);
  const stance = stanceOf(type, outlook, tellings, uttered !== undefined, scene.data.codebook);
  const assertedBy = governor?.actors[0] ?? (coded.embedded ? tellings[0]?.entities[0] : undefined);
  const date = dateOf(scene, member, coded);
  const place = coded.isByUttering ? undefined : member.place;
  const numbers = coded.isByUttering ? [] : member.numbers;
  const witnesses = tellings.filter((telling) => !areOwnWords(type, actors, telling));
  const ownWords = witnesses.length < tellings.length;
  const claim: LooseClaim = {
    id: shortHash(`${scene.article.key}\n${trigger.in}:${trigger.from}-${trigger.to}\n${type}`),
    type,
    modes: coded.modes,
    contexts: contexts.map(({ name }) => name),
    status: coded.status,
    stance: stance.stance,
    background: false,
    embedded: coded.embedded,
    ...(assertedBy ? { assertedBy } : {}),
    ...(coded.content ? { content: coded.content } : {}),
    symmetric: coded.symmetric,
    actors,
    recipients,
    date,
    place,
    numbers,
    sources: witnesses.flatMap(({ source }) => source ?? []),
    confidence: confidenceOf(act, actors, recipients, sentence.headline),
    trigger,
    sentence: { ...sentence.span, in: sentence.in, text: sentence.text, index: sentence.index },
    losers: act.losers.map(({ frame: lost, reason: why }) => ({ rule: lost.id, reason: why })),
    why: [
      { field: 'type', rule: frame.id },
      ...coded.why,
      ...beside.map(({ name, token }) => wordReason(tree, 'modes', name, token)),
      ...contexts.map(({ name, token }) => wordReason(tree, 'contexts', name, token)),
      ...outlook.why.map((rule) => ({ field: 'status', rule })),
      { field: 'stance', rule: stance.rule },
      ...sideReasons('actors', act.actors, actors),
      ...sideReasons('recipients', act.recipients, recipients),
      ...tellings.map(({ why }) => ({ field: 'sources', rule: why })),
      ...(date ? [{ field: 'date', rule: date.why }] : []),
      ...(place ? [{ field: 'place', rule: place.why }] : []),
    ],
    lemma: predicate.lemma,
    nominal: predicate.pos === 'N',
    ownWords,
    ...(cause ? { outcomeOf: quoteOf(sentence, cause.predicate.index, cause.predicate.index).from } : {}),
  };
  return reason === undefined
    ? claim
    : { claim, leftOut: { sentence: sentence.index, trigger, rule: frame.id, reason } };
}

/** Nobody is a witness of his own words; of a meeting he is, and a spokesman is of what his minister said. */
function areOwnWords(type: EventType, actors: readonly Entity[], { entities }: Telling): boolean {
  if (!SPEECH.has(type) || type === 'CONSULT' || actors.length !== 1) return false;
  return entities.some((speaker) => likeness(speaker, actors[0]!) === 2);
}

/** The day of the act; of what was read as its announcement, demand or refusal the day of saying so. */
function dateOf(scene: Scene, { act, date }: CastAct, coded: CodedAct): EventDate | undefined {
  const { tree, predicate } = act;
  const cue = coded.uttered?.cueAt;
  if (coded.isByUttering) return scene.utteredOn(act) ?? (cue && scene.dateAt(cue.sentence, cue.token));
  if (coded.why.length > 0) return scene.utteredOn(act);
  const says =
    cue !== undefined && SPEECH.has(coded.type) && coded.type !== 'CONSULT' && isOfNow(tree, predicate.index);
  return date ?? (says ? scene.utteredOn(act) : undefined);
}

function wordReason(tree: TreeIndex, field: string, name: string, token: TokenIndex): Reason {
  return { field, rule: `cue ${name}`, detail: tree.tokens[token]!.form };
}

function sideReasons(field: string, fillers: readonly Filler[], entities: readonly Entity[]): Reason[] {
  const roles = [...new Set(fillers.map(({ role, via }) => (role === via ? role : `${role} (${via})`)))].join(
    ', ',
  );
  return entities.map((entity) => ({ field, rule: roles, detail: `${entity.name}: ${entity.why}` }));
}

/**
 * A first estimate until a trained judge stands here: sure frames, named sides and plain prose raise it.
 */
function confidenceOf(
  { frame, outlook }: Act,
  actors: readonly Entity[],
  recipients: readonly Entity[],
  headline: boolean,
): number {
  let confidence = 0.5 + 0.1 * Math.min(2, frame.needs.length + frame.with.length);
  if (actors.length > 0) confidence += 0.15;
  if (recipients.length > 0) confidence += 0.1;
  if (outlook.embedded || headline) confidence -= 0.1;
  return Math.round(Math.min(confidence, 0.95) * 10_000) / 10_000;
}
