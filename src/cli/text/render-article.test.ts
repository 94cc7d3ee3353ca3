import { describe, expect, it } from 'vitest';
import type { ClaimRecord, CodedArticle, EntityRecord, EventRecord } from '../../coded-article.js';
import { renderArticle } from './render-article.js';

const SENTENCE = 'On Friday envoys met envoys in Arica.';
const AT = SENTENCE.indexOf('met');

function entity(name: string, country: string): EntityRecord {
  return { name, text: name, in: 'text', span: { from: 0, to: 1 }, country, sectors: ['GOV'] };
}

const EVENT: EventRecord = {
  id: 'e1',
  type: 'CONSULT',
  modes: ['visit'],
  contexts: [],
  quad: 1,
  score: 4,
  status: 'happened',
  stance: 'stated',
  background: false,
  embedded: false,
  symmetric: false,
  actors: [entity('Peru', 'PER')],
  recipients: [entity('Chile', 'CHL')],
  date: { value: '2024-05-03', precision: 'day', basis: 'stated' },
  place: {
    name: 'Arica',
    text: 'Arica',
    country: 'CHL',
    lat: null,
    lon: null,
    resolution: 'city',
    basis: 'dateline',
  },
  numbers: [],
  sources: [
    {
      text: 'the ministry',
      in: 'text',
      span: { from: 0, to: 1 },
      cue: 'said',
      sectors: [],
      certainty: 'certain',
    },
  ],
  cameo: '042',
  confidence: 0.9,
  claims: ['c1'],
  evidence: [{ in: 'text', span: { from: 100 + AT, to: 100 + AT + 3 }, sentence: SENTENCE, trigger: 'met' }],
};

const CLAIM = {
  id: 'c1',
  event: 'e1',
  sentence: { index: 0, in: 'text', span: { from: 100, to: 137 }, text: SENTENCE },
  trigger: { span: { from: 100 + AT, to: 100 + AT + 3 }, text: 'met' },
} as unknown as ClaimRecord;

function article(...events: EventRecord[]): CodedArticle {
  return {
    id: 'a',
    coder: { version: '0', codebook: 'p', data: 'd' },
    article: {
      title: 'Talks in Arica',
      publisher: 'The Post',
      agency: null,
      publishedOn: '2024-05-04',
      dateline: null,
      language: 'en',
      url: null,
    },
    claims: [CLAIM],
    events,
    diagnostics: [],
  };
}

const look = { width: 100, colour: false, embedded: false };

describe('renderArticle', () => {
  it('shows headline, event and evidence', () => {
    expect(renderArticle(article(EVENT), look)).toBe(
      [
        'Talks in Arica',
        '2024-05-04 · The Post',
        '',
        ' 1  CONSULT·visit Peru (PER GOV) → Chile (CHL GOV)',
        '    when      2024-05-03',
        '    where     Arica, CHL (from the dateline)',
        '    says      the ministry (said)',
        `    “${SENTENCE}”`,
        '',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, Partial<EventRecord>, string]>([
    ['a side that is not told', { actors: [] }, 'CONSULT·visit (actor not told) → Chile (CHL GOV)'],
    ['no direction', { symmetric: true }, 'CONSULT·visit Peru (PER GOV) and Chile (CHL GOV)'],
    ['a denied plan', { status: 'future', stance: 'denied' }, 'told as   future, denied'],
    [
      'a vague date',
      { date: { value: '2024-05', precision: 'month', basis: 'coreference' } },
      '2024-05 (month, told elsewhere in the report)',
    ],
  ])('%s', (_, change, line) => {
    expect(renderArticle(article({ ...EVENT, ...change }), look)).toContain(line);
  });

  it('marks the word at the offset of the claim, not its first occurrence', () => {
    const coloured = renderArticle(article(EVENT), { ...look, colour: true });
    expect(coloured).toContain('\u001b[4mmet\u001b');
  });

  it('keeps embedded acts back unless asked', () => {
    const embedded = article({ ...EVENT, embedded: true });
    expect(renderArticle(embedded, look)).toContain('One act is told only inside');
    expect(renderArticle(embedded, look)).not.toContain('CONSULT');
    expect(renderArticle(embedded, { ...look, embedded: true })).toContain('CONSULT');
  });
});
