/** Who published a report, when, where it stands and which agency it came from: handed over, or told by its lines. */

import { type Diagnostic, diagnostic } from '../text/diagnostic.js';
import { type Span, span } from '../text/span.js';
import type { Dateline } from './article.js';
import { daysBetween, findDate, isoDate } from './calendar-date.js';
import type { Paragraph } from './paragraphs.js';
import { agencyIn, dateInUrl, publisherOf } from './publisher.js';
import type { ReadLists } from './read-lists.js';

export interface Origin {
  readonly publisher?: string;
  readonly agency?: string;
  readonly byline?: string;
  readonly publishedOn?: string;
  readonly url?: string;
}

export interface GivenOrigin {
  readonly publishedOn?: string | undefined;
  readonly publisher?: string | undefined;
  readonly byline?: string | undefined;
  readonly url?: string | undefined;
  /** The day that a feed gave. */
  readonly feedDate?: string | undefined;
}

/** The first guess, before a dateline has been looked for; its date is the anchor of the dateline's. */
export function originOf(
  given: GivenOrigin,
  paragraphs: readonly Paragraph[],
  lists: ReadLists,
  diagnostics: Diagnostic[],
): Origin {
  const url = given.url?.trim() || linkOf(paragraphs);
  const dated = paragraphs.find(({ reading }) => reading.publisher !== undefined)?.reading.publisher;
  const named = publisherOf(given.publisher || (url === undefined ? dated : undefined), url, lists);
  const lines = paragraphs.filter(({ kind, reading }) => kind === 'byline' && reading.byline !== undefined);
  const byline = given.byline?.trim() || lines[0]?.reading.byline;
  const agency = [given.byline ?? '', ...lines.map(({ words }) => words)]
    .map((words) => agencyIn(words, lists))
    .find((name) => name !== undefined);
  const publishedOn = dateOf(given, paragraphs, url, lists, diagnostics);
  return {
    ...(named.publisher === undefined ? {} : { publisher: named.publisher }),
    ...((agency ?? named.agency) === undefined ? {} : { agency: agency ?? named.agency! }),
    ...(byline === undefined ? {} : { byline }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  };
}

/** What else may tell where a report comes from, once its paragraphs have been looked at. */
export interface LaterSigns {
  readonly dateline: Dateline | undefined;
  readonly tailAgency: string | undefined;
  readonly fallbackDate: string | undefined;
}

/** A dateline tells the agency better than the publisher's name does, and the date when nothing else does. */
export function withDateline(
  origin: Origin,
  { dateline, tailAgency, fallbackDate }: LaterSigns,
  lists: ReadLists,
  diagnostics: Diagnostic[],
): Origin {
  const agency = dateline?.agency ?? origin.agency ?? tailAgency;
  const publishedOn = origin.publishedOn ?? dateline?.date ?? handedDate(fallbackDate, diagnostics, lists);
  if (publishedOn === undefined) {
    diagnostics.push(
      diagnostic(
        'date-missing',
        'No date of publication was given or found, so words like "Monday" have no date; give publishedOn or --date.',
      ),
    );
  } else if (
    dateline?.date !== undefined &&
    Math.abs(daysBetween(dateline.date, publishedOn)) > FARTHEST_DATELINE
  ) {
    diagnostics.push(
      diagnostic(
        'dates-disagree',
        `The dateline says ${dateline.date}, but the date of publication is ${publishedOn}; the latter was used.`,
        { in: dateline.in, span: dateline.span },
      ),
    );
  }
  return {
    ...origin,
    ...(agency === undefined ? {} : { agency }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
}

/** Days by which a report may be published later than it was written, or updated later than it was published. */
const FARTHEST_DATELINE = 7;
const FARTHEST_DATE_LINE = 3;

function linkOf(paragraphs: readonly Paragraph[]): string | undefined {
  return paragraphs.findLast(({ kind, reading }) => kind === 'link' && reading.url !== undefined)?.reading
    .url;
}

/** Of those who may tell the day of publication, the first that does; a later one that contradicts is told of. */
function dateOf(
  given: GivenOrigin,
  paragraphs: readonly Paragraph[],
  url: string | undefined,
  lists: ReadLists,
  diagnostics: Diagnostic[],
): string | undefined {
  const handed = handedDate(given.publishedOn, diagnostics, lists);
  const line = dateLineOf(paragraphs, diagnostics);
  const inUrl = dateInUrl(url);
  const urlDate =
    inUrl && isoDate(inUrl[0], lists.dates.months.get(inUrl[1].toLowerCase()) ?? inUrl[1], inUrl[2]);
  const told: ToldDate[] = [
    { by: 'the date of publication given', date: handed },
    { by: 'a line of the text', date: line?.date, span: line?.span },
    { by: 'the address of the page', date: urlDate },
    { by: 'the feed', date: handedDate(given.feedDate, diagnostics, lists) },
  ];
  const [first, ...others] = told.filter(({ date }) => date !== undefined);
  const other = others.find(({ date }) => Math.abs(daysBetween(first!.date!, date!)) > FARTHEST_DATE_LINE);
  if (other) {
    const message = `According to ${first!.by} the report is of ${first!.date}, according to ${other.by} of ${other.date}; the former was used.`;
    const place = other.span ?? first!.span;
    diagnostics.push(diagnostic('dates-disagree', message, place && { in: 'text', span: place }));
  }
  return first?.date;
}

interface ToldDate {
  readonly by: string;
  readonly date: string | undefined;
  readonly span?: Span | undefined;
}

/** YYYY-MM-DD, or a date in words that can be read one way only; a time of day is cut off, without any change of zone. */
function handedDate(
  given: string | undefined,
  diagnostics: Diagnostic[],
  lists: ReadLists,
): string | undefined {
  const words = given?.trim();
  if (!words) return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s]\d)|^(\d{4})(\d{2})(\d{2})$/u.exec(words);
  const date = match
    ? isoDate(match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6])
    : findDate(words.slice(0, 60), lists.dates)?.date;
  if (date === undefined) {
    diagnostics.push(
      diagnostic(
        'date-malformed',
        `publishedOn is "${words.slice(0, 40)}"; expected YYYY-MM-DD, a day of the calendar. It was left out.`,
      ),
    );
  }
  return date;
}

function dateLineOf(paragraphs: readonly Paragraph[], diagnostics: Diagnostic[]) {
  const lines = paragraphs.filter(({ reading }) => reading.date !== undefined);
  const dated = lines.filter(({ reading }) => reading.date!.date !== undefined);
  const chosen = dated.find(({ reading }) => !reading.updated) ?? dated[0];
  const unclear = lines.find(({ reading }) => reading.date!.date === undefined);
  if (!chosen && unclear) {
    diagnostics.push(
      diagnostic(
        'date-ambiguous',
        `"${unclear.words.slice(0, 60)}" can be read as two dates or is none; it was left out. Give publishedOn.`,
        { in: 'text', span: span(unclear.from, unclear.to) },
      ),
    );
  }
  return chosen && { date: chosen.reading.date!.date!, span: span(chosen.from, chosen.to) };
}
