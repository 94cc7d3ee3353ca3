/**
 * Plain text in, words out, cut as the English treebanks of Universal Dependencies cut them: "don't" is two words
 * under one surface token, "high-level" three words, "non-commercial", "U.S.", "3.5" and "10:30" one.
 *
 * One pass over the text; what is looked at for a word is bounded, so that time grows with the text's length.
 */

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
  const words = new WordCutter(text, lists);
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && isBlank(text.charCodeAt(at))) at++;
    if (at >= length) break;
    let end = at + 1;
    while (end < length && !isBlank(text.charCodeAt(end))) end++;
    words.chunk(at, end);
    at = end;
  }
  return words.found;
}

/** Longest stretch that a pattern is tried on; longer ones cannot be an address or a word anyone wrote. */
const longest = 400;

class WordCutter {
  readonly found: RawWord[] = [];
  private chunkStart = 0;
  /** How often an address may still be looked for in the chunk: a wall of letters and marks costs no more than a few. */
  private addressTries = 0;

  constructor(
    private readonly text: string,
    private readonly lists: WordLists,
  ) {}

  /** Cuts a stretch without blanks. */
  chunk(from: number, to: number): void {
    this.chunkStart = from;
    this.addressTries = 8;
    if (this.joinsApart(from, to)) return;
    let at = from;
    while (at < to) at = this.next(at, to);
  }

  /** Text that came with blanks around apostrophes: "Nina ’ s", "don ’ t", "do n't". */
  private joinsApart(from: number, to: number): boolean {
    const before = this.found.at(-1);
    if (!before || !apostrophes.includes(before.form) || before.spaceBefore === false) return false;
    const ending = this.text.slice(from, Math.min(to, from + 3));
    if (to - from > 2 || !/^(?:s|S|t|m|d|re|ve|ll)$/.test(ending)) return false;
    const owner = this.found.at(-2);
    if (!owner || !isLetterOrDigit(this.text.charCodeAt(owner.to - 1))) return false;
    this.found.pop();
    if (ending !== 't') {
      this.add(before.from, to, true, undefined);
      return true;
    }
    if (!owner.form.toLowerCase().endsWith('n') || owner.form.length < 2) {
      this.add(before.from, to, true, undefined);
      return true;
    }
    this.found.pop();
    this.push(owner.from, owner.to - 1, owner.spaceBefore, undefined);
    this.push(owner.to - 1, to, false, undefined);
    return true;
  }

  /** Adds the word or words that begin at `at`; gives the place after them. */
  private next(at: number, to: number): number {
    const code = this.text.charCodeAt(at);
    if (at === this.chunkStart || !isWordPart(this.text.charCodeAt(at - 1))) {
      const address = this.endOfAddress(at, to);
      if (address > at) return this.add(at, address);
    }
    if (isLetterOrDigit(code)) return this.word(at, to);
    if (isApostrophe(code)) return this.apostrophe(at, to);
    return this.mark(at, to);
  }

  /** Web and mail addresses, file names, user names. */
  private endOfAddress(at: number, to: number): number {
    const code = this.text.charCodeAt(at);
    if (this.addressTries === 0 || (!isLetterOrDigit(code) && code !== 64 && code !== 35)) return at;
    const stretch = this.text.slice(at, Math.min(to, at + longest));
    if (!/[@#]|[/.]./.test(stretch)) return at;
    this.addressTries--;
    const match =
      /^(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/i.exec(stretch) ??
      /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(stretch) ??
      /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|mil|int|info|co\.uk|eu)(?![\w.-]*[A-Za-z0-9])(?:\/[^\s<>"“”]*)?/i.exec(
        stretch,
      ) ??
      /^[A-Za-z0-9_-]+\.(?:docx?|pdf|html?|xlsx?|csv|txt|jpe?g|png|zip|exe)(?![A-Za-z0-9])/i.exec(stretch) ??
      /^[@#](?=\w*[A-Za-z])\w+/.exec(stretch);
    if (!match) return at;
    const kept = match[0].replace(/[.,;:!?)\]'’”"]+$/, '');
    return kept.length > 1 ? at + kept.length : at;
  }

  private word(at: number, to: number): number {
    const money = /^(?:US|HK|NZ|[ACRS])\$/.exec(this.text.slice(at, Math.min(to, at + 3)));
    if (money) return this.add(at, at + money[0].length);
    const end = this.endOfWord(at, to);
    return this.cutWord(at, end);
  }

  /** The end of a word that begins at `at`: letters and digits with the marks inside that belong to it. */
  private endOfWord(at: number, to: number): number {
    const { text } = this;
    let end = at;
    while (end < to) {
      const code = text.charCodeAt(end);
      if (isWordPart(code)) {
        end++;
        continue;
      }
      const next = end + 1 < to ? text.charCodeAt(end + 1) : 0;
      if (code === 46 /* . */) {
        const joined = this.endAfterStop(at, end, to, next);
        if (joined > end) {
          end = joined;
          continue;
        }
        break;
      }
      if (!isLetterOrDigit(next)) break;
      const previous = text.charCodeAt(end - 1);
      if (isApostrophe(code) && isWordPart(previous)) {
        end++;
        continue;
      }
      // 1,200 and 10:30 and 9/11
      if ((code === 44 || code === 58 || code === 47) && isDigit(previous) && isDigit(next)) {
        if (code === 44 && !this.isThousands(end)) break;
        end++;
        continue;
      }
      // AT&T, R&D
      if (code === 38 && isUpper(previous) && isUpper(next) && end - at <= 3) {
        end++;
        continue;
      }
      // w/o, l/c
      if (code === 47 && end - at === 1 && isLetter(previous) && this.isShortSlash(end, to)) {
        end++;
        continue;
      }
      if (code === 45 && this.hyphenStays(at, end, to)) {
        end++;
        continue;
      }
      break;
    }
    return end;
  }

  /** After the stop at `stop` of a word from `at`: the end of the part that still belongs to the word, else `stop`. */
  private endAfterStop(at: number, stop: number, to: number, next: number): number {
    const { text } = this;
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
      if (this.lists.abbreviations.has(`${word}.`) && open < this.text.length) return open;
      return stop;
    }
    const abbreviation = this.lists.abbreviations.get(`${word}.`);
    if (abbreviation !== undefined) {
      if (abbreviation === 'number') return this.figureFollows(open) ? open : stop;
      return open;
    }
    if (isLetter(next) && this.lists.abbreviations.has(`${word}.${text[open]}.`)) return open;
    return stop;
  }

  private figureFollows(at: number): boolean {
    let next = at;
    while (next < this.text.length && next < at + 3 && isBlank(this.text.charCodeAt(next))) next++;
    return isDigit(this.text.charCodeAt(next));
  }

  private isThousands(comma: number): boolean {
    return (
      isDigit(this.text.charCodeAt(comma + 1)) &&
      isDigit(this.text.charCodeAt(comma + 2)) &&
      isDigit(this.text.charCodeAt(comma + 3)) &&
      !isDigit(this.text.charCodeAt(comma + 4))
    );
  }

  private isShortSlash(slash: number, to: number): boolean {
    const after = slash + 2;
    return after >= to || !isWordPart(this.text.charCodeAt(after));
  }

  private hyphenStays(at: number, hyphen: number, to: number): boolean {
    if (hyphen - at > 12) return false;
    const first = this.text.slice(at, hyphen);
    if (this.lists.prefixes.has(first.toLowerCase())) return true;
    if (!/^\d+(?:-\d+)*$/.test(first)) return false;
    // Telephone numbers and dates, not ranges: 713-853-3989, 646-8420, 11-20-2000.
    const rest = this.text.slice(at, Math.min(to, at + 16));
    return /^(?:\d{3}-\d{4}|(?:\d-)?\d{3}-\d{3}-\d{4}|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)/.test(
      rest,
    );
  }

  /** Cuts contractions, possessives and units off a word; adds the parts. */
  private cutWord(at: number, end: number): number {
    const { text } = this;
    if (end - at > longest) return this.add(at, end);
    const form = text.slice(at, end);
    const figure = /^\d[\d.,:]*(?=[A-Za-z])/.exec(form);
    if (figure && this.lists.units.has(form.slice(figure[0].length))) {
      this.add(at, at + figure[0].length);
      return this.add(at + figure[0].length, end);
    }
    const plain = form.toLowerCase().replaceAll('’', "'");
    const listed = this.lists.contractions.get(plain);
    if (listed && this.isContraction(form, plain)) return this.parts(at, listed);
    const ending = /(?:n't|'(?:s|re|ve|ll|d|m))$/.exec(plain);
    if (!ending || ending[0].length >= plain.length) return this.add(at, end);
    const cuts = [at];
    const inner = /(?:n't|'(?:ve|d|ll))$/.exec(plain.slice(0, ending.index));
    if (inner && inner.index > 0) cuts.push(at + inner.index);
    cuts.push(at + ending.index);
    return this.pieces(cuts, end);
  }

  /** "wont", "cant", "im" are also names and acronyms: only in lower case. */
  private isContraction(form: string, plain: string): boolean {
    return plain.includes("'") || plain.length > 4 || form === plain || form[0] + plain.slice(1) === form;
  }

  private parts(at: number, parts: readonly string[]): number {
    const cuts: number[] = [];
    let from = at;
    for (const part of parts) {
      cuts.push(from);
      from += part.length;
    }
    return this.pieces(cuts, from);
  }

  private pieces(cuts: readonly number[], end: number): number {
    cuts.forEach((from, index) => {
      this.add(from, cuts[index + 1] ?? end, undefined, cuts[0]);
    });
    return end;
  }

  private apostrophe(at: number, to: number): number {
    const { text } = this;
    const rest = text.slice(at, Math.min(to, at + 6));
    // 's, 'll that stand apart or after a mark: "U.S.'s", "(NATO)'s".
    const ending = /^['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(rest);
    if (ending && this.found.length > 0)
      return this.add(at, at + ending[0].length, undefined, this.surfaceBefore(at));
    const short = /^['’](?:em|til|cause|n|\d\ds?)(?![\p{L}\p{N}])/iu.exec(rest);
    if (short) return this.add(at, at + short[0].length);
    if (rest.startsWith("''") || rest.startsWith('``') || rest.startsWith('’’')) return this.add(at, at + 2);
    const possessive = at > this.chunkStart && /[sxz]/i.test(text[at - 1]!) && !this.singleQuoteOpen();
    if (possessive) return this.add(at, at + 1, undefined, this.surfaceBefore(at));
    return this.add(at, at + 1);
  }

  /** The surface token that an ending at `at` belongs to: it begins with the word right before it. */
  private surfaceBefore(at: number): number | undefined {
    const before = this.found.at(-1);
    if (before === undefined || before.to !== at || !isWordPart(this.text.charCodeAt(before.from)))
      return undefined;
    const surface = before.surface ?? before.from;
    if (before.surface === undefined) this.found[this.found.length - 1] = { ...before, surface };
    return surface;
  }

  /** Was a single quotation mark opened within the last sixty words and not closed? */
  private singleQuoteOpen(): boolean {
    for (let index = this.found.length - 1; index >= Math.max(0, this.found.length - 60); index--) {
      const { form, spaceBefore, surface } = this.found[index]!;
      if (form === '‘' || form === '`') return true;
      if (form === "'" && surface === undefined) return spaceBefore;
    }
    return false;
  }

  /** Punctuation and other signs; runs of stops, dashes and the like are one word. */
  private mark(at: number, to: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    const smile = /^(?:[:;=]-?[()DPp](?![A-Za-z0-9])|<3)/.exec(text.slice(at, Math.min(to, at + 4)));
    if (smile && !(smile[0].endsWith(')') && this.parenthesisOpen()))
      return this.add(at, at + smile[0].length);
    if (text.startsWith('[...]', at)) return this.add(at, at + 5);
    let end = at + 1;
    if (code === 46 || code === 33 || code === 63) {
      if (code === 46 && isDigit(text.charCodeAt(end)) && at === this.chunkStart)
        return this.fraction(at, to);
      while (end < to && isStop(text.charCodeAt(end))) end++;
      return this.add(at, end);
    }
    if (code >= 0xd800 && code < 0xdc00 && end < to) end++;
    else if (repeats.includes(text[at]!)) while (end < to && text.charCodeAt(end) === code) end++;
    return this.add(at, end);
  }

  private fraction(at: number, to: number): number {
    let end = at + 1;
    while (end < to && isDigit(this.text.charCodeAt(end))) end++;
    return this.add(at, end);
  }

  private parenthesisOpen(): boolean {
    for (let index = this.found.length - 1; index >= Math.max(0, this.found.length - 40); index--) {
      const { form } = this.found[index]!;
      if (form === '(') return true;
      if (form === ')') return false;
    }
    return false;
  }

  private add(from: number, to: number, space?: boolean, surface?: number): number {
    this.push(from, to, space ?? from === this.chunkStart, surface);
    return to;
  }

  private push(from: number, to: number, spaceBefore: boolean, surface: number | undefined): void {
    const words = this.text.slice(from, to);
    const form = /\s/.test(words) ? words.replace(/\s+/g, '') : words;
    this.found.push({ from, to, form, spaceBefore, surface });
  }
}

const apostrophes = ["'", '’', '`'];
const repeats = '-=*_~<>^+|#–—•·$…';

function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfe00)
  );
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** Letters, digits, underscore, soft hyphen. */
function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === 0xad;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 96;
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}
