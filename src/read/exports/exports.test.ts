import { describe, expect, it } from 'vitest';
import { readExportPage } from './export-pages.js';
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

const row = (name: string, words: string) => `<tr><td><b>${name}</b>&nbsp;</td><td>${words}</td></tr>`;
const TABLES = `<html><head><title>Factiva</title></head><body>
<div class="article enArticle"><table>${row('HD', '<b>Kenya and Uganda Sign Rail Accord</b>')}${row('BY', 'By Amina Otieno')}
${row('WC', '40 words')}${row('PD', '5 March 2024')}${row('SN', 'The Kisumu Courier')}${row('LA', 'English')}
${row('LP', '<p>Kenya and Uganda signed an accord on Tuesday.</p>')}${row('TD', '<p>Work begins in June.</p>')}
${row('CO', 'afdb : African Development Bank')}${row('AN', 'Document KISCOU0020240305ek350001')}</table></div>
<div class="article enArticle"><table>${row('HD', 'Ferry Runs Aground')}${row('WC', '6 words')}${row('PD', '6 March 2024')}
${row('SN', 'Lake Post')}${row('LA', 'English')}${row('LP', '<p>A ferry ran aground off Mfangano.</p>')}
${row('AN', 'Document LAKPOS0020240306ek360002')}</table></div></body></html>`;

const shown = (title: string, facts: string[], paragraphs: string[]) =>
  `<div class="article enArticle"><div id="hd"><span class="enHeadline">${title}</span></div>${facts
    .map((fact) => `<div>${fact}</div>`)
    .join(
      '',
    )}${paragraphs.map((words) => `<p class="articleParagraph enarticleParagraph">${words}</p>`).join('')}</div>`;
const SHOWN = `<!DOCTYPE html><html><body>
${shown(
  'Kenya and Uganda Sign Rail Accord',
  [
    'By Amina Otieno',
    '40 words',
    '5 March 2024',
    '10:12 GMT',
    'The Kisumu Courier',
    'KISCOU',
    'English',
    '(c) 2024 The Kisumu Courier',
  ],
  [
    'Kenya and Uganda signed an accord on Tuesday.',
    'Work begins in June.',
    'Document KISCOU0020240305ek350001',
  ],
)}
${shown(
  'Ferry Runs Aground',
  ['6 words', '6 March 2024', 'Lake Post', 'LAKPOS', 'English'],
  ['A ferry ran aground off Mfangano.', 'Document LAKPOS0020240306ek360002'],
)}</body></html>`;
const LEXIS = `<HTML><BODY>${OLDER.split(/\n\n+/)
  .map((part) => `<P CLASS="c1"><SPAN CLASS="c2">${part}</SPAN></P>`)
  .join('\n')}</BODY></HTML>`;

describe('exports of news databases as pages', () => {
  it.each([
    ['Factiva with its fields in tables', TABLES],
    ['Factiva as it shows articles', SHOWN],
    ['LexisNexis', LEXIS],
  ])('%s', (_name, html) => {
    const [accord, ferry, ...more] = readExportPage(html) ?? [];
    expect(accord).toMatchObject(ACCORD);
    expect(accord!.byline).toMatch(/^Amina Otieno$/i);
    expect(accord!.text).toMatch(
      /^Kenya and Uganda signed an accord on Tuesday[\s\S]*\n\nWork begins in June\./,
    );
    expect(ferry).toMatchObject(FERRY);
    expect(more).toEqual([]);
  });

  it('other pages are none', () => {
    expect(readExportPage('<p>2 of 3 documents were found. End of story.</p>')).toBeUndefined();
    expect(readExportPage('<p>The memo says "End of Document".</p>')).toBeUndefined();
  });
});

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

  it('a paragraph of Factiva that begins with two capitals is text', () => {
    const body = 'IN BRIEF the ministers met.\nBY THE lake they signed.\nAN accord was reached.';
    const [report] = readFactiva(FACTIVA.replace('Work begins in June.', body));
    expect(report!.text).toBe(`Kenya and Uganda signed an accord on Tuesday.\n\n${body}`);
  });

  it.each([
    ['a report', 'Kenya and Uganda signed an accord.\n\nWork begins in June.'],
    ['a report with a length', 'Length: 3 words\nHD quality'],
  ])('%s is none', (_name, text) => {
    expect(isNexis(text) || isFactiva(text)).toBe(false);
  });
});
