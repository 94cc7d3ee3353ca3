/**
 * A sentence's claims: its acts in, each with named sides, status, stance, date, place, numbers, sources and reasons
 * out. Acts that are only the content of a speech act become that claim's content; acts that are not political, or
 * name nobody where somebody is needed, are left out with a reason.
 */

import type { Sentence } from '../../analyse/sentence.js';
import type { TreeIndex } from '../../analyse/tree-index.js';
import { shortHash } from '../../text/hash.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { Content, Reason } from '../claim.js';
import type { Entity } from '../entity.js';
import type { LooseClaim } from '../events/join-claims.js';
import { likeness } from '../events/same-entity.js';
import { type Act, type Filler, findActs, type UnknownPredicate } from '../frames/find-acts.js';
import type { Circumstances, Scene } from '../scene.js';
import { contextsOf, modesBeside } from './modes.js';
import { recipientsFromContent } from './parties-of-content.js';
import { whyNotPolitical } from './political.js';
import { rewrite } from './rewriting.js';
import { tellingsOf } from './sources.js';
import { stanceOf } from './stance.js';

/** An act that was understood and yet not coded. */
export interface LeftOut {
  readonly sentence: number;
  readonly trigger: Quote;
  readonly rule: string;
  readonly reason: string;
}

export interface SentenceClaims {
  readonly claims: readonly LooseClaim[];
  readonly leftOut: readonly LeftOut[];
  readonly unknown: readonly UnknownPredicate[];
}

export function makeClaims(scene: Scene, sentence: Sentence): SentenceClaims {
  const { acts, unknown } = findActs(sentence, scene.data.frames, {
    isParty: (head) => scene.resolver.isParty(sentence.index, head),
    isCountry: (head) => scene.resolver.isCountry(sentence.index, head),
  });
  const cast = acts.map((act) => castOf(scene, act));
  const claims: LooseClaim[] = [];
  const leftOut: LeftOut[] = [];
  for (const member of cast) {
    const governor = governorOf(member.act, cast);
    if (governor && !member.act.outlook.alleged) continue;
    const content = cast.find((other) => other !== member && governorOf(other.act, cast) === member);
    const made = makeClaim(scene, member, content, governor);
    if ('reason' in made) leftOut.push(made);
    else claims.push(made);
  }
  return { claims, leftOut, unknown };
}

/** An act with who takes part in it, when, where and how many. */
interface CastAct extends Circumstances {
  readonly act: Act;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
}

/** The speech act of which this act is the content, if that is coded: "agreed" over "to withdraw". */
function governorOf(act: Act, cast: readonly CastAct[]): CastAct | undefined {
  const { contentOf } = act.outlook;
  if (contentOf === undefined) return undefined;
  return cast.find(
    ({ act: { predicate } }) => predicate.index === contentOf || predicate.lightVerb === contentOf,
  );
}

function castOf(scene: Scene, act: Act): CastAct {
  const circumstances = scene.circumstancesOf(act);
  return { act, ...circumstances, ...sidesOf(scene, act, circumstances.date?.value) };
}

/** @param asOf the day of the act, where it is told: who held which office then */
function sidesOf(
  scene: Scene,
  { tree, frame, ...act }: Act,
  asOf: string | undefined,
): Pick<CastAct, 'actors' | 'recipients'> {
  const sentence = tree.sentence.index;
  const named = (fillers: readonly Filler[]) =>
    distinct(fillers.flatMap(({ head }) => scene.resolver.resolve(sentence, head, asOf)));
  const actors = named(act.actors);
  const recipients = named(act.recipients).filter(
    (entity) => !actors.some((actor) => likeness(actor, entity) === 2),
  );
  return frame.symmetric
    ? { actors: distinct([...actors, ...recipients]), recipients: [] }
    : { actors, recipients };
}

function distinct(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity, at) => entities.findIndex((other) => likeness(entity, other) === 2) === at);
}

function makeClaim(
  scene: Scene,
  { act, actors, recipients: stated, date, place, numbers }: CastAct,
  inner: CastAct | undefined,
  governor: CastAct | undefined,
): LooseClaim | LeftOut {
  const { tree, predicate, frame, outlook } = act;
  const lacking = inner && stated.length === 0 && !frame.symmetric;
  const recipients = lacking
    ? recipientsFromContent(frame.type, actors, { ...inner, symmetric: inner.act.frame.symmetric })
    : stated;
  const { sentence } = tree;
  const trigger = quoteOf(sentence, predicate.index, predicate.index);
  const tellings = tellingsOf(scene, sentence.index, predicate.index);
  const beside = modesBeside(act, scene.data.frames);
  const contexts = contextsOf(act, scene.data.frames);
  const doerSpeaks = tellings.some(({ entities }) =>
    entities.some((speaker) => actors.some((actor) => likeness(actor, speaker) > 0)),
  );
  const modes = [...frame.modes, ...beside.map(({ name }) => name)];
  const told = rewrite({ type: frame.type, modes, status: outlook.status }, doerSpeaks);
  const reason = whyNotPolitical(told.type, told.modes, { actors, recipients }, scene.options.includeCrime);
  if (reason) return { sentence: sentence.index, trigger, rule: frame.id, reason };
  const stance = stanceOf(told.type, outlook, tellings, doerSpeaks, scene.data.codebook);
  const assertedBy = governor?.actors[0];
  const content = inner && contentOf(inner);
  return {
    id: shortHash(`${scene.article.key}\n${trigger.in}:${trigger.from}-${trigger.to}\n${told.type}`),
    type: told.type,
    modes: told.modes,
    contexts: contexts.map(({ name }) => name),
    status: told.status,
    stance: stance.stance,
    background: false,
    embedded: outlook.embedded && outlook.alleged,
    ...(assertedBy ? { assertedBy } : {}),
    ...(content ? { content } : {}),
    symmetric: frame.symmetric,
    actors,
    recipients,
    date,
    place,
    numbers,
    sources: tellings.flatMap(({ source }) => source ?? []),
    confidence: confidenceOf(act, actors, recipients, sentence.headline),
    trigger,
    sentence: { ...sentence.span, in: sentence.in, text: sentence.text, index: sentence.index },
    losers: act.losers.map(({ frame: lost, reason: why }) => ({ rule: lost.id, reason: why })),
    why: [
      { field: 'type', rule: frame.id },
      ...(told.rule
        ? [
            {
              field: 'type',
              rule: told.rule,
              detail: `literally ${literal(frame.type, modes)}, ${outlook.status}`,
            },
          ]
        : []),
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
  };
}

function literal(type: string, modes: readonly string[]): string {
  return [type, ...modes].join('-');
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

function contentOf({ act, actors, recipients }: CastAct): Content {
  const { tree, predicate, frame } = act;
  return {
    type: frame.type,
    modes: frame.modes,
    actors,
    recipients,
    quote: quoteOf(tree.sentence, predicate.index, lastOf(tree, predicate.index)),
  };
}

function lastOf(tree: TreeIndex, index: TokenIndex): TokenIndex {
  const below = tree.dependents[index]!.filter((child) => child.deprel !== 'punct');
  const last = below.at(-1);
  return last && last.index > index ? lastOf(tree, last.index) : index;
}

function quoteOf(
  { in: part, tokens, text, span: whole }: Sentence,
  first: TokenIndex,
  last: TokenIndex,
): Quote {
  const { from, to } = span(tokens[first]!.from, tokens[last]!.to);
  return { in: part, from, to, text: wordsOf(text, span(from - whole.from, to - whole.from)) };
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
