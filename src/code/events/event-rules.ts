/** What an article and the codebook say of an event beyond its claims: scores, codes, and dates and places not stated. */

import type { Event, EventDate, EventPlace } from '../claim.js';
import { type Day, dayOf, daysInMonth, parseIsoDay } from '../dates/calendar.js';
import { fallbackDate } from '../dates/fallback-date.js';
import { placeFromDateline } from '../places/fallback-place.js';
import { cameoOf } from '../plover/cameo.js';
import { scoreOf } from '../plover/score.js';
import type { Scene } from '../scene.js';
import type { LooseClaim } from './join-claims.js';
import type { EventRules } from './make-event.js';
import { shared } from './same-entity.js';

export function eventRulesOf(scene: Scene): EventRules {
  const { codebook } = scene.data;
  return {
    quadOf: (type) => codebook.types.get(type)!.quad,
    scoreOf: (type, modes) => scoreOf(codebook, type, modes),
    cameoOf: (type, modes, contexts) => cameoOf(codebook, type, modes, contexts),
    dateWithout: (group, earlier) => dateWithout(scene, group, earlier),
    placeWithout: (group, earlier) => placeWithout(scene, group, earlier),
    isHistory: (date) => isHistory(date, scene.article.publishedOn),
  };
}

/** By coreference from what the same parties did in the same story, else the report's own day where it tells news. */
function dateWithout(
  scene: Scene,
  group: readonly LooseClaim[],
  earlier: readonly Event[],
): EventDate | undefined {
  const date = sameStory(group, earlier)?.date;
  if (date) return { ...date, basis: 'coreference', why: `the same parties in the same story; ${date.why}` };
  return fallbackDate(group[0]!, scene.anchor);
}

function placeWithout(
  scene: Scene,
  group: readonly LooseClaim[],
  earlier: readonly Event[],
): EventPlace | undefined {
  const place = sameStory(group, earlier)?.place;
  if (place)
    return { ...place, basis: 'coreference', why: `the same parties in the same story; ${place.why}` };
  return placeFromDateline(group[0]!, scene.article, scene.data.gazetteer);
}

/**
 * "met with Niger's military leaders on Monday … the parties signed documents": an act between the same two parties,
 * of two countries, as a meeting told before is part of it. One party in common is not enough, and only a stated day is handed on.
 */
function sameStory(group: readonly LooseClaim[], earlier: readonly Event[]): Event | undefined {
  const [claim] = group;
  if (claim?.status !== 'happened' || claim.background) return undefined;
  const parties = [...claim.actors, ...claim.recipients];
  if (new Set(parties.map(({ country, name }) => country ?? name)).size < 2) return undefined;
  return earlier.find(
    (event) =>
      event.type === 'CONSULT' &&
      event.status === 'happened' &&
      event.date?.basis === 'stated' &&
      event.date.precision === 'day' &&
      !event.background &&
      shared(parties, [...event.actors, ...event.recipients]) === parties.length,
  );
}

const HISTORY_DAYS = 90;

/** The last day that the date allows lies more than 90 days before publication. */
export function isHistory(date: EventDate | undefined, publishedOn: string | undefined): boolean {
  const published = parseIsoDay(publishedOn);
  if (!date?.value || published === undefined || date.basis === 'publication') return false;
  const last = lastDayOf(date.value);
  return last !== undefined && published - last > HISTORY_DAYS;
}

/** The last day of a day, month or year; a season ends with its year, a decade with its own. */
function lastDayOf(value: string): Day | undefined {
  const parsed = /^(\d{4}|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!parsed) return undefined;
  const year = Number(parsed[1]!.replace('X', '9'));
  const month = Math.min(Number(parsed[2] ?? 12), 12);
  return dayOf(year, month, parsed[3] === undefined ? daysInMonth(year, month) : Number(parsed[3]));
}
