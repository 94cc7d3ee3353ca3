/** Words in the form in which lines are compared with lists: lower case, plain quotation marks, single blanks. */

/**
 * Blanks before punctuation go too, since some collections set them around every mark.
 *
 * @example comparable('SEE ALSO :  Talks “ stall ”') // 'see also: talks "stall"'
 */
export function comparable(words: string): string {
  return tidy(words).toLowerCase();
}

/** The same without change of case. */
export function tidy(words: string): string {
  if (!UNTIDY.test(words)) return words;
  return words
    .replace(/[‘’ʼ′`]/gu, "'")
    .replace(/[“”„″]|''/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?)\]])/gu, '')
    .replace(/([([]) /gu, '$1')
    .trim();
}

/** Most lines have nothing to change. */
const UNTIDY =
  /[‘’ʼ′`“”„″\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|''| [ .,;:!?)\]]|[([] |^ | $/u;

/** Letters and digits alone: what is left when two settings of one headline are compared. */
export function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export function countWords(words: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < words.length; at++) {
    const blank = words.charCodeAt(at) <= 32;
    if (!blank && !inWord) count++;
    inWord = !blank;
  }
  return count;
}
