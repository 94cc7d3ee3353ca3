/**
 * The characters of a page in, its elements and words out, nested as HTML nests them where tags are left out.
 *
 * Over htmlparser2's tokenizer, with a stack of our own: what is done for a tag does not depend on how many are open
 * (those popped were pushed once), so that no nesting takes more than the time of its length.
 */

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface TagReader {
  /** Elements that hold nothing, such as `br`, are opened and not closed. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** A text may come in pieces, the characters of entities apart. */
  text(words: string): void;
  /** True: the rest is not wanted. */
  isDone(): boolean;
}

/** Everything that is still open at the end is closed. */
export function readTags(html: string, reader: TagReader): void {
  new TagEvents(html, reader).read();
}

class TagEvents implements TokenizerCallbacks {
  private readonly tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
  private readonly names: string[] = [];
  /** How many elements of a name are open. */
  private readonly counts = new Map<string, number>();
  private name = '';
  private attributes: Record<string, string> = {};
  private attributeCount = 0;
  private attributeName = '';
  private value = '';

  constructor(
    private readonly html: string,
    private readonly reader: TagReader,
  ) {}

  read(): void {
    this.tokenizer.write(this.html);
    if (this.tokenizer.running) this.tokenizer.end();
    while (this.names.length > 0) this.pop();
  }

  onopentagname(from: number, to: number): void {
    this.name = this.html.slice(from, to).toLowerCase();
    this.attributes = Object.create(null) as Record<string, string>;
    this.attributeCount = 0;
  }

  onattribname(from: number, to: number): void {
    this.attributeName = this.html.slice(from, Math.min(to, from + LONGEST_NAME)).toLowerCase();
  }

  onattribdata(from: number, to: number): void {
    if (this.value.length < LONGEST_VALUE)
      this.value += this.html.slice(from, Math.min(to, from + LONGEST_VALUE));
  }

  onattribentity(code: number): void {
    if (this.value.length < LONGEST_VALUE) this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.attributeCount < MOST_ATTRIBUTES && !(this.attributeName in this.attributes)) {
      this.attributes[this.attributeName] = this.value;
      this.attributeCount++;
    }
    this.value = '';
  }

  onopentagend(): void {
    const { name } = this;
    // A second form inside a form is no element.
    if (name === 'form' && this.isOpen('form')) return;
    const closes = CLOSED_BY.get(name);
    while (closes?.has(this.names.at(-1) ?? '')) this.pop();
    if (!VOID.has(name)) {
      this.names.push(name);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
    this.reader.open(name, this.attributes);
    if (this.reader.isDone()) this.tokenizer.pause();
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (FOREIGN.has(this.name) && this.names.at(-1) === this.name) this.pop();
  }

  onclosetag(from: number, to: number): void {
    const name = this.html.slice(from, to).toLowerCase();
    if (name === 'br') this.reader.open('br', {});
    if (!this.isOpen(name)) return;
    while (this.names.at(-1) !== name) this.pop();
    this.pop();
  }

  ontext(from: number, to: number): void {
    this.reader.text(this.html.slice(from, to));
  }

  ontextentity(code: number): void {
    this.reader.text(String.fromCodePoint(code));
  }

  oncdata(from: number, to: number, endOffset: number): void {
    this.reader.text(this.html.slice(from, to - endOffset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  private pop(): void {
    const name = this.names.pop()!;
    this.counts.set(name, this.counts.get(name)! - 1);
    this.reader.close(name);
  }
}

/** Nobody writes more; a bomb does. */
const LONGEST_NAME = 200;
const LONGEST_VALUE = 20_000;
const MOST_ATTRIBUTES = 500;

/** Elements without content, by the HTML standard. */
export const VOID: ReadonlySet<string> = wordSet(
  'area base basefont br col command embed frame hr img input link meta param source track wbr',
);
/** Here `/>` closes. */
const FOREIGN = wordSet('svg math path rect circle line polygon polyline ellipse use g image stop');

/** An element on the left that is open right above is closed by the start of one on the right: the optional end tags of HTML. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = closedBy([
  [
    'p',
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table ul',
  ],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6'],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['a', 'a'],
  ['option', 'option optgroup'],
  ['optgroup', 'optgroup'],
  ['option optgroup select button', 'select button'],
  ['td th', 'td th tr tbody tfoot'],
  ['tr', 'tr tbody tfoot'],
  ['thead tbody', 'tbody tfoot'],
  ['head', 'body'],
]);

function closedBy(
  rows: readonly (readonly [closed: string, starts: string])[],
): Map<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const [closed, starts] of rows) {
    for (const start of wordSet(starts)) {
      table.set(start, new Set([...(table.get(start) ?? []), ...wordSet(closed)]));
    }
  }
  return table;
}

function wordSet(words: string): Set<string> {
  return new Set(words.split(' '));
}
