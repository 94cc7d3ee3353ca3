/** The words found so far in a text, and what the next ones depend on of them. */

import { isWordPart } from './characters.js';
import type { RawWord } from './tokenise.js';

export class FoundWords {
  readonly words: RawWord[] = [];
  /** Where the stretch without blanks begins that is being cut. */
  chunkStart = 0;

  constructor(readonly text: string) {}

  /** Adds a word; gives its end. `surface`: the first character of the surface token that it is a part of. */
  add(from: number, to: number, surface?: number): number {
    this.push(from, to, from === this.chunkStart, surface);
    return to;
  }

  push(from: number, to: number, spaceBefore: boolean, surface?: number): void {
    const words = this.text.slice(from, to);
    const form = /\s/.test(words) ? words.replace(/\s+/g, '') : words;
    this.words.push({ from, to, form, spaceBefore, surface });
  }

  /** One surface token in several words, which begin at `cuts`. */
  addParts(cuts: readonly number[], end: number): number {
    cuts.forEach((from, index) => {
      this.add(from, cuts[index + 1] ?? end, cuts[0]);
    });
    return end;
  }

  /** The surface token that an ending at `at` belongs to: it begins with the word right before it. */
  surfaceBefore(at: number): number | undefined {
    const before = this.words.at(-1);
    if (before === undefined || before.to !== at || !isWordPart(this.text.charCodeAt(before.from)))
      return undefined;
    const surface = before.surface ?? before.from;
    if (before.surface === undefined) this.words[this.words.length - 1] = { ...before, surface };
    return surface;
  }

  /** Was a single quotation mark opened within the last sixty words and not closed? */
  isSingleQuoteOpen(): boolean {
    for (let index = this.words.length - 1; index >= Math.max(0, this.words.length - 60); index--) {
      const { form, spaceBefore, surface } = this.words[index]!;
      if (form === '‘' || form === '`') return true;
      if (form === "'" && surface === undefined) return spaceBefore;
    }
    return false;
  }

  /** Was a parenthesis opened within the last forty words and not closed? */
  isParenthesisOpen(): boolean {
    for (let index = this.words.length - 1; index >= Math.max(0, this.words.length - 40); index--) {
      const { form } = this.words[index]!;
      if (form === '(') return true;
      if (form === ')') return false;
    }
    return false;
  }
}
