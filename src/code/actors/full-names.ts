/** The full names of an article by their last word: its mentions in; for "Cruz", those that say "Ted Cruz" out. */

import type { Analysis, Mention } from '../../analyse/mention.js';
import { sentenceWords } from './noun-phrase.js';
import { isCapital } from './segments.js';

export interface FullNames {
  /** @param surname folded, in lower case */
  of(surname: string): readonly Mention[];
}

const known = new WeakMap<Analysis, FullNames>();

export function fullNamesOf(analysis: Analysis): FullNames {
  const found = known.get(analysis);
  if (found) return found;
  const bySurname = new Map<string, Mention[]>();
  for (const mention of analysis.mentions) {
    const surname = surnameOf(analysis, mention);
    if (surname === undefined) continue;
    const others = bySurname.get(surname);
    if (!others) bySurname.set(surname, [mention]);
    else if (others.length < ENOUGH) others.push(mention);
  }
  const made = { of: (surname: string) => bySurname.get(surname) ?? [] };
  known.set(analysis, made);
  return made;
}

/** Full mentions looked at for one last name. */
const ENOUGH = 6;

/** The last word of a person's name of several words. */
function surnameOf({ sentences }: Analysis, { kind, type, sentence, from, to }: Mention): string | undefined {
  if (kind !== 'name' || type !== 'person') return undefined;
  const { words, lowered, wordAt } = sentenceWords(sentences[sentence]!);
  let last = wordAt[to]! - 1;
  while (last >= wordAt[from]! && !isCapital(words[last]!)) last--;
  if (last - 1 < wordAt[from]! || !isCapital(words[last - 1]!)) return undefined;
  return lowered[last];
}
