/** A news feed (RSS, RDF or Atom) in, a report per item out. Entities of a document type are never expanded. */

import { Parser } from 'htmlparser2';
import { extractPage } from '../html/extract-page.js';
import { pageDate } from '../html/page-date.js';
import type { ReportInput } from '../read-article.js';

/** Deeper nesting is no feed. */
const DEEPEST = 200;
const MOST_ITEMS = 100_000;

export function isFeed(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>\s*)*<(?:rss|feed|rdf:RDF)\b/iu.test(
    head,
  );
}

/** A broken feed gives the items before the break. */
export function readFeed(xml: string): ReportInput[] {
  const reports: ReportInput[] = [];
  const path: string[] = [];
  let channel: string | undefined;
  let language: string | undefined;
  let item: Map<string, string> | undefined;
  let words = '';
  let stopped = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        if (path.length > DEEPEST) stopped = true;
        words = '';
        if (name === 'item' || name === 'entry') item = new Map();
        if (name === 'feed' && attributes['xml:lang']) language = attributes['xml:lang'];
        const rel = attributes['rel'] ?? 'alternate';
        if (item && name === 'link' && attributes['href'] && rel === 'alternate')
          item.set('link', attributes['href']);
      },
      ontext(text) {
        words += text;
      },
      onclosetag(name) {
        path.pop();
        const value = words.trim();
        words = '';
        if (item && (name === 'item' || name === 'entry')) {
          const report = reportOf(item, channel, language);
          if (report && reports.length < MOST_ITEMS) reports.push(report);
          item = undefined;
        } else if (value === '') return;
        else if (item) {
          const parent = path.at(-1);
          if (name === 'name' && parent === 'author') item.set('author', value);
          else if ((parent === 'item' || parent === 'entry') && !item.has(name)) item.set(name, value);
        } else if (name === 'title' && (path.at(-1) === 'channel' || path.at(-1) === 'feed')) channel = value;
        else if (name === 'language') language = value;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && !stopped; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  if (!stopped) parser.end();
  return reports;
}

function reportOf(
  item: ReadonlyMap<string, string>,
  channel: string | undefined,
  language: string | undefined,
): ReportInput | undefined {
  const first = (...names: string[]) =>
    names.map((name) => item.get(name)).find((value) => value !== undefined);
  const html = first('content:encoded', 'content', 'description', 'summary') ?? '';
  const title = first('title');
  const text = /<\w/u.test(html) ? extractPage(`<article>${html}</article>`).text : html;
  if (text.trim() === '' && title === undefined) return undefined;
  const optional = {
    id: first('guid', 'id'),
    title,
    feedDate: pageDate(first('pubDate', 'published', 'dc:date', 'updated', 'date') ?? ''),
    publisher: channel,
    byline: first('dc:creator', 'author'),
    url: first('link'),
    language,
  };
  const told = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { text, format: 'text', ...told };
}
