/** What a word's letters say of it, as numbers for the features of tagger and parser. */

import { hashText } from '../weights/hash.js';

export interface WordForm {
  /** The word in lower case, figures as 0. */
  readonly lower: number;
  /** The word as written, figures as 0. */
  readonly exact: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Capitals, small letters, figures, marks, runs shortened: "U.S." and "iPhone" look different. */
  readonly shape: number;
  readonly capital: boolean;
  readonly letters: boolean;
}

export function wordForm(form: string): WordForm {
  const plain = form.replaceAll('’', "'").replace(/[0-9]/g, '0');
  const lower = plain.toLowerCase();
  const end = lower.length;
  const prefix = (length: number) => hashText(lower, 0, Math.min(length, end)) ^ length;
  const suffix = (length: number) => hashText(lower, Math.max(0, end - length), end) ^ (length + 8);
  return {
    lower: hashText(lower),
    exact: hashText(plain),
    prefix1: prefix(1),
    prefix2: prefix(2),
    prefix3: prefix(3),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    shape: shapeOf(plain),
    capital: /^\p{Lu}/u.test(form),
    letters: /^\p{L}/u.test(form),
  };
}

function shapeOf(form: string): number {
  let shape = '';
  let last = '';
  let run = 0;
  for (let index = 0; index < form.length && shape.length < 10; index++) {
    const kind = kindOf(form.charCodeAt(index), form[index]!);
    run = kind === last ? run + 1 : 0;
    if (run < 2) shape += kind;
    last = kind;
  }
  return hashText(shape);
}

function kindOf(code: number, character: string): string {
  if (code >= 97 && code <= 122) return 'a';
  if (code >= 65 && code <= 90) return 'A';
  if (code >= 48 && code <= 57) return '0';
  if (code < 128) return character;
  return character.toLowerCase() !== character ? 'A' : character.toUpperCase() !== character ? 'a' : 'x';
}
