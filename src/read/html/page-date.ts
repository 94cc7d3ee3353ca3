/** Dates as pages and feeds write them: a text in, an ISO day out. */

import { isoDate } from '../calendar-date.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** "2024-03-05T10:00:00Z", "20240305", "Tue, 05 Mar 2024 10:00:00 GMT", "March 5, 2024": the day as it stands there. */
export function pageDate(words: string): string | undefined {
  const value = words.trim().slice(0, 60);
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d{1,3}$)/u.exec(value) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/u.exec(value);
  if (iso) return isoDate(iso[1], iso[2], iso[3]);
  const seconds = /^1[0-9]{9}(?:[0-9]{3})?$/u.exec(value);
  if (seconds) return new Date(Number(value.slice(0, 10)) * 1000).toISOString().slice(0, 10);
  const named = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})/iu.exec(value);
  if (named) return isoDate(named[3], monthNumber(named[2]!), named[1]);
  const first = /([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu.exec(value);
  return first ? isoDate(first[3], monthNumber(first[1]!), first[2]) : undefined;
}

function monthNumber(name: string): number | undefined {
  const at = MONTHS.indexOf(name.toLowerCase());
  return at >= 0 && at % 3 === 0 ? at / 3 + 1 : undefined;
}
