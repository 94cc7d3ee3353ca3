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
  ])('%s', (_title, html, codes) => {
    const start = process.cpuUsage().user;
    const { text, diagnostics } = extractPage(html);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(4);
    expect(text).toContain(PARAGRAPHS[0]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});
