/** How well parties and classes of sentences were found: what is marked and what was coded in, precision, recall, F1 out. */

import type { EventRecord, SpanRecord } from '../../src/coded-article.js';
import type { Party, Role } from './read-parties.js';

export interface FoundParty {
  readonly role: Role;
  readonly span: SpanRecord;
}

export interface Found {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/**
 * Parties of a sentence's events: actors act, recipients are acted on; who stands on both sides, and both sides of a
 * symmetric event, do both. Each place in the text counts once.
 */
export function partiesOf(events: readonly EventRecord[]): FoundParty[] {
  const roles = new Map<string, { span: SpanRecord; acts: boolean; isActedOn: boolean }>();
  for (const { embedded, symmetric, actors, recipients } of events) {
    if (embedded) continue;
    const both = symmetric && actors.length + recipients.length > 1;
    for (const { span } of actors) note(span, true, both);
    for (const { span } of recipients) note(span, both, true);
  }
  return [...roles.values()].map(({ span, acts, isActedOn }) => ({
    span,
    role: acts && isActedOn ? 'R' : acts ? 'S' : 'T',
  }));

  function note(span: SpanRecord, acts: boolean, isActedOn: boolean): void {
    const key = `${span.from}-${span.to}`;
    const known = roles.get(key);
    roles.set(key, {
      span,
      acts: acts || (known?.acts ?? false),
      isActedOn: isActedOn || (known?.isActedOn ?? false),
    });
  }
}

export interface Tally {
  marked: number;
  found: number;
  /** The same words in the same role. */
  exact: number;
  /** A common word in the same role. */
  overlapping: number;
}

export function tallyParties(tally: Tally, marked: readonly Party[], found: readonly FoundParty[]): void {
  tally.marked += marked.length;
  tally.found += found.length;
  tally.exact += pairs(marked, found, (a, b) => a.from === b.from && a.to === b.to);
  tally.overlapping += pairs(marked, found, (a, b) => a.from < b.to && b.from < a.to);
}

/** One to one, in reading order. */
function pairs(
  marked: readonly Party[],
  found: readonly FoundParty[],
  agree: (a: SpanRecord, b: SpanRecord) => boolean,
): number {
  const open = [...found];
  return marked.filter((party) => {
    const at = open.findIndex(({ role, span }) => role === party.role && agree(party.span, span));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
}

export function scoresOf(right: number, found: number, marked: number): Found {
  const p = found === 0 ? 0 : right / found;
  const r = marked === 0 ? 0 : right / marked;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** 0 where nothing is coded, else the quad of the likeliest event; the first told of two that are as likely. */
export function classOfEvents(events: readonly EventRecord[]): number {
  const told = events.filter(({ embedded, status }) => !embedded && status !== 'negated');
  const likeliest = told.reduce<EventRecord | undefined>(
    (best, event) => (best && best.confidence >= event.confidence ? best : event),
    undefined,
  );
  return likeliest?.quad ?? 0;
}

/** Mean F1 over the classes; `confusion[gold][coded]` counts. */
export function macroF1(confusion: readonly (readonly number[])[]): number {
  const f1s = confusion.map((row, name) => {
    const right = row[name] ?? 0;
    const found = confusion.reduce((sum, other) => sum + (other[name] ?? 0), 0);
    return scoresOf(right, found, total(row)).f1;
  });
  return f1s.length === 0 ? 0 : total(f1s) / f1s.length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
