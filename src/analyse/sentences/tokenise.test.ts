import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../data-folder.js';
import { splitSentences } from './split-sentences.js';
import { tokenise } from './tokenise.js';
import { loadWordLists } from './word-lists.js';

const lists = loadWordLists(readDataFolder());

/** Words with blanks between; parts of one surface token joined by `+`. */
function words(text: string): string {
  let shown = '';
  let surface: number | undefined;
  for (const word of tokenise(text, lists)) {
    if (shown !== '') shown += word.surface !== undefined && word.surface === surface ? '+' : ' ';
    shown += word.form;
    surface = word.surface;
  }
  return shown;
}

describe('words are cut as the treebanks cut them', () => {
  it.each([
    ['The envoy left.', 'The envoy left .'],
    ["They don't know", "They do+n't know"],
    ['They don’t know', 'They do+n’t know'],
    ["They can't and won't", "They ca+n't and wo+n't"],
    ['They cannot stay', 'They can+not stay'],
    ["Ghana's army", "Ghana+'s army"],
    ["the ministers' aides", "the ministers+' aides"],
    ["'the talks' failed", "' the talks ' failed"],
    ["She said they should've left", "She said they should+'ve left"],
    ["O'Brien spoke", "O'Brien spoke"],
    ["a coup d'etat", "a coup d'etat"],
    ['a high-level visit', 'a high - level visit'],
    ['a non-binding vote', 'a non-binding vote'],
    ['al-Shabaab', 'al - Shabaab'],
    ['the U.S. envoy', 'the U.S. envoy'],
    ['at 10:30 a.m. on 9/11', 'at 10:30 a.m. on 9/11'],
    ['1,500 troops', '1,500 troops'],
    ['$3.5bn in aid', '$ 3.5 bn in aid'],
    ['430km away', '430 km away'],
    ['the 20th time in the 1990s', 'the 20th time in the 1990s'],
    ['12% of them', '12 % of them'],
    ['2003-2007', '2003 - 2007'],
    ['call 555-0134', 'call 555-0134'],
    ['and/or', 'and / or'],
    ['AT&T', 'AT&T'],
    ['Gen. Adamu', 'Gen. Adamu'],
    ['No. 3', 'No. 3'],
    ['She said no.', 'She said no .'],
    ['Wait... what?!', 'Wait ... what ?!'],
    ['a pause -- then', 'a pause -- then'],
    ['(Reuters) – text', '( Reuters ) – text'],
    ['see www.example.org/a, then', 'see www.example.org/a , then'],
    ['write to press@example.org.', 'write to press@example.org .'],
    ['US$5m', 'US$ 5 m'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  it.each([
    ['the minister ’ s aide', 'the minister ’s aide'],
    ['they don ’ t know', 'they do n’t know'],
    ["they do n't know", "they do n't know"],
    ['we ’ ll see', 'we ’ll see'],
  ])('text with blanks around its marks: %s', (text, expected) => expect(words(text)).toBe(expected));
});

it('words lie in order inside the text and equal their letters', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "'",
      '’',
      '.',
      '-',
      '"',
      ' ',
      's',
      "n't",
      'U.S.',
      '[...]',
      '$',
      '@',
      '://',
      '1,000',
      '\n',
      '’ s',
      '😀',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const word of tokenise(text, lists)) {
        expect(word.from).toBeGreaterThanOrEqual(end);
        expect(word.to).toBeGreaterThan(word.from);
        expect(word.form).toBe(text.slice(word.from, word.to).replace(/\s+/g, ''));
        end = word.to;
      }
    }),
  );
});

describe('odd text takes time in proportion to its length', () => {
  it.each([
    ['no blank', 'a'],
    ['apostrophes', "'"],
    ['quotation marks', '"'],
    ['base64', 'Qk1+/9aZ'],
    ['stops', '.'],
    ['initials', 'A.'],
    ['hyphens', 'a-'],
    ['slashes', 'a/'],
    ['figures and commas', '1,'],
    ['opening brackets', '( '],
    ['apostrophes apart', "' s "],
    ['mail', 'a@'],
    ['addresses', 'http://'],
  ])('%s', (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      splitSentences(tokenise(text, lists), lists);
      return performance.now() - start;
    };
    time(20_000);
    // Half a second of grace: the machine may be busy with something else.
    expect(time(160_000)).toBeLessThan(8 * 2 * time(20_000) + 500);
  });
});
