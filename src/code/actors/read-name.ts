/** A phrase headed by a name of the lexicon that is no person's: a state, a town, a body, a people or group. */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy } from '../../analyse/tree-index.js';
import type { Sector } from '../entity.js';
import type { NameEntry } from './actor-lexicon.js';
import { isThe, type NounPhrase, sentenceWords, startOf, wordsOf } from './noun-phrase.js';
import { ownersOf } from './owners.js';
import type { Parts } from './phrase-parts.js';
import { personOf, readPerson } from './read-person.js';
import type { Reading } from './reading.js';
import type { Interpretation, ReadingScene } from './reading-scene.js';
import type { Segment } from './segments.js';

/** A state, a body, a group by its name. */
export function readName(
  main: Segment & { kind: 'name' },
  parts: Parts,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Interpretation {
  const { entry, sense } = main;
  const token = phrase.tree.tokens[phrase.head]!;
  const because = sense ?? `${entry.name} (${entry.from})`;
  if (entry.kind === 'place') {
    const [person, ...others] = scene.namedInFull(entry.key.toLowerCase());
    if (person && others.length === 0) return { readings: [person] };
    const ruler =
      parts.owners.length === 0 ? personOf(entry.key.split(' '), undefined, parts, scene) : undefined;
    if (ruler) return { readings: [readPerson(parts, [ruler], phrase, scene)] };
    return { readings: placeActs(phrase, token) ? [placeReading(entry, sentence, phrase, because)] : [] };
  }
  if (entry.kind === 'adjective' || entry.kind === 'people' || entry.kind === 'group') {
    const land = SETTLED.has(entry.country ?? '')
      ? undefined
      : ownersOf(parts, phrase, scene).find((owner) => owner.isCountry)?.country;
    return { readings: [peopleReading(entry, land, phrase, token, because)] };
  }
  if (entry.kind === 'capital' && !capitalActs(phrase, token)) return { readings: [] };
  const owner =
    entry.kind === 'institution'
      ? ownersOf(parts, phrase, scene).find(({ country }) => country !== undefined)
      : undefined;
  const country = owner?.country ?? entry.country;
  const name = owner ? wordsOf(sentence, startOf(phrase), phrase.to) : entry.name;
  const isState = entry.kind === 'country' || entry.kind === 'capital' || entry.kind === 'metonym';
  return {
    readings: [
      {
        name,
        rank: 4,
        ...(country === undefined ? {} : { country }),
        sectors: entry.sectors,
        ...(entry.id === undefined || owner ? {} : { id: entry.id }),
        ...(entry.wikidata === undefined || owner ? {} : { wikidata: entry.wikidata }),
        why: because,
        isNamed: true,
        ...(isState ? { isCountry: true } : {}),
      },
    ],
    to: Math.max(phrase.to, sentenceWords(sentence).token[main.to - 1]! + 1),
  };
}

/** "Aleppo was shelled" is no act of Syria's; "Chicago sued" is one of a town's government. */
function placeActs({ tree }: NounPhrase, { deprel, index }: Token): boolean {
  const isOwner = deprel === 'nmod:poss' && tree.dependents[index]!.some(({ xpos }) => xpos === 'POS');
  return isOwner || deprel === 'nsubj' || deprel === 'obl:agent';
}

/** "talks in Moscow" are held there; "talks with Moscow" are held with its government. */
function capitalActs(phrase: NounPhrase, { deprel, index }: Token): boolean {
  // "the Kabul attack", "the Moscow talks": where, not who.
  if (deprel === 'compound') return false;
  if (deprel !== 'obl' && deprel !== 'nmod') return true;
  return !/^(?:in|at|near|around|outside|inside|across|through|outside of|over|throughout|within)$/.test(
    caseOf(phrase.tree, index),
  );
}

function placeReading(entry: NameEntry, sentence: Sentence, phrase: NounPhrase, why: string): Reading {
  return {
    name: wordsOf(sentence, startOf(phrase), phrase.to),
    rank: 3,
    ...(entry.country === undefined ? {} : { country: entry.country }),
    sectors: ['GOV'],
    why: `${why}, acting`,
  };
}

/** "Cuban Americans", "Greek Australians": people of where they live, not of whence they came. */
const SETTLED: ReadonlySet<string> = new Set(['USA', 'CAN', 'AUS']);

/**
 * "the Russians", "the French" as a whole act as their state; "three Russians" are people; "Iraqi Kurds" and "Croatian
 * Serbs" are people of the land named first.
 */
function peopleReading(
  entry: NameEntry,
  land: string | undefined,
  phrase: NounPhrase,
  token: Token,
  why: string,
): Reading {
  const { tree, head } = phrase;
  const country = land ?? entry.country;
  const isDefinite = dependentsBy(tree, head, 'det').some(isThe);
  const isCounted = dependentsBy(tree, head, 'nummod').length > 0;
  const asState =
    entry.kind !== 'group' && land === undefined && isDefinite && !isCounted && token.xpos !== 'NN';
  const base = {
    ...(asState ? { isPeopleForState: true } : {}),
    name: asState ? entry.name : wordsOf(tree.sentence, startOf(phrase), phrase.to),
    ...(country === undefined ? {} : { country }),
    why: `${why}${asState ? ', the people for the state' : ''}`,
  };
  if (asState)
    return { ...base, rank: 3, sectors: ['GOV'], ...(entry.id === undefined ? {} : { id: entry.id }) };
  const sectors: readonly Sector[] = entry.sectors[0] === 'GOV' ? ['CVL'] : entry.sectors;
  return { ...base, rank: 3, sectors: sectors.length > 0 ? sectors : ['CVL'] };
}
