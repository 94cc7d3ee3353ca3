/** What a page says about itself — JSON-LD, Open Graph, other meta elements, time elements — settled into one answer each. */

export interface RawFacts {
  readonly meta: (readonly [key: string, value: string])[];
  readonly times: string[];
  /** Words shown where the page sets its date or its author. */
  readonly shown: (readonly [fact: 'date' | 'byline', words: string])[];
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

/** The data for search engines is the most exact; what only people see is asked last. */
export function settleFacts(raw: RawFacts): { page: PageFacts; body?: string } {
  const data = articleData(raw.data);
  const meta = (...keys: string[]) => {
    for (const key of keys) {
      const value = raw.meta.find(([name, words]) => name === key && words.trim() !== '')?.[1];
      if (value !== undefined) return value.trim().slice(0, 500);
    }
    return undefined;
  };
  const settled: Record<keyof PageFacts, string | undefined> = {
    title:
      nameOf(data?.['headline']) ??
      meta('og:title', 'twitter:title', 'dc.title') ??
      (line(raw.heading) || line(raw.title) || undefined),
    publishedOn: firstDate([
      nameOf(data?.['datePublished']),
      meta(
        'article:published_time',
        'og:published_time',
        'itemprop:datepublished',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'date',
        'dc.date.issued',
        'dc.date',
        'dcterms.created',
        'cxenseparse:recs:publishtime',
      ),
      ...raw.times.slice(0, 5),
      nameOf(data?.['dateCreated']),
      ...raw.shown
        .filter(([fact]) => fact === 'date')
        .slice(0, 8)
        .map(([, words]) => words),
    ]),
    publisher: nameOf(data?.['publisher']) ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    byline:
      nameOf(data?.['author']) ??
      meta('author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author') ??
      shownByline(raw),
    url: webAddress(meta('canonical')) ?? webAddress(meta('og:url')) ?? webAddress(nameOf(data?.['url'])),
    language: /^[a-z]{2,3}(?=$|[-_])/iu
      .exec(nameOf(data?.['inLanguage']) ?? meta('lang', 'og:locale') ?? '')?.[0]
      ?.toLowerCase(),
  };
  const page = Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined));
  const body = data?.['articleBody'];
  return typeof body === 'string' ? { page, body } : { page };
}

/** "By" and a name, or a name alone, as shown in an element for it. */
function shownByline(raw: RawFacts): string | undefined {
  const words = line(
    raw.shown
      .filter(([fact]) => fact === 'byline')
      .slice(0, 6)
      .map(([, part]) => part)
      .join(' '),
  );
  const name = words.replace(/^by:?\s+/iu, '');
  return name !== '' && name.length <= 120 && /^\p{Lu}/u.test(name) ? name : undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Longer scripts are left alone. */
const LONGEST_DATA = 2_000_000;

/** The first object whose type is an article's, in whatever list or graph it stands. */
function articleData(scripts: readonly string[]): Json | undefined {
  for (const script of scripts) {
    if (script.length > LONGEST_DATA) continue;
    const queue: unknown[] = [parsed(script)];
    for (let at = 0; at < queue.length && at < 1000; at++) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, 200));
      else if (typeof value === 'object' && value !== null) {
        const object = value as Json;
        if (/(?:Article|Report|BlogPosting|LiveBlogPosting)$/u.test(nameOf(object['@type']) ?? ''))
          return object;
        queue.push(object['@graph'], object['mainEntity'], object['mainEntityOfPage']);
      }
    }
  }
  return undefined;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/gu, ''));
  } catch {
    return undefined;
  }
}

/** A text, the name of an object, or the names of several: "A and B". */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return line(value) || undefined;
  if (Array.isArray(value)) return value.slice(0, 4).map(nameOf).filter(Boolean).join(' and ') || undefined;
  if (typeof value === 'object' && value !== null) return nameOf((value as Json)['name']);
  return undefined;
}

function line(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().slice(0, 500);
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//iu.test(value) ? value : undefined;
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value === undefined ? undefined : pageDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** "2024-03-05T10:00:00Z", "20240305", "Tue, 05 Mar 2024 10:00:00 GMT", "March 5, 2024": the day as it stands there. */
export function pageDate(words: string): string | undefined {
  const value = words.trim().slice(0, 60);
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d{1,3}$)/u.exec(value) ?? /^(\d{4})\/(\d{2})\/(\d{2})/u.exec(value);
  const named = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.? (\d{4})/iu.exec(value);
  const first = /([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu.exec(value);
  const [year, month, day] = iso
    ? [iso[1]!, iso[2]!, iso[3]!]
    : named
      ? [named[3]!, monthNumber(named[2]!), named[1]!.padStart(2, '0')]
      : first
        ? [first[3]!, monthNumber(first[1]!), first[2]!.padStart(2, '0')]
        : ['', '', ''];
  return year !== '' && month >= '01' && month <= '12' && day >= '01' && day <= '31'
    ? `${year}-${month}-${day}`
    : undefined;
}

function monthNumber(name: string): string {
  const at = MONTHS.indexOf(name.toLowerCase());
  return at >= 0 && at % 3 === 0 ? String(at / 3 + 1).padStart(2, '0') : '';
}
