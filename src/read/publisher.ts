/** Who published a report and which agency it came from, out of names and hosts. */

import { comparable, countWords } from './comparable.js';
import type { Agency, ReadLists } from './read-lists.js';

/** @example publisherOf('AFP via The Moscow Times', undefined, lists) // { agency: 'AFP', publisher: 'The Moscow Times' } */
export function publisherOf(
  given: string | undefined,
  url: string | undefined,
  lists: ReadLists,
): { publisher?: string; agency?: string } {
  const name = given?.trim();
  if (!name) {
    const host = hostOf(url);
    return host === undefined ? {} : withAgency(publisherAt(host, lists), lists);
  }
  const via = /^(.{2,60}?)\s*(?:\bvia\b|\/)\s*(.{2,80})$/u.exec(name);
  const agency = via && newsAgency(via[1]!, lists);
  if (via && agency) return { publisher: publisherNamed(via[2]!, lists), agency };
  return withAgency(publisherNamed(name, lists), lists);
}

/** The news agency of that name, in the form that output uses. */
export function newsAgency(name: string, lists: ReadLists): string | undefined {
  const agency = agencyNamed(name, lists);
  return agency?.kind === 'news' ? agency.name : undefined;
}

/** "AFP", "The Associated Press", "Reuters Staff"; also by the first name in "AFP/Getty" or "AP via Times". */
export function agencyNamed(name: string, lists: ReadLists): Agency | undefined {
  const words = comparable(name).replace(/[.,:]+$/u, '');
  return (
    lists.agencies.get(words) ??
    lists.agencies.get(words.replace(/^(?:the|by) /u, '')) ??
    lists.agencies.get(words.split(/\/|,| via | - /u, 1)[0]!.trim())
  );
}

/** A news agency named anywhere in a byline: "By Aminata Keita, Associated Press". */
export function agencyIn(words: string, lists: ReadLists): string | undefined {
  for (const part of words.split(/[,|/()·•–—-]| and | for | via | with /u)) {
    const name = newsAgency(part.replace(/^\s*by\s/iu, '').trim(), lists);
    if (name !== undefined) return name;
  }
  const tail = words.trim().split(/\s+/u);
  for (let length = Math.min(4, tail.length - 1); length >= 1; length--) {
    const name = newsAgency(tail.slice(-length).join(' '), lists);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Is the whole line the name of an agency or a publisher? */
export function isOutlet(words: string, lists: ReadLists): boolean {
  if (countWords(words) > 8) return false;
  const name = comparable(words).replace(/[.,:]+$/u, '');
  return lists.publishers.has(name) || agencyNamed(name, lists) !== undefined;
}

export function hostOf(url: string | undefined): string | undefined {
  const host =
    url === undefined ? undefined : /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url)?.[1];
  return host?.toLowerCase().replace(/^www\d?\./u, '');
}

/** A date that a URL carries: /2023/12/04/, /2023-12-04-, /2013/dec/31/. */
export function dateInUrl(url: string | undefined): readonly [string, string, string] | undefined {
  const path = url?.slice(0, 2000) ?? '';
  const match =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/iu.exec(path) ??
    /[/-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(path);
  return match ? [match[1]!, match[2]!, match[3]!] : undefined;
}

/** The host's own name, else that of the domain above it, else the host as it stands. */
function publisherAt(host: string, lists: ReadLists): string {
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const name = lists.hosts.get(domain);
    if (name !== undefined) return name;
  }
  return host;
}

function publisherNamed(name: string, lists: ReadLists): string {
  const words = name.trim();
  const host = /^(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})$/u.exec(words)?.[1];
  return lists.publishers.get(comparable(words)) ?? (host ? publisherAt(host.toLowerCase(), lists) : words);
}

/** A paper is no agency, even when it carries the name of one: only an agency's own site counts. */
function withAgency(publisher: string, lists: ReadLists): { publisher: string; agency?: string } {
  const agency = OWN_SITES.has(publisher) ? newsAgency(publisher, lists) : undefined;
  return agency === undefined ? { publisher } : { publisher, agency };
}

const OWN_SITES = new Set([
  'AFP',
  'Reuters',
  'Associated Press',
  'UPI',
  'TASS',
  'Xinhua',
  'Kyodo News',
  'Yonhap',
  'Anadolu Agency',
  'Interfax',
  'Interfax-Ukraine',
  'Ukrinform',
  'Antara',
  'UN News',
]);
