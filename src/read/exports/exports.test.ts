import { describe, expect, it } from 'vitest';
import { isFactiva, readFactiva } from './factiva.js';
import { isNexis, readNexis } from './nexis.js';

const OLDER = `
                               1 of 2 DOCUMENTS


                               The Kisumu Courier

                             March 5, 2024 Tuesday
                              Late Edition - Final

Kenya and Uganda Sign Rail Accord

BYLINE: By AMINA OTIENO

SECTION: Section A; Pg. 1

LENGTH: 40 words

DATELINE: BUSIA

BODY:

   Kenya and Uganda signed an accord on Tuesday to reopen the railway across
their border.

   Work begins in June. Note: the bridges were washed away in April.

LOAD-DATE: March 5, 2024

LANGUAGE: ENGLISH

                  Copyright 2024 The Kisumu Courier Company
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                               Lake Post

                             6 March 2024

HEADLINE: Ferry Runs Aground

BODY:
A ferry ran aground off Mfangano.

LANGUAGE: ENGLISH
`;

const NEWER = `Kenya and Uganda Sign Rail Accord
The Kisumu Courier
March 5, 2024 Tuesday

Copyright 2024 The Kisumu Courier Company All Rights Reserved
Section: NEWS
Length: 40 words
Byline: Amina Otieno
Body

Kenya and Uganda signed an accord on Tuesday.

Work begins in June.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: March 5, 2024

End of Document

Ferry Runs Aground
Lake Post
March 6, 2024

Length: 6 words
Body

A ferry ran aground off Mfangano.

Classification
Language: ENGLISH

End of Document
`;

const FACTIVA = `HD Kenya and Uganda Sign Rail Accord
BY By Amina Otieno
WC 40 words
PD 5 March 2024
SN The Kisumu Courier
SC KISCOU
LA English
CY Copyright 2024

LP
Kenya and Uganda signed an accord on Tuesday.

TD
Work begins in June.

CO afdb : African Development Bank
AN Document KISCOU0020240305ek350001

HD Ferry Runs Aground
WC 6 words
PD 6 March 2024
SN Lake Post
LA English

LP
A ferry ran aground off Mfangano.

AN Document LAKPOS0020240306ek360002
`;

const ACCORD = {
  title: 'Kenya and Uganda Sign Rail Accord',
  publisher: 'The Kisumu Courier',
  publishedOn: '2024-03-05',
  language: 'en',
};
const FERRY = {
  title: 'Ferry Runs Aground',
  publisher: 'Lake Post',
  language: 'en',
  text: 'A ferry ran aground off Mfangano.',
};

describe('exports of news databases', () => {
  it.each([
    [
      'LexisNexis',
      OLDER,
      isNexis,
      readNexis,
      'AMINA OTIENO',
      'Kenya and Uganda signed an accord on Tuesday to reopen the railway across\ntheir border.\n\nWork begins in June. Note: the bridges were washed away in April.',
    ],
    [
      'Nexis Uni',
      NEWER,
      isNexis,
      readNexis,
      'Amina Otieno',
      'Kenya and Uganda signed an accord on Tuesday.\n\nWork begins in June.',
    ],
    [
      'Factiva',
      FACTIVA,
      isFactiva,
      readFactiva,
      'Amina Otieno',
      'Kenya and Uganda signed an accord on Tuesday.\n\nWork begins in June.',
    ],
  ])('%s', (_name, text, is, read, byline, body) => {
    expect(is(text)).toBe(true);
    const [accord, ferry, ...more] = read(text);
    expect(accord).toMatchObject({ ...ACCORD, byline, text: body });
    expect(ferry).toMatchObject(FERRY);
    expect(more).toEqual([]);
  });

  it.each([
    ['a report', 'Kenya and Uganda signed an accord.\n\nWork begins in June.'],
    ['a report with a length', 'Length: 3 words\nHD quality'],
  ])('%s is none', (_name, text) => {
    expect(isNexis(text) || isFactiva(text)).toBe(false);
  });
});
