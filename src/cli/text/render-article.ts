/** A coded article as a person wants to read it on a terminal: its headline, then each event with its words. */

import type {
  CodedArticle,
  DateRecord,
  EntityRecord,
  EventRecord,
  NumberRecord,
  PlaceRecord,
  SourceRecord,
} from '../../coded-article.js';
import type { Diagnostic } from '../../text/diagnostic.js';
import type { Streams } from '../streams.js';
import { styled } from './styles.js';
import { type Measure, type Run, wrap } from './wrap.js';

/** How a date or place that the sentence does not state is known. */
const BASES = {
  coreference: 'told elsewhere in the report',
  dateline: 'from the dateline',
  publication: 'the day of publication',
  actor: 'the country of the actor',
} as const;

export interface Look extends Measure {
  /** Show embedded acts too. */
  readonly embedded: boolean;
}

const WIDEST = 110;
const NARROWEST = 40;

export function lookFor({ out, environment }: Streams, { embedded }: { embedded: boolean }): Look {
  const width = Math.min(WIDEST, Math.max(NARROWEST, out.columns ?? 100));
  const colour = Boolean(out.isTTY) && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return { width, colour, embedded };
}

export function renderArticle(coded: CodedArticle, look: Look): string {
  const shown = coded.events.filter((event) => look.embedded || !event.embedded);
  const hidden = coded.events.length - shown.length;
  return [
    ...headOf(coded, look),
    ...shown.flatMap((event, at) => ['', ...eventLines(event, at + 1, coded, look)]),
    ...(shown.length === 0 ? ['', styled('  No events.', 'faint', look.colour)] : []),
    ...(hidden > 0 ? ['', wrapFaint(embeddedNote(hidden), look)] : []),
    ...renderDiagnostics(coded.diagnostics, look),
    '',
    '',
  ].join('\n');
}

function headOf({ id, article }: CodedArticle, look: Look): string[] {
  const { title, publishedOn, publisher, agency, dateline } = article;
  const facts = [publishedOn, publisher, agency, dateline?.place ? `from ${dateline.place}` : null];
  return [
    wrap([{ text: title ?? id, style: 'title' }], '', 0, look),
    wrap([{ text: facts.filter((fact) => fact !== null).join(' · '), style: 'faint' }], '', 0, look),
  ].filter((line) => line !== '');
}

const INDENT = 4;
const LABEL = 10;

function eventLines(event: EventRecord, number: number, coded: CodedArticle, look: Look): string[] {
  const label = styled(String(number).padStart(2), 'faint', look.colour);
  return [
    wrap(whatOf(event), `${label}  `, INDENT, look),
    ...fieldsOf(event).map(([name, runs]) => field(name, runs, look)),
    ...quotesOf(event, coded).map((quote) => wrap(quote, ' '.repeat(INDENT), INDENT, look)),
  ];
}

function field(name: string, runs: readonly Run[], look: Look): string {
  const first = `${' '.repeat(INDENT)}${styled(name.padEnd(LABEL), 'faint', look.colour)}`;
  return wrap(runs, first, INDENT + LABEL, look);
}

function whatOf(event: EventRecord): Run[] {
  const type: Run = { text: [event.type, ...event.modes].join('·'), style: 'type' };
  const sides = event.symmetric ? [...event.actors, ...event.recipients] : event.actors;
  if (event.symmetric) return [type, PLAIN_SPACE, ...parties(sides, ' and ')];
  const to = event.recipients.length > 0 ? [plain(' → '), ...parties(event.recipients, ', ')] : [];
  return [type, PLAIN_SPACE, ...(sides.length > 0 ? parties(sides, ', ') : [NOBODY]), ...to];
}

const PLAIN_SPACE: Run = { text: '  ', style: 'plain' };
const NOBODY: Run = { text: '(actor not told)', style: 'faint' };

function parties(entities: readonly EntityRecord[], between: string): Run[] {
  return entities.flatMap((entity, at) => [...(at > 0 ? [plain(between)] : []), ...party(entity)]);
}

function party({ name, country, sectors }: EntityRecord): Run[] {
  const codes = [country, ...sectors].filter((code) => code !== null);
  return [
    { text: name, style: 'who' },
    ...(codes.length > 0 ? [{ text: ` (${codes.join(' ')})`, style: 'faint' } as const] : []),
  ];
}

/** What is as one expects (it happened, the article says so) is not repeated under every event. */
function fieldsOf(event: EventRecord): [string, Run[]][] {
  const { date, place, numbers, sources } = event;
  const fields: [string, Run[] | undefined][] = [
    ['told as', manner(event)],
    ['when', date?.value ? [plain(date.value), faint(beside(date))] : undefined],
    [
      'where',
      place
        ? [plain(placeName(place)), faint(place.basis === 'stated' ? '' : ` (${BASES[place.basis]})`)]
        : undefined,
    ],
    ['how many', numbers.length > 0 ? [plain(numbers.map(howMany).join('; '))] : undefined],
    ['says', sources.length > 0 ? [plain(sources.map(speaker).join('; '))] : undefined],
  ];
  return fields.filter((entry): entry is [string, Run[]] => entry[1] !== undefined);
}

function manner({ status, stance, background, embedded }: EventRecord): Run[] | undefined {
  const words = [
    ...(status === 'happened' ? [] : [status]),
    ...(stance === 'stated' ? [] : [stance]),
    ...(background ? ['background'] : []),
    ...(embedded ? ['embedded in what somebody says'] : []),
  ];
  return words.length > 0 ? [{ text: words.join(', '), style: 'warning' }] : undefined;
}

function beside({ precision, basis }: DateRecord): string {
  const words = [...(precision === 'day' ? [] : [precision]), ...(basis === 'stated' ? [] : [BASES[basis]])];
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

function placeName({ name, country }: PlaceRecord): string {
  return country && country !== name ? `${name}, ${country}` : name;
}

function howMany({ kind, value, low, high, text, group, scope }: NumberRecord): string {
  const range = low !== undefined && high !== undefined && low !== high ? `${low}–${high}` : String(value);
  const more = [...(group ? [group] : []), ...(scope === 'event' ? [] : [scope])];
  return `${range} ${kind} (“${text}”${more.map((word) => `, ${word}`).join('')})`;
}

function speaker({ text, cue, certainty }: SourceRecord): string {
  return `${text} (${cue}${certainty === 'certain' ? '' : ', uncertain'})`;
}

/** Each sentence once, with all its triggers marked. */
function quotesOf(event: EventRecord, { claims }: CodedArticle): Run[][] {
  const own = claims.filter((claim) => claim.event === event.id);
  const sentences = new Map(own.map(({ sentence }) => [`${sentence.in} ${sentence.span.from}`, sentence]));
  return [...sentences.values()].map(({ in: part, span, text }) => {
    const marks = own
      .filter(({ sentence }) => sentence.in === part && sentence.span.from === span.from)
      .map(({ trigger }) => ({ from: trigger.span.from - span.from, to: trigger.span.to - span.from }))
      .sort((a, b) => a.from - b.from);
    return [faint('“'), ...marked(text, marks), faint('”')];
  });
}

function marked(text: string, marks: readonly { readonly from: number; readonly to: number }[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    // Two claims may have one trigger.
    if (from < at) continue;
    runs.push(faint(text.slice(at, from)), { text: text.slice(from, to), style: 'trigger' });
    at = to;
  }
  return [...runs, faint(text.slice(at))];
}

function embeddedNote(count: number): string {
  const acts = count === 1 ? 'One act is' : `${count} acts are`;
  return `${acts} told only inside what somebody says, demands or fears; --include-embedded shows them.`;
}

function wrapFaint(text: string, look: Look): string {
  return wrap([faint(text)], ' '.repeat(INDENT), INDENT, look);
}

/** Under the events of an article: what was odd about it. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], look: Look): string[] {
  if (diagnostics.length === 0) return [];
  const lines = diagnostics.map(({ code, message }) =>
    wrap([{ text: `${code}:`, style: 'warning' }, faint(` ${message}`)], ' '.repeat(INDENT), INDENT, look),
  );
  return ['', ...lines];
}

function plain(text: string): Run {
  return { text, style: 'plain' };
}

function faint(text: string): Run {
  return { text, style: 'faint' };
}
