/** Where the headline stands: in the title handed over, or in the text itself, so that it is coded once. */

import { countWords, lettersOf } from './comparable.js';
import { endsSentence } from './join-lines.js';
import type { Paragraph } from './paragraphs.js';
import { isOutlet } from './publisher.js';
import type { ReadLists } from './read-lists.js';

export interface HeadlineFinding {
  /** The headline's words, without the publisher's name behind them. */
  readonly words?: string;
  /** The paragraph that repeats or is the headline; undefined when only the title holds it. */
  readonly index?: number;
  /** Where the headline ends, in the text when `index` is given (text may follow it there), else in the title. */
  readonly to?: number;
}

/** Below these a likeness of letters may be chance. */
const FEWEST_LETTERS = 12;
const LIKENESS = 0.7;
/** A headline repeated further down is a link or a caption. */
const DEEPEST = 10;

/**
 * A title repeated at the start of the text is found there (`in: "text"` is preferred, because files and databases
 * often hand over a shortened title, and all other spans count in the text).
 */
export function findHeadline(
  title: string | undefined,
  paragraphs: readonly Paragraph[],
  text: string,
  publisher: string | undefined,
  lists: ReadLists,
): HeadlineFinding {
  if (title === undefined) return headlineOfText(paragraphs);
  const to = titleEnd(title.trimEnd(), publisher, lists);
  const words = title.slice(0, to).trim();
  const repeated = findRepeated(words, paragraphs, text);
  return repeated ? { words, ...repeated } : { words, to };
}

/** "Ministers Meet in Accra - The Daily Post": the headline ends before the publisher's name. */
function titleEnd(title: string, publisher: string | undefined, lists: ReadLists): number {
  const match = /\s+[|–—-]\s+([^|–—]{2,60})$/u.exec(title.slice(-90));
  if (!match) return title.length;
  const named =
    isOutlet(match[1]!, lists) || (publisher !== undefined && lettersOf(match[1]!) === lettersOf(publisher));
  return named ? title.length - match[0].length : title.length;
}

function findRepeated(
  title: string,
  paragraphs: readonly Paragraph[],
  text: string,
): { index: number; to: number } | undefined {
  const wanted = lettersOf(title);
  if (wanted === '') return undefined;
  for (let index = 0; index < Math.min(DEEPEST, paragraphs.length); index++) {
    const { from, to, words, kind } = paragraphs[index]!;
    if (kind === 'link' || kind === 'date') continue;
    const found = lettersOf(words.slice(0, 2000));
    if (found === wanted || (isPart(found, wanted) && words.length < 2000)) return { index, to };
    if (found.length > wanted.length && wanted.length >= FEWEST_LETTERS && found.startsWith(wanted)) {
      const end = endOfLetters(text, from, to, wanted.length);
      if (end !== undefined) return { index, to: end };
    }
  }
  return undefined;
}

/** One cut short, or set with a few words more, of the other. */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= FEWEST_LETTERS && short.length >= long.length * LIKENESS && long.startsWith(short);
}

/** The end of the first `count` letters and the mark behind them, when a sentence can begin there. */
function endOfLetters(text: string, from: number, to: number, count: number): number | undefined {
  let left = count;
  let at = from;
  while (at < to && left > 0) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    left -= lettersOf(character).length;
    at += character.length;
  }
  const mark = /^[.!?:;"'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\p{N}])/u.exec(text.slice(at, Math.min(to, at + 12)));
  return left === 0 && mark ? at + mark[0].length : undefined;
}

/** Without a title: a heading by markup before the first paragraph, else a first line that does not end as one. */
function headlineOfText(paragraphs: readonly Paragraph[]): HeadlineFinding {
  const start = paragraphs.findIndex(({ kind, words }) => kind === undefined && countWords(words) >= 25);
  const head = paragraphs.slice(0, Math.min(DEEPEST, start < 0 ? DEEPEST : start));
  const marked = head.findIndex((paragraph) => paragraph.marked);
  if (marked >= 0) return at(marked, paragraphs);
  const first = paragraphs.findIndex(({ kind }) => kind === undefined);
  const line = paragraphs[first];
  if (!line || first > 4 || line.item || !isShort(line.words)) return {};
  const after = paragraphs.slice(first + 1);
  const followed = after[0]?.kind === 'byline' || after[0]?.kind === 'date';
  const told = after.some(
    ({ kind, words }) => kind === undefined && endsSentence(words) && countWords(words) >= 5,
  );
  const open = !/[.:;,][\s"'”’)]*$/u.test(line.words) || /[?!]["'”’]?$/u.test(line.words);
  return told && (open || followed) ? at(first, paragraphs) : {};
}

function at(index: number, paragraphs: readonly Paragraph[]): HeadlineFinding {
  const { words, to } = paragraphs[index]!;
  return { words: words.replace(/\s+/gu, ' '), index, to };
}

function isShort(words: string): boolean {
  return words.length <= 240 && countWords(words) <= 32;
}
