/** Who is believed about the day of publication, and when a disagreement is told. */

import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../data-folder.js';
import { readFeed } from './feed/read-feed.js';
import { extractPage } from './html/extract-page.js';
import { type ReportInput, readArticle } from './read-article.js';
import { loadReadLists } from './read-lists.js';

const lists = loadReadLists(readDataFolder());
const REST = 'Talks on the shared dam will resume in Asmara next month, both delegations said.';

describe('the day of publication', () => {
  it.each<[string, ReportInput, string | undefined, number]>([
    ['as given', { text: REST, publishedOn: '2024-03-05' }, '2024-03-05', 0],
    ['as given, in words', { text: REST, publishedOn: '5 March 2024' }, '2024-03-05', 0],
    ['as given, with a time', { text: REST, publishedOn: '2024-03-05 23:10:00' }, '2024-03-05', 0],
    ['as given, without marks', { text: REST, publishedOn: '20240305' }, '2024-03-05', 0],
    ['a line of the text', { text: `March 5, 2024\n\n${REST}` }, '2024-03-05', 0],
    ['the address', { text: REST, url: 'https://post.example/2024/03/05/dam' }, '2024-03-05', 0],
    ['the feed', { text: REST, feedDate: '2024-03-05' }, '2024-03-05', 0],
    ['--date', { text: REST, fallbackDate: '2024-03-05' }, '2024-03-05', 0],
    [
      'the text before the feed',
      { text: `March 5, 2024\n\n${REST}`, feedDate: '2024-03-06' },
      '2024-03-05',
      0,
    ],
    [
      'the feed before --date',
      { text: REST, feedDate: '2024-03-05', fallbackDate: '2023-01-01' },
      '2024-03-05',
      0,
    ],
    [
      'the dateline before --date, with the year of the feed',
      { text: `ASMARA, Dec. 30 (AFP) — ${REST}`, feedDate: '2024-01-02' },
      '2024-01-02',
      0,
    ],
    [
      'page and address a month apart',
      { text: REST, publishedOn: '2024-04-05', url: 'https://post.example/2024/03/05/dam' },
      '2024-04-05',
      1,
    ],
    [
      'page and feed a year apart',
      { text: REST, publishedOn: '2024-03-05', feedDate: '2025-03-05' },
      '2024-03-05',
      1,
    ],
    [
      'publication and dateline a month apart',
      { text: `ASMARA, Feb. 2 (AFP) — ${REST}`, publishedOn: '2024-03-05' },
      '2024-03-05',
      1,
    ],
  ])('%s', (_title, input, date, disagreements) => {
    const { publishedOn, diagnostics } = readArticle(input, lists);
    expect(publishedOn).toBe(date);
    expect(diagnostics.filter(({ code }) => code === 'dates-disagree')).toHaveLength(disagreements);
  });

  it('a feed gives its date as the feed', () => {
    const [report] = readFeed(
      `<rss><channel><title>Lake Post</title><item><title>Dam Opens</title><description>${REST}</description><pubDate>Tue, 05 Mar 2024 23:30:00 GMT</pubDate></item></channel></rss>`,
    );
    expect(report).toMatchObject({ feedDate: '2024-03-05', publisher: 'Lake Post' });
  });

  it('a page that gives two days says so', () => {
    const data = '{"@type":"NewsArticle","datePublished":"2024-03-05"}';
    const page = (day: string) =>
      extractPage(
        `<script type="application/ld+json">${data}</script><meta property="article:published_time" content="${day}"><p>${REST}</p>`,
      );
    expect(page('2024-03-06T01:00:00Z').diagnostics).toEqual([]);
    const { publishedOn, diagnostics } = page('2024-01-05T01:00:00Z');
    expect(publishedOn).toBe('2024-03-05');
    expect(diagnostics.map(({ code }) => code)).toEqual(['dates-disagree']);
  });
});
