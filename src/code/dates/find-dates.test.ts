import { describe, expect, it } from 'vitest';
import type { Sentence, Token } from '../../analyse/sentence.js';
import { span, tokenIndex } from '../../text/span.js';
import type { DateAnchor } from './date-expression.js';
import { findDates } from './find-dates.js';

/**
 * Words with a Penn tag where it matters ("met/VBD"); all hang on the first verb, else on the first word. Commas
 * and hyphens are written apart, as the analyser cuts them.
 */
function wordsOf(text: string): Sentence {
  const words = text.split(' ').map((word): [form: string, tag: string | undefined] => {
    const parts = /^(.+?)(?:\/([A-Z]+))?$/.exec(word)!;
    return [parts[1]!, parts[2]];
  });
  const verb = Math.max(
    0,
    words.findIndex(([, tag]) => tag?.startsWith('VB')),
  );
  let from = 0;
  const tokens = words.map(([form, tag], at): Token => {
    const place = span(from, from + form.length);
    from += form.length + 1;
    const head = at === verb ? -1 : tokenIndex(verb);
    const xpos = tag ?? 'NN';
    const deprel = at === verb ? 'root' : xpos === 'MD' || xpos === 'AUX' ? 'aux' : 'obl';
    return {
      ...place,
      index: tokenIndex(at),
      form,
      lemma: form.toLowerCase(),
      upos: uposOf(xpos),
      xpos,
      feats: '_',
      head,
      deprel,
    };
  });
  const plain = words.map(([form]) => form).join(' ');
  return {
    index: 0,
    block: 0,
    in: 'text',
    span: span(0, plain.length),
    text: plain,
    headline: false,
    tokens,
  };
}

function uposOf(xpos: string): string {
  if (xpos.startsWith('VB')) return 'VERB';
  if (xpos === 'MD' || xpos === 'AUX') return 'AUX';
  if (xpos.startsWith('NNP')) return 'PROPN';
  return xpos === 'IN' || xpos === 'DT' ? 'X' : xpos.startsWith('NN') && xpos !== 'NN' ? 'NOUN' : 'X';
}

/** "words = value" of each date found, or the TIMEX3 value after ~ where there is none. */
function found(text: string, anchor: DateAnchor): string[] {
  const sentence = wordsOf(text);
  return findDates(sentence, anchor).map(({ from, to, value, timex }) => {
    const words = sentence.tokens.slice(from, to).map(({ form }) => form);
    return `${words.join(' ')} = ${value ?? `~${timex}`}`;
  });
}

// Monday.
const ANCHOR = { publishedOn: '2023-12-04' };

type Row = [text: string, ...expected: string[]];

describe('days', () => {
  it.each<Row>([
    ['They met/VBD on Monday', 'Monday = 2023-12-04'],
    ['They met/VBD on Sunday', 'Sunday = 2023-12-03'],
    ['They will/MD meet/VB on Tuesday', 'Tuesday = 2023-12-05'],
    ['They met/VBD on Tuesday', 'Tuesday = 2023-11-28'],
    ['talks on Friday', 'Friday = 2023-12-01'],
    ['They met/VBD last Friday', 'last Friday = 2023-12-01'],
    ['They met/VBD last Monday', 'last Monday = 2023-11-27'],
    ['They will/MD meet/VB next Tuesday', 'next Tuesday = 2023-12-12'],
    ['They met/VBD on Tuesday of last week', 'Tuesday of last week = 2023-11-28'],
    ['They fled/VBD late Saturday', 'Saturday = 2023-12-02'],
    ['They fled/VBD Sunday night', 'Sunday night = 2023-12-03'],
    ['They have/AUX until Thursday', 'Thursday = 2023-12-07'],
    ['They met/VBD yesterday', 'yesterday = 2023-12-03'],
    ['They will/MD meet/VB tomorrow', 'tomorrow = 2023-12-05'],
    ['It struck/VBD last night', 'last night = 2023-12-03'],
    ['They met/VBD the day before yesterday', 'the day before yesterday = 2023-12-02'],
    ['They met/VBD on July 26', 'July 26 = 2023-07-26'],
    ['They met/VBD on 26 July', '26 July = 2023-07-26'],
    ['They met/VBD on the 26th of July', 'the 26th of July = 2023-07-26'],
    ['They met/VBD on the 26th', 'the 26th = 2023-11-26'],
    ['They met/VBD on Friday the 13th', 'Friday the 13th = 2023-10-13'],
    ['They met/VBD on Dec. 1', 'Dec. 1 = 2023-12-01'],
    ['They met/VBD on Friday , Dec. 1', 'Friday , Dec. 1 = 2023-12-01'],
    ['They must/MD leave/VB by Jan. 14', 'Jan. 14 = 2024-01-14'],
    ['They met/VBD on November 13 , 2015 in Paris', 'November 13 , 2015 = 2015-11-13'],
    ['They met/VBD on 2023-07-26', '2023-07-26 = 2023-07-26'],
    ['They met/VBD on 26/07/2023', '26/07/2023 = 2023-07-26'],
    ['They met/VBD on 07/26/2023', '07/26/2023 = 2023-07-26'],
    ['They met/VBD on 05/07/2023', '05/07/2023 = 2023'],
    ['They met/VBD on Easter Monday 2023', 'Easter Monday 2023 = 2023-04-10'],
    ['They met/VBD on Christmas Eve', 'Christmas Eve = 2023-12-24'],
    ['It has/AUX been/VBN shut since October 7', 'October 7 = 2023-10-07'],
    ['It left/VBD at 9 a.m. Sunday', '9 a.m. Sunday = 2023-12-03'],
  ])('%s', (text, ...expected) => {
    expect(found(text, ANCHOR)).toEqual(expected);
  });
});

describe('weeks, months, seasons, years, decades', () => {
  it.each<Row>([
    ['They met/VBD last week', 'last week = 2023-11-27'],
    ['They met/VBD over the weekend', 'the weekend = 2023-11-27'],
    ['They met/VBD two weeks ago', 'two weeks ago = 2023-11-20'],
    ['They met/VBD three days ago', 'three days ago = 2023-12-01'],
    ['They met/VBD last month', 'last month = 2023-11'],
    ['They meet/VBP this month', 'this month = 2023-12'],
    ['They met/VBD in July', 'July = 2023-07'],
    ['since the July coup/NN', 'July = 2023-07'],
    ['They met/VBD in May', 'May = 2023-05'],
    ['They met/VBD in late October', 'late October = 2023-10'],
    ['They met/VBD last October', 'last October = 2023-10'],
    ['They met/VBD in July 1997', 'July 1997 = 1997-07'],
    ['They met/VBD in April last year', 'April last year = 2022-04'],
    ['They met/VBD last summer', 'last summer = 2023-22'],
    ['They met/VBD in the spring of 1998', 'spring of 1998 = 1998-21'],
    ['sales rose/VBD in the third quarter', 'the third quarter = 2023-35'],
    ['They met/VBD earlier this year', 'earlier this year = 2023'],
    ['They met/VBD in 2021', '2021 = 2021'],
    ['the 2016 election/NN', '2016 = 2016'],
    ['He ruled/VBD in the 1990s', '1990s = 199X'],
    ['They met/VBD a decade ago', 'a decade ago = 201X'],
    ['They met/VBD two years ago', 'two years ago = 2021'],
    ['They met/VBD from 3 to 5 May 2023', '3 = 2023-05-03', '5 May 2023 = 2023-05-05'],
    ['They met/VBD on May 3 - 5', 'May 3 = 2023-05-03', '5 = 2023-05-05'],
    ['It fell/VBD between July and September 2022', 'July = 2022-07', 'September 2022 = 2022-09'],
    ['It grew/VBD from November to January 2023', 'November = 2022-11', 'January 2023 = 2023-01'],
  ])('%s', (text, ...expected) => {
    expect(found(text, ANCHOR)).toEqual(expected);
  });
});

describe('told without a value', () => {
  it.each<Row>([
    ['They met/VBD recently', 'recently = ~PAST_REF'],
    ['They clashed/VBD in recent weeks', 'recent weeks = ~PXW'],
    ['a two - week siege/NN', 'two - week = ~P2W'],
    ['a two-week siege/NN', 'two-week = ~P2W'],
    ['They fought/VBD for three days', 'three days = ~P3D'],
    ['They meet/VBP every year', 'every year = ~P1Y'],
    ['They fought/VBD for more than six hours', 'more than six hours = ~PT6H'],
    ['They met/VBD two days later', 'two days later = ~2023-12-06'],
  ])('%s', (text, ...expected) => {
    expect(found(text, ANCHOR)).toEqual(expected);
  });
});

describe('no dates', () => {
  it.each<Row>([
    ['They may/MD march/VB in protest'],
    ['Thousands joined/VBD the protest march'],
    ['Theresa/NNP May/NNP resigned/VBD'],
    ['He met/VBD 20 May/NNP supporters/NNS'],
    ['at least 12 sat/VBD down'],
    ['He thanked/VBD April/NNP Jones/NNP'],
    ['a 65 - year - old man/NN'],
    ['2016 soldiers/NNS fell/VBD'],
    ['It cost/VBD $ 2000'],
    ['the 26th floor/NN'],
    ['They recall/VBP Bloody/NNP Sunday/NNP'],
    ['He told/VBD Russia/NNP Today/NNP so'],
    ['the fall of the government/NN'],
    ['the Arab/NNP Spring/NNP'],
    ['A second man/NN died/VBD'],
    ['In 26 people/NNS died/VBD'],
  ])('%s', (text) => {
    expect(found(text, ANCHOR)).toEqual([]);
  });

  it('a count after a month is no day', () => {
    expect(found('In July 26 people/NNS died/VBD', ANCHOR)).toEqual(['July = 2023-07']);
  });
});

describe('anchors', () => {
  it('without one only absolute dates have a value', () => {
    expect(found('They met/VBD on Monday and on 5 May 2020', {})).toEqual([
      'Monday = ~XXXX-WXX',
      '5 May 2020 = 2020-05-05',
    ]);
  });

  it('the dateline stands before the publication, unless they are far apart', () => {
    const yesterday = (datelineDate: string) => found('They met/VBD yesterday', { ...ANCHOR, datelineDate });
    expect(yesterday('2023-12-03')).toEqual(['yesterday = 2023-12-02']);
    expect(yesterday('2023-06-03')).toEqual(['yesterday = 2023-12-03']);
  });
});

describe('counted from what was told before', () => {
  it.each<Row>([
    [
      'Sales rose/VBD in the third quarter from a year earlier',
      'the third quarter = 2023-35',
      'a year earlier = 2022-35',
    ],
    ['Sales fell/VBD in May from a year earlier', 'May = 2023-05', 'a year earlier = 2022-05'],
    ['They met/VBD in 2021 and a year earlier', '2021 = 2021', 'a year earlier = 2020'],
    [
      'Exports for the third quarter beat/VBD the year - ago quarter',
      'the third quarter = 2023-35',
      'the year - ago quarter = 2022-35',
    ],
    ['Sales grew/VBD in Q2 and fell/VBD from a year ago', 'Q2 = 2023-34', 'a year ago = 2022-34'],
    ['They fought/VBD two years ago', 'two years ago = 2021'],
    ['They met/VBD on May 3 and again the next day', 'May 3 = 2023-05-03', 'the next day = 2023-05-04'],
    ['In May they met/VBD and the same month parted/VBD', 'May = 2023-05', 'the same month = 2023-05'],
    ['In 2019 they met/VBD and the same month parted/VBD', '2019 = 2019', 'the same month = ~2023-12'],
    ['Sales rose/VBD in Q2 . Profit in the quarter fell/VBD', 'Q2 = 2023-34', 'the quarter = 2023-34'],
  ])('%s', (text, ...expected) => {
    expect(found(text, ANCHOR)).toEqual(expected);
  });

  it('hands the last date on to the next sentence', () => {
    const [told] = findDates(wordsOf('They met/VBD on May 3'), ANCHOR);
    const [next] = findDates(wordsOf('They signed/VBD two days later'), ANCHOR, told);
    expect(next?.value).toBe('2023-05-05');
    expect(findDates(wordsOf('They signed/VBD two days later'), ANCHOR)[0]?.value).toBeUndefined();
  });

  it.each<Row>([
    ['in the month of Ramadan/NNP'],
    ['the year that broke/VBD him'],
    ['the quarter of the voters'],
  ])('no period of its own: %s', (text) => {
    expect(found(text, ANCHOR)).toEqual([]);
  });
});
