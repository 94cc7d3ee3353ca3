/** Layouts of saved pages, written for this test: from each the same report must come, and nothing besides. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/read/html/decode-page.js';
import { extractPage } from '../../src/read/html/extract-page.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const PARAGRAPHS = [
  'Kenya and Uganda signed an accord in Busia on Tuesday to reopen the railway across their border, the transport ministry in Nairobi said.',
  'The line has been closed since floods washed away two bridges in April, and traders on both sides had asked for help.',
  '“We will rebuild it together,” said Paul Okello, the Ugandan minister of works, after talks that lasted two days.',
  'Work will begin in June, according to the ministry, and is to be paid for by both governments and the African Development Bank.',
];

describe('layouts', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))('%s', (name) => {
    const { text, title, publishedOn, byline, publisher } = extractPage(
      decodePage(readFileSync(FOLDER + name)),
    );
    const paragraphs = text.split(/\n\n/).filter((line) => line !== title);
    expect({ paragraphs, publishedOn, byline, publisher }).toEqual({
      paragraphs: PARAGRAPHS,
      publishedOn: '2024-03-05',
      byline: 'Amina Otieno',
      publisher: 'The Kisumu Courier',
    });
    expect(title).toMatch(/^Kenya and Uganda Sign Rail Accord/);
  });
});

describe('torture', () => {
  const story = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  it.each<[string, string, string[]]>([
    ['20,000 nested divisions', `${'<div>'.repeat(20_000)}${story}`, ['page-too-deep']],
    ['16,384 nested bold', `<p>${'<b>'.repeat(16_384)}x</p>${story}`, ['page-too-deep']],
    ['formatting that overlaps blocks', `${'<a><b><i><p>'.repeat(3_000)}</p>${story}`, ['page-too-deep']],
    [
      '100,000 attributes',
      `<div ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>${story}</div>`,
      [],
    ],
    ['20,000 paragraphs with links', `${'<p><a href=x>'.repeat(20_000)}${story}`, ['page-too-deep']],
    ['2 MB of words', `${story}<p>${'word '.repeat(400_000)}`, []],
    ['a tag never closed', `${story}<div class="${'x'.repeat(300_000)}`, []],
    ['a comment never closed', `${story}<!-- ${'-'.repeat(500_000)}`, []],
    ['a script never closed', `${story}<script>${'if (a < b) { '.repeat(20_000)}`, []],
    ['100,000 entities', `${story}<p>${'&amp;'.repeat(100_000)}`, []],
    ['a table in a table in a table', `${'<table><tr><td>'.repeat(5_000)}${story}`, ['page-too-deep']],
    [
      'data that is no data',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>${story}`,
      [],
    ],
    ['an attribute name without end', `<p ${'on'.repeat(100_000)}>x</p>${story}`, []],
    ['bytes that are no text', `${'\u0000\ufffd'.repeat(50_000)}${story}`, []],
    [
      'closing tags of nothing',
      `${'<div>'.repeat(20_000)}${'</p></x>'.repeat(100_000)}${story}`,
      ['page-too-deep'],
    ],
    [
      'lists of definitions in each other',
      `${'<dl><dt>'.repeat(10_000)}${'<dd>x'.repeat(20_000)}${story}`,
      ['page-too-deep'],
    ],
    [
      'times in each other',
      `${'<time>'.repeat(50_000)}x${'</time>'.repeat(50_000)}${story}`,
      ['page-too-deep'],
    ],
    ['pages in pages', `${'<html><body>'.repeat(100_000)}${story}`, ['page-too-deep']],
    ['annotations in each other', `${'<ruby><rt><rp>'.repeat(30_000)}${story}`, ['page-too-deep']],
    ['all inside a button never closed', `${'<p><button>'.repeat(20_000)}${story}`, ['page-too-deep']],
    [
      'all inside a script-less part never closed',
      `${'<noscript>'.repeat(20_000)}${story}`,
      ['page-too-deep'],
    ],
    ['9 MB of words', `${story}<p>${'word '.repeat(1_800_000)}`, []],
    ['21 MB of words', `${story}<p>${'word '.repeat(4_200_000)}`, ['page-cut']],
    ['9 MB of paragraphs', `${story}${'<p>word word, word word word word word</p>'.repeat(195_000)}`, []],
    ['100,000 classes', `<div class="${'a-b '.repeat(100_000)}">${story}</div>`, []],
    [
      '20,000 scripts of data',
      `${'<script type="application/ld+json">{"@type":"x"}</script>'.repeat(20_000)}${story}`,
      [],
    ],
  ])('%s', (_title, html, codes) => {
    const start = process.cpuUsage().user;
    const { text, diagnostics } = extractPage(html);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(2);
    expect(text).toContain(PARAGRAPHS[0]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('time', () => {
  /** Median of five; each input is long enough that the clock's step and a collection of garbage do not tell. */
  const seconds = (html: string) => {
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = process.cpuUsage();
      extractPage(html);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    });
    return times.sort((a, b) => a - b)[2]!;
  };
  it.each<[string, (times: number) => string]>([
    ['nested elements', (times) => '<div>'.repeat(100_000 * times)],
    [
      'closing tags of nothing below many',
      (times) => '<x>'.repeat(20_000 * times) + '</y>'.repeat(200_000 * times),
    ],
    ['formatting never closed', (times) => '<a><b><i><p>'.repeat(20_000 * times)],
    [
      'attributes',
      (times) => `<p ${Array.from({ length: 60_000 * times }, (_, at) => `a${at}=1`).join(' ')}>`,
    ],
    ['paragraphs', (times) => '<p>word word, word word word word word</p>'.repeat(20_000 * times)],
    [
      'boxes beside each other',
      (times) => '<div>word word, word word word word word</div>'.repeat(20_000 * times),
    ],
    ['bylines never closed', (times) => '<span class=byline>Ann '.repeat(20_000 * times)],
  ])('grows with the length: %s', (_title, make) => {
    extractPage(make(1));
    expect(seconds(make(2))).toBeLessThan(2.4 * seconds(make(1)) + 0.03);
  });
});
