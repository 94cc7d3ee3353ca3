/**
 * The day that a report is telling of, sentence by sentence: "Calderon told reporters on Saturday …" and the quotes
 * after it are of Saturday, until another day is named or the report goes back to what was before.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { EventDate } from '../claim.js';
import { type Day, parseIsoDay } from './calendar.js';
import type { DateExpression } from './date-expression.js';
import { dateOfAct } from './date-of-act.js';
import { narrationOf } from './narration.js';

export type StoryDay =
  /** The report tells of this day, named in this sentence or before. */
  | { readonly kind: 'day'; readonly date: EventDate }
  /** It tells news and has not named a day. */
  | { readonly kind: 'open' }
  /** It has gone back to what was before. */
  | { readonly kind: 'history' };

/** News is at most so many days older than its report. */
const OLDEST_NEWS = 7;

/**
 * The story's day at each sentence, that sentence's own date included.
 *
 * @param reportDay the report's day
 * @param isReporting tells verbs of saying, with which a report comes back to its news
 */
export function storyDays(
  sentences: readonly Sentence[],
  datesOf: (sentence: Sentence) => readonly DateExpression[],
  reportDay: Day | undefined,
  isReporting: (lemma: string) => boolean,
): StoryDay[] {
  const days: StoryDay[] = [];
  let story: StoryDay = { kind: 'open' };
  let here: StoryDay = story;
  let block = -1;
  for (const sentence of sentences) {
    const tree = treeOf(sentence);
    const root = tree.tokens.findIndex(({ deprel }) => deprel === 'root') as TokenIndex;
    const date = root < 0 ? undefined : dateOfAct(tree, root, datesOf(sentence));
    if (date && isNews(date, reportDay)) {
      here = { kind: 'day', date };
      if (!isOlder(here, story)) story = here;
    } else if (date) {
      here = { kind: 'history' };
    } else if (here.kind === 'history') {
      if (root >= 0 && returnsToNews(tree, root, isReporting)) here = story;
    } else if (sentence.block !== block) {
      // An earlier day's digression ends with its paragraph.
      here = story;
    }
    block = sentence.block;
    days.push(here);
  }
  return withOpening(days);
}

/** Sentences that tell one piece of news: the headline is of the day that the lede names. */
const OPENING = 4;

function withOpening(days: readonly StoryDay[]): StoryDay[] {
  const first = days.slice(0, OPENING).find(({ kind }) => kind !== 'open');
  return days.map((day, at) => (first?.kind === 'day' && at < OPENING && day.kind === 'open' ? first : day));
}

function isOlder(a: StoryDay, b: StoryDay): boolean {
  return a.kind === 'day' && b.kind === 'day' && a.date.value! < b.date.value!;
}

function isNews({ value, precision }: EventDate, reportDay: Day | undefined): boolean {
  const day = precision === 'day' ? parseIsoDay(value) : undefined;
  return day !== undefined && reportDay !== undefined && day <= reportDay && reportDay - day <= OLDEST_NEWS;
}

/** "…, the minister said", "The talks continue", "Rebels have rejected the plan". */
function returnsToNews(tree: TreeIndex, root: TokenIndex, isReporting: (lemma: string) => boolean): boolean {
  const narration = narrationOf(tree, root, false);
  if (narration === 'present' || narration === 'perfect') return true;
  return narration === 'past' && isReporting(tree.tokens[root]!.lemma.toLowerCase());
}
