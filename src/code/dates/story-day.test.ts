import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { parseIsoDay } from './calendar.js';
import { fallbackDate } from './fallback-date.js';
import { findDates } from './find-dates.js';
import { type StoryDay, storyDays } from './story-day.js';

// Monday.
const ANCHOR = { publishedOn: '2023-12-04' };

const on = (words: string) => `
  They they PRON PRP 2 nsubj
  met meet VERB VBD 0 root
  on on ADP IN 4 case
  ${words}`;
const UNDATED = `
  They they PRON PRP 2 nsubj
  met meet VERB VBD 0 root`;
const SAID = `
  They they PRON PRP 2 nsubj
  said say VERB VBD 0 root`;
const SUNDAY = on('Sunday Sunday PROPN NNP 2 obl');
const THURSDAY = on('Thursday Thursday PROPN NNP 2 obl');
const IN_2011 = on('2011 2011 NUM CD 2 obl');

/** Sentences by block, "|" between blocks: the day told at each, or what it is instead. */
function told(...sentences: (string | '|')[]): string[] {
  let block = 0;
  const article = sentences.flatMap((words, at) => {
    if (words === '|') {
      block++;
      return [];
    }
    return [{ ...sentenceOf(words, at), block }];
  });
  const dates = (sentence: (typeof article)[number]) => findDates(sentence, ANCHOR);
  const days = storyDays(article, dates, parseIsoDay(ANCHOR.publishedOn), (lemma) => lemma === 'say');
  return days.map((day) => (day.kind === 'day' ? day.date.value! : day.kind));
}

describe('the day that a report tells of', () => {
  it.each<[phenomenon: string, sentences: string[], expected: string[]]>([
    ['none is named', [UNDATED, UNDATED], ['open', 'open']],
    ['it holds until another', [SUNDAY, UNDATED], ['2023-12-03', '2023-12-03']],
    ['the headline is of the day of the lede', [UNDATED, '|', SUNDAY], ['2023-12-03', '2023-12-03']],
    [
      'an earlier day holds for its paragraph',
      [SUNDAY, '|', THURSDAY, UNDATED, '|', UNDATED],
      ['2023-12-03', '2023-11-30', '2023-11-30', '2023-12-03'],
    ],
    [
      'history holds until somebody speaks',
      [SUNDAY, '|', IN_2011, '|', UNDATED, '|', SAID, UNDATED],
      ['2023-12-03', 'history', 'history', '2023-12-03', '2023-12-03'],
    ],
  ])('%s', (_phenomenon, sentences, expected) => {
    expect(told(...sentences)).toEqual(expected);
  });
});

describe('the date of news that states none', () => {
  const claim = (index: number, more: object = {}) =>
    ({
      status: 'happened',
      background: false,
      embedded: false,
      sentence: { in: 'text', index },
      ...more,
    }) as Parameters<typeof fallbackDate>[0];
  const open: StoryDay = { kind: 'open' };
  const sunday: StoryDay = {
    kind: 'day',
    date: { value: '2023-12-03', precision: 'day', basis: 'stated', why: 'weekday' },
  };
  const basisOf = (...parameters: Parameters<typeof fallbackDate>) => fallbackDate(...parameters)?.basis;

  it('says on what it rests', () => {
    expect(basisOf(claim(1), 'past', open, ANCHOR)).toBe('publication');
    expect(basisOf(claim(1), 'past', open, { ...ANCHOR, datelineDate: '2023-12-03' })).toBe('dateline');
    expect(fallbackDate(claim(9), 'past', sunday, ANCHOR)).toMatchObject({
      value: '2023-12-03',
      basis: 'coreference',
    });
  });

  it.each<[phenomenon: string, Parameters<typeof fallbackDate>]>([
    ['told as what was before', [claim(1), 'earlier', sunday, ANCHOR]],
    ['inside history', [claim(9), 'past', { kind: 'history' }, ANCHOR]],
    ['the perfect, further down', [claim(9), 'perfect', sunday, ANCHOR]],
    ['far down in a report that names no day', [claim(40), 'past', open, ANCHOR]],
    ['what did not happen', [claim(1, { status: 'hypothetical' }), 'past', sunday, ANCHOR]],
    ['what somebody alleges', [claim(1, { embedded: true }), 'past', sunday, ANCHOR]],
  ])('none is invented: %s', (_phenomenon, parameters) => {
    expect(fallbackDate(...parameters)).toBeUndefined();
  });
});
