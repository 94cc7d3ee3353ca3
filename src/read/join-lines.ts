/** Lines that a saver or a page broke in mid-sentence, put together again: which line runs on into the next. */

import { comparable, countWords } from './comparable.js';
import type { ReadLists } from './read-lists.js';

export interface JoinableLine {
  readonly from: number;
  readonly to: number;
  readonly breaks: number;
  readonly words: string;
}

/** Text set to a fixed width breaks where the next word would not have fitted. Wider lines are paragraphs. */
const WIDEST_COLUMN = 160;
const NARROWEST_COLUMN = 30;

/**
 * The width to which the lines of a text were wrapped, if they were.
 *
 * Most lines that end without a full stop must be full: the next line's first word would not have fitted, or they
 * reach four fifths of the longest line (savers of printed pages measure in points, not in characters).
 */
export function columnOf(lines: readonly JoinableLine[]): number | undefined {
  const width = lines.reduce((widest, line) => Math.max(widest, line.to - line.from), 0);
  if (width > WIDEST_COLUMN || width < NARROWEST_COLUMN) return undefined;
  let open = 0;
  let full = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    if (endsSentence(lines[index]!.words)) continue;
    open++;
    if (isFull(lines[index]!, lines[index + 1]!, width)) full++;
  }
  return full >= 2 && full >= open * 0.6 ? width : undefined;
}

/** Is `next` the rest of what `line` began? `soft`: the text is Markdown, where a single line break is a blank. */
export function runsOn(
  line: JoinableLine,
  next: JoinableLine,
  column: number | undefined,
  soft: boolean,
  lists: ReadLists,
): boolean {
  const full = column !== undefined && isFull(line, next, column);
  if (next.breaks === 1 && full) return true;
  if (endsInTitle(line.words, lists)) return true;
  if (endsSentence(line.words)) return false;
  if (full) return true;
  if (isUnfinished(line.words, lists)) return true;
  if (/^[("'“‘\s]*\p{Ll}/u.test(next.words)) return countWords(line.words) >= 4;
  return soft && next.breaks === 1 && countWords(line.words) >= 12;
}

function isFull(line: JoinableLine, next: JoinableLine, width: number): boolean {
  const length = line.to - line.from;
  const word = /^\S+/u.exec(next.words.slice(0, 80))?.[0].length ?? 0;
  return length >= width / 2 && (length + 1 + word > width || length >= width * 0.8);
}

/** Ends with a full stop, a colon or the like, quotation marks and brackets after it not counted. */
export function endsSentence(words: string): boolean {
  return /[.!?…:][\s"'”’»)\]*_`]*$/u.test(words.slice(-40));
}

/** "… between the Republic of", "… in Tripoli,": no sentence ends so. Nor with the title before a name. */
function isUnfinished(words: string, lists: ReadLists): boolean {
  if (countWords(words) < 3) return false;
  if (/[,(]$/u.test(words)) return true;
  const last = /[\p{L}']+$/u.exec(comparable(words.slice(-30)))?.[0];
  return last !== undefined && lists.words.unfinished.has(last) && !/\p{Lu}\p{Lu}+$/u.test(words);
}

function endsInTitle(words: string, lists: ReadLists): boolean {
  const last = /(?:^|\s)(\p{Lu}\p{Ll}{0,4})\s?\.$/u.exec(words.slice(-12))?.[1];
  return last !== undefined && lists.words.title.has(last.toLowerCase());
}
