/** The words of a sentence as the date grammar reads them: lower case, hyphenated words taken apart. */

import type { Sentence } from '../../analyse/sentence.js';
import type { TokenIndex } from '../../text/span.js';

export interface Atom {
  /** Lower case, without the full stop of an abbreviation. */
  readonly word: string;
  /** As it stands. */
  readonly form: string;
  readonly token: TokenIndex;
  readonly upos: string;
  readonly xpos: string;
}

/** Longest token that is taken apart; a longer one is a link or noise. */
const LONGEST = 40;

/** @example "two-week" gives "two", "-", "week"; "2023-07-26" stays whole */
export function atomsOf(sentence: Sentence): Atom[] {
  const atoms: Atom[] = [];
  for (const { form, index, upos, xpos } of sentence.tokens) {
    for (const part of form.length > LONGEST ? [form] : partsOf(form)) {
      const word = part.length > 2 && part.endsWith('.') ? part.slice(0, -1) : part;
      atoms.push({ word: word.toLowerCase(), form: part, token: index, upos, xpos });
    }
  }
  return atoms;
}

function partsOf(form: string): readonly string[] {
  if (!/[-–—]/.test(form) || form.length < 2 || /^\d{4}-\d\d-\d\d/.test(form)) return [form];
  return form.split(/([-–—])/).filter((part) => part !== '');
}

export function isHyphen(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.word === '-' || atom.word === '–' || atom.word === '—');
}
