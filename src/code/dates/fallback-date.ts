/**
 * The date of an act whose claims state none: the report's own day, where the act is its news; else undefined.
 *
 * A report's first sentences tell what is new: "A car bomb has killed 13 soldiers" happened when it was reported.
 * Further down it tells causes and earlier acts, and a day for those would be invented.
 */

import type { Claim, EventDate } from '../claim.js';
import type { DateAnchor } from './date-expression.js';
import { publicationDate } from './date-of-act.js';

/** Sentences, the headline counted, that tell the news itself. */
const NEWS_SENTENCES = 4;

type Told = Pick<Claim, 'status' | 'background' | 'embedded' | 'sentence'> & { readonly nominal: boolean };

export function fallbackDate(claim: Told, anchor: DateAnchor): EventDate | undefined {
  return isNews(claim) ? publicationDate(anchor) : undefined;
}

function isNews({ status, background, embedded, sentence, nominal }: Told): boolean {
  if (background || embedded || nominal || status !== 'happened') return false;
  return sentence.in === 'title' || sentence.index < NEWS_SENTENCES;
}
