/** What an article and the codebook say of an event beyond its claims: scores, codes, and dates and places not stated. */

import { treeOf } from '../../analyse/tree-index.js';
import { tokenIndex } from '../../text/span.js';
import type { Event, EventDate, EventPlace } from '../claim.js';
import { isRewriting } from '../claims/rewriting.js';
import { type Day, dayOf, daysInMonth, parseIsoDay } from '../dates/calendar.js';
import { fallbackDate } from '../dates/fallback-date.js';
import { isOfNow, type Narration, narrationOf } from '../dates/narration.js';
import type { StoryDay } from '../dates/story-day.js';
import { placeFromDateline } from '../places/fallback-place.js';
import { placeFromSides } from '../places/place-from-sides.js';
import { cameoOf } from '../plover/cameo.js';
import { scoreOf } from '../plover/score.js';
import type { Scene } from '../scene.js';
import { type LooseClaim, SPEECH } from './join-claims.js';
import type { EventRules, SidesOfEvent } from './make-event.js';
import { shared } from './same-entity.js';

export function eventRulesOf(scene: Scene): EventRules {
  const { codebook } = scene.data;
  return {
    quadOf: (type) => codebook.types.get(type)!.quad,
    scoreOf: (type, modes) => scoreOf(codebook, type, modes),
    cameoOf: (type, modes, contexts) => cameoOf(codebook, type, modes, contexts),
    dateWithout: (group, earlier) => dateWithout(scene, group, earlier),
    placeWithout: (group, sides, earlier) => placeWithout(scene, group, sides, earlier),
    isHistory: (date) => isHistory(date, scene.article.publishedOn),
  };
}

/** By coreference from what the same parties did in the same story, else the day of which the report tells it. */
function dateWithout(
  scene: Scene,
  group: readonly LooseClaim[],
  earlier: readonly Event[],
): EventDate | undefined {
  const told = group.map((claim) => ({ claim, telling: tellingOf(scene, claim) }));
  const date = sameStory(group, earlier)?.date;
  if (
    date &&
    told.every(({ telling }) => telling?.narration !== 'earlier' && telling?.story.kind !== 'history')
  )
    return { ...date, basis: 'coreference', why: `the same parties in the same story; ${date.why}` };
  for (const { claim, telling } of told) {
    const found = telling && fallbackDate(claim, telling.narration, telling.story, scene.anchor);
    if (found) return found;
  }
  return undefined;
}

/** How the report tells a claim, and the day that it tells of there. */
function tellingOf(
  scene: Scene,
  claim: LooseClaim,
): { readonly narration: Narration; readonly story: StoryDay } | undefined {
  const sentence = scene.analysis.sentences[claim.sentence.index]!;
  const at = tokenIndex(sentence.tokens.findIndex(({ from }) => from === claim.trigger.from));
  if (at < 0) return undefined;
  const tree = treeOf(sentence);
  const utterance = isUtterance(claim) || (speaksForItself(claim) && isOfNow(tree, at));
  const narration = narrationOf(tree, at, utterance, scene.dates.of(sentence));
  return { narration, story: scene.dates.storyDay(sentence) };
}

/** A promise or threat that was read from what is to be done: its day is that of saying so. */
function isUtterance({ why }: LooseClaim): boolean {
  return why.some(({ rule }) => isRewriting(rule));
}

/** A speech act told in the doer's own words: "We reject this plan, the minister said". */
function speaksForItself({ type, actors, sources, ownWords }: LooseClaim): boolean {
  if (ownWords) return true;
  return (
    SPEECH.has(type) &&
    sources.some(({ quote, text }) =>
      actors.some((actor) => actor.quote.from === quote.from || text.includes(actor.name)),
    )
  );
}

/**
 * By coreference from what the same parties did in the same story, else the dateline's town, where the sides are not at
 * home elsewhere, else the country where the sides are at home.
 */
function placeWithout(
  scene: Scene,
  group: readonly LooseClaim[],
  sides: SidesOfEvent,
  earlier: readonly Event[],
): EventPlace | undefined {
  const place = isUtterance(group[0]!) ? undefined : sameStory(group, earlier)?.place;
  if (place)
    return { ...place, basis: 'coreference', why: `the same parties in the same story; ${place.why}` };
  const dateline = placeFromDateline(group[0]!, scene.article, scene.data.gazetteer);
  const home = placeFromSides(sides, (code) => scene.data.actors.countries.get(code)?.name);
  return dateline && (home === undefined || home.country === dateline.country) ? dateline : home;
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
