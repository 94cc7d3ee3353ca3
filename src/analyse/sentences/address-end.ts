/** Web and mail addresses, file names, user names: the place where one may begin in, its end out. */

import { isLetterOrDigit } from './characters.js';

/** Longest stretch that a pattern is tried on; a longer one cannot be an address that anyone wrote. */
const LONGEST = 400;

/** Can an address begin with this character? */
export function opensAddress(code: number): boolean {
  return isLetterOrDigit(code) || code === 64 /* @ */ || code === 35 /* # */;
}

/** Is there a mark of one between `at` and `to`? */
export function mayHoldAddress(text: string, at: number, to: number): boolean {
  return /[@#]|[/.]./.test(text.slice(at, Math.min(to, at + LONGEST)));
}

/** @returns `at` when there is none */
export function addressEnd(text: string, at: number, to: number): number {
  const stretch = text.slice(at, Math.min(to, at + LONGEST));
  for (const pattern of PATTERNS) {
    const found = pattern.exec(stretch)?.[0];
    if (found === undefined) continue;
    const kept = found.replace(/[.,;:!?)\]'’”"]+$/, '');
    return kept.length > 1 ? at + kept.length : at;
  }
  return at;
}

const PATTERNS = [
  /^(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/i,
  /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/,
  /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|mil|int|info|co\.uk|eu)(?![\w.-]*[A-Za-z0-9])(?:\/[^\s<>"“”]*)?/i,
  /^[A-Za-z0-9_-]+\.(?:docx?|pdf|html?|xlsx?|csv|txt|jpe?g|png|zip|exe)(?![A-Za-z0-9])/i,
  /^[@#](?=\w*[A-Za-z])\w+/,
];
