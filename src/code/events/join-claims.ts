/**
 * Claims of one act, joined: an article's claims in, groups that tell one act out.
 *
 * Headline, lede and later retelling tell one visit; a visit and a signing stay two. Claims are taken in reading
 * order; each joins the earlier group that fits it best and that nothing in it contradicts, or opens a new one.
 */

import type { Claim, EventDate, EventNumber, EventPlace } from '../claim.js';
import type { EventType } from '../plover/codebook.js';
import { shared, sidesAgree } from './same-entity.js';

/** A claim before it is known which event it belongs to. */
export type LooseClaim = Omit<Claim, 'event'> & {
  /** The predicate's lemma, and whether it is a noun. */
  readonly lemma: string;
  readonly nominal: boolean;
};

/** Groups of one type that a claim is compared with, the latest first: a report that tells more is a list. */
const COMPARED = 48;

export function joinClaims(claims: readonly LooseClaim[]): LooseClaim[][] {
  const groups: LooseClaim[][] = [];
  const byType = new Map<EventType, LooseClaim[][]>();
  for (const claim of claims) {
    const ofType = byType.get(claim.type) ?? [];
    byType.set(claim.type, ofType);
    const best = bestGroup(ofType.slice(-COMPARED), claim);
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
  if (numbersContradict(a.numbers, b.numbers)) return CONTRADICTION;
  const sameWord = a.lemma === b.lemma ? 1 : 0;
  const retold = b.nominal || a.nominal || a.sentence.in !== b.sentence.in ? 0.5 : 0;
  const sameDay =
    a.date?.basis === 'stated' && a.date.value === b.date?.value && b.date?.basis === 'stated' ? 1 : 0;
  if (isSpeech(a) && !sameWord && !contentsAgree(a, b)) return CONTRADICTION;
  return parties + sameWord + retold + sameDay;
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

const SPEECH = new Set<string>(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

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
  if (a.modes.length === 0 || b.modes.length === 0 || a.type === 'ASSAULT') return true;
  return a.modes.some((mode) => b.modes.includes(mode));
}

/** Two tolls of one kind that do not overlap, told as of this event, are of two events unless speakers differ. */
function numbersContradict(a: readonly EventNumber[], b: readonly EventNumber[]): boolean {
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
