/**
 * Plain text in, words out, cut as the English treebanks of Universal Dependencies cut them: "don't" is two words
 * under one surface token, "high-level" three words, "non-commercial", "U.S.", "3.5" and "10:30" one.
 *
 * One pass over the text; what is looked at for a word is bounded, so that time grows with the text's length.
 */

import { addressEnd, mayHoldAddress, opensAddress } from './address-end.js';
import { isApostrophe, isBlank, isLetterOrDigit, isWordPart } from './characters.js';
import { cutApostrophe, cutMark, joinApart } from './cut-mark.js';
import { cutWord } from './cut-word.js';
import { FoundWords } from './found-words.js';
import { wordEnd } from './word-end.js';
import type { WordLists } from './word-lists.js';

export interface RawWord {
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** The words of the span without blanks ("’ s" of pre-tokenised text is "’s"). */
  readonly form: string;
  /** Is there a blank between the word before and this one? True for the first. */
  readonly spaceBefore: boolean;
  /** For a part of a surface token such as "don't": offset of its first character; else undefined. */
  readonly surface: number | undefined;
}

export function tokenise(text: string, lists: WordLists): RawWord[] {
  const found = new FoundWords(text);
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && isBlank(text.charCodeAt(at))) at++;
    if (at >= length) break;
    let end = at + 1;
    while (end < length && !isBlank(text.charCodeAt(end))) end++;
    cutChunk(found, at, end, lists);
    at = end;
  }
  return found.words;
}

/** In one stretch without blanks: a wall of letters and marks costs no more than a few tries. */
const MOST_ADDRESS_TRIES = 8;

/** Cuts a stretch without blanks. */
function cutChunk(found: FoundWords, from: number, to: number, lists: WordLists): void {
  const { text } = found;
  found.chunkStart = from;
  if (joinApart(found, from, to)) return;
  let tries = 0;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const fresh = at === from || !isWordPart(text.charCodeAt(at - 1));
    if (fresh && tries < MOST_ADDRESS_TRIES && opensAddress(code) && mayHoldAddress(text, at, to)) {
      tries++;
      const end = addressEnd(text, at, to);
      if (end > at) {
        at = found.add(at, end);
        continue;
      }
    }
    if (isLetterOrDigit(code)) at = cutLetters(found, at, to, lists);
    else if (isApostrophe(code)) at = cutApostrophe(found, at, to);
    else at = cutMark(found, at, to);
  }
}

function cutLetters(found: FoundWords, at: number, to: number, lists: WordLists): number {
  const money = /^(?:US|HK|NZ|[ACRS])\$/.exec(found.text.slice(at, Math.min(to, at + 3)));
  if (money) return found.add(at, at + money[0].length);
  return cutWord(found, at, wordEnd(found.text, at, to, lists), lists);
}
