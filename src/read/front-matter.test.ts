import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../data-folder.js';
import { readArticle } from './read-article.js';
import { loadReadLists } from './read-lists.js';

const lists = loadReadLists(readDataFolder());
const SENTENCE = 'Kenya and Uganda signed an accord on Tuesday, the transport ministry said.';

function read(text: string) {
  const { blocks, headline, publishedOn, byline, publisher, url } = readArticle({ text }, lists);
  return {
    blocks: blocks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`),
    told: [headline, publishedOn, byline, publisher, url],
  };
}

describe('front matter', () => {
  it.each<[string, string, string[], (string | undefined)[]]>([
    [
      'tells the origin and is no text',
      `---\ntitle: "Rail Accord Signed"\ndate: 2024-03-05T08:00:00Z\nauthor: Amina Otieno\nsite: The Kisumu Courier\nurl: https://news.example/rail\ntags: [rail]\n---\n\n${SENTENCE}\n`,
      ['headline: Rail Accord Signed', `body: ${SENTENCE}`],
      ['Rail Accord Signed', '2024-03-05', 'Amina Otieno', 'The Kisumu Courier', 'https://news.example/rail'],
    ],
    [
      'as clippers of notes write it: lists, links, the day of saving',
      `---\ntitle: Rail Accord Signed\nsource: https://news.example/rail\nauthor:\n  - "[[Amina Otieno]]"\npublished: 2024-03-05\ncreated: 2024-05-01\n---\n${SENTENCE}`,
      ['headline: Rail Accord Signed', `body: ${SENTENCE}`],
      ['Rail Accord Signed', '2024-03-05', 'Amina Otieno', 'news.example', 'https://news.example/rail'],
    ],
    [
      'a title that the text repeats is coded once',
      `---\ntitle: Rail Accord Signed\n---\n\n# Rail Accord Signed\n\n${SENTENCE}`,
      ['headline: Rail Accord Signed', `body: ${SENTENCE}`],
      ['Rail Accord Signed', undefined, undefined, undefined, undefined],
    ],
    [
      'a text between rules is text',
      `---\n\n${SENTENCE}\n\n---\n`,
      [`body: ${SENTENCE}`],
      [undefined, undefined, undefined, undefined, undefined],
    ],
  ])('%s', (_title, text, blocks, told) => {
    const found = read(text);
    expect(found.blocks).toEqual(blocks);
    expect(found.told.map((value) => value ?? undefined)).toEqual(told);
  });
});
