/** Spelling made comparable: text in, the same without diacritics out; a phrase in, its words out. */

/**
 * A table of our own rather than the platform's normalisation, whose result may change with its version of Unicode.
 * Each row: the plain letters, then the letters that are read as them.
 */
const FOLDED: readonly (readonly [plain: string, letters: string])[] = [
  ['A', 'ÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ'],
  ['a', 'àáâãäåāăąǎạảấầẩẫậắằẳẵặ'],
  ['AE', 'Æ'],
  ['ae', 'æ'],
  ['C', 'ÇĆĈĊČ'],
  ['c', 'çćĉċč'],
  ['D', 'ĎĐÐ'],
  ['d', 'ďđð'],
  ['E', 'ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆƏ'],
  ['e', 'èéêëēĕėęěẹẻẽếềểễệəǝ'],
  ['G', 'ĜĞĠĢǦ'],
  ['g', 'ĝğġģǧ'],
  ['H', 'ĤĦḤ'],
  ['h', 'ĥħḥ'],
  ['I', 'ÌÍÎÏĨĪĬĮİỈỊ'],
  ['i', 'ìíîïĩīĭįıỉị'],
  ['J', 'Ĵ'],
  ['j', 'ĵ'],
  ['K', 'Ķ'],
  ['k', 'ķ'],
  ['L', 'ĹĻĽŁ'],
  ['l', 'ĺļľł'],
  ['N', 'ÑŃŅŇŊ'],
  ['n', 'ñńņňŋ'],
  ['O', 'ÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢ'],
  ['o', 'òóôõöøōŏőơọỏốồổỗộớờởỡợ'],
  ['OE', 'Œ'],
  ['oe', 'œ'],
  ['R', 'ŔŖŘ'],
  ['r', 'ŕŗř'],
  ['S', 'ŚŜŞŠȘṢ'],
  ['s', 'śŝşšșṣ'],
  ['ss', 'ß'],
  ['T', 'ŢŤŦȚṬ'],
  ['t', 'ţťŧțṭ'],
  ['Th', 'Þ'],
  ['th', 'þ'],
  ['U', 'ÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰ'],
  ['u', 'ùúûüũūŭůűųưụủứừửữự'],
  ['W', 'Ŵ'],
  ['w', 'ŵ'],
  ['Y', 'ÝŶŸỲỴỶỸ'],
  ['y', 'ýŷÿỳỵỷỹ'],
  ['Z', 'ŹŻŽẒ'],
  ['z', 'źżžẓ'],
];

const PLAIN: ReadonlyMap<string, string> = new Map(
  FOLDED.flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain] as const)),
);

/** @example fold('Élysée') // 'Elysee' */
export function fold(text: string): string {
  if (isAscii(text)) return text;
  let folded = '';
  for (const letter of text) {
    // Combining marks of decomposed text fall away; so do the letters ʻ ʼ ʿ ʾ that transliterations write.
    if ((letter >= '\u0300' && letter <= '\u036f') || (letter >= '\u02b9' && letter <= '\u02bf')) continue;
    folded += PLAIN.get(letter) ?? letter;
  }
  return folded;
}

/**
 * The words of a name or token: folded, points removed, parted at blanks, hyphens and apostrophes, so that
 * "U.S.", "N'Djamena" and "Guinea-Bissau" come out the same however the text or the tokeniser parts them.
 *
 * @example wordsIn("Côte d'Ivoire") // ['Cote', 'd', 'Ivoire']
 */
export function wordsIn(text: string): string[] {
  if (isPlainWords(text)) return text.includes(' ') ? text.split(' ') : text === '' ? [] : [text];
  return fold(text)
    .replace(/\./g, '')
    .split(/[\s\-‐‑–—'’‘`"“”,()/&]+/)
    .filter((word) => word !== '');
}

/** A name as the indexes are keyed: its words in lower case, parted by blanks. */
export function keyOfName(name: string): string {
  return (isPlainWords(name) ? name : wordsIn(name).join(' ')).toLowerCase();
}

/** Letters and single blanks only: what most names are. */
export function isPlainWords(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at) | 32;
    if (code !== 32 && (code < 97 || code > 122)) return false;
  }
  return true;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
