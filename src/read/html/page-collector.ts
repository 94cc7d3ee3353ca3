/** The tags and words of a page in; its elements, its stretches of text and what it says of itself out. */

import { bonusOf, type Fact, factOf, namesOf, type Standing, standingOf } from './element-signs.js';
import type { RawFacts } from './page-facts.js';
import { type Attributes, type TagReader, VOID } from './read-tags.js';

/** Of each element, in the order of the page, so that what an element holds follows it: what is needed to choose. */
export interface PageElement {
  readonly name: string;
  /** Position of the element around it; -1 for the page itself. */
  readonly parent: number;
  readonly standing: Standing;
  readonly bonus: number;
  /** Position after the last element inside. */
  end: number;
}

/** Words between two tags that end a line. */
export interface TextBlock {
  /** Position of the element that holds it. */
  readonly element: number;
  readonly words: string;
  /** How many characters of it are links, or times: a line of nothing else is no text. */
  readonly linked: number;
  /** By the names of the elements around it, it is probably not part of the report. */
  readonly aside: boolean;
}

/** Elements below this depth are read as if they stood at it. */
export const DEEPEST = 500;
export const MOST_BLOCKS = 200_000;

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

export class PageCollector implements TagReader {
  readonly elements: PageElement[] = [{ name: '', parent: -1, standing: 'inside', bonus: 0, end: 1 }];
  readonly blocks: TextBlock[] = [];
  readonly raw: RawFacts = { meta: [], times: [], shown: [], data: [], title: '', heading: '' };
  full = false;
  /** By how much the deepest element lies below `DEEPEST`. */
  tooDeep = 0;
  private readonly path: number[] = [0];
  private readonly facts: (Fact | undefined)[] = [undefined];
  /** Elements open below `DEEPEST`. */
  private below = 0;
  private words = newWords();
  private asideWords = newWords();
  /** Links and times open. */
  private links = 0;
  /** What the words that come are kept for, besides the text. */
  private keeping: 'data' | 'title' | 'time' | undefined;
  private kept: string[] = [];

  open(name: string, attributes: Attributes): void {
    this.readFacts(name, attributes);
    if (name === 'br') this.wordsHere()?.pieces.push('\n');
    else if (BLOCKS.has(name)) this.endBlock();
    if (VOID.has(name)) return;
    if (name === 'a' || name === 'time') this.links++;
    if (this.path.length > DEEPEST) {
      this.below++;
      this.tooDeep = Math.max(this.tooDeep, this.below);
      return;
    }
    const parent = this.path.at(-1)!;
    const names = namesOf(attributes);
    const around = this.elements[parent]!.standing;
    const own = around === 'never' ? around : standingOf(name, names, attributes);
    this.facts.push(factOf(names, attributes) ?? this.facts.at(-1));
    this.path.push(this.elements.length);
    this.elements.push({
      name,
      parent,
      standing: own === 'inside' ? around : own,
      bonus: bonusOf(name, names, attributes),
      end: this.elements.length + 1,
    });
  }

  close(name: string): void {
    if (this.keeping) this.endKeeping(name);
    if (BLOCKS.has(name)) this.endBlock();
    if ((name === 'a' || name === 'time') && this.links > 0) this.links--;
    if (this.below > 0) this.below--;
    else if (this.path.length > 1) {
      this.elements[this.path.pop()!]!.end = this.elements.length;
      this.facts.pop();
    }
  }

  text(words: string): void {
    if (this.keeping) this.kept.push(words);
    const element = this.path.at(-1)!;
    const fact = this.facts.at(-1);
    if (fact !== undefined && words.trim() !== '') this.show(fact, element, words);
    const here = this.wordsHere();
    here?.pieces.push(words);
    if (here && this.links > 0) here.linked += words.trim().length;
  }

  isDone(): boolean {
    return this.full;
  }

  /** What stands at the end without a tag behind it. */
  finish(): void {
    this.endBlock();
    this.elements[0]!.end = this.elements.length;
  }

  /** What the page says about itself stands in attributes and scripts. */
  private readFacts(name: string, attributes: Attributes): void {
    const { meta, times } = this.raw;
    if (name === 'meta') {
      const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
      if (key && attributes['content']) meta.push([key.toLowerCase(), attributes['content']]);
    } else if (name === 'link' && /\bcanonical\b/iu.test(attributes['rel'] ?? '') && attributes['href']) {
      meta.push(['canonical', attributes['href']]);
    } else if (name === 'html' && attributes['lang']) meta.push(['lang', attributes['lang']]);
    else if (name === 'script' && /ld\+json/iu.test(attributes['type'] ?? '')) this.keep('data');
    else if (name === 'title' && this.raw.title === '') this.keep('title');
    else if (name === 'time') {
      if (attributes['datetime']) times.push(attributes['datetime']);
      else this.keep('time');
    } else if (attributes['itemprop'] === 'datePublished' && attributes['content']) {
      meta.push(['itemprop:datepublished', attributes['content']]);
    }
  }

  private keep(keeping: 'data' | 'title' | 'time'): void {
    this.keeping = keeping;
    this.kept = [];
  }

  private endKeeping(name: string): void {
    if (name !== { data: 'script', title: 'title', time: 'time' }[this.keeping!]) return;
    const words = this.kept.join('');
    if (this.keeping === 'data') this.raw.data.push(words);
    else if (this.keeping === 'time') this.raw.times.push(words.slice(0, 200));
    else this.raw.title = words.slice(0, 2000);
    this.keeping = undefined;
    this.kept = [];
  }

  /** The words of one element are one showing, though they come in pieces. */
  private show(fact: Fact, element: number, words: string): void {
    const { shown } = this.raw;
    if (shown.length < MOST_SHOWN) shown.push([fact, words.slice(0, 200), element]);
  }

  private wordsHere(): Words | undefined {
    const { standing } = this.elements[this.path.at(-1)!]!;
    if (standing === 'never') return undefined;
    return standing === 'inside' ? this.words : this.asideWords;
  }

  /** A date or a button in the middle of a paragraph is left out; a block of nothing else is kept as one. */
  private endBlock(): void {
    if (this.words.pieces.length + this.asideWords.pieces.length === 0) return;
    const inside = tidyLines(this.words.pieces.join(''));
    const words = inside === '' ? tidyLines(this.asideWords.pieces.join('')) : inside;
    const { linked } = inside === '' ? this.asideWords : this.words;
    this.words = newWords();
    this.asideWords = newWords();
    if (words === '') return;
    const element = this.path.at(-1)!;
    const { name } = this.elements[element]!;
    if (name === 'h1' && this.raw.heading === '') this.raw.heading = words;
    if (name === 'title') return;
    if (this.blocks.length >= MOST_BLOCKS) this.full = true;
    else this.blocks.push({ element, words, linked, aside: inside === '' });
  }
}

interface Words {
  readonly pieces: string[];
  linked: number;
}

function newWords(): Words {
  return { pieces: [], linked: 0 };
}

/** A page that shows more dates and authors than this is a list. */
const MOST_SHOWN = 200;

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}
