/** American and British spelling made one, so that a role is found in either. */

import { wordsIn } from './fold.js';

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['organizer', 'organiser'],
  ['organizers', 'organisers'],
  ['program', 'programme'],
  ['neighbor', 'neighbour'],
  ['neighbors', 'neighbours'],
  ['paramilitaries', 'paramilitaries'],
]);

/** The words of a role, in lower case and one spelling. */
export function roleWords(text: string): string[] {
  return wordsIn(text).map((word) => roleWord(word.toLowerCase()));
}

export function roleWord(lowered: string): string {
  return SPELLINGS.get(lowered) ?? lowered;
}
