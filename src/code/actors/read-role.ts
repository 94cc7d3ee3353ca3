/** A phrase headed by a role: "Niger's military leaders", "the government of Mali", "rebels in Darfur". */

import type { Sentence } from '../../analyse/sentence.js';
import { dependentsBy } from '../../analyse/tree-index.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, RoleEntry } from './actor-lexicon.js';
import { isThe, type NounPhrase, sentenceWords, startOf, wordsOf } from './noun-phrase.js';
import { complementsOf, distinctCountries, ownersOf } from './owners.js';
import type { Parts } from './phrase-parts.js';
import type { Reading } from './reading.js';
import type { Interpretation, ReadingScene } from './reading-scene.js';
import { sectorsOf, toldSectors } from './role-sectors.js';
import type { Segment } from './segments.js';

/** "Niger's military leaders", "the government of Mali", "an army spokesman", "rebels in Darfur". */
export function readRole(
  main: Segment & { kind: 'role' },
  parts: Parts,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Interpretation {
  const owners = ownersOf(parts, phrase, scene);
  const complements = complementsOf(main.role, main, phrase, scene);
  const { role } = main;
  const everyone = [...owners, ...complements.readings];
  const isCounted = role.phrase === 'people' && dependentsBy(phrase.tree, phrase.head, 'nummod').length > 0;
  // "Seven people were killed": who they are is not told.
  const sectors: readonly Sector[] = isCounted
    ? ['UNK']
    : toldSectors(parts, sectorsOf(role, parts, everyone));
  const words = wordsOf(sentence, startOf(phrase), phrase.to);
  const told = distinctCountries(everyone.filter((owner) => owner.country !== undefined));
  const to = Math.max(phrase.to, complements.to, sentenceWords(sentence).token[main.to - 1]! + 1);
  const from = startOf(phrase);
  const name = wordsOf(sentence, from, to);
  if (role.kind === 'state') {
    const state = owners.find(({ isCountry }) => isCountry);
    if (state)
      return {
        readings: [{ ...state, sectors: ['GOV', ...state.sectors], why: `"${words}": ${state.why}` }],
      };
    // "70 countries" act as states, "the country" is one that only a chain can tell.
    // "the powers of the attorney general" are nobody.
    const isPlural = phrase.tree.tokens[phrase.head]!.xpos === 'NNS' && complements.readings.length === 0;
    return {
      // "33 states" are those of a federation, where the report is about one.
      readings: isPlural
        ? [
            {
              name: words,
              rank: 1,
              sectors: ['GOV'],
              inherits: role.phrase === 'state',
              why: `"${role.phrase}", several`,
            },
          ]
        : [],
    };
  }
  const isDefinite = role.locals || dependentsBy(phrase.tree, phrase.head, 'det').some(isThe);
  if (role.members) {
    const members = everyone.flatMap(({ id, name: body }) =>
      id === undefined ? [] : membersOf(scene.lexicon, body, scene.asOf),
    );
    if (members.length > 0) return { readings: members };
  }
  const base = {
    rank: 1 as const,
    sectors,
    // "European authorities" are no one country's, wherever they act.
    // nor is "an oppressive regime" the one that the report is about.
    inherits:
      role.inherits && !isAnyBody(role, phrase) && !parts.owners.some(({ entry }) => entry.kind === 'region'),
    isLocal: role.local,
    isDefinite,
    why: `"${role.phrase}" (${sectors.join(' ') || 'no sector'})`,
  };
  if (told.length === 0) return { readings: [{ ...base, name }], to };
  const readings = told.map((owner): Reading => {
    const isGovernment = isTheGovernment(role, parts) && owner.isCountry === true;
    return {
      ...base,
      rank: 3,
      name: isGovernment ? owner.name : told.length > 1 ? `${owner.name} ${words}` : name,
      country: owner.country!,
      ...(isGovernment && owner.id !== undefined ? { id: owner.id } : {}),
      why: `${base.why} of ${owner.name}: ${owner.why}`,
    };
  });
  return { readings, to };
}

function isAnyBody({ kind, sectors }: RoleEntry, { tree, head }: NounPhrase): boolean {
  const isAny = dependentsBy(tree, head, 'det').some(({ lemma }) => lemma === 'a' || lemma === 'an');
  return isAny && kind === 'body' && sectors[0] === 'GOV';
}

/** "The French government" is France; "the French government's commission" and "the military government" say more. */
function isTheGovernment({ government }: RoleEntry, parts: Parts): boolean {
  return government && parts.segments.every((segment) => segment.kind !== 'word');
}

/** More members than this are not listed one by one. */
const FEW = 5;

function membersOf(lexicon: ActorLexicon, organisation: string, asOf: string | undefined): Reading[] {
  const members = lexicon.members.filter(
    ({ organisation: body, from, to }) =>
      body === organisation &&
      (asOf === undefined || ((from ?? '') <= asOf && (to === undefined || asOf <= to))),
  );
  if (members.length > FEW) return [];
  return members.map(
    ({ country, from }): Reading => ({
      name: lexicon.countries.get(country)?.name ?? country,
      rank: 4,
      country,
      id: country,
      sectors: ['GOV'],
      isNamed: true,
      isCountry: true,
      why: `member of ${organisation} since ${from ?? 'its beginning'}`,
    }),
  );
}
