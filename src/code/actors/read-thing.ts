/** A thing or deed that stands for whose it is: "the U.S. airstrike", "an army base". */

import { type NounPhrase, sentenceWords } from './noun-phrase.js';
import { distinctCountries, ownersOf } from './owners.js';
import type { Parts } from './phrase-parts.js';
import type { Reading } from './reading.js';
import type { ReadingScene } from './reading-scene.js';

/**
 * "The U.S. airstrike", "Ankara's proposal", "an army base": things and deeds stand for whose they are, where somebody
 * acts through them or is hit in them. They are no parties themselves.
 */
export function readThing(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Reading[] {
  if (phrase.tree.tokens[phrase.head]!.upos !== 'NOUN') return [];
  const owners = ownersOf(parts, phrase, scene);
  const { token } = sentenceWords(phrase.tree.sentence);
  // "military action" is nobody's in particular, "army action" is the army's.
  const holders = parts.roles.filter(
    ({ role, from }) =>
      role.kind !== 'state' && (owners.length > 0 || phrase.tree.tokens[token[from]!]!.upos !== 'ADJ'),
  );
  const modifiers = holders.flatMap(({ role }) => role.sectors);
  const [holder] = holders;
  if (owners.length === 0) {
    if (!holder || modifiers.length === 0) return [];
    const why = `a thing of "${holder.role.phrase}"`;
    return [
      {
        name: holder.role.phrase,
        rank: 1,
        sectors: modifiers,
        inherits: holder.role.inherits,
        isThing: true,
        why,
      },
    ];
  }
  return distinctCountries(owners).map((owner): Reading => {
    const { isCountry, isNamed, ...rest } = owner;
    const sectors = modifiers.length > 0 ? [...new Set(modifiers)] : owner.sectors;
    return { ...rest, rank: 2, sectors, isThing: true, why: `a thing of ${owner.name}: ${owner.why}` };
  });
}
