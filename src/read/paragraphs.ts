/** A text in, its paragraphs out: lines put together where a saver broke them, each with what it is if its words tell. */

import { type Span, span } from '../text/span.js';
import type { BlockKind } from './article.js';
import { isCaption } from './captions.js';
import { countWords } from './comparable.js';
import { columnOf, endsSentence, runsOn } from './join-lines.js';
import { type LineReading, readLine } from './line-reading.js';
import { linesOf, trimmed } from './lines.js';
import { type LineMark, markOf, markupIn, visible } from './markdown.js';
import type { ReadLists } from './read-lists.js';

export interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** Undefined: the report's own text, as far as can be told. */
  readonly kind?: BlockKind;
  /** Set as a heading by markup. */
  readonly marked: boolean;
  readonly item: boolean;
  readonly skip: readonly Span[];
  /** The words without markup. */
  readonly words: string;
  /** What the line was read as, for its date, URL or names. */
  readonly reading: LineReading;
}

/** Text before `start` and beyond `end` is not looked at. */
export function paragraphsOf(
  text: string,
  start: number,
  end: number,
  markdown: boolean,
  lists: ReadLists,
): Paragraph[] {
  const lines = readLines(text, start, end, markdown, lists);
  const column = columnOf(
    lines.filter((line) => line.reading.kind === undefined && line.mark.kind === 'plain'),
  );
  const soft = markdown && lines.filter((line) => line.breaks > 1).length >= lines.length * 0.3;
  const told = tellFollowers(lines, column, soft, lists);
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < told.length; ) {
    let last = index;
    while (last + 1 < told.length && belongTogether(told[last]!, told[last + 1]!, column, soft, lists))
      last++;
    const paragraph = paragraphOf(text, told.slice(index, last + 1), markdown, paragraphs.at(-1), lists);
    if (paragraph) paragraphs.push(paragraph);
    index = last + 1;
  }
  return paragraphs.map((paragraph, index) =>
    paragraph.reading.biography && index < paragraphs.length - LAST_BIOGRAPHIES
      ? asText(paragraph)
      : paragraph,
  );
}

/** Lines about the authors stand among the last few. */
const LAST_BIOGRAPHIES = 5;

function asText({ kind: _, ...paragraph }: Paragraph): Paragraph {
  return paragraph;
}

interface ReadLine {
  readonly from: number;
  readonly to: number;
  readonly breaks: number;
  readonly mark: LineMark;
  readonly words: string;
  readonly skip: readonly Span[];
  readonly reading: LineReading;
}

const PLAIN: LineReading = {};

function readLines(
  text: string,
  begin: number,
  end: number,
  markdown: boolean,
  lists: ReadLists,
): ReadLine[] {
  const lines: ReadLine[] = [];
  let long = 0;
  let fenced = false;
  for (const { from: start, to, breaks } of linesOf(text, end, begin)) {
    const mark = markOf(text, start, to, markdown);
    const { from } = trimmed(text, mark.from, to);
    if (from >= to && mark.kind !== 'rule') continue;
    const skip = markdown ? markupIn(text, from, to) : [];
    const words = visible(text, from, to, skip).trim();
    const fence: boolean = mark.kind === 'fence';
    const asked = readLine(words, long < 2, lists);
    const reading = fenced || fence ? CAPTION : readingOf(text, from, to, mark, words, asked);
    if (fence) fenced = !fenced;
    lines.push({ from, to, breaks, mark, words, skip, reading });
    if (reading.kind === undefined) long += weightOf(words);
  }
  return lines;
}

/** Two sentences of some length, or one long one, end the head of a report. */
function weightOf(words: string): number {
  const length = countWords(words);
  if (length >= 25) return 2;
  return length >= 10 && endsSentence(words) ? 1 : 0;
}

const CAPTION: LineReading = { kind: 'caption' };

function readingOf(
  text: string,
  from: number,
  to: number,
  mark: LineMark,
  words: string,
  asked: LineReading,
): LineReading {
  if (mark.kind === 'table' || mark.kind === 'image') return CAPTION;
  if (words === '') return text[from] === '!' ? CAPTION : asked.kind ? asked : linkIn(text, from, to);
  if (mark.kind === 'heading') return asked.kind === 'related' ? asked : { kind: 'heading' };
  if (asked.kind === undefined && isLink(text, from, to)) return { kind: 'related' };
  return asked;
}

/** `<https://…>` alone on a line: nothing of it is seen, yet it is the link. */
function linkIn(text: string, from: number, to: number): LineReading {
  const url = /https?:\/\/[^\s<>]+/u.exec(text.slice(from, Math.min(to, from + 2000)))?.[0];
  return url === undefined ? { kind: 'link' } : { kind: 'link', url };
}

function isLink(text: string, from: number, to: number): boolean {
  return (
    to - from <= 2000 &&
    /^\[[^[\]]+\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?: "[^"]*")?\)$/u.test(text.slice(from, to))
  );
}

/** "Original url:" and "Related stories" say what the lines below them are. */
function tellFollowers(
  lines: readonly ReadLine[],
  column: number | undefined,
  soft: boolean,
  lists: ReadLists,
): ReadLine[] {
  let announced: LineReading | undefined;
  return lines.map((line, index) => {
    if (line.reading.announces) {
      announced = line.reading;
      return line;
    }
    const next = lines[index + 1];
    const broken = next !== undefined && runsOn(line, next, column, soft, lists);
    const follows =
      announced !== undefined &&
      line.reading.kind === undefined &&
      !broken &&
      (line.mark.kind === 'item' || !endsSentence(line.words)) &&
      countWords(line.words) <= 20;
    if (follows) return { ...line, reading: { kind: announced!.kind! } };
    if (line.reading.kind === undefined || line.mark.kind === 'heading') announced = undefined;
    return line;
  });
}

/** Kinds that may run over several lines once a cue at their start has told them. */
const RUNNING: ReadonlySet<BlockKind | undefined> = new Set([undefined, 'caption', 'credit', 'related']);

function belongTogether(
  line: ReadLine,
  next: ReadLine,
  column: number | undefined,
  soft: boolean,
  lists: ReadLists,
): boolean {
  if (next.reading.kind !== undefined || !RUNNING.has(line.reading.kind) || line.reading.announces)
    return false;
  if (next.mark.kind !== 'plain' || (line.mark.kind !== 'plain' && line.mark.kind !== 'item')) return false;
  if (line.mark.quoted !== next.mark.quoted || line.words === '') return false;
  return runsOn(line, next, column, soft, lists);
}

function paragraphOf(
  text: string,
  lines: readonly ReadLine[],
  markdown: boolean,
  before: Paragraph | undefined,
  lists: ReadLists,
): Paragraph | undefined {
  const first = lines[0]!;
  const to = lines.at(-1)!.to;
  if (first.mark.kind === 'rule') return undefined;
  const skip = markdown ? skipsOf(text, lines) : [];
  const words = lines.length === 1 ? first.words : visible(text, first.from, to, skip).trim();
  const kind = first.reading.kind ?? kindOf(text, first.from, to, words, skip, before, lists);
  return {
    from: first.from,
    to,
    ...(kind === undefined ? {} : { kind }),
    marked: first.mark.kind === 'heading',
    item: first.mark.kind === 'item',
    skip,
    words,
    reading: first.reading ?? PLAIN,
  };
}

/** Emphasis and links may run over a line break; the marks that begin a quoted line are markup too. */
function skipsOf(text: string, lines: readonly ReadLine[]): Span[] {
  if (lines.length === 1) return [...lines[0]!.skip];
  const inside = markupIn(text, lines[0]!.from, lines.at(-1)!.to);
  const quotes = lines.slice(1).flatMap((line) => quoteMark(text, line));
  if (quotes.length === 0) return inside;
  const free = inside.filter(
    (markup) => !quotes.some((quote) => quote.from < markup.to && markup.from < quote.to),
  );
  return [...free, ...quotes].sort((a, b) => a.from - b.from);
}

function quoteMark(text: string, line: ReadLine): Span[] {
  if (!line.mark.quoted) return [];
  let from = line.from;
  while (from > 0 && (text[from - 1] === '>' || text[from - 1] === ' ')) from--;
  return from < line.from ? [span(from, line.from)] : [];
}

function kindOf(
  text: string,
  from: number,
  to: number,
  words: string,
  skip: readonly Span[],
  before: Paragraph | undefined,
  lists: ReadLists,
): BlockKind | undefined {
  const emphasised = emphasisedTail(text, to, skip);
  if (isCaption(words, emphasised?.words, lists)) return 'caption';
  const belowPicture = before?.kind === 'caption' && before.words === '';
  return belowPicture && emphasised?.from === from && countWords(words) <= 80 ? 'caption' : undefined;
}

/** The words that emphasis sets apart at the end of a paragraph: there savers leave the picture's credit. */
function emphasisedTail(
  text: string,
  to: number,
  skip: readonly Span[],
): { from: number; words: string } | undefined {
  const last = skip.at(-1);
  if (!last || last.to < to - 1 || !/^[*_]+$/u.test(text.slice(last.from, last.to))) return undefined;
  const mark = text.slice(last.from, last.to);
  const inner = skip.filter((markup) => markup.to <= last.from);
  const open = inner.findLast((markup) => text.slice(markup.from, markup.to) === mark);
  return (
    open && {
      from: open.from,
      words: visible(
        text,
        open.to,
        last.from,
        inner.filter((markup) => markup.from >= open.to),
      ),
    }
  );
}
