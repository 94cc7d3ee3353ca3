/** The reports of a run in their order, one after the other, in; for each, which earlier one it repeats or replaces, out. */

import { shortHash } from '../text/hash.js';

/** What is remembered of a report. */
export interface ReportTrace {
  readonly id: string;
  readonly url?: string | undefined;
  /** Hash of the words, headline included: `wordsHash`. */
  readonly words: string;
}

export type Repeat =
  /** The same words once more, at whatever address. */
  | { readonly kind: 'repeated'; readonly id: string }
  /** Other words at the same address: a later version of the page. */
  | { readonly kind: 'updated'; readonly id: string };

/**
 * The later one in the input is the later version. Depends on the reports and their order alone, not on who coded them
 * when.
 *
 * @example
 * const earlier = new EarlierReports();
 * earlier.find({ id: 'a', url: 'https://post.example/dam', words: 'w1' }) // undefined
 * earlier.find({ id: 'b', url: 'https://post.example/dam?utm_source=x', words: 'w2' }) // { kind: 'updated', id: 'a' }
 */
export class EarlierReports {
  private readonly byWords = new Map<string, string>();
  private readonly byAddress = new Map<string, string>();

  find({ id, url, words }: ReportTrace): Repeat | undefined {
    const address = url === undefined ? undefined : addressOf(url);
    const repeated = this.byWords.get(words);
    const replaced = address === undefined ? undefined : this.byAddress.get(address);
    if (repeated === undefined) this.byWords.set(words, id);
    // A page that goes back to words it had before is no new version either.
    if (address !== undefined && repeated === undefined) this.byAddress.set(address, id);
    if (repeated !== undefined) return { kind: 'repeated', id: repeated };
    return replaced === undefined ? undefined : { kind: 'updated', id: replaced };
  }
}

/** Blanks do not count: the same page saved twice may break its lines elsewhere. */
export function wordsHash(title: string | undefined, text: string): string {
  return shortHash(`${title ?? ''}\n${text}`.replace(/\s+/gu, ' ').trim());
}

/** Query parameters that tell how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ref|ref_src|smid|src|share|amp|outputtype)$/u;

/**
 * One form for the addresses of one page: without scheme, "www.", fragment, tracking and closing slash.
 *
 * @example addressOf('http://www.post.example/dam/?utm_source=feed#top') // 'post.example/dam'
 */
export function addressOf(url: string): string {
  const [, host = '', path = '', query = ''] =
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:www\d?\.)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/iu.exec(url.trim()) ?? [];
  if (host === '') return url.trim();
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0]!.toLowerCase()))
    .sort();
  const page = `${host.toLowerCase()}${path.replace(/\/+$/u, '')}`;
  return kept.length > 0 ? `${page}?${kept.join('&')}` : page;
}
