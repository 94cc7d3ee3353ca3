/**
 * A saved web page in, the text of its report out, with what the page says about itself.
 *
 * Our own extractor over a stream of tags, without a tree: no input can overflow a stack, and the time grows with the
 * length alone. Paragraphs score for the elements that hold them; the element that gathers most is the report.
 */

import { Parser } from 'htmlparser2';
import { type Diagnostic, diagnostic } from '../../text/diagnostic.js';
import { type PageFacts, type RawFacts, settleFacts } from './page-facts.js';

export interface ExtractedPage extends PageFacts {
  /** Paragraphs, a blank line between them. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Elements below this depth are read as if they stood at it. */
const DEEPEST = 500;
/** Code units of markup; the rest is not read. */
const LONGEST_PAGE = 20_000_000;
const MOST_BLOCKS = 200_000;

export function extractPage(html: string): ExtractedPage {
  const page = new Page();
  const parser = new Parser(page, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  const end = Math.min(html.length, LONGEST_PAGE);
  for (let at = 0; at < end && !page.full; at += 65_536)
    parser.write(html.slice(at, Math.min(end, at + 65_536)));
  parser.end();
  return page.finish(html.length > LONGEST_PAGE);
}

type Fact = 'date' | 'byline';

/** Of each element: what is needed to score it. */
interface Element {
  readonly name: string;
  readonly parent: number;
  /** Nothing inside is part of the report. */
  readonly hidden: boolean;
  readonly bonus: number;
  readonly fact: Fact | undefined;
  score: number;
}

interface TextBlock {
  readonly element: number;
  readonly name: string;
  readonly words: string;
  readonly linked: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** What stands in these is never the report's own text. */
const APART = new Set(
  'script style noscript template svg math nav footer aside form button select option textarea iframe object figure audio video canvas dialog menu label'.split(
    ' ',
  ),
);
const APART_NAMES =
  /(?:^|[_-])(?:nav(?:bar|igation)?|menu|footer|sidebar|related|promo|share|sharing|social|comments?|newsletter|advert(?:isement)?|ad|ads|sponsor(?:ed)?|cookies?|consent|breadcrumbs?|recommend(?:ed|ations?)?|trending|popular|mostread|subscribe|subscription|signup|paywall|caption|credit|tags?|toolbar|widget|outbrain|taboola|teaser|readmore|skip|masthead|byline|author|timestamp|published|pubdate|date|dateline|time|hidden|modal|popup|banner|copyright|disclaimer|pullquote|infobox|metadata|meta|toc|references|reflist|navbox|catlinks|mw-editsection)(?:$|[_-])|^(?:most-read|read-more|also-read|sign-up|sr-only|visually-hidden|print-only|screen-reader-text)$/iu;
const REPORT_NAMES =
  /^(?:article|story|post|entry|content|main|page|body|news|field|mw)?(?:__|--|[_-])?(?:article|story|post|entry|main|page|news|node)?(?:__|--|[_-])?(?:body|content|text|copy|articlebody|bodytext|story|article|parser-output)(?:__|--|[_-])?(?:text|content|inner|wrapper|main|body)?$/iu;
/** "has-sidebar" speaks of the page, not of the element. */
const ABOUT_PAGE = /^(?:has|with|no|is|without|show|js|col|wp)[_-]/iu;

class Page {
  full = false;
  private readonly elements: Element[] = [
    { name: '', parent: -1, hidden: false, bonus: 0, fact: undefined, score: 0 },
  ];
  private readonly open: number[] = [0];
  /** Elements open below `DEEPEST`. */
  private below = 0;
  private deepest = 0;
  private readonly blocks: TextBlock[] = [];
  private parts: string[] = [];
  private linked = 0;
  private links = 0;
  private readonly raw: RawFacts = { meta: [], times: [], shown: [], data: [], title: '', heading: '' };
  private script = '';
  private keeping: 'data' | 'title' | 'time' | undefined;

  onopentag(name: string, attributes: Record<string, string>): void {
    this.facts(name, attributes);
    if (BLOCKS.has(name)) {
      if (name === 'br') this.parts.push('\n');
      else this.flush();
    }
    if (name === 'a') this.links++;
    if (VOID.has(name)) return;
    if (this.open.length > DEEPEST) {
      this.below++;
      this.deepest = Math.max(this.deepest, this.below);
      return;
    }
    const parent = this.open.at(-1)!;
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
      .slice(0, 400)
      .split(/\s+/u)
      .filter(Boolean);
    this.elements.push({
      name,
      parent,
      hidden: this.elements[parent]!.hidden || isApart(name, names, attributes),
      bonus: bonusOf(name, names, attributes),
      fact: factOf(names, attributes) ?? this.elements[parent]!.fact,
      score: 0,
    });
    this.open.push(this.elements.length - 1);
  }

  ontext(text: string): void {
    if (this.keeping === 'data' || this.keeping === 'time') this.script += text;
    if (this.keeping === 'title') this.raw.title += text;
    const { hidden, fact } = this.elements[this.open.at(-1)!]!;
    if (fact !== undefined && text.trim() !== '') this.raw.shown.push([fact, text.slice(0, 200)]);
    if (hidden) return;
    this.parts.push(text);
    if (this.links > 0) this.linked += text.trim().length;
  }

  onclosetag(name: string): void {
    if (this.keeping) this.keep(name);
    if (VOID.has(name)) return;
    if (BLOCKS.has(name)) this.flush();
    if (name === 'a' && this.links > 0) this.links--;
    if (this.below > 0) this.below--;
    else if (this.open.length > 1) this.open.pop();
  }

  /** What the page says about itself stands in attributes and scripts. */
  private facts(name: string, attributes: Record<string, string>): void {
    if (name === 'meta') {
      const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
      if (key && attributes['content']) this.raw.meta.push([key.toLowerCase(), attributes['content']]);
    } else if (name === 'link' && /\bcanonical\b/iu.test(attributes['rel'] ?? '') && attributes['href']) {
      this.raw.meta.push(['canonical', attributes['href']]);
    } else if (name === 'html' && attributes['lang']) this.raw.meta.push(['lang', attributes['lang']]);
    else if (name === 'script' && /ld\+json/iu.test(attributes['type'] ?? '')) this.begin('data');
    else if (name === 'title' && this.raw.title === '') this.keeping = 'title';
    else if (name === 'time') {
      if (attributes['datetime']) this.raw.times.push(attributes['datetime']);
      else this.begin('time');
    } else if (attributes['itemprop'] === 'datePublished' && attributes['content']) {
      this.raw.meta.push(['itemprop:datepublished', attributes['content']]);
    }
  }

  private begin(keeping: 'data' | 'time'): void {
    this.keeping = keeping;
    this.script = '';
  }

  private keep(name: string): void {
    if (this.keeping === 'data' && name === 'script') this.raw.data.push(this.script);
    else if (this.keeping === 'time' && name === 'time') this.raw.times.push(this.script);
    else if (this.keeping !== 'title' || name !== 'title') return;
    this.keeping = undefined;
    this.script = '';
  }

  private flush(): void {
    if (this.parts.length === 0) return;
    const words = tidyLines(this.parts.join(''));
    const element = this.open.at(-1)!;
    const linked = this.linked;
    this.parts = [];
    this.linked = 0;
    if (words === '') return;
    const { name } = this.elements[element]!;
    if (name === 'h1' && this.raw.heading === '') this.raw.heading = words;
    if (name === 'title') return;
    if (this.blocks.length >= MOST_BLOCKS) this.full = true;
    else this.blocks.push({ element, name, words, linked });
  }

  finish(cut: boolean): ExtractedPage {
    this.flush();
    const facts = settleFacts(this.raw);
    const top = this.topElement();
    const chosen = this.blocks.filter((block) => this.isInside(block.element, top) && isReport(block));
    // A link never closed makes links of all words: then there is nothing to go by, and all are taken.
    const kept = chosen.length > 0 ? chosen : this.blocks;
    const extracted = kept.map(({ words }) => words).join('\n\n');
    // Some pages draw their text with a script and hold it only in the data for search engines.
    const useData = facts.body !== undefined && facts.body.length > extracted.length * 2;
    const diagnostics: Diagnostic[] = [];
    if (cut || this.full) {
      diagnostics.push(
        diagnostic(
          'page-cut',
          `The page is longer than is read (${LONGEST_PAGE} characters, ${MOST_BLOCKS} blocks); its end was left out.`,
        ),
      );
    }
    if (this.deepest > 0) {
      diagnostics.push(
        diagnostic(
          'page-too-deep',
          `Elements are nested ${DEEPEST + this.deepest} deep; those below ${DEEPEST} were read as one.`,
        ),
      );
    }
    return { ...facts.page, text: useData ? facts.body! : extracted, diagnostics };
  }

  /** Paragraphs count for their parent and, half, for the element above; links and menus do not count. */
  private topElement(): number {
    for (const { element, words, linked, name } of this.blocks) {
      if (words.length < 25 || linked > words.length * 0.4 || /^h\d$/u.test(name)) continue;
      const score = 1 + Math.min(words.length / 100, 4) + (words.match(/[,،，]/gu)?.length ?? 0) * 0.3;
      const holder = this.elements[element]!;
      const own =
        holder.name === 'p' || holder.name === 'li' || holder.name === 'blockquote' ? holder.parent : element;
      this.add(own, score);
      if (own > 0) this.add(this.elements[own]!.parent, score / 2);
    }
    let top = 0;
    for (let index = 1; index < this.elements.length; index++) {
      const score = (element: Element) => element.score * (1 + element.bonus);
      if (score(this.elements[index]!) > score(this.elements[top]!)) top = index;
    }
    return this.widen(top);
  }

  private add(element: number, score: number): void {
    if (element >= 0) this.elements[element]!.score += score;
  }

  /** A report cut into several boxes: its parent, when other boxes in it hold nearly as much. */
  private widen(top: number): number {
    const { score, parent } = this.elements[top]!;
    if (top === 0 || parent <= 0) return top;
    const others = this.elements.filter(
      (element, index) =>
        index !== top && element.parent === parent && !element.hidden && element.score >= score * 0.25,
    );
    return others.length > 0 ? parent : top;
  }

  private isInside(element: number, top: number): boolean {
    for (let at = element; at >= 0; at = this.elements[at]!.parent) if (at === top) return true;
    return false;
  }
}

function isApart(name: string, names: readonly string[], attributes: Record<string, string>): boolean {
  if (APART.has(name)) return true;
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return false;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none/iu.test((attributes['style'] ?? '').slice(0, 400))) return true;
  return (
    !names.some((each) => REPORT_NAMES.test(each)) &&
    names.some((each) => !ABOUT_PAGE.test(each) && APART_NAMES.test(each))
  );
}

/** Where a page shows its date or its author to people only. */
function factOf(names: readonly string[], attributes: Record<string, string>): Fact | undefined {
  const all = `${names.join(' ')} ${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''}`;
  if (
    /(?:^|[\s_-])(?:date(?:line|published)?|time(?:stamp)?|published|pubdate|posted)(?:$|[\s_-])/iu.test(all)
  )
    return 'date';
  return /(?:^|[\s_-])(?:byline|author|writer|reporter)(?:$|[\s_-])/iu.test(all) ? 'byline' : undefined;
}

function bonusOf(name: string, names: readonly string[], attributes: Record<string, string>): number {
  if (attributes['itemprop'] === 'articleBody') return 1;
  if (name === 'article' || name === 'main') return 0.5;
  return names.some((each) => REPORT_NAMES.test(each)) ? 0.5 : 0;
}

/** Within the report: not lists of links, not a line that is one link. */
function isReport({ words, linked, name }: TextBlock): boolean {
  if (name === 'h1') return false;
  return linked <= words.length * (words.length < 200 ? 0.5 : 0.8);
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}
