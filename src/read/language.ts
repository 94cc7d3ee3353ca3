/** The language of a text, told by its letters and its most frequent function words. */

import type { ReadLists } from './read-lists.js';

/** Function words are frequent: this much of a text is enough. */
const SAMPLE = 3000;
const FEWEST_WORDS = 12;
/** So many words with so few of English's function words (a third of any news is) are no English, whatever they are. */
const ENOUGH_WORDS = 20;
const FEWEST_ENGLISH = 0.08;
/** ISO 639's code for a language that could not be told. */
const UNDETERMINED = 'und';

/** ISO 639-1, "und" for one that is not listed and not English, or undefined when the text is too short to tell. */
export function detectLanguage(text: string, { languages, functionWords }: ReadLists): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script === undefined) return undefined;
  if (script.language !== undefined) return script.language;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  if (words.length < FEWEST_WORDS) return script.usual;
  const hits = languages.map(() => 0);
  for (const word of words) for (const index of functionWords.get(word) ?? []) hits[index]!++;
  const scores = languages.map((language, index) => ({ language, share: hits[index]! / words.length }));
  scores.sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
  const [best, second] = scores;
  const english = scores.find(({ language }) => language === 'en')?.share ?? 0;
  if (!best || best.share < 0.12) {
    const isForeign = script.usual === undefined && words.length >= ENOUGH_WORDS && english < FEWEST_ENGLISH;
    return isForeign ? UNDETERMINED : script.usual;
  }
  if (best.language === 'en') return 'en';
  // A name-laden English text must not be lost to a neighbour by a hair.
  if (english > 0.15 && best.share < english * 1.4) return 'en';
  return best.share > second!.share || script.usual === undefined ? best.language : script.usual;
}

/** `language` where the script decides alone; `usual` is the likeliest where words do not tell. */
interface Script {
  readonly language?: string;
  readonly usual?: string;
}

/** First and last code point. Latin stands first because it is by far the most frequent. */
const SCRIPTS: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, {}],
  [0x1e00, 0x1eff, {}],
  [0x370, 0x3ff, { language: 'el' }],
  [0x400, 0x52f, { usual: 'ru' }],
  [0x530, 0x58f, { language: 'hy' }],
  [0x590, 0x5ff, { language: 'he' }],
  [0x600, 0x77f, { usual: 'ar' }],
  [0x900, 0x97f, { usual: 'hi' }],
  [0x980, 0x9ff, { language: 'bn' }],
  [0xb80, 0xbff, { language: 'ta' }],
  [0xe00, 0xe7f, { language: 'th' }],
  [0x1000, 0x109f, { language: 'my' }],
  [0x10a0, 0x10ff, { language: 'ka' }],
  [0x1200, 0x137f, { language: 'am' }],
  [0x1780, 0x17ff, { language: 'km' }],
  [0x3040, 0x30ff, { language: 'ja' }],
  [0x3400, 0x9fff, { language: 'zh' }],
  [0xac00, 0xd7af, { language: 'ko' }],
];

/** The script of most letters. Japanese is told by its syllables, few as they may be among the ideographs. */
function scriptOf(sample: string): Script | undefined {
  const counts = SCRIPTS.map(() => 0);
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    const script = SCRIPTS.findIndex(([first, last]) => first <= code && code <= last);
    if (script >= 0) counts[script]!++;
  }
  const letters = counts.reduce((sum, count) => sum + count, 0);
  if (letters === 0) return undefined;
  const syllables = SCRIPTS.findIndex(([, , script]) => script.language === 'ja');
  if (counts[syllables]! > letters * 0.1) return SCRIPTS[syllables]![2];
  return SCRIPTS[counts.indexOf(Math.max(...counts))]![2];
}
