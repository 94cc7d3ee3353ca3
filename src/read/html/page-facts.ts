/** What a page says about itself — JSON-LD, Open Graph, other meta elements, time elements — settled into one answer each. */

import { type Diagnostic, diagnostic } from '../../text/diagnostic.js';
import { daysBetween } from '../calendar-date.js';
import type { Fact } from './element-signs.js';
import { pageDate } from './page-date.js';
import { articleData, type Json, line, nameOf } from './structured-data.js';

export interface RawFacts {
  readonly meta: (readonly [key: string, value: string])[];
  readonly times: string[];
  /** Words shown where the page sets its date or its author, with the position of their element. */
  readonly shown: (readonly [fact: Fact, words: string, element: number])[];
  /** Texts of JSON-LD scripts. */
  readonly data: string[];
  title: string;
  heading: string;
}

export interface PageFacts {
  readonly title?: string;
  readonly publishedOn?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly language?: string;
}

export interface SettledFacts {
  readonly page: PageFacts;
  /** The text of the report, where the data for search engines holds it. */
  readonly body?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The data for search engines is the most exact; what only people see is asked last. */
export function settleFacts(raw: RawFacts): SettledFacts {
  const data = articleData(raw.data);
  const meta = metaOf(raw);
  const told: Record<keyof PageFacts, string | undefined> = {
    title:
      nameOf(data?.['headline']) ??
      meta('og:title', 'twitter:title', 'dc.title') ??
      (line(raw.heading) || line(raw.title) || undefined),
    publishedOn: firstDate(datesOf(raw, data, meta)),
    publisher: nameOf(data?.['publisher']) ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    byline:
      bylineOf(nameOf(data?.['author'])) ??
      bylineOf(meta('author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author', 'article:author')) ??
      shownByline(raw),
    url: webAddress(meta('canonical')) ?? webAddress(meta('og:url')) ?? webAddress(nameOf(data?.['url'])),
    language: /^[a-z]{2,3}(?=$|[-_])/iu
      .exec(nameOf(data?.['inLanguage']) ?? meta('lang', 'og:locale') ?? '')?.[0]
      ?.toLowerCase(),
  };
  const page: PageFacts = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const body = data?.['articleBody'];
  return {
    page,
    ...(typeof body === 'string' ? { body } : {}),
    diagnostics: disagreement(data, meta),
  };
}

type Meta = (...keys: string[]) => string | undefined;

/** The first of some keys that the page gives a value. */
function metaOf(raw: RawFacts): Meta {
  const values = new Map<string, string>();
  for (const [name, value] of raw.meta) if (!values.has(name) && value.trim() !== '') values.set(name, value);
  return (...keys) => {
    const key = keys.find((name) => values.has(name));
    return key === undefined ? undefined : values.get(key)!.trim().slice(0, 500);
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'itemprop:datepublished',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'article.published',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
];

function datesOf(raw: RawFacts, data: Json | undefined, meta: Meta): (string | undefined)[] {
  return [
    nameOf(data?.['datePublished']),
    ...PUBLISHED.map((key) => meta(key)),
    ...raw.times.slice(0, 5),
    nameOf(data?.['dateCreated']),
    ...raw.shown
      .filter(([fact]) => fact === 'date')
      .slice(0, 8)
      .map(([, words]) => words),
  ];
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value === undefined ? undefined : pageDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Days between two dates of publication that one page gives; a night apart is a matter of zones. */
const FARTHEST = 3;

/** Two places where a page says when it was published, and two days. Time elements may be those of changes and of other reports. */
function disagreement(data: Json | undefined, meta: Meta): Diagnostic[] {
  const inData = firstDate([nameOf(data?.['datePublished'])]);
  const inMeta = firstDate(PUBLISHED.map((key) => meta(key)));
  if (inData === undefined || inMeta === undefined || Math.abs(daysBetween(inData, inMeta)) <= FARTHEST)
    return [];
  const message = `The page says ${inData} in its data for search engines, but ${inMeta} in its meta elements; the former was used.`;
  return [diagnostic('dates-disagree', message)];
}

/** "By" and a name, or a name alone, as shown in an element for it: the first such element, no further than a name goes. */
function shownByline(raw: RawFacts): string | undefined {
  const parts = raw.shown.filter(([fact]) => fact === 'byline').slice(0, 12);
  for (let from = 0; from < parts.length; from++) {
    let words = line(parts[from]![1]);
    // "By" may stand outside of the link that holds the name.
    if (/^(?:(?:written|posted|report(?:ed)?) )?by:?$/iu.test(words))
      words += ` ${line(parts[from + 1]?.[1] ?? '')}`;
    const byline = bylineOf(words);
    if (byline !== undefined) return byline;
  }
  return undefined;
}

/** No addresses, no "posted 8 hours ago", no site for its author. */
function bylineOf(words: string | undefined): string | undefined {
  const name = (words ?? '')
    .replace(/^(?:(?:written|posted|report(?:ed)?) )?by\b:?\s*/iu, '')
    .split(/\s[|·•–—]\s|\s(?:posted|published|updated|on)\s|,?\s\d/iu, 1)[0]!
    .replace(/[\s,;:|·•–—-]+$/u, '')
    .trim();
  const isName =
    (name.includes(' ') || name.length > 3 || /^\p{Lu}{2,}$/u.test(name)) &&
    /^\p{Lu}|^\p{Lo}/u.test(name) &&
    !/https?:|@|^\S+\.(?:com|org|net)$/iu.test(name);
  return isName && name.length <= 120 ? name : undefined;
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//iu.test(value) ? value : undefined;
}
