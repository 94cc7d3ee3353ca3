/**
 * Which sentences of an article tell history: sentences with the dates that they state in, a test for the act out.
 *
 * A report of today may tell of last year, and PLOVER calls it background; the founding of a town in 1830 is no news to
 * anybody. A year holds for the rest of its paragraph, and in a text all of whose years lie that far back for the
 * whole of it.
 */

import type { Sentence } from '../../analyse/sentence.js';
import type { EventDate } from '../claim.js';
import type { DateExpression } from '../dates/date-expression.js';

/** Before the states, bodies and sources that the actor lists know. */
const NEWS_BEGINS = 1945;

/** Stated years that make a text a history. */
const ENOUGH = 3;

/** Most sentences need not be searched for dates. */
const MAY_STATE_YEAR = /\d{3}|centur/i;

export type IsHistory = (sentence: Sentence, date: EventDate | undefined) => boolean;

export function historyOf(
  sentences: readonly Sentence[],
  datesOf: (sentence: Sentence) => readonly DateExpression[],
): IsHistory {
  const years = sentences.map((sentence) =>
    MAY_STATE_YEAR.test(sentence.text) ? yearsStated(sentence, datesOf) : [],
  );
  const stated = years.flat();
  const isHistory = stated.length >= ENOUGH && stated.every((year) => year < NEWS_BEGINS);
  const inParagraph = carried(sentences, years);
  return (sentence, date) => {
    if (isHistory) return true;
    const own = date?.value === undefined || date.basis !== 'stated' ? undefined : yearIn(date.value);
    return (own ?? inParagraph[sentence.index] ?? NEWS_BEGINS) < NEWS_BEGINS;
  };
}

/** Dates are found for the times of reports; "in 1213" is no time of theirs. */
function yearsStated(
  sentence: Sentence,
  datesOf: (sentence: Sentence) => readonly DateExpression[],
): number[] {
  const found = datesOf(sentence).flatMap(yearOf);
  if (found.length > 0) return found;
  const old = /\bin (1[0-7]\d\d)\b/i.exec(sentence.text);
  return old ? [Number(old[1])] : [];
}

/** The year in which a sentence is told, from the last one that its paragraph states before or in it. */
function carried(
  sentences: readonly Sentence[],
  years: readonly (readonly number[])[],
): (number | undefined)[] {
  let block = -1;
  let year: number | undefined;
  return sentences.map((sentence, at) => {
    if (sentence.block !== block) year = undefined;
    block = sentence.block;
    year = years[at]!.at(-1) ?? year;
    return year;
  });
}

/** "in 1830", "the 19th century"; "last May" tells of the report's own time, where that is known. */
function yearOf({ value, timex, kind }: DateExpression): number[] {
  if (kind === 'duration' || kind === 'set') return [];
  const year = yearIn(value ?? timex);
  return year === undefined ? [] : [year];
}

/** @example yearIn('1836-02') // 1836; decades: yearIn('183X') // 1830; centuries as TIMEX3 has them: yearIn('18') // 1800 */
function yearIn(value: string): number | undefined {
  const digits = /^(\d{2})(?:(\d)?(\d|X)?)(?:-|$)/.exec(value);
  if (!digits) return undefined;
  return Number(digits[1]) * 100 + (Number(digits[2]) || 0) * 10 + (Number(digits[3]) || 0);
}
