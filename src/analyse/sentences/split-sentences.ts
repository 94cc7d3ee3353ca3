/** The words of a block in, its sentences out: where each begins. Decides at stops; a block's end always ends a sentence. */

import type { RawWord } from './tokenise.js';
import type { WordLists } from './word-lists.js';

/** More words than this and a sentence is cut at its best mark: keeps the analysis linear on odd input. */
export const longestSentence = 200;

/** Half-open ranges of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export function splitSentences(words: readonly RawWord[], lists: WordLists): WordRange[] {
  const ranges: WordRange[] = [];
  const quotes = new Quotes();
  const careless = words.length > 0 && /^(?:i|\p{Ll}{2,})$/u.test(words[0]!.form);
  let from = 0;
  for (let index = 0; index < words.length; index++) {
    quotes.read(words[index]!);
    if (index > from && opensCredit(words, index, lists)) {
      addRange(ranges, words, from, index);
      from = index;
      continue;
    }
    if (!endsSentence(words, index, lists)) continue;
    const end = endWithClosing(words, index, quotes);
    if (end < words.length && !canOpen(words, index, end, lists, careless)) continue;
    for (let closing = index + 1; closing < end; closing++) quotes.read(words[closing]!);
    addRange(ranges, words, from, end);
    from = end;
    index = end - 1;
  }
  if (from < words.length) addRange(ranges, words, from, words.length);
  return ranges;
}

/** Which straight quotation marks are open; curly ones say it themselves. */
class Quotes {
  private double = false;

  read({ form }: RawWord): void {
    if (form === '"') this.double = !this.double;
  }

  /** Would this word close something that is open? */
  closes({ form, spaceBefore }: RawWord, next: RawWord | undefined): boolean {
    if (form === '"') return this.double || (!spaceBefore && (next === undefined || next.spaceBefore));
    if (form === "'") return !spaceBefore;
    return closing.has(form);
  }
}

const closing = new Set(['”', "''", '’', '’’', '»', ')', ']', '}']);
const opening = new Set([
  '“',
  '‘',
  '``',
  '"',
  "'",
  '«',
  '(',
  '[',
  '{',
  '—',
  '–',
  '--',
  '-',
  '•',
  '*',
  '¿',
  '¡',
  '…',
  '...',
]);

function endsSentence(words: readonly RawWord[], index: number, lists: WordLists): boolean {
  const { form } = words[index]!;
  if (form === '[...]') return true;
  const last = form.charCodeAt(form.length - 1);
  if (last !== 46 && last !== 33 && last !== 63 && form !== '…' && form !== '。') return false;
  if (form.length === 1 || /^[.!?…。]+$/.test(form)) return true;
  return abbreviationEnds(words, index, lists);
}

/** "The new bridge at Busia Photo: Ana Pires": captions have no full stop before their credit. Not "in the photo: …". */
function opensCredit(words: readonly RawWord[], index: number, lists: WordLists): boolean {
  return (
    lists.credits.has(words[index]!.form) &&
    words[index + 1]?.form === ':' &&
    /^\p{Lu}/u.test(words[index + 2]?.form ?? '') &&
    /^[\p{L}\p{N})]/u.test(words[index - 1]!.form)
  );
}

/** A word with its own stop ends a sentence only before a word that opens one: "in the U.S. He said". */
function abbreviationEnds(words: readonly RawWord[], index: number, lists: WordLists): boolean {
  const { form } = words[index]!;
  const kind = lists.abbreviations.get(form);
  if (kind === 'within' || kind === 'number') return false;
  if (kind === undefined && !form.endsWith('.')) return false;
  let next = index + 1;
  while (
    next < words.length &&
    next < index + 3 &&
    (opening.has(words[next]!.form) || closing.has(words[next]!.form))
  ) {
    next++;
  }
  const word = words[next];
  return word !== undefined && lists.openers.has(word.form);
}

/** Marks that close what the sentence opened stay with it. */
function endWithClosing(words: readonly RawWord[], index: number, quotes: Quotes): number {
  let end = index + 1;
  while (end < words.length && end < index + 5) {
    const word = words[end]!;
    const { form } = word;
    if (!quotes.closes(word, words[end + 1]) && !/^[.!?]+$/.test(form)) break;
    end++;
    if (form === '"') break;
  }
  return endWithNotes(words, end);
}

/** Numbers of notes, as in encyclopaedias: "in Dulwich. [17] [18]". */
function endWithNotes(words: readonly RawWord[], from: number): number {
  let end = from;
  while (
    end + 2 < words.length &&
    end < from + 12 &&
    words[end]!.form === '[' &&
    words[end + 2]!.form === ']' &&
    /^\d{1,3}$/.test(words[end + 1]!.form)
  ) {
    end += 3;
  }
  return end;
}

/**
 * Can a sentence begin at `end`, after the stop at `stop`?
 *
 * @param careless the block begins with a small letter, so that its other sentences may too
 */
function canOpen(
  words: readonly RawWord[],
  stop: number,
  end: number,
  lists: WordLists,
  careless: boolean,
): boolean {
  let next = end;
  while (next < words.length && next < end + 3 && opening.has(words[next]!.form)) next++;
  const word = words[next];
  if (!word) return true;
  const first = word.form.codePointAt(0)!;
  const character = String.fromCodePoint(first);
  const stopForm = words[stop]!.form;
  // Brands: "iPhone", "eBay".
  if (/^\p{Ll}{1,5}\p{Lu}/u.test(word.form)) return true;
  if (/\p{Ll}/u.test(character)) return careless && stopForm === '.' && end === stop + 1;
  if (/^[,;:%)\]}”]/.test(character)) return false;
  if (/\p{Nd}/u.test(character))
    return !/^\p{L}/u.test(stopForm) || lists.abbreviations.get(stopForm) === 'end';
  return true;
}

function addRange(ranges: WordRange[], words: readonly RawWord[], from: number, to: number): void {
  let start = from;
  while (to - start > longestSentence) {
    const cut = bestCut(words, start);
    ranges.push({ from: start, to: cut });
    start = cut;
  }
  ranges.push({ from: start, to });
}

/** After the last semicolon, else comma, in the second half of what may stand in one sentence. */
function bestCut(words: readonly RawWord[], start: number): number {
  const limit = start + longestSentence;
  for (const mark of [';', ',']) {
    for (let index = limit - 1; index > start + longestSentence / 2; index--) {
      if (words[index]!.form === mark) return index + 1;
    }
  }
  return limit;
}
