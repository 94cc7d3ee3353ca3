/** The place, date and agency that open a report: "NIAMEY, Dec. 4 (AFP) —". The start of a paragraph in, them out. */

import { datelineDate } from './calendar-date.js';
import { comparable, countWords } from './comparable.js';
import { agencyNamed } from './publisher.js';
import type { ReadLists } from './read-lists.js';

export interface FoundDateline {
  readonly place?: string;
  readonly date?: string;
  readonly agency?: string;
  /** Where the dateline's own words end, and where the sentence after it begins, from the paragraph's start. */
  readonly end: number;
  readonly textFrom: number;
}

/** Datelines end well before this. */
const LONGEST_DATELINE = 160;

export interface DatelineOptions {
  readonly publishedOn: string | undefined;
  /** "ISLAMABAD: The" opens many reports of South Asia, but "AMINATA KEITA: The" a turn in an interview. */
  readonly colon: boolean;
}

export function findDateline(
  paragraph: string,
  { publishedOn, colon }: DatelineOptions,
  lists: ReadLists,
): FoundDateline | undefined {
  const head = paragraph.slice(0, LONGEST_DATELINE);
  let at = past(head, 0, /^[*_]{0,3}/u);
  const placeFrom = at;
  const placeTo = placeEnd(head, at, lists);
  at = past(head, placeTo, /^\s?[,.]?\s{0,2}[([]?\s?/u);
  const dated = datelineDate(head.slice(at), lists.dates, publishedOn);
  at = dated ? at + dated.to : placeTo;
  const named = agencyAt(head, at, lists);
  at = named ? named.to : at;
  const delimiter =
    /^\s{0,2}[*_]{0,3}[.)\]]?[*_]{0,3}\s{0,2}([—–―]|--|-(?=\s)|:(?=\s)|\.)?[*_]{0,3}\s{0,2}/u.exec(
      head.slice(at),
    )!;
  const textFrom = at + delimiter[0].length;
  const mark = delimiter[1];
  const place = head.slice(placeFrom, placeTo).replace(/\s+/gu, ' ').replace(/\s?,$/u, '').trim();
  const opens = /^["'“‘«*_([]{0,4}\s?[\p{Lu}\p{N}█]/u.test(paragraph.slice(textFrom, textFrom + 8));
  const apart = /^\s/u.test(delimiter[0]) && /\s$/u.test(delimiter[0]);
  const paired = mark !== undefined && paragraph.slice(textFrom, textFrom + 150).includes(` ${mark} `);
  const signs = { mark, dated: dated !== undefined, named, colon, aside: !apart || paired };
  if (!opens || !isDateline(place, signs, lists)) return undefined;
  return {
    ...(place === '' ? {} : { place }),
    ...(dated?.date === undefined ? {} : { date: dated.date }),
    ...(named?.agency === undefined ? {} : { agency: named.agency }),
    end: head.slice(0, textFrom).trimEnd().length,
    textFrom,
  };
}

interface Signs {
  readonly mark: string | undefined;
  readonly dated: boolean;
  readonly named: { readonly agency?: string; readonly unknown: boolean } | undefined;
  readonly colon: boolean;
  /** The dash is set without blanks, or a second one follows soon: it opens an aside. */
  readonly aside: boolean;
}

/** The fewer the signs, the stricter: an agency in brackets is enough, a place alone wants capitals and a dash. */
function isDateline(place: string, { mark, dated, named, colon, aside }: Signs, lists: ReadLists): boolean {
  const capitals = isCapitals(place);
  const dash = mark !== undefined && mark !== ':' && mark !== '.';
  const known = named !== undefined && !named.unknown;
  if (isNoPlace(place, lists)) return false;
  if (place === '') return known && (dash || mark === undefined);
  if (known) return capitals || dash || mark === undefined || dated;
  if (named) return capitals && dash;
  if (dated) return dash || (capitals && mark === ':');
  if (mark === ':') return colon && capitals && countWords(place) <= 3 && place.length >= 3;
  if (!dash || place.length < 3) return false;
  return capitals ? countWords(place.split(',')[0]!) <= 4 : countWords(place) <= 4 && !aside;
}

/** "FIRST ON CNN: …", "Analysis — …": labels, and nothing that begins with a word for one. */
function isNoPlace(place: string, lists: ReadLists): boolean {
  const words = comparable(place);
  return lists.words['not-place'].has(words) || lists.words['not-place'].has(words.split(' ', 1)[0]!);
}

function isCapitals(place: string): boolean {
  const first = place.split(/[,(]/u)[0]!;
  return (
    /\p{Lu}{2}|\p{Lu}\.\p{Lu}/u.test(first) &&
    !/\p{Ll}{2}/u.test(first.replace(/\b(?:Mc|Mac|al|el|de|da|do|la|le|es|upon|of|and)(?=\p{Lu}|\b)/gu, ''))
  );
}

const PLACE_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’/-]*|(?:de|del|da|do|dos|al|el|la|le|es|en|of|the|and|upon|sur|am|an|der|i)(?=\s\p{Lu}))/u;

/** The end of up to nine capitalised words, commas between them; a month or weekday ends them. */
function placeEnd(head: string, from: number, lists: ReadLists): number {
  let end = from;
  let at = from;
  for (let words = 0; words < 9; words++) {
    const word = PLACE_WORD.exec(head.slice(at))?.[0];
    if (word === undefined || isDateWord(word, head.slice(at), lists)) break;
    end = at + word.length;
    const between = /^\s?,?\s{1,2}/u.exec(head.slice(end))?.[0];
    if (between === undefined) break;
    at = end + between.length;
  }
  return head[end - 1] === '-' ? end - 1 : end;
}

function isDateWord(word: string, rest: string, lists: ReadLists): boolean {
  const name = word.replace(/[.,]+$/u, '').toLowerCase();
  return lists.dates.beside.has(name) || (lists.dates.months.has(name) && /^\p{L}+\.?\s?\d/u.test(rest));
}

/** "(AFP)", "( CNN )", "/TASS/", "[Reuters]". What stands in the brackets need not be known. */
function agencyAt(
  head: string,
  from: number,
  lists: ReadLists,
): { agency?: string; unknown: boolean; to: number } | undefined {
  const match = /^\s?[.,]?\s{0,2}(?:[([]\s?([^()[\]\n]{2,40}?)\s?[)\]]|\/([\p{L} .-]{2,30})\/)/u.exec(
    head.slice(from),
  );
  if (!match) return undefined;
  const agency = agencyNamed(match[1] ?? match[2]!, lists);
  const to = from + match[0].length;
  return agency?.kind === 'news' ? { agency: agency.name, unknown: false, to } : { unknown: true, to };
}

function past(text: string, from: number, pattern: RegExp): number {
  return from + (pattern.exec(text.slice(from))?.[0].length ?? 0);
}
