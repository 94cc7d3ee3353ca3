/** Nouns that name something that happens and so keep a time and place of their own. */

import type { Token } from '../../analyse/sentence.js';

/**
 * "since the coup in Niger on July 26" does not date the visit told before it. Nouns that name a text or an outcome
 * ("deal", "statement") are left out: "signed the deal in October" dates the signing.
 */
export function isActNoun({ upos, lemma }: Token): boolean {
  if (upos !== 'NOUN') return false;
  const word = lemma.toLowerCase();
  return HAPPENINGS.has(word) || (word.endsWith('ing') && word.length > 5 && !NO_HAPPENINGS.has(word));
}

const NO_HAPPENINGS = new Set([
  'building',
  'morning',
  'evening',
  'ceiling',
  'wing',
  'string',
  'feeling',
  'offering',
]);

const HAPPENINGS = new Set(
  `coup putsch attack assault raid strike airstrike war battle clash fight firefight offensive ambush blast explosion crash
   massacre murder riot protest rally march revolt uprising rebellion mutiny siege capture arrest visit trip tour summit
   talk conference congress session vote poll election referendum speech interview trial death accident disaster
   earthquake flood storm debate match game birth collapse ouster overthrow resignation departure arrival return
   withdrawal release launch test operation invasion occupation demonstration execution detention evacuation
   inauguration negotiation assassination eruption intervention revolution insurrection conflict incident funeral
   genocide kidnapping abduction hijacking encounter`.split(/\s+/),
);
