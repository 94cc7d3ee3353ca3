import { describe, expect, it } from 'vitest';
import { addressOf, EarlierReports, type Repeat, type ReportTrace, wordsHash } from './earlier-reports.js';

/** "id url words": `-` for no URL. */
function finds(...reports: string[]): (string | undefined)[] {
  const earlier = new EarlierReports();
  return reports.map((report) => {
    const [id, url, words] = report.split(' ') as [string, string, string];
    const trace: ReportTrace = { id, words, ...(url === '-' ? {} : { url }) };
    const repeat: Repeat | undefined = earlier.find(trace);
    return repeat && `${repeat.kind} ${repeat.id}`;
  });
}

describe('EarlierReports', () => {
  it.each<[string, string[], (string | undefined)[]]>([
    [
      'other words at one address are a later version of the last',
      ['a https://p.example/x one', 'b https://p.example/x two', 'c https://p.example/x three'],
      [undefined, 'updated a', 'updated b'],
    ],
    ['the same words are a repetition', ['a - one', 'b - one'], [undefined, 'repeated a']],
    [
      'at another address too',
      ['a https://p.example/x one', 'b https://q.example/y one'],
      [undefined, 'repeated a'],
    ],
    [
      'going back to earlier words makes no version',
      ['a https://p.example/x one', 'b https://p.example/x two', 'c https://p.example/x one'],
      [undefined, 'updated a', 'repeated a'],
    ],
    ['other words without an address are another report', ['a - one', 'b - two'], [undefined, undefined]],
  ])('%s', (_title, reports, expected) => {
    expect(finds(...reports)).toEqual(expected);
  });
});

describe('wordsHash', () => {
  it('does not mind where lines are broken, but minds the headline', () => {
    expect(wordsHash('Dam Opens', 'The dam\nopened.')).toBe(wordsHash('Dam Opens', 'The  dam opened.\n'));
    expect(wordsHash('Dam Opens', 'The dam opened.')).not.toBe(wordsHash('Dam Shut', 'The dam opened.'));
  });
});

describe('addressOf', () => {
  it.each([
    ['https://www.post.example/dam/', 'post.example/dam'],
    ['http://Post.example/dam#comments', 'post.example/dam'],
    ['https://post.example/dam?utm_source=feed&id=7', 'post.example/dam?id=7'],
    ['https://post.example/?b=2&a=1', 'post.example?a=1&b=2'],
    ['https://post.example/Dam', 'post.example/Dam'],
    ['no address', 'no address'],
  ])('%s', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });
});
