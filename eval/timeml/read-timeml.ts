/** TimeML (`.tml`): a file in; the plain words of its TEXT, its creation date, and its TIMEX3 with offsets out. */

export interface Timex {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly type: string;
}

export interface TimeMlDocument {
  /** The words of TEXT, tags taken out. */
  readonly text: string;
  /** ISO date of the creation time. */
  readonly createdOn: string | undefined;
  readonly timexes: readonly Timex[];
}

const TAG = /<(\/?)([A-Za-z0-9]+)([^<>]*)>/g;

export function readTimeMl(xml: string): TimeMlDocument {
  const body = between(xml, '<TEXT>', '</TEXT>') ?? xml;
  let text = '';
  let at = 0;
  const timexes: Timex[] = [];
  const open: { from: number; attributes: string }[] = [];
  for (const tag of body.matchAll(TAG)) {
    text += unescaped(body.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (tag[2] !== 'TIMEX3') continue;
    if (tag[1] === '') open.push({ from: text.length, attributes: tag[3]! });
    else {
      const opened = open.pop();
      if (opened) timexes.push({ ...trimmed(text, opened.from), ...readAttributes(opened.attributes) });
    }
  }
  text += unescaped(body.slice(at));
  return { text, createdOn: creationDate(xml), timexes: timexes.filter(({ from, to }) => to > from) };
}

function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 ? undefined : text.slice(from + start.length, to);
}

function trimmed(text: string, from: number): { from: number; to: number } {
  const words = text.slice(from);
  return { from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length };
}

function readAttributes(attributes: string): { value: string; type: string } {
  return { value: attribute(attributes, 'value') ?? '', type: attribute(attributes, 'type') ?? '' };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** The first TIMEX3 marked as creation time, wherever it stands. */
function creationDate(xml: string): string | undefined {
  const timex = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(xml)?.[0];
  const value = timex === undefined ? undefined : attribute(timex, 'value');
  return value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined;
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
