import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../data-folder.js';
import type { Article } from './article.js';
import { type ReportInput, readArticle } from './read-article.js';
import { loadReadLists } from './read-lists.js';

const lists = loadReadLists(readDataFolder());
const read = (input: ReportInput | string): Article =>
  readArticle(typeof input === 'string' ? { text: input } : input, lists);

/** A line per block: its kind (in capitals for the title's) and its words without markup, ⏎ for a line break. */
function blocksOf(article: Article): string[] {
  return article.blocks.map((block) => {
    const part = block.in === 'title' ? article.title! : article.text;
    let words = '';
    let at: number = block.from;
    for (const skip of block.skip) {
      words += part.slice(at, skip.from);
      at = skip.to;
    }
    words += part.slice(at, block.to);
    const kind = block.in === 'title' ? block.kind.toUpperCase() : block.kind;
    return `${kind}: ${words.replace(/\n/g, '⏎')}`;
  });
}

const REST = 'Talks on the shared dam will resume in Asmara next month, both delegations said.';
const MORE = 'A previous round, hosted by Djibouti, ended without an agreement on the release of water.';

describe('blocks', () => {
  it.each<[string, ReportInput | string, string[]]>([
    ['one sentence is body', 'Norway said it would send aid.', ['body: Norway said it would send aid.']],
    [
      'a first line without a full stop is the headline',
      `Kenya and Uganda Sign Rail Accord\n\n${REST}`,
      ['headline: Kenya and Uganda Sign Rail Accord', `body: ${REST}`],
    ],
    [
      'a title repeated in the text is coded there',
      {
        title: 'Kenya and Uganda Sign Rail Accord - The Daily Post',
        text: `Kenya and Uganda sign rail accord\n\n${REST}`,
        publisher: 'The Daily Post',
      },
      ['headline: Kenya and Uganda sign rail accord', `body: ${REST}`],
    ],
    [
      'a title not repeated is coded in the title, without the publisher',
      { title: 'Kenya and Uganda Sign Rail Accord | BBC News', text: REST },
      ['HEADLINE: Kenya and Uganda Sign Rail Accord', `body: ${REST}`],
    ],
    [
      'a title that has run into the first sentence',
      { title: 'Kenya and Uganda sign rail accord', text: `Kenya and Uganda sign rail accord. ${REST}` },
      ['headline: Kenya and Uganda sign rail accord.', `body: ${REST}`],
    ],
    [
      'byline, date, caption and related links of a page saved as Markdown',
      `# Kenya and Uganda Sign Rail Accord\n\nBy [Amina Otieno](#)\n\nMarch 5, 2024\n\nTrade Minister Paul Okello. **Grace Auma / Ministry of Trade / AFP**\n\n${REST}\n\nRelated article: [Port of Mombasa Reopens](#)\n\n${MORE}\n\nOriginal url:\n\n<https://www.example.org/2024/03/05/rail>`,
      [
        'headline: Kenya and Uganda Sign Rail Accord',
        'byline: By Amina Otieno',
        'date: March 5, 2024',
        'caption: Trade Minister Paul Okello. Grace Auma / Ministry of Trade / AFP',
        `body: ${REST}`,
        'related: Related article: Port of Mombasa Reopens',
        `body: ${MORE}`,
        'link: Original url:',
        'link: ',
      ],
    ],
    [
      'a paragraph broken in mid-sentence is one block',
      `${MORE}\n\nThe parties praised the Republic of\n\nUganda for its patience.\n\n${REST}`,
      [
        `body: ${MORE}`,
        'body: The parties praised the Republic of⏎⏎Uganda for its patience.',
        `body: ${REST}`,
      ],
    ],
    [
      'text wrapped to a column',
      'Soldiers of the joint force handed the border post at Busia back to customs\nofficers on Friday, two years after taking it over, the interior ministry of\nKenya said. Traders had asked for the change.\n\nUganda has promised to do the same at Malaba before the end of the year, its\ntrade minister told reporters in Kampala.',
      [
        'body: Soldiers of the joint force handed the border post at Busia back to customs⏎officers on Friday, two years after taking it over, the interior ministry of⏎Kenya said. Traders had asked for the change.',
        'body: Uganda has promised to do the same at Malaba before the end of the year, its⏎trade minister told reporters in Kampala.',
      ],
    ],
    [
      'a line per paragraph stays so',
      `${REST}\n${MORE}\nEgypt objected.`,
      [`body: ${REST}`, `body: ${MORE}`, 'body: Egypt objected.'],
    ],
    [
      'a short line between paragraphs is a heading, a sentence without its stop is not',
      `${REST}\n\nNo word from Cairo\n\n${MORE}\n\nNine officers have been dismissed\n\n${REST}`,
      [
        `body: ${REST}`,
        'heading: No word from Cairo',
        `body: ${MORE}`,
        'body: Nine officers have been dismissed',
        `body: ${REST}`,
      ],
    ],
    [
      'a closing credit behind the last sentence',
      `${REST} (Reporting by Amina Otieno; Editing by Jo Lund)`,
      [`body: ${REST}`, 'credit: (Reporting by Amina Otieno; Editing by Jo Lund)'],
    ],
    [
      'a picture credit in brackets',
      `Fishermen mend nets in Kisumu. (Grace Auma/Reuters)\n\n${REST}\n\nThe ministry denied it (and Kenya agreed).`,
      [
        'caption: Fishermen mend nets in Kisumu. (Grace Auma/Reuters)',
        `body: ${REST}`,
        'body: The ministry denied it (and Kenya agreed).',
      ],
    ],
    [
      'bullets',
      `${REST}\n\n- Kenya will lower its tariffs.\n- Uganda will open its archive.`,
      [`body: ${REST}`, 'body: Kenya will lower its tariffs.', 'body: Uganda will open its archive.'],
    ],
    ['the dateline is kept out of the sentence', `KAMPALA, March 5 (Reuters) - ${REST}`, [`body: ${REST}`]],
    [
      'emphasis, links, escapes and images are markup, a lone asterisk is not',
      {
        format: 'markdown',
        text: `The *Daily* [Post](https://example.org/a_b_c) said 5 \\* 3 * 2 is **thirty**.`,
      },
      ['body: The Daily Post said 5 * 3 * 2 is thirty.'],
    ],
    [
      'the date line that has run into the first sentence',
      `Thursday, March 7, 2024 On Tuesday, Kenya recalled its envoy.\n${REST}`,
      ['date: Thursday, March 7, 2024', 'body: On Tuesday, Kenya recalled its envoy.', `body: ${REST}`],
    ],
    [
      'a sentence that begins with By is no byline',
      'By the end of March the force had left Kismayo.',
      ['body: By the end of March the force had left Kismayo.'],
    ],
    [
      'a line about the author closes a column, and is text elsewhere',
      `${REST}\n\nPaul Okello is a historian at Makerere University.`,
      [`body: ${REST}`, 'credit: Paul Okello is a historian at Makerere University.'],
    ],
    [
      'hashtags are no headings',
      '#Nairobi #Kampala Traders marched along the border road on Sunday.',
      ['body: #Nairobi #Kampala Traders marched along the border road on Sunday.'],
    ],
  ])('%s', (_title, input, expected) => {
    expect(blocksOf(read(input))).toEqual(expected);
  });
});

describe('origin', () => {
  it.each<[string, ReportInput, Partial<Article>]>([
    [
      'agency via publisher',
      { text: REST, publisher: 'AFP via The Moscow Times' },
      { agency: 'AFP', publisher: 'The Moscow Times' },
    ],
    [
      'publisher from the host',
      { text: REST, url: 'https://www.bbc.com/news/world-1' },
      { publisher: 'BBC' },
    ],
    ['a host as publisher', { text: REST, publisher: 'www.bbc.com' }, { publisher: 'BBC' }],
    ['an unknown host', { text: REST, url: 'https://www.example.org/a' }, { publisher: 'example.org' }],
    [
      'agency from the byline',
      { text: `By Amina Otieno, Associated Press\n\n${REST}` },
      { agency: 'AP', byline: 'Amina Otieno, Associated Press' },
    ],
    [
      'agency from the dateline',
      { text: `NAIROBI (AFP) — ${REST}`, publisher: 'Daily Nation' },
      { agency: 'AFP' },
    ],
    ['agency at the end', { text: `${REST} (Xinhua)` }, { agency: 'Xinhua' }],
    [
      'time of day cut off',
      { text: REST, publishedOn: '2024-03-05T22:10:00Z' },
      { publishedOn: '2024-03-05' },
    ],
    [
      'date of the date line',
      { text: `Published 5 March 2024 10:15 GMT\n\n${REST}` },
      { publishedOn: '2024-03-05' },
    ],
    [
      'not the date of the update',
      { text: `Updated: March 9, 2024\nPublished: March 5, 2024\n\n${REST}` },
      { publishedOn: '2024-03-05' },
    ],
    [
      'date of the URL',
      { text: REST, url: 'https://example.org/2024/mar/05/rail' },
      { publishedOn: '2024-03-05' },
    ],
    [
      'date of the dateline',
      { text: `NAIROBI, March 5, 2024 (AFP) — ${REST}` },
      { publishedOn: '2024-03-05' },
    ],
    [
      'the fallback comes last',
      { text: REST, fallbackDate: '2024-03-09', url: 'https://example.org/2024/03/05/rail' },
      { publishedOn: '2024-03-05' },
    ],
    ['the fallback', { text: REST, fallbackDate: '2024-03-09' }, { publishedOn: '2024-03-09' }],
    [
      'writer, paper and date on one line',
      { text: `Rail Accord Signed\n\nBy Amina Otieno | The Kisumu Courier | 5 March 2024\n\n${REST}` },
      { byline: 'Amina Otieno', publisher: 'The Kisumu Courier', publishedOn: '2024-03-05' },
    ],
    [
      'the agency below the writer',
      { text: `Rail Accord Signed\n\nBy Amina Otieno\n\nReuters\n\nMarch 5, 2024\n\n${REST}` },
      { byline: 'Amina Otieno', agency: 'Reuters', publishedOn: '2024-03-05' },
    ],
    [
      'paper and date on one line',
      { text: `Rail Accord Signed\n\n*The Kisumu Courier, 5 March 2024*\n\n${REST}`, format: 'markdown' },
      { publisher: 'The Kisumu Courier', publishedOn: '2024-03-05' },
    ],
  ])('%s', (_title, input, expected) => {
    expect(read(input)).toMatchObject(expected);
  });
});

describe('datelines', () => {
  it.each<[string, object | undefined]>([
    [`NIAMEY, Dec. 4 (AFP) — ${REST}`, { place: 'NIAMEY', date: '2023-12-04', agency: 'AFP' }],
    [`GENEVA (Reuters) - ${REST}`, { place: 'GENEVA', agency: 'Reuters' }],
    [`BEIRUT — ${REST}`, { place: 'BEIRUT' }],
    [`KABUL, Afghanistan — ${REST}`, { place: 'KABUL, Afghanistan' }],
    [`MOSCOW, December 4. /TASS/. ${REST}`, { place: 'MOSCOW', date: '2023-12-04', agency: 'TASS' }],
    [`ISLAMABAD: ${REST}`, { place: 'ISLAMABAD' }],
    [
      `N'DJAMENA, 31 December (Xinhua) -- ${REST}`,
      { place: "N'DJAMENA", date: '2023-12-31', agency: 'Xinhua' },
    ],
    [`Mexico City (AFP) – ${REST}`, { place: 'Mexico City', agency: 'AFP' }],
    [`Tehran, Iran — ${REST}`, { place: 'Tehran, Iran' }],
    [`( CNN ) ${REST}`, { agency: 'CNN' }],
    [`WASHINGTON ( AP ) — ${REST}`, { place: 'WASHINGTON', agency: 'AP' }],
    [`**ACCRA (Reuters)** - ${REST}`, { place: 'ACCRA', agency: 'Reuters' }],
    [`ANALYSIS: ${REST}`, undefined],
    [`UNESCO (the culture body of the UN) said: ${REST}`, undefined],
    ['Paul Okello — Kampala’s mayor — Said little.', undefined],
    ['Iran – which denies it – did not answer.', undefined],
    [`AMINA OTIENO: Who pays? ${REST}\n\nPAUL OKELLO: Nobody does.`, undefined],
  ])('%s', (text, expected) => {
    const { dateline } = read({ text, publishedOn: '2023-12-05' });
    if (expected === undefined) expect(dateline).toBeUndefined();
    else expect(dateline).toMatchObject(expected);
  });
});

describe('diagnostics', () => {
  it.each<[ReportInput, string]>([
    [{ text: REST, publishedOn: '2024-02-30' }, 'date-malformed'],
    [{ text: REST, publishedOn: '5 March' }, 'date-malformed'],
    [{ text: REST }, 'date-missing'],
    [{ text: `03/04/2024\n\n${REST}` }, 'date-ambiguous'],
    [{ text: `March 5, 2020\n\n${REST}`, publishedOn: '2024-03-05' }, 'dates-disagree'],
    [{ text: `NAIROBI, March 5 (AFP) - ${REST}`, publishedOn: '2024-09-05' }, 'dates-disagree'],
    [{ text: ' \n\ufeff ' }, 'text-empty'],
    [
      {
        text: 'Le président a déclaré que les pourparlers avec les rebelles dans le nord du pays reprendraient la semaine prochaine.',
      },
      'language-not-read',
    ],
    [{ text: REST, language: 'fr-FR' }, 'language-not-read'],
    [
      {
        text: 'Президент заявил, что переговоры с соседями не прекращались и будут идти дальше.',
        language: 'en',
      },
      'language-disagrees',
    ],
    [{ text: `${REST}\n${'x'.repeat(2_000_000)}` }, 'text-too-long'],
  ])('%#', (input, code) => {
    expect(read(input).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

describe('laws', () => {
  const piece = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '**',
      '_',
      '[',
      '](',
      ')',
      '`',
      '# ',
      '> ',
      '- ',
      '![',
      '<',
      '>',
      '"',
      'By ',
      'NIAMEY (AFP) — ',
      'March 5, 2024',
      'Related: ',
      '(Reporting by Jo)',
      'https://x.org/',
      REST,
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('blocks lie in their text, in order, without overlap; skips lie in their blocks', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(text, { nil: undefined }),
        fc.constantFrom(undefined, 'text' as const, 'markdown' as const),
        (body, title, format) => {
          const article = read({ text: body, title, format });
          const ends = { text: 0, title: 0 };
          for (const block of article.blocks) {
            const part = block.in === 'title' ? article.title! : article.text;
            expect(block.from).toBeGreaterThanOrEqual(ends[block.in]);
            expect(block.to).toBeGreaterThan(block.from);
            expect(block.to).toBeLessThanOrEqual(part.length);
            ends[block.in] = block.to;
            let at: number = block.from;
            for (const skip of block.skip) {
              expect(skip.from).toBeGreaterThanOrEqual(at);
              expect(skip.to).toBeGreaterThan(skip.from);
              at = skip.to;
            }
            expect(at).toBeLessThanOrEqual(block.to);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reading twice gives the same, and the text read is the text kept', () => {
    fc.assert(
      fc.property(text, (body) => {
        const first = read(body);
        expect(JSON.stringify(read(body))).toBe(JSON.stringify(first));
        expect(read({ text: first.text }).key).toBe(read({ text: first.text }).key);
        expect(first.text).toBe(body.replace(/^\ufeff/, '').toWellFormed());
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no blank', 'x'.repeat(500_000)],
    ['quotation marks', '"'.repeat(10_000)],
    ['open brackets', '['.repeat(80_000)],
    ['half links', ']('.repeat(40_000)],
    ['images', '!['.repeat(40_000)],
    ['tags', '<a '.repeat(40_000)],
    ['emphasis', '*a_'.repeat(40_000)],
    ['short lines', 'of the\n'.repeat(5_000)],
    ['backslashes', '\\'.repeat(80_000)],
    ['capitals', 'NIAMEY '.repeat(20_000)],
    ['blanks', `a${' '.repeat(200_000)}b`],
    ['line breaks', '\n'.repeat(200_000)],
  ])('time grows with length alone: %s', (_title, body) => {
    const ofLength = (length: number) => {
      const start = process.cpuUsage().user;
      read({ text: body.slice(0, length), format: 'markdown' });
      return process.cpuUsage().user - start;
    };
    ofLength(body.length / 8);
    const half = ofLength(body.length / 2);
    // Fourfold would be quadratic; short times jump, so they are let off.
    expect(ofLength(body.length)).toBeLessThan(Math.max(half * 3.5, 300_000));
  });
});
