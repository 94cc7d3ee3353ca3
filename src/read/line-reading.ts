/** What one line of a report is, as far as the line alone and its place before or after the first paragraph tell. */

import type { BlockKind } from './article.js';
import { type FoundDate, findDate } from './calendar-date.js';
import { countWords, tidy } from './comparable.js';
import { agencyNamed, isOutlet } from './publisher.js';
import { type Cue, firstWordOf, type ReadLists } from './read-lists.js';

export interface LineReading {
  /** Undefined: nothing speaks against its being the report's own text. */
  readonly kind?: BlockKind;
  readonly date?: FoundDate;
  /** The date of a change is no date of publication as long as there is another. */
  readonly updated?: boolean;
  readonly url?: string;
  /** The line only announces what the next one holds: "Original url:". */
  readonly announces?: boolean;
  readonly byline?: string;
  /** About whoever wrote the report: only at its end. */
  readonly biography?: boolean;
  /** The words beside a date, when they look like the name of a paper: "The Davao Courier, 3 September 2023". */
  readonly publisher?: string;
}

/** Lines longer than this are text, whatever they begin with; only their tails are still looked at. */
const LONGEST_LINE = 1200;

/** `inHead`: before the first paragraph, where names and places of publication stand alone on a line. */
export function readLine(words: string, inHead: boolean, lists: ReadLists): LineReading {
  if (words.length > LONGEST_LINE) return {};
  const tidied = tidy(words);
  const line = tidied.toLowerCase();
  const length = countWords(line);
  const url = URL_LINE.exec(line);
  if (url)
    return {
      kind: 'link',
      url: tidy(words)
        .slice(url.index)
        .replace(/^[<([]|[>)\]]$/gu, ''),
    };
  const whole = lists.wholeCues.get(line.replace(/[:.!]+$/u, '')) ?? lists.wholeCues.get(line);
  if (whole) return kindOf(whole, false);
  const byline = readByline(tidied, length, inHead, lists);
  if (byline) return byline;
  const dated = readDateLine(tidied, length, inHead, lists);
  if (dated) return dated;
  const start = startCueOf(line, length, lists);
  if (start) return withUrl(kindOf(start, isOnlyCue(line, start)), words);
  if (isCrossHead(line)) return { kind: 'heading' };
  if (length <= 60 && isBiography(tidied, lists)) return { kind: 'credit', biography: true };
  const end = endCueOf(line, length, lists);
  if (end) return kindOf(end, false);
  const inside = lists.insideCues.find((cue) => length <= cue.longest && line.includes(cue.words));
  return inside ? kindOf(inside, false) : {};
}

const URL_LINE = /^[<([]?(?:https?:\/\/|www\.)[^\s<>]+[>)\]]?$/u;

function kindOf(cue: Cue, announces: boolean): LineReading {
  if (cue.kind === 'strip') return {};
  if (cue.kind === 'byline') return {};
  return announces ? { kind: cue.kind, announces } : { kind: cue.kind };
}

function withUrl(reading: LineReading, words: string): LineReading {
  if (reading.kind !== 'link') return reading;
  const url = /https?:\/\/[^\s<>)\]]+/u.exec(words)?.[0];
  return url === undefined ? reading : { ...reading, url };
}

/** The longest cue at the line's start that ends where a word ends. */
export function startCueOf(line: string, length: number, lists: ReadLists): Cue | undefined {
  let found: Cue | undefined;
  for (const cue of lists.startCues.get(firstWordOf(line)) ?? []) {
    if (cue.kind === 'byline' || length > cue.longest || !line.startsWith(cue.words)) continue;
    const after = line[cue.words.length] ?? ' ';
    const whole = !/[\p{L}\p{N}]$/u.test(cue.words) || !/[\p{L}\p{N}'-]/u.test(after);
    if (whole && cue.words.length > (found?.words.length ?? 0)) found = cue;
  }
  return found;
}

function isOnlyCue(line: string, cue: Cue): boolean {
  return /^[\s:.…>»-]*$/u.test(line.slice(cue.words.length));
}

function endCueOf(line: string, length: number, lists: ReadLists): Cue | undefined {
  const end = line.replace(/[\s>»…)]+$/u, '');
  return lists.endCues.find(
    (cue) =>
      length <= cue.longest &&
      end.endsWith(cue.words) &&
      !/[\p{L}\p{N}]/u.test(end.at(-cue.words.length - 1) ?? ' '),
  );
}

/**
 * "• Ana Pires is a columnist for the Daily Post." A line about whoever wrote the report opens with a name and says
 * what he or she is. Not "Ana Pires is a historian, but on Monday she joined …": nothing dated, nothing said.
 */
function isBiography(words: string, lists: ReadLists): boolean {
  const match = BIOGRAPHY.exec(words);
  if (!match || /["“”]|\bsaid\b|\btold\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.test(words))
    return false;
  const called = match[2]!.toLowerCase().split(' ');
  if (match[1] === undefined && !lists.words.bio.has(called[0]!)) return false;
  return called.some((word) => lists.words.bio.has(word)) && /\b(?:at|for|of|with|who)\b/u.test(words);
}

const BIOGRAPHY =
  /^[•—–*\s-]{0,4}(?!(?:The|But|And|In|On)\s)(?:\p{Lu}[\p{L}.'’-]*\s){2,5}is\s(?:(an?|the)\s)?((?:[\p{L}-]+\s){0,4}[\p{L}-]+)/u;

/** "- An immigrant himself -" */
function isCrossHead(line: string): boolean {
  return line.length <= 80 && /^[-–—] ?[^-–—]{2,60} ?[-–—]\.?$/u.test(line);
}

/**
 * "By Aminata Keita", "By AFP", "BY JOHN DOE AND JANE ROE | Daily Post", and in the head "Aminata Keita, Associated
 * Press" or "Reuters". Not "By the end of the year the force had left."
 */
function readByline(
  line: string,
  length: number,
  inHead: boolean,
  lists: ReadLists,
): LineReading | undefined {
  if (length > 26) return undefined;
  const opened =
    /^(?:(?:written|story|words|text|report|reported|posted|published|authored)\s+)?by\s*:?\s+(?=\S)|^authors?\s*:\s*(?=\S)|^from our .{0,30}correspondent\b/iu.exec(
      line,
    );
  const date = findDate(line, lists.dates);
  const named = date ? `${line.slice(0, date.from)} ${line.slice(date.to)}` : line;
  const rest = opened ? named.slice(opened[0].length) : named;
  const known = inHead && (isOutlet(rest, lists) || endsInOutlet(rest, lists));
  if (!known && !(opened && isNames(rest, lists, date !== undefined))) return undefined;
  const from = opened && /by\s*:?\s+$|^authors?/iu.test(opened[0]) ? opened[0].length : 0;
  const [byline, ...others] = line.slice(from).split(/\s[|·•]\s/u);
  const publisher = others.find((part) => !findDate(part, lists.dates) && isNames(part, lists, false));
  return {
    kind: 'byline',
    byline: byline!,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date ? { date, updated: isUpdate(line) } : {}),
  };
}

function endsInOutlet(words: string, lists: ReadLists): boolean {
  const parts = words.trim().split(/\s+/u);
  if (parts.length > 9 || parts.length < 2 || !isNames(words, lists, false)) return false;
  return [1, 2, 3].some((length) => length < parts.length && isOutlet(parts.slice(-length).join(' '), lists));
}

/** Every word has a capital or may stand beside a name, and the line does not end as a sentence ends. */
function isNames(words: string, lists: ReadLists, dated: boolean): boolean {
  const parts = words
    .trim()
    .split(/[\s,;:|·•/&()–—-]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 16) return false;
  if (/[\p{L}\p{N}]{2}[.!?]$/u.test(words.trim()) && !agencyNamed(words, lists)) return false;
  const fits = (part: string) =>
    /^['"]?\p{Lu}/u.test(part) ||
    part.includes('@') ||
    part === '███' ||
    lists.words.role.has(part.toLowerCase()) ||
    (dated && (/^\d/u.test(part) || lists.words.date.has(part.toLowerCase())));
  return (
    /^['"@]?[\p{Lu}█a-z]/u.test(parts[0]!) &&
    parts.every(fits) &&
    parts.some((part) => /\p{Lu}|█|@/u.test(part))
  );
}

/** A line that holds a date and nothing but what may stand beside one. */
function readDateLine(
  line: string,
  length: number,
  inHead: boolean,
  lists: ReadLists,
): LineReading | undefined {
  if (length > 25) return undefined;
  const first = findDate(line, lists.dates);
  if (!first) return undefined;
  const second = findDate(line.slice(first.to), lists.dates);
  const outside = `${line.slice(0, first.from)} ${second ? line.slice(first.to, first.to + second.from) + line.slice(first.to + second.to) : line.slice(first.to)}`;
  const rest = outside.split(/[\s,;:|·•/()–—.-]+/u).filter((part) => part !== '');
  const fits = rest.every(
    (part) =>
      /^\d{1,4}(?:am|pm|h|hrs|Z)?$|^T\d|^[+-]\d/iu.test(part) ||
      lists.words.date.has(part.toLowerCase()) ||
      lists.dates.beside.has(part.toLowerCase()),
  );
  if (fits) return { kind: 'date', date: first, updated: isUpdate(line) };
  const outlet = outside
    .replace(/[|·•–—,()]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!inHead || length > 14 || rest.length > 8 || !isNames(outlet, lists, true)) return undefined;
  const known = isOutlet(outlet, lists);
  // Words with a date and no more may be a headline: only a name set apart by a mark is taken for a paper's.
  if (!known && !/^[^,|·•–—(]{3,40}\s?[,|·•–—(]|[,|·•–—)]\s?[^,|·•–—]{3,40}$/u.test(line)) return undefined;
  return { kind: 'date', date: first, updated: isUpdate(line), publisher: outlet };
}

function isUpdate(line: string): boolean {
  return /\b(?:updated|modified)\b/iu.test(line) && !/\b(?:published|posted)\b/iu.test(line);
}
