/** Markdown in a text: what a line's first characters make of it, and the stretches of a paragraph that are markup. */

import { type Span, span } from '../text/span.js';

/** A longer line that begins with # is a row of hashtags. */
const LONGEST_HEADING = 240;

/** What a line is by its first characters. `from` is where its own words begin. */
export interface LineMark {
  readonly kind: 'plain' | 'item' | 'heading' | 'rule' | 'table' | 'fence' | 'image';
  readonly from: number;
  readonly quoted: boolean;
}

/** Has the text links, headings or strong emphasis as Markdown writes them? A lone asterisk is no evidence. */
export function looksLikeMarkdown(text: string): boolean {
  return /\]\([^\s)]|^#{1,6} \S.{0,200}(?:\n\s*\n|\n?$(?![\s\S]))|\*\*\S|^!\[|<https?:\/\/|^\s?(?:```|~~~)|^---\s*\n\w+:/mu.test(
    text,
  );
}

/** Bullets count in plain text too; the other marks only where the text is Markdown. */
export function markOf(text: string, from: number, to: number, markdown: boolean): LineMark {
  let start = from;
  let quoted = false;
  while (markdown && text[start] === '>' && start < to) {
    quoted = true;
    start++;
    while (start < to && text[start] === ' ') start++;
  }
  const head = text.slice(start, Math.min(to, start + 80));
  const rest = (kind: LineMark['kind'], length = 0): LineMark => ({
    kind,
    from: start + length,
    quoted,
  });
  if (/^(?:[-*_=#~+.•—–] ?){3,}$/u.test(head) && to - start <= 80) return rest('rule');
  const bullet = /^(?:[•●▪■◦‣▶►·]|[-*+](?= )|\(?\d{1,2}[.)](?= \D))\s*(?=[^\s*])/u.exec(head);
  if (bullet && !isDash(head)) return rest('item', bullet[0].length);
  if (!markdown) return rest('plain');
  const heading = /^#{1,6}\s+(?=\S)/u.exec(head);
  if (heading && to - start <= LONGEST_HEADING) return rest('heading', heading[0].length);
  if (/^(?:```|~~~)/u.test(head)) return rest('fence');
  if (/^\|.*\|/u.test(head)) return rest('table');
  if (/^\[?!\[/u.test(head) && /\)$/u.test(text.slice(to - 1, to))) return rest('image');
  return rest('plain');
}

/** "- An immigrant himself -" is a cross-head between dashes, no bullet. */
function isDash(head: string): boolean {
  return /^[-–—] [^-–—]{2,60} [-–—]\.?$/u.test(head);
}

/** A link target or tag longer than this is left as text, so that reading stays linear. */
const LONGEST_TARGET = 2000;

/** The stretches of a Markdown paragraph that no reader of the page would see, in order. */
export function markupIn(text: string, from: number, to: number): Span[] {
  const found: Found = { spans: [], brackets: [], runs: [] };
  let at = from;
  while (at < to) at = step(text, at, from, to, found);
  return found.spans.sort((a, b) => a.from - b.from);
}

interface Found {
  readonly spans: Span[];
  /** Positions of brackets still open. */
  readonly brackets: number[];
  /** Emphasis marks still open. */
  readonly runs: { mark: string; from: number; length: number }[];
}

function step(text: string, at: number, from: number, to: number, found: Found): number {
  const skip = (end: number) => {
    found.spans.push(span(at, end));
    return end;
  };
  switch (text[at]) {
    case '\\':
      if (!/[!-/:-@[-`{-~]/u.test(text[at + 1] ?? '') || at + 1 >= to) return at + 1;
      return skip(at + 1) + 1;
    case '`':
      return skip(at + 1);
    case 'h':
      return /^https?:\/\//u.test(text.slice(at, at + 8)) ? endOfWord(text, at, to) : at + 1;
    case '<': {
      const tag =
        /^<(?:https?:\/\/[^\s<>]*|mailto:[^\s<>]*|\/?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]*)?\/?|!--[^<>]*--)>/u.exec(
          text.slice(at, Math.min(to, at + LONGEST_TARGET)),
        );
      return tag ? skip(at + tag[0].length) : at + 1;
    }
    case '!':
      if (text[at + 1] !== '[') return at + 1;
      return imageEnd(text, at, to, skip);
    case '[':
      return openBracket(text, at, to, found, skip);
    case ']':
      return closeBracket(text, at, to, found);
    case '*':
    case '_':
    case '~':
      return emphasis(text, at, from, to, found);
    default:
      return at + 1;
  }
}

function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !/[\s<>)\]]/u.test(text[at]!)) at++;
  return at;
}

function imageEnd(text: string, at: number, to: number, skip: (end: number) => number): number {
  const image = /^!\[[^[\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])/u.exec(
    text.slice(at, Math.min(to, at + LONGEST_TARGET)),
  );
  return image ? skip(at + image[0].length) : at + 1;
}

function openBracket(
  text: string,
  at: number,
  to: number,
  found: Found,
  skip: (end: number) => number,
): number {
  const note = /^\[\^[\w-]{1,20}\]/u.exec(text.slice(at, Math.min(to, at + 24)));
  if (note) return skip(at + note[0].length);
  found.brackets.push(at);
  return at + 1;
}

/** `[words](target)`: the words stay, the rest goes. */
function closeBracket(text: string, at: number, to: number, found: Found): number {
  const open = found.brackets.pop();
  if (open === undefined) return at + 1;
  const target = /^\]\((?:[^()\n]|\([^()\n]*\))*\)/u.exec(text.slice(at, Math.min(to, at + LONGEST_TARGET)));
  if (!target) return at + 1;
  found.spans.push(span(open, open + 1), span(at, at + target[0].length));
  return at + target[0].length;
}

/** Marks count only in pairs, each leaning on the words between them, so that a lone asterisk stays text. */
function emphasis(text: string, at: number, from: number, to: number, found: Found): number {
  const mark = text[at]!;
  let end = at;
  while (end < to && text[end] === mark) end++;
  const length = end - at;
  if (length > 3 || (mark === '~' && length !== 2)) return end;
  const before = at > from ? text[at - 1]! : ' ';
  const after = end < to ? text[end]! : ' ';
  const inWord = mark === '_' && isWord(before) && isWord(after);
  const opens = !/\s/u.test(after) && !inWord && (!isWord(before) || mark === '*');
  const closes = !/\s/u.test(before) && !inWord && (!isWord(after) || mark === '*');
  const depth = found.runs.length;
  for (let index = depth - 1; closes && index >= Math.max(0, depth - 8); index--) {
    const open = found.runs[index]!;
    if (open.mark !== mark || open.length !== length || open.from + length === at) continue;
    found.spans.push(span(open.from, open.from + length), span(at, end));
    found.runs.length = index;
    return end;
  }
  if (opens) found.runs.push({ mark, from: at, length });
  return end;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** What is left of a stretch when its markup is left out. */
export function visible(text: string, from: number, to: number, skip: readonly Span[]): string {
  if (skip.length === 0) return text.slice(from, to);
  const parts: string[] = [];
  let at = from;
  for (const markup of skip) {
    if (markup.from > at) parts.push(text.slice(at, Math.min(markup.from, to)));
    at = Math.max(at, markup.to);
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts.join('');
}
