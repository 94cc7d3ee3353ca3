/** Texts on which one step or another of reading and analysing might take more than the time of their length, by size. */

/** `size` in characters, roughly. */
export type HardText = (size: number) => string;

export const HARD_TEXTS: readonly (readonly [title: string, text: HardText])[] = [
  ['no blank at all', (size) => repeated('abcdefghij', size)],
  ['quotation marks', (size) => repeated('“So,” he said. "', size)],
  ['quotation marks never closed', (size) => repeated('“ ', size)],
  ['single quotation marks', (size) => repeated("the boys' ' ", size)],
  ['base64 in lines', (size) => base64(size, 76)],
  ['base64 in one line', (size) => base64(size, size)],
  ['a b a b', (size) => repeated('a b ', size)],
  ['datelines', (size) => repeated('NIAMEY, Dec. 4 (AFP) — The army left.\n\n', size)],
  ['one long sentence', (size) => `${repeated('the army of the state left the town and ', size)}.`],
  ['brackets in brackets', (size) => repeated('(', size / 2) + repeated(')', size / 2)],
  ['brackets around words', (size) => repeated('the army (of ', size * 0.87) + repeated(') ', size * 0.13)],
  [
    'a list of names',
    (size) => `${repeated('Aminata Keita, Paul Okello, Ana Pires, ', size)}and others met.`,
  ],
  [
    'a list of names, none of them twice',
    (size) => numbered((at) => `Mr. Ka${at.toString(36)}ra Bo${(at * 7).toString(36)}l, `, size),
  ],
  [
    'sentences about ever new persons',
    (size) => numbered((at) => `Minister Ka${at.toString(36)}ra Okello met her. `, size),
  ],
  ['pronouns', (size) => repeated('He said she told them it was his. ', size)],
  ['groups', (size) => repeated('Niger and Mali met. The two countries agreed. They left. ', size)],
  ['abbreviations', (size) => repeated('Mr. U.S. Gen. ', size)],
  ['stops', (size) => repeated('. ', size)],
  ['stops without blanks', (size) => repeated('.', size)],
  ['figures', (size) => repeated('1,200 ', size)],
  ['hyphens', (size) => repeated('a-', size)],
  ['beginnings of addresses', (size) => repeated('a.a@', size)],
  ['apostrophes apart', (size) => repeated('’ s ', size)],
  ['short lines', (size) => repeated('He left;\n', size)],
  ['marks of Markdown', (size) => repeated('**[a](b) _', size)],
  ['brackets of Markdown', (size) => repeated('[', size)],
  ['blanks', (size) => `${repeated(' ', size)}x`],
  ['line breaks', (size) => `${repeated('\n', size)}x`],
  ['doves', (size) => repeated('🕊️', size)],
  ['nothing but capitals', (size) => repeated('THE ARMY LEFT THE TOWN ', size)],
  ['noun in noun in noun', (size) => repeated('the minister of the ', size)],
];

function repeated(words: string, size: number): string {
  return words.repeat(Math.ceil(size / words.length));
}

function numbered(words: (at: number) => string, size: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; length < size; at++) {
    parts.push(words(at));
    length += parts[at]!.length;
  }
  return parts.join('');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of numbers that are the same in every run. */
function base64(size: number, width: number): string {
  let text = '';
  let number = 1;
  for (let at = 1; at <= size; at++) {
    number = (Math.imul(number, 1103515245) + 12345) & 0x7fffffff;
    text += DIGITS[(number >> 16) & 63];
    if (at % width === 0) text += '\n';
  }
  return text;
}
