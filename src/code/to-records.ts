/** Claims and events as the outputs speak of them: internal values in, plain records with null for the unknown out. */

import type {
  ArticleRecord,
  ClaimRecord,
  ContentRecord,
  DateRecord,
  EntityRecord,
  EventRecord,
  NumberRecord,
  PlaceRecord,
  QuoteRecord,
  SourceRecord,
  SpanRecord,
  WordsRecord,
} from '../coded-article.js';
import type { Article } from '../read/article.js';
import type { Quote, Span } from '../text/span.js';
import type { Claim, Content, Event, EventDate, EventNumber, EventPlace, Source } from './claim.js';
import type { Entity } from './entity.js';

export function articleRecord(article: Article): ArticleRecord {
  const { dateline } = article;
  return {
    title: article.headline ?? article.title ?? null,
    publisher: article.publisher ?? null,
    agency: article.agency ?? null,
    publishedOn: article.publishedOn ?? null,
    dateline: dateline ? { place: dateline.place ?? null, date: dateline.date ?? null } : null,
    language: article.language ?? null,
    url: article.url ?? null,
  };
}

export function claimRecord(claim: Claim): ClaimRecord {
  const { index, ...sentence } = claim.sentence;
  const [first, ...others] = claim.why;
  return {
    id: claim.id,
    event: claim.event,
    type: claim.type,
    modes: claim.modes,
    contexts: claim.contexts,
    status: claim.status,
    stance: claim.stance,
    background: claim.background,
    embedded: claim.embedded,
    ...(claim.assertedBy ? { assertedBy: entityRecord(claim.assertedBy) } : {}),
    ...(claim.content ? { content: contentRecord(claim.content) } : {}),
    actors: claim.actors.map(entityRecord),
    recipients: claim.recipients.map(entityRecord),
    date: dateRecord(claim.date),
    place: placeRecord(claim.place),
    numbers: claim.numbers.map(numberRecord),
    sources: claim.sources.map(sourceRecord),
    confidence: claim.confidence,
    trigger: { span: spanRecord(claim.trigger), text: claim.trigger.text },
    sentence: { index, ...quoteRecord(sentence) },
    evidence: evidenceOf(claim),
    why: { rule: first!.rule, fields: others, losers: claim.losers },
  };
}

export function eventRecord(event: Event): EventRecord {
  return {
    id: event.id,
    type: event.type,
    modes: event.modes,
    contexts: event.contexts,
    quad: event.quad,
    score: event.score,
    status: event.status,
    stance: event.stance,
    background: event.background,
    embedded: event.embedded,
    symmetric: event.symmetric,
    actors: event.actors.map(entityRecord),
    recipients: event.recipients.map(entityRecord),
    date: dateRecord(event.date),
    place: placeRecord(event.place),
    numbers: event.numbers.map(numberRecord),
    sources: event.sources.map(sourceRecord),
    cameo: event.cameo,
    confidence: event.confidence,
    claims: event.claims,
    evidence: event.evidence.map(({ sentence, trigger }) => ({
      in: trigger.in,
      span: spanRecord(trigger),
      sentence: sentence.text,
      trigger: trigger.text,
    })),
  };
}

/** The words behind each field of a claim, where the field has words of its own. */
function evidenceOf(claim: Claim): Readonly<Record<string, readonly WordsRecord[]>> {
  const fields: [string, readonly (Quote | undefined)[]][] = [
    ['type', [claim.trigger]],
    ['actors', claim.actors.map(({ quote }) => quote)],
    ['recipients', claim.recipients.map(({ quote }) => quote)],
    ['date', [claim.date?.quote]],
    ['place', [claim.place?.quote]],
    ['numbers', claim.numbers.map(({ quote }) => quote)],
    ['sources', claim.sources.flatMap(({ quote, cueQuote }) => [quote, cueQuote])],
    ['content', [claim.content?.quote]],
  ];
  return Object.fromEntries(
    fields
      .map(
        ([field, quotes]) => [field, quotes.filter((quote) => quote !== undefined).map(wordsRecord)] as const,
      )
      .filter(([, quotes]) => quotes.length > 0),
  );
}

function entityRecord(entity: Entity): EntityRecord {
  return {
    name: entity.name,
    text: entity.quote.text,
    in: entity.quote.in,
    span: spanRecord(entity.quote),
    ...(entity.id === undefined ? {} : { id: entity.id }),
    country: entity.country ?? null,
    sectors: entity.sectors,
    ...(entity.office === undefined ? {} : { office: entity.office }),
    ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
  };
}

function contentRecord(content: Content): ContentRecord {
  return {
    type: content.type ?? null,
    modes: content.modes,
    actors: content.actors.map(entityRecord),
    recipients: content.recipients.map(entityRecord),
    text: content.quote.text,
  };
}

function dateRecord(date: EventDate | undefined): DateRecord | null {
  if (!date) return null;
  const { value, precision, basis, quote } = date;
  return {
    value: value ?? null,
    precision,
    basis,
    ...(quote ? { in: quote.in, span: spanRecord(quote) } : {}),
  };
}

function placeRecord(place: EventPlace | undefined): PlaceRecord | null {
  if (!place) return null;
  return {
    name: place.name,
    text: place.text,
    country: place.country ?? null,
    ...(place.admin1 === undefined ? {} : { admin1: place.admin1 }),
    lat: place.lat ?? null,
    lon: place.lon ?? null,
    ...(place.geonamesId === undefined ? {} : { geonamesId: place.geonamesId }),
    resolution: place.resolution,
    basis: place.basis,
  };
}

function numberRecord({ kind, value, low, high, text, scope, group }: EventNumber): NumberRecord {
  return {
    kind,
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    text,
    scope,
    ...(group === undefined ? {} : { group }),
  };
}

function sourceRecord({ text, quote, cue, country, sectors, certainty }: Source): SourceRecord {
  return {
    text,
    in: quote.in,
    span: spanRecord(quote),
    cue,
    ...(country === undefined ? {} : { country }),
    sectors,
    certainty,
  };
}

function quoteRecord({ in: part, text, from, to }: Quote): QuoteRecord {
  return { in: part, span: { from, to }, text };
}

function wordsRecord({ in: part, text, from, to }: Quote): WordsRecord {
  return { in: part, from, to, text };
}

function spanRecord({ from, to }: Span): SpanRecord {
  return { from, to };
}
