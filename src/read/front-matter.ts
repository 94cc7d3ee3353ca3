/** The fields between two lines of hyphens with which note programs and site builders begin a Markdown file. */

import { findDate } from './calendar-date.js';
import { linesOf } from './lines.js';
import type { Paragraph } from './paragraphs.js';
import type { DatePatterns } from './read-lists.js';

export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  /** The title, as a paragraph of its own. */
  readonly title?: Paragraph;
  readonly publishedOn?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
}

/** Longer ones are text between rules. */
const LONGEST = 20_000;

/** Our field for each name in lower case without hyphens and underlines. The day of saving ("created") is none. */
const FIELDS: ReadonlyMap<string, keyof FrontMatter> = new Map([
  ...named('title', 'title', 'headline'),
  ...named('publishedOn', 'date', 'published', 'publishedon', 'publishedat', 'publishdate', 'datepublished'),
  ...named('publishedOn', 'pubdate', 'publicationdate'),
  ...named('byline', 'author', 'authors', 'byline'),
  ...named('publisher', 'publisher', 'publication', 'site', 'sitename', 'website'),
  ...named('url', 'url', 'link', 'source', 'sourceurl', 'originalurl', 'canonical', 'canonicalurl'),
  ...named('language', 'language', 'lang'),
]);

function named(field: keyof FrontMatter, ...names: string[]): [string, keyof FrontMatter][] {
  return names.map((name) => [name, field]);
}

/** Undefined where the text does not begin so. */
export function frontMatterOf(text: string, dates: DatePatterns): FrontMatter | undefined {
  if (!/^---[ \t]*\r?\n/u.test(text.slice(0, 80))) return undefined;
  const [, ...lines] = linesOf(text, Math.min(text.length, LONGEST));
  const last = lines.findIndex(({ from, to }) => /^(?:---|\.\.\.)$/u.test(text.slice(from, to)));
  const inside = lines.slice(0, Math.max(0, last));
  if (!inside.some(({ from }) => fieldAt(text, from) !== undefined)) return undefined;
  const found: { -readonly [Field in keyof FrontMatter]: FrontMatter[Field] } = { end: lines[last]!.to };
  inside.forEach(({ from, to }, index) => {
    const field = fieldAt(text, from);
    if (!field) return;
    const next = inside[index + 1];
    const isList =
      field.from >= to && next !== undefined && /^- /u.test(text.slice(next.from, next.from + 2));
    const value = isList ? bare(text, next.from + 2, next.to) : bare(text, field.from, to);
    if (value.from < value.to) take(found, field.name, value, text.slice(value.from, value.to), dates);
  });
  return found;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function fieldAt(text: string, from: number): { name: keyof FrontMatter; from: number } | undefined {
  const match = /^([A-Za-z][\w-]{0,39}):(?=\s)/u.exec(`${text.slice(from, from + 42)}\n`);
  const name = match && FIELDS.get(match[1]!.toLowerCase().replace(/[_-]/gu, ''));
  return name ? { name, from: from + match[0].length } : undefined;
}

/** A value without the quotes and brackets around it. */
function bare(text: string, start: number, end: number): Stretch {
  let [from, to] = [start, end];
  while (from < to && /[\s"'[]/u.test(text[from]!)) from++;
  while (to > from && /[\s"'\]]/u.test(text[to - 1]!)) to--;
  return { from, to };
}

function take(
  found: { -readonly [Field in keyof FrontMatter]: FrontMatter[Field] },
  name: keyof FrontMatter,
  value: Stretch,
  words: string,
  dates: DatePatterns,
): void {
  if (name === 'end' || found[name] !== undefined) return;
  if (name === 'title') {
    found.title = { ...value, marked: true, item: false, skip: [], words, reading: {} };
  } else if (name === 'publishedOn') {
    const date = findDate(words, dates)?.date;
    if (date !== undefined) found.publishedOn = date;
  } else if (name === 'url' && !/^https?:\/\//u.test(words)) {
    found.publisher ??= words;
  } else found[name] = words;
}
