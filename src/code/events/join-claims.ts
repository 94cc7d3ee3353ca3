/**
 * Claims of one act, joined: an article's claims in, groups that tell one act out.
 *
 * Headline, lede and later retelling tell one visit; a visit and a signing stay two. Claims are taken in reading
 * order; each joins the earlier group that fits it best and that nothing in it contradicts, or opens a new one.
 */

import type { Claim, EventDate, EventNumber, EventPlace } from '../claim.js';
import type { Entity } from '../entity.js';
import type { EventType } from '../plover/codebook.js';
import { shared, sidesAgree } from './same-entity.js';

/** A claim before it is known which event it belongs to. */
export type LooseClaim = Omit<Claim, 'event'> & {
  /** The predicate's lemma, and whether it is a noun. */
  readonly lemma: string;
  readonly nominal: boolean;
  /** Told in its doer's own words. */
  readonly ownWords: boolean;
  /** Where the predicate begins of which it tells the outcome: "shelled" for "killing two". */
  readonly outcomeOf?: number;
};

/** Groups of one type that a claim is compared with, the latest first: a report that tells more is a list. */
const COMPARED = 48;

export function joinClaims(claims: readonly LooseClaim[]): LooseClaim[][] {
  const groups: LooseClaim[][] = [];
  const byType = new Map<EventType, LooseClaim[][]>();
  for (const claim of claims) {
    const ofType = byType.get(claim.type) ?? [];
    byType.set(claim.type, ofType);
    const best = causeOf(ofType, claim) ?? bestGroup(ofType.slice(-COMPARED), claim);
    if (best) {
      best.push(claim);
    } else {
      const opened = [claim];
      groups.push(opened);
      ofType.push(opened);
    }
  }
  return groups;
}

/** "shelled the town, killing two": the outcome belongs to the act. */
function causeOf(
  groups: readonly LooseClaim[][],
  { outcomeOf, sentence }: LooseClaim,
): LooseClaim[] | undefined {
  if (outcomeOf === undefined) return undefined;
  return groups.find((group) =>
    group.some(({ trigger }) => trigger.from === outcomeOf && trigger.in === sentence.in),
  );
}

/**
 * The group that a claim tells more of although it names nobody political itself: "the attack", "the investigation".
 * Undefined where it tells of something else.
 */
export function groupTakenUp(groups: readonly LooseClaim[][], claim: LooseClaim): LooseClaim[] | undefined {
  const ofType = groups.filter(([lead]) => lead!.type === claim.type);
  return causeOf(ofType, claim) ?? bestGroup(ofType.slice(-COMPARED), claim);
}

function bestGroup(groups: readonly LooseClaim[][], claim: LooseClaim): LooseClaim[] | undefined {
  let best: LooseClaim[] | undefined;
  let bestScore = 0;
  for (const group of groups) {
    const affinities = group.map((other) => affinity(other, claim));
    const nearest = Math.max(...affinities);
    if (Math.min(...affinities) >= 0 && nearest > bestScore) {
      best = group;
      bestScore = nearest;
    }
  }
  return best;
}

const CONTRADICTION = -1;

/**
 * How much speaks for two claims telling one act; negative when something speaks against it: another type, a mode,
 * day, place, status or party that cannot be the same.
 */
function affinity(a: LooseClaim, b: LooseClaim): number {
  if (a.type !== b.type || a.embedded !== b.embedded) return CONTRADICTION;
  if (!statusesAgree(a, b) || !datesAgree(a.date, b.date) || !placesAgree(a.place, b.place))
    return CONTRADICTION;
  if (!modesAgree(a, b)) return CONTRADICTION;
  const parties = partiesShared(a, b);
  if (parties === undefined) return CONTRADICTION;
  if (numbersContradict(a.numbers, b.numbers) || areTwoVerbs(a, b)) return CONTRADICTION;
  const sameWord = a.lemma === b.lemma ? 1 : 0;
  if (parties === 0 && !takesUp(a, b) && !takesUp(b, a)) return 0;
  const retold = b.nominal || a.nominal || a.sentence.in !== b.sentence.in ? 0.5 : 0;
  const sameDay = isSameDay(a, b) ? 1 : 0;
  if (isSpeech(a) && !sameWord && !isOneCriticism(a, b) && !contentsAgree(a, b)) return CONTRADICTION;
  return parties + sameWord + retold + sameDay;
}

/**
 * With no party in common, a claim takes another up by the same word or day, from the headline, or as a noun: "the
 * blast" after "a bomb killed two". Not as a second noun of the sentence: "the genocide in Rwanda and the massacre in Bosnia".
 */
function takesUp(claim: LooseClaim, other: LooseClaim): boolean {
  if (claim.lemma === other.lemma || claim.sentence.in !== other.sentence.in) return true;
  if (!claim.nominal) return isSameDay(claim, other);
  const isSecondNoun = other.nominal && claim.sentence.index === other.sentence.index;
  return hasNoParties(claim) || !isSecondNoun;
}

function isSameDay({ date: a }: LooseClaim, { date: b }: LooseClaim): boolean {
  return a?.basis === 'stated' && b?.basis === 'stated' && a.value === b.value;
}

function hasNoParties({ actors, recipients }: LooseClaim): boolean {
  return actors.length + recipients.length === 0;
}

function partiesShared(a: LooseClaim, b: LooseClaim): number | undefined {
  if (a.symmetric || b.symmetric) {
    const [all, others] = [
      [...a.actors, ...a.recipients],
      [...b.actors, ...b.recipients],
    ];
    return sidesAgree(all, others) ? shared(all, others) : undefined;
  }
  if (!sidesAgree(a.actors, b.actors) || !sidesAgree(a.recipients, b.recipients)) return undefined;
  return shared(a.actors, b.actors) + shared(a.recipients, b.recipients);
}

/** "attended a summit where he met the president": two verbs of one sentence with other parties tell two acts. */
function areTwoVerbs(a: LooseClaim, b: LooseClaim): boolean {
  if (a.nominal || b.nominal || a.lemma === b.lemma) return false;
  if (a.sentence.in !== b.sentence.in || a.sentence.index !== b.sentence.index) return false;
  return a.actors.length !== b.actors.length || a.recipients.length !== b.recipients.length;
}

/** What one party says against (or for) another in a report is one criticism (or praise), whatever its words. */
function isOneCriticism(a: LooseClaim, b: LooseClaim): boolean {
  if (a.type !== 'ACCUSE' && a.type !== 'SUPPORT') return false;
  if (a.symmetric || b.symmetric || a.content?.type !== b.content?.type) return false;
  return covers(a.actors, b.actors) && covers(a.recipients, b.recipients);
}

/** Both sides are told and name the same. */
function covers(a: readonly Entity[], b: readonly Entity[]): boolean {
  return a.length > 0 && a.length === b.length && shared(a, b) === a.length;
}

/** Types that are done by saying something. */
export const SPEECH: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

function isSpeech(claim: LooseClaim): boolean {
  return SPEECH.has(claim.type);
}

/** Two things asked, promised or refused in other words are two acts, unless both name the same act as content. */
function contentsAgree(a: LooseClaim, b: LooseClaim): boolean {
  if (a.content?.type && b.content?.type) return a.content.type === b.content.type;
  return a.sentence.in !== b.sentence.in || a.sentence.index === b.sentence.index;
}

function statusesAgree(a: LooseClaim, b: LooseClaim): boolean {
  const [first, second] = [a.status, b.status];
  if (first === second) return true;
  const real = (status: string) => status === 'happened' || status === 'ongoing';
  return real(first) && real(second);
}

/**
 * A day agrees with its month, and with an act that has no date; "a series of bombings in 2016" does not agree with
 * yesterday's bomb.
 */
function datesAgree(a: EventDate | undefined, b: EventDate | undefined): boolean {
  if (isCoarse(a) !== isCoarse(b) && (!a || !b)) return false;
  if (!a?.value || !b?.value || a.basis !== 'stated' || b.basis !== 'stated') return true;
  return (
    a.value.startsWith(b.value) ||
    b.value.startsWith(a.value) ||
    a.precision === 'week' ||
    b.precision === 'week'
  );
}

function isCoarse(date: EventDate | undefined): boolean {
  return date?.precision === 'year' || date?.precision === 'decade' || date?.precision === 'season';
}

function placesAgree(a: EventPlace | undefined, b: EventPlace | undefined): boolean {
  if (!a || !b || a.basis !== 'stated' || b.basis !== 'stated') return true;
  if (a.country && b.country && a.country !== b.country) return false;
  return a.resolution !== 'city' || b.resolution !== 'city' || a.name === b.name;
}

/** "an attack" agrees with "a bombing"; "a phone call" and "a visit" are two meetings. */
function modesAgree(a: LooseClaim, b: LooseClaim): boolean {
  if (a.modes.length === 0 || b.modes.length === 0) return true;
  const areAlike = a.type === 'ASSAULT' ? areOneAttack : (one: string, other: string) => one === other;
  return a.modes.some((mode) => b.modes.some((other) => areAlike(mode, other)));
}

/** Ways of attacking that one attack may have: a bomb and then gunfire, a jet and its missile. */
const ONE_ATTACK: readonly ReadonlySet<string>[] = [
  new Set(['explosives', 'aerial', 'drone', 'heavy-weapons', 'suicide-attack', 'destroy', 'targeted']),
  new Set(['explosives', 'firearms', 'primitive', 'beat', 'suicide-attack', 'destroy', 'targeted']),
  new Set(['crowd-control', 'beat', 'firearms']),
  new Set(['abduct', 'torture', 'beat']),
];

function areOneAttack(mode: string, other: string): boolean {
  return mode === other || ONE_ATTACK.some((ways) => ways.has(mode) && ways.has(other));
}

/** A sum over many acts is not the toll of one; two tolls of one kind that do not overlap, told as of this event, are of two events unless speakers differ. */
function numbersContradict(a: readonly EventNumber[], b: readonly EventNumber[]): boolean {
  const isSum = (numbers: readonly EventNumber[]) => numbers.some(({ scope }) => scope === 'cumulative');
  if (isSum(a) !== isSum(b)) return true;
  return a.some((one) =>
    b.some(
      (other) =>
        one.kind === other.kind &&
        one.scope === 'event' &&
        other.scope === 'event' &&
        (one.group ?? '') === (other.group ?? '') &&
        Math.max(one.value, other.value) > 4 * Math.min(one.value, other.value) + 4,
    ),
  );
}
