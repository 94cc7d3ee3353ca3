/** What an element's name and attributes tell of its content: is it apart from the report, is it the report, is it a date or a byline? */

import type { Attributes } from './read-tags.js';

/** The fact that a page shows in an element. */
export type Fact = 'date' | 'byline';

/**
 * How an element stands to the report. `aside`: by its name probably not part of it, but names mislead, and a page whose
 * whole text is inside one is read again with these. `never`: no words of a report, whatever the page looks like.
 */
export type Standing = 'inside' | 'aside' | 'never';

const NEVER = new Set('script style template svg math textarea iframe object audio video canvas'.split(' '));
const ASIDE = new Set(
  'noscript nav footer aside form button select option figure dialog menu label'.split(' '),
);
/** What readers write, and what is offered to them. */
const NEVER_NAMES =
  /(?:^|[_-])(?:comments?|disqus|related|newsletter|advert(?:isement)?|cookies?|consent|recommend(?:ed|ations?)?|trending|popular|mostread|subscribe|subscription|signup|outbrain|taboola|share|sharing|social|toolbar|byline|author|timestamp|caption|credit)(?:$|[_-])|^(?:most-read|read-more|also-read|sign-up)$/iu;
const ASIDE_NAMES =
  /(?:^|[_-])(?:nav(?:bar|igation)?|menu|footer|sidebar|promo|ad|ads|sponsor(?:ed)?|breadcrumbs?|paywall|tags?|widget|teaser|readmore|skip|masthead|published|pubdate|posted|updated|date|dateline|time|hidden|modal|popup|banner|copyright|disclaimer|pullquote|infobox|metadata|meta|toc|references|reflist|navbox|catlinks|mw-editsection)(?:$|[_-])|^(?:sr-only|visually-hidden|print-only|screen-reader-text)$/iu;
const REPORT_NAMES =
  /^(?:article|story|post|entry|content|main|page|body|news|field|mw)?(?:__|--|[_-])?(?:article|story|post|entry|main|page|news|node)?(?:__|--|[_-])?(?:body|content|text|copy|articlebody|bodytext|story|article|parser-output)(?:__|--|[_-])?(?:text|content|inner|wrapper|main|body)?$/iu;
/** The entry of a weblog, by the names that its usual programs give it. */
const ENTRY_NAMES = /^(?:h-?entry|type-(?:post|page)|post-\d+)$/iu;
/** "has-sidebar" speaks of the page, "tag-railways" of what the report is about: neither of the element. */
const ABOUT_PAGE =
  /^(?:has|with|no|is|without|show|js|col|wp|tag|category|format|status|lang|section|page|template)[_-]/iu;

export function standingOf(name: string, names: readonly string[], attributes: Attributes): Standing {
  if (NEVER.has(name)) return 'never';
  if (ASIDE.has(name)) return 'aside';
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return 'inside';
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return 'aside';
  if (/display\s*:\s*none/iu.test((attributes['style'] ?? '').slice(0, 400))) return 'aside';
  if (names.some((each) => REPORT_NAMES.test(each) || ENTRY_NAMES.test(each))) return 'inside';
  const telling = names.filter((each) => !ABOUT_PAGE.test(each));
  if (telling.some((each) => NEVER_NAMES.test(each))) return 'never';
  return telling.some((each) => ASIDE_NAMES.test(each)) ? 'aside' : 'inside';
}

/** Where a page shows its date or its author to people only. */
export function factOf(names: readonly string[], attributes: Attributes): Fact | undefined {
  const all = `${names.join(' ')} ${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''}`;
  if (
    /(?:^|[\s_-])(?:date(?:line|published)?|time(?:stamp)?|published|pubdate|posted)(?:$|[\s_-])/iu.test(all)
  )
    return 'date';
  return /(?:^|[\s_-])(?:byline|author|writer|reporter)(?:$|[\s_-])/iu.test(all) ? 'byline' : undefined;
}

/** By how much the score of what an element holds is raised. */
export function bonusOf(name: string, names: readonly string[], attributes: Attributes): number {
  if (attributes['itemprop'] === 'articleBody') return 1;
  if (name === 'article' || name === 'main') return 0.5;
  return names.some((each) => REPORT_NAMES.test(each)) ? 0.5 : 0;
}

/** Class and id, cut at blanks; no more of them than anyone needs. */
export function namesOf(attributes: Attributes): string[] {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400).split(/\s+/u).filter(Boolean);
}
