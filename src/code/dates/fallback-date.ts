/**
 * The date of an act whose claims state none: the day that the report is telling of, or the report's own day, where
 * the act is its news; else undefined.
 *
 * A report's first sentences tell what is new: "A car bomb has killed 13 soldiers" happened when it was reported.
 * Further down only what it narrates in the past goes along with its day; causes and earlier acts, for which a day
 * would be invented, stay without.
 */

import type { Claim, EventDate } from '../claim.js';
import { isoDay } from './calendar.js';
import type { DateAnchor } from './date-expression.js';
import { anchorDay } from './find-dates.js';
import type { Narration } from './narration.js';
import type { StoryDay } from './story-day.js';

/** Sentences, the headline counted, that tell the news itself. */
const NEWS_SENTENCES = 4;
/** A report that has named no day by then is no news of the day. */
const UNDATED_SENTENCES = 15;

type Told = Pick<Claim, 'status' | 'background' | 'embedded' | 'sentence'>;

export function fallbackDate(
  claim: Told,
  narration: Narration,
  story: StoryDay,
  anchor: DateAnchor,
): EventDate | undefined {
  if (claim.background || claim.embedded || claim.status !== 'happened') return undefined;
  if (!isNews(claim, narration)) return undefined;
  if (story.kind === 'day') return ofStory(story.date);
  return story.kind === 'open' && claim.sentence.index < UNDATED_SENTENCES
    ? publicationDate(anchor)
    : undefined;
}

function isNews({ sentence }: Told, narration: Narration): boolean {
  if (narration === 'past') return true;
  const first = sentence.in === 'title' || sentence.index < NEWS_SENTENCES;
  return first && (narration === 'perfect' || narration === 'present' || narration === 'content');
}

function ofStory(date: EventDate): EventDate {
  return { ...date, basis: 'coreference', why: `the day that the report tells of; ${date.why}` };
}

/** The report's own day, for an act that it tells as news and gives no date. */
export function publicationDate(anchor: DateAnchor): EventDate | undefined {
  const day = anchorDay(anchor);
  if (day === undefined) return undefined;
  const basis =
    anchor.datelineDate !== undefined && anchor.datelineDate === isoDay(day) ? 'dateline' : 'publication';
  return { value: isoDay(day), precision: 'day', basis, why: `no date stated: ${basis}` };
}
