/**
 * An event from the claims that tell it: the fullest values win, all evidence is kept, and what one claim states
 * (the day, the place) the others take over by coreference.
 */

import type { Claim, Event, EventDate, EventNumber, EventPlace, Source } from '../claim.js';
import type { Entity } from '../entity.js';
import type { EventType, Quad } from '../plover/codebook.js';
import type { LooseClaim } from './join-claims.js';
import { ofThePlace } from './of-the-place.js';
import { likeness, neitherIsAnother, union } from './same-entity.js';

/** What the codebook and the article add to the claims. */
export interface EventRules {
  quadOf(type: EventType): Quad;
  scoreOf(type: EventType, modes: readonly string[]): number;
  cameoOf(type: EventType, modes: readonly string[], contexts: readonly string[]): string;
  /** The date or place of an event of which no claim states one; the date may be that of an earlier event. */
  dateWithout(group: readonly LooseClaim[], earlier: readonly Event[]): EventDate | undefined;
  placeWithout(
    group: readonly LooseClaim[],
    sides: SidesOfEvent,
    earlier: readonly Event[],
  ): EventPlace | undefined;
  /** Told as history: long before publication. */
  isHistory(date: EventDate | undefined): boolean;
}

export type SidesOfEvent = Pick<Event, 'type' | 'modes' | 'actors' | 'recipients'>;

export interface EventWithClaims {
  readonly event: Event;
  readonly claims: readonly Claim[];
}

/** @param earlier the events that the article told before */
export function makeEvent(
  group: readonly LooseClaim[],
  rules: EventRules,
  earlier: readonly Event[],
): EventWithClaims {
  const date = bestOf(group, (claim) => claim.date, rankDate) ?? rules.dateWithout(group, earlier);
  const place =
    bestOf(group, (claim) => claim.place, rankPlace) ??
    rules.placeWithout(group, typeAndSidesOf(group), earlier);
  const placed = group.map((claim) => ({
    ...claim,
    actors: claim.actors.map((entity) => ofThePlace(entity, claim.type, place)),
    recipients: claim.recipients.map((entity) => ofThePlace(entity, claim.type, place)),
  }));
  const event = eventOf(placed, rules, date, place);
  return { event, claims: placed.map((claim) => completed(claim, event)) };
}

/** A claim with its event's id, and by coreference the event's date and place where it states none itself. */
function completed(
  { lemma: _lemma, nominal: _nominal, ownWords: _ownWords, outcomeOf: _outcomeOf, ...claim }: LooseClaim,
  event: Event,
): Claim {
  return {
    ...claim,
    event: event.id,
    background: event.background,
    date: claim.date ?? byCoreference(event.date),
    place: claim.place ?? byCoreference(event.place),
  };
}

function byCoreference<Value extends { readonly basis: string }>(
  value: Value | undefined,
): Value | undefined {
  return value?.basis === 'stated' ? { ...value, basis: 'coreference' } : value;
}

function eventOf(
  group: readonly LooseClaim[],
  rules: EventRules,
  date: EventDate | undefined,
  place: EventPlace | undefined,
): Event {
  const lead = group[0]!;
  const modes = unique(group.flatMap((claim) => claim.modes));
  const contexts = unique(group.flatMap((claim) => claim.contexts));
  const { actors, recipients, symmetric } = sidesOf(group);
  return {
    id: group.map((claim) => claim.id).sort()[0]!,
    type: lead.type,
    modes,
    contexts,
    quad: rules.quadOf(lead.type),
    score: rules.scoreOf(lead.type, modes),
    status: group.some((claim) => claim.status === 'ongoing') ? 'ongoing' : lead.status,
    stance: stanceOf(group),
    background: rules.isHistory(date) || group.every((claim) => claim.background),
    embedded: lead.embedded,
    symmetric,
    actors,
    recipients,
    date,
    place,
    numbers: numbersOf(group),
    sources: sourcesOf(group),
    cameo: rules.cameoOf(lead.type, modes, contexts),
    confidence: round(1 - group.reduce((doubt, claim) => doubt * (1 - claim.confidence), 1)),
    claims: inReadingOrder(group).map((claim) => claim.id),
    evidence: inReadingOrder(group).map(({ id, sentence, trigger }) => {
      const { index: _index, ...quote } = sentence;
      return { claim: id, sentence: quote, trigger };
    }),
  };
}

/**
 * Where one claim tells who did it to whom and another only names both together, the direction is kept; whom only the
 * other names is the other side where that is not told.
 */
function sidesOf(group: readonly LooseClaim[]): Pick<Event, 'actors' | 'recipients' | 'symmetric'> {
  const directed = group.filter((claim) => !claim.symmetric);
  const together = allOf(group.filter((claim) => claim.symmetric).map(({ actors }) => actors));
  if (directed.length === 0) return { actors: together, recipients: [], symmetric: true };
  const actors = allOf(directed.map((claim) => claim.actors));
  const recipients = allOf(
    directed.map((claim) => claim.recipients),
    DONE_TO_PERSONS.has(group[0]!.type) ? neitherIsAnother : undefined,
  );
  const others = withoutEach(together, actors);
  return {
    actors: actors.length > 0 ? actors : together,
    recipients: withoutTowns(recipients.length > 0 || actors.length === 0 ? recipients : others),
    symmetric: false,
  };
}

function inReadingOrder(group: readonly LooseClaim[]): LooseClaim[] {
  return [...group].sort((a, b) => a.sentence.index - b.sentence.index || a.trigger.from - b.trigger.from);
}

/** The parties without one for each actor, the likest: "the minister" of no country told may be like several. */
function withoutEach(parties: readonly Entity[], actors: readonly Entity[]): readonly Entity[] {
  const left = [...parties];
  for (const actor of actors) {
    const likest = left.reduce(
      (best, each, at) => (likeness(actor, each) > likeness(actor, left[best]!) ? at : best),
      0,
    );
    if (left[likest] && likeness(actor, left[likest]) > 0) left.splice(likest, 1);
  }
  return left;
}

function typeAndSidesOf(group: readonly LooseClaim[]): SidesOfEvent {
  const modes = unique(group.flatMap((claim) => claim.modes));
  return { type: group[0]!.type, modes, ...sidesOf(group) };
}

/** Of a government and its president, ousted, both are told. */
const DONE_TO_PERSONS: ReadonlySet<EventType> = new Set(['COERCE', 'ASSAULT', 'SANCTION']);

function allOf(
  sides: readonly (readonly Entity[])[],
  areOne?: (a: Entity, b: Entity) => boolean,
): readonly Entity[] {
  return sides.reduce<readonly Entity[]>((all, side) => union(all, side, areOne), []);
}

/** "shelled Kherson, killing two people": the town is where, the people are to whom. */
function withoutTowns(recipients: readonly Entity[]): readonly Entity[] {
  const people = recipients.filter(({ sectors }) => sectors.length > 0);
  return people.length > 0
    ? recipients.filter(({ sectors, id }) => sectors.length > 0 || id !== undefined)
    : recipients;
}

function stanceOf(group: readonly LooseClaim[]): Event['stance'] {
  const stances = new Set(group.map((claim) => claim.stance));
  if (stances.has('denied') && stances.size > 1) return 'disputed';
  if (stances.has('stated')) return 'stated';
  return group[0]!.stance;
}

const DATE_BASES = ['publication', 'dateline', 'coreference', 'stated'];
const DATE_PRECISIONS = ['none', 'decade', 'year', 'season', 'month', 'week', 'day'];

/** The finest; of equally fine ones the one that its own sentence states. */
function rankDate(date: EventDate): number {
  return 10 * DATE_PRECISIONS.indexOf(date.precision) + DATE_BASES.indexOf(date.basis);
}

const PLACE_BASES = ['actor', 'dateline', 'coreference', 'stated'];
const RESOLUTIONS = ['region', 'country', 'province', 'district', 'city', 'point'];

function rankPlace(place: EventPlace): number {
  return 10 * PLACE_BASES.indexOf(place.basis) + RESOLUTIONS.indexOf(place.resolution);
}

/** The value of the highest rank; the first in reading order among equals. */
function bestOf<Value>(
  group: readonly LooseClaim[],
  pick: (claim: LooseClaim) => Value | undefined,
  rank: (value: Value) => number,
): Value | undefined {
  return group
    .map(pick)
    .filter((value) => value !== undefined)
    .reduce<Value | undefined>(
      (best, value) => (best === undefined || rank(value) > rank(best) ? value : best),
      undefined,
    );
}

/** Each figure once, in its fullest words: "13 off-duty soldiers" before "13 soldiers". */
function numbersOf(group: readonly LooseClaim[]): EventNumber[] {
  const numbers: EventNumber[] = [];
  for (const number of group.flatMap((claim) => claim.numbers)) {
    const at = numbers.findIndex((other) => other.kind === number.kind && other.value === number.value);
    if (at < 0) numbers.push(number);
    else if (number.text.length > numbers[at]!.text.length) numbers[at] = number;
  }
  return numbers;
}

/**
 * Who vouches for the act: of a noun that only takes it up ("condemned the attack", the minister said) the speaker does
 * not, unless nobody else tells it.
 */
function sourcesOf(group: readonly LooseClaim[]): Source[] {
  const telling = group.filter((claim, at) => at === 0 || !claim.nominal);
  const sources: Source[] = [];
  for (const source of telling.flatMap((claim) => claim.sources)) {
    if (!sources.some((other) => other.text === source.text)) sources.push(source);
  }
  return sources;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
