/** The plural of an English noun phrase: of its head, which is the last word, or the one before a preposition. */

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['chief', 'chiefs'],
  ['wife', 'wives'],
  ['thief', 'thieves'],
  ['personnel', 'personnel'],
  ['police', 'police'],
  ['people', 'people'],
  ['staff', 'staff'],
  ['clergy', 'clergy'],
  ['youth', 'youths'],
]);

const PREPOSITION = new Set(['of', 'to', 'for', 'in', 'at', 'general']);

/** @example pluralOf('chief of staff') // 'chiefs of staff' */
export function pluralOf(phrase: string): string {
  const words = phrase.split(' ');
  const before = words.findIndex((word, at) => at > 0 && PREPOSITION.has(word));
  const head = before > 0 ? before - 1 : words.length - 1;
  words[head] = pluralWord(words[head]!);
  return words.join(' ');
}

function pluralWord(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (/(?:men|people|police|forces|troops|military|s)$/.test(word) && !/(?:boss|ss)$/.test(word)) return word;
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
