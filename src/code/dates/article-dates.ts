/**
 * The dates of an article: its sentences and the report's day in; for each sentence its date expressions, the day that
 * the report is telling of there, and the days on which acts that it names again ("the coup") are told to have been.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { headOf, treeOf } from '../../analyse/tree-index.js';
import type { EventDate } from '../claim.js';
import { isActNoun } from './act-nouns.js';
import type { DateAnchor, DateExpression } from './date-expression.js';
import { dateOfAct } from './date-of-act.js';
import { publicationDate } from './fallback-date.js';
import { anchorDay, findDates, lastTold } from './find-dates.js';
import { type StoryDay, storyDays } from './story-day.js';

export interface ArticleDates {
  of(sentence: Sentence): readonly DateExpression[];
  storyDay(sentence: Sentence): StoryDay;
  /** The day that the report tells of there, or its own as long as it has named none. */
  dayTold(sentence: Sentence): EventDate | undefined;
  /** The one day that the article tells for acts of this noun. */
  dayOfNoun(lemma: string): EventDate | undefined;
  /** Does the date lie after the report's own day, so that nothing has happened on it? */
  isAhead(date: EventDate): boolean;
}

export function articleDates(
  sentences: readonly Sentence[],
  anchor: DateAnchor,
  isReporting: (lemma: string) => boolean,
): ArticleDates {
  const found = new Map<Sentence, readonly DateExpression[]>();
  let told: DateExpression | undefined;
  for (const sentence of sentences) {
    const dates = findDates(sentence, anchor, told);
    told = lastTold(dates) ?? told;
    found.set(sentence, dates);
  }
  const of = (sentence: Sentence) => found.get(sentence) ?? [];
  const days = storyDays(sentences, of, anchorDay(anchor), isReporting);
  const nouns = daysOfNouns(sentences, of);
  return {
    of,
    storyDay: ({ index }) => days[index] ?? { kind: 'open' },
    dayTold: ({ index }) => {
      const day = days[index] ?? { kind: 'open' };
      return day.kind === 'day' ? day.date : day.kind === 'open' ? publicationDate(anchor) : undefined;
    },
    dayOfNoun: (lemma) => {
      const days = nouns.get(stemOf(lemma)) ?? [];
      return new Set(days.map(({ value }) => value)).size === 1 ? days[0] : undefined;
    },
    isAhead: (date) => isAfter(date, anchor.publishedOn ?? anchor.datelineDate),
  };
}

/** Seasons and decades are too wide to tell. */
function isAfter({ value, precision }: EventDate, day: string | undefined): boolean {
  if (!value || !day || precision === 'season' || precision === 'decade') return false;
  return value > day.slice(0, value.length);
}

/** Days told with an act's noun or verb: "the coup on July 26", "attacked the base on Monday". */
function daysOfNouns(
  sentences: readonly Sentence[],
  of: (sentence: Sentence) => readonly DateExpression[],
): Map<string, EventDate[]> {
  const days = new Map<string, EventDate[]>();
  for (const sentence of sentences) {
    for (const expression of of(sentence)) {
      if (expression.precision !== 'day') continue;
      const named = actOn(sentence, expression);
      if (!named) continue;
      const stem = stemOf(named.lemma);
      days.set(stem, [...(days.get(stem) ?? []), named.date]);
    }
  }
  return days;
}

/** Longest way up from a date to the act that it dates. */
const HIGHEST = 4;

/** The nearest act above a date of which it is the date. */
function actOn(
  sentence: Sentence,
  expression: DateExpression,
): { readonly lemma: string; readonly date: EventDate } | undefined {
  const tree = treeOf(sentence);
  let token = headOf(tree, tree.tokens[expression.head]!);
  for (let step = 0; token && step < HIGHEST; step++) {
    if (token.upos === 'VERB' || isActNoun(token)) {
      const date = dateOfAct(tree, token.index, [expression]);
      return date && { lemma: token.lemma.toLowerCase(), date };
    }
    token = headOf(tree, token);
  }
  return undefined;
}

/** "bombing" and "bomb", "killing" and "kill" name one act. */
function stemOf(lemma: string): string {
  return lemma.toLowerCase().replace(/(?:ing|ment)$/, '');
}
