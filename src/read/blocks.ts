/** Paragraphs in, the article's blocks out: headline, body without dateline and credits, and all that is not coded. */

import { type Span, span } from '../text/span.js';
import type { Block, BlockKind, Dateline } from './article.js';
import { findDate } from './calendar-date.js';
import { creditTailOf } from './captions.js';
import { comparable, countWords } from './comparable.js';
import { findDateline } from './dateline.js';
import type { HeadlineFinding } from './headline.js';
import { endsSentence } from './join-lines.js';
import { startCueOf } from './line-reading.js';
import { trimmed } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import type { ReadLists } from './read-lists.js';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly dateline?: Dateline;
  /** An agency that only the end of a paragraph names: "… he said. (Xinhua)". */
  readonly tailAgency?: string;
}

export function blocksOf(
  text: string,
  headline: HeadlineFinding,
  paragraphs: readonly Paragraph[],
  publishedOn: string | undefined,
  lists: ReadLists,
): Blocks {
  const made: Making = { blocks: [], bodies: 0 };
  if (headline.index === undefined && headline.to) {
    made.blocks.push({ kind: 'headline', in: 'title', ...span(0, headline.to), skip: [] });
  }
  const options = {
    publishedOn,
    colon: !isDialogue(paragraphs, text),
    headings: hasHeadings(paragraphs),
    lists,
  };
  paragraphs.forEach((paragraph, index) => {
    if (index === headline.index) {
      push(made, 'headline', paragraph, paragraph.from, headline.to!);
      const rest = trimmed(text, headline.to!, paragraph.to);
      if (rest.from < rest.to) addBody(made, text, paragraph, rest.from, options);
      return;
    }
    const kicker =
      index < (headline.index ?? 0) && countWords(paragraph.words) <= 12 && !endsSentence(paragraph.words);
    const kind =
      paragraph.kind ?? (kicker || (options.headings && isHeading(paragraph, lists)) ? 'heading' : 'body');
    if (kind === 'body') addBody(made, text, paragraph, paragraph.from, options);
    else push(made, kind, paragraph, paragraph.from, paragraph.to);
  });
  const { blocks, dateline, tailAgency } = made;
  return { blocks, ...(dateline ? { dateline } : {}), ...(tailAgency === undefined ? {} : { tailAgency }) };
}

interface Making {
  readonly blocks: Block[];
  /** Paragraphs of the report itself so far. */
  bodies: number;
  dateline?: Dateline;
  tailAgency?: string;
}

interface Options {
  readonly publishedOn: string | undefined;
  readonly colon: boolean;
  readonly headings: boolean;
  readonly lists: ReadLists;
}

/** A dateline opens the first paragraph, or the second or third where a summary stands before it. */
const LAST_DATELINE = 3;

function addBody(made: Making, text: string, paragraph: Paragraph, start: number, options: Options): void {
  const { lists, publishedOn, colon } = options;
  let from = afterCue(text, start, paragraph.to, lists);
  from = afterDate(made, text, from, paragraph, lists);
  made.bodies++;
  if (!made.dateline && made.bodies <= LAST_DATELINE) {
    const found = findDateline(
      text.slice(from, Math.min(paragraph.to, from + 400)),
      { publishedOn, colon },
      lists,
    );
    if (found) {
      const { place, date, agency } = found;
      made.dateline = {
        ...(place === undefined ? {} : { place }),
        ...(date === undefined ? {} : { date }),
        ...(agency === undefined ? {} : { agency }),
        in: 'text',
        span: span(from, from + found.end),
      };
      from += found.textFrom;
    }
  }
  const tail = creditTailOf(text.slice(from, paragraph.to), lists);
  const to = tail ? trimmed(text, from, from + tail.from).to : paragraph.to;
  push(made, 'body', paragraph, from, to);
  if (!tail) return;
  if (tail.agency !== undefined) made.tailAgency ??= tail.agency;
  push(made, 'credit', paragraph, from + tail.from, paragraph.to);
}

/** "Story highlights Ministers meet in Accra": the label is no part of the sentence. */
function afterCue(text: string, from: number, to: number, lists: ReadLists): number {
  const head = text.slice(from, Math.min(to, from + 60));
  const cue = startCueOf(comparable(head), 1, lists);
  if (cue?.kind !== 'strip') return from;
  return trimmed(text, from + cue.words.length, to).from;
}

/** "Thursday, May 7, 2015 On Tuesday, the government": the date line has run into the first sentence. */
function afterDate(made: Making, text: string, from: number, paragraph: Paragraph, lists: ReadLists): number {
  if (made.bodies > 0) return from;
  const head = text.slice(from, Math.min(paragraph.to, from + 60));
  const weekday = lists.dates.weekdayFirst.exec(head)?.[0].length ?? 0;
  const date = findDate(head, lists.dates);
  if (!date || date.from !== weekday || !/^\s+["'“‘]?\p{Lu}/u.test(head.slice(date.to))) return from;
  push(made, 'date', paragraph, from, from + date.to);
  return trimmed(text, from + date.to, paragraph.to).from;
}

function push(made: Making, kind: BlockKind, paragraph: Paragraph, from: number, to: number): void {
  if (from >= to) return;
  made.blocks.push({ kind, in: 'text', ...span(from, to), skip: clip(paragraph.skip, from, to) });
}

function clip(skip: readonly Span[], from: number, to: number): Span[] {
  return skip
    .filter((markup) => markup.to > from && markup.from < to)
    .map((markup) => span(Math.max(from, markup.from), Math.min(to, markup.to)));
}

/** Most paragraphs end as sentences do, so a short line that does not is a heading. */
function hasHeadings(paragraphs: readonly Paragraph[]): boolean {
  const long = paragraphs.filter(({ kind, words }) => kind === undefined && countWords(words) >= 10);
  return long.length >= 2 && long.filter(({ words }) => endsSentence(words)).length >= long.length * 0.6;
}

const LONGEST_HEADING = 9;

/** "No claim of responsibility"; not "Seven people have been arrested", which a finite verb makes a sentence. */
function isHeading({ words, item }: Paragraph, lists: ReadLists): boolean {
  if (item || countWords(words) > LONGEST_HEADING || /[.!?…:;,"'”’)\]]$/u.test(words)) return false;
  return !comparable(words)
    .split(' ')
    .some((word) => lists.words.finite.has(word));
}

/** Do several paragraphs open with a name in capitals and a colon, as in an interview? */
function isDialogue(paragraphs: readonly Paragraph[], text: string): boolean {
  const turns = paragraphs.filter(({ from }) =>
    /^\p{Lu}[\p{Lu}.'’ -]{1,30}\s?:/u.test(text.slice(from, from + 40)),
  );
  return turns.length > 1;
}
