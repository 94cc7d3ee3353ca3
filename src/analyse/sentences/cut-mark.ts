/** Punctuation, other signs, and apostrophes that stand at the start of a word: the place in, the word added and its end out. */

import { isDigit, isLetterOrDigit, isStop } from './characters.js';
import type { FoundWords } from './found-words.js';

/** Runs of stops, dashes and the like are one word. */
export function cutMark(found: FoundWords, at: number, to: number): number {
  const { text } = found;
  const code = text.charCodeAt(at);
  const smile = /^(?:[:;=]-?[()DPp](?![A-Za-z0-9])|<3)/.exec(text.slice(at, Math.min(to, at + 4)));
  if (smile && !(smile[0].endsWith(')') && found.isParenthesisOpen()))
    return found.add(at, at + smile[0].length);
  if (text.startsWith('[...]', at)) return found.add(at, at + 5);
  if (isStop(code)) return cutStops(found, at, to);
  let end = at + 1;
  if (code >= 0xd800 && code < 0xdc00 && end < to) end++;
  else if (REPEATED.includes(text[at]!)) while (end < to && text.charCodeAt(end) === code) end++;
  return found.add(at, end);
}

const REPEATED = '-=*_~<>^+|#–—•·$…';

/** "...", "?!", and ".5" where nothing stands before it. */
function cutStops(found: FoundWords, at: number, to: number): number {
  const { text } = found;
  let end = at + 1;
  if (text[at] === '.' && isDigit(text.charCodeAt(end)) && at === found.chunkStart) {
    while (end < to && isDigit(text.charCodeAt(end))) end++;
  } else {
    while (end < to && isStop(text.charCodeAt(end))) end++;
  }
  return found.add(at, end);
}

export function cutApostrophe(found: FoundWords, at: number, to: number): number {
  const { text } = found;
  const rest = text.slice(at, Math.min(to, at + 6));
  // 's, 'll that stand apart or after a mark: "U.S.'s", "(NATO)'s".
  const ending = /^['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(rest);
  if (ending && found.words.length > 0) return found.add(at, at + ending[0].length, found.surfaceBefore(at));
  const short = /^['’](?:em|til|cause|n|\d\ds?)(?![\p{L}\p{N}])/iu.exec(rest);
  if (short) return found.add(at, at + short[0].length);
  if (rest.startsWith("''") || rest.startsWith('``') || rest.startsWith('’’')) return found.add(at, at + 2);
  const possessive = at > found.chunkStart && /[sxz]/i.test(text[at - 1]!) && !found.isSingleQuoteOpen();
  return found.add(at, at + 1, possessive ? found.surfaceBefore(at) : undefined);
}

/**
 * Text that came with blanks around apostrophes: "Nina ’ s", "don ’ t", "do n't". Joins the stretch to what stands
 * before it; false when there is nothing to join.
 */
export function joinApart(found: FoundWords, from: number, to: number): boolean {
  const { words, text } = found;
  const before = words.at(-1);
  if (!before || !APOSTROPHES.includes(before.form) || !before.spaceBefore) return false;
  const ending = text.slice(from, Math.min(to, from + 3));
  if (to - from > 2 || !/^(?:s|S|t|m|d|re|ve|ll)$/.test(ending)) return false;
  const owner = words.at(-2);
  if (!owner || !isLetterOrDigit(text.charCodeAt(owner.to - 1))) return false;
  words.pop();
  if (ending !== 't' || !owner.form.toLowerCase().endsWith('n') || owner.form.length < 2) {
    found.push(before.from, to, true);
    return true;
  }
  words.pop();
  found.push(owner.from, owner.to - 1, owner.spaceBefore);
  found.push(owner.to - 1, to, false);
  return true;
}

const APOSTROPHES = ["'", '’', '`'];
