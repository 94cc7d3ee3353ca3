/** The end of a word that begins at some place: letters and digits, with the marks inside that belong to it. */

import {
  isApostrophe,
  isBlank,
  isDigit,
  isLetter,
  isLetterOrDigit,
  isUpper,
  isWordPart,
} from './characters.js';
import type { WordLists } from './word-lists.js';

/** @param to the end of the stretch without blanks that the word stands in */
export function wordEnd(text: string, at: number, to: number, lists: WordLists): number {
  let end = at;
  while (end < to) {
    if (isWordPart(text.charCodeAt(end))) {
      end++;
      continue;
    }
    const next = endAfterMark(text, at, end, to, lists);
    if (next === end) return end;
    end = next;
  }
  return end;
}

/** After the mark at `mark` of a word from `at`: the end of the part that still belongs to the word, else `mark`. */
function endAfterMark(text: string, at: number, mark: number, to: number, lists: WordLists): number {
  const code = text.charCodeAt(mark);
  const next = mark + 1 < to ? text.charCodeAt(mark + 1) : 0;
  if (code === 46 /* . */) return endAfterStop(text, at, mark, to, next, lists);
  if (!isLetterOrDigit(next)) return mark;
  const previous = text.charCodeAt(mark - 1);
  if (isApostrophe(code) && isWordPart(previous)) return mark + 1;
  // 1,200 and 10:30 and 9/11
  if ((code === 44 || code === 58 || code === 47) && isDigit(previous) && isDigit(next)) {
    return code !== 44 || isThousands(text, mark) ? mark + 1 : mark;
  }
  // AT&T, R&D
  if (code === 38 && isUpper(previous) && isUpper(next) && mark - at <= 3) return mark + 1;
  // w/o, l/c
  if (code === 47 && mark - at === 1 && isLetter(previous) && isShortSlash(text, mark, to)) return mark + 1;
  if (code === 45 && hyphenStays(text, at, mark, to, lists)) return mark + 1;
  return mark;
}

function endAfterStop(
  text: string,
  at: number,
  stop: number,
  to: number,
  next: number,
  lists: WordLists,
): number {
  const previous = text.charCodeAt(stop - 1);
  const open = stop + 1;
  // 3.5
  if (isDigit(previous) && isDigit(next)) return open;
  if (stop - at > 12) return stop;
  const word = text.slice(at, stop);
  // U.S. · a.m. · J.
  if (/^(?:[A-Za-z]\.)*[A-Za-z]$/.test(word)) {
    if (isLetter(next) && (open + 1 >= to || !isLetter(text.charCodeAt(open + 1)))) return open;
    if (isLetterOrDigit(next)) return word.length > 1 || isUpper(previous) ? open : stop;
    if (word.length > 1) return open;
    if (isUpper(previous) && word !== 'I') return open;
    if (lists.abbreviations.has(`${word}.`) && open < text.length) return open;
    return stop;
  }
  const abbreviation = lists.abbreviations.get(`${word}.`);
  if (abbreviation !== undefined) {
    if (abbreviation === 'number') return figureFollows(text, open) ? open : stop;
    return open;
  }
  if (isLetter(next) && lists.abbreviations.has(`${word}.${text[open]}.`)) return open;
  return stop;
}

function figureFollows(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && next < at + 3 && isBlank(text.charCodeAt(next))) next++;
  return isDigit(text.charCodeAt(next));
}

function isThousands(text: string, comma: number): boolean {
  return (
    isDigit(text.charCodeAt(comma + 1)) &&
    isDigit(text.charCodeAt(comma + 2)) &&
    isDigit(text.charCodeAt(comma + 3)) &&
    !isDigit(text.charCodeAt(comma + 4))
  );
}

function isShortSlash(text: string, slash: number, to: number): boolean {
  const after = slash + 2;
  return after >= to || !isWordPart(text.charCodeAt(after));
}

/** After prefixes ("non-binding"), and in telephone numbers and dates, not ranges: 713-853-3989, 646-8420, 11-20-2000. */
function hyphenStays(text: string, at: number, hyphen: number, to: number, lists: WordLists): boolean {
  if (hyphen - at > 12) return false;
  const first = text.slice(at, hyphen);
  if (lists.prefixes.has(first.toLowerCase())) return true;
  if (!/^\d+(?:-\d+)*$/.test(first)) return false;
  const rest = text.slice(at, Math.min(to, at + 16));
  return /^(?:\d{3}-\d{4}|(?:\d-)?\d{3}-\d{3}-\d{4}|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)/.test(
    rest,
  );
}
