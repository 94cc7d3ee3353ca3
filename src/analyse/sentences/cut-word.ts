/** One word as written in, its words by the treebanks' rules out: contractions, possessives and units are cut off. */

import type { FoundWords } from './found-words.js';
import type { WordLists } from './word-lists.js';

/** A longer one is no word that anyone wrote. */
const LONGEST = 400;

/** @example "doesn't" → "does", "n't"; "430km" → "430", "km" */
export function cutWord(found: FoundWords, at: number, end: number, lists: WordLists): number {
  if (end - at > LONGEST) return found.add(at, end);
  const form = found.text.slice(at, end);
  const figure = /^\d[\d.,:]*(?=[A-Za-z])/.exec(form);
  if (figure && lists.units.has(form.slice(figure[0].length))) {
    found.add(at, at + figure[0].length);
    return found.add(at + figure[0].length, end);
  }
  const plain = form.toLowerCase().replaceAll('’', "'");
  const listed = lists.contractions.get(plain);
  if (listed && isContraction(form, plain)) return addListed(found, at, listed);
  const ending = /(?:n't|'(?:s|re|ve|ll|d|m))$/.exec(plain);
  if (!ending || ending[0].length >= plain.length) return found.add(at, end);
  const cuts = [at];
  // "shouldn't've", "I'd've": two endings.
  const inner = /(?:n't|'(?:ve|d|ll))$/.exec(plain.slice(0, ending.index));
  if (inner && inner.index > 0) cuts.push(at + inner.index);
  cuts.push(at + ending.index);
  return found.addParts(cuts, end);
}

/** "wont", "cant", "im" are also names and acronyms: only in lower case. */
function isContraction(form: string, plain: string): boolean {
  return plain.includes("'") || plain.length > 4 || form === plain || form[0] + plain.slice(1) === form;
}

function addListed(found: FoundWords, at: number, parts: readonly string[]): number {
  const cuts: number[] = [];
  let from = at;
  for (const part of parts) {
    cuts.push(from);
    from += part.length;
  }
  return found.addParts(cuts, from);
}
