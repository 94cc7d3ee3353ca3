/**
 * A noun phrase read by itself: its words, what they belong to and what stands beside them in, whom it speaks of out.
 * Several readings for "Turkish and Greek negotiators"; none for what cannot act.
 */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, Person } from './actor-lexicon.js';
import { type NounPhrase, nounPhrase, sentenceWords } from './noun-phrase.js';
import { isChief, isInOffice, mayBeMeant, termsOf } from './people.js';
import { type Parts, partsOf } from './phrase-parts.js';
import { readName } from './read-name.js';
import { mayAct, namesakeOf, readPerson, readUnknown } from './read-person.js';
import { readRole } from './read-role.js';
import { readThing } from './read-thing.js';
import type { Reading } from './reading.js';
import { cut, type Interpretation, type PhraseReading, type ReadingScene } from './reading-scene.js';
import { isCapital } from './segments.js';

export function readPhrase(sentence: Sentence, head: TokenIndex, scene: ReadingScene): PhraseReading {
  const phrase = nounPhrase(sentence, head);
  const partitive = readPartitive(phrase, scene);
  if (partitive) return partitive;
  if (namesNobody(sentence, phrase, scene.lexicon)) return { phrase, readings: [], to: phrase.to };
  const segments = cut(sentence, phrase, scene);
  const headWord = sentenceWords(sentence).wordAt[head]!;
  const parts = partsOf(segments, headWord, sentence, phrase, scene);
  return { phrase, to: phrase.to, ...interpret(parts, sentence, phrase, scene) };
}

/** Names are shared: who holds no office on the day and whose country the article never names is somebody else. */
function isPlausible(person: Person, { asOf, lexicon, context }: ReadingScene): boolean {
  if (!mayBeMeant(person, asOf)) return false;
  if (asOf === undefined || isInOffice(person, asOf) || termsOf(person).some(isChief)) return true;
  const country = lexicon.countries.get(person.country);
  if (country === undefined || context.about?.country === person.country) return true;
  return country.words.some((word) => context.words.has(word));
}

/** Most phrases are things: no name, no role and no owner in them, which is quickly seen. */
function namesNobody(
  sentence: Sentence,
  { from, to, possessor }: NounPhrase,
  { roles }: ActorLexicon,
): boolean {
  if (possessor !== undefined) return false;
  const words = sentenceWords(sentence);
  const end = words.wordAt[to]!;
  for (let at = words.wordAt[from]!; at < end; at++) {
    if (isCapital(words.words[at]!) || roles.longest.has(words.roles[at]!)) return false;
  }
  return true;
}

/** "13 of the soldiers", "a group of rebels": who is meant stands after "of". */
function readPartitive(phrase: NounPhrase, scene: ReadingScene): PhraseReading | undefined {
  const token = phrase.tree.tokens[phrase.head]!;
  const isPart = token.upos === 'NUM' || scene.lexicon.words.get(token.form.toLowerCase()) === 'partitive';
  if (!isPart) return undefined;
  const inner = dependentsBy(phrase.tree, phrase.head, 'nmod').find(({ index }) => {
    const words = caseOf(phrase.tree, index);
    return words === 'of' || words === 'among';
  });
  if (!inner) return undefined;
  const readings = scene.readOther(inner.index);
  if (readings.length === 0) return isRole(token, scene) ? { phrase, readings, to: phrase.to } : undefined;
  const named = readings.map((reading): Reading => {
    const { id, wikidata, office, isCountry, ...rest } = reading;
    const sectors: readonly Sector[] = reading.isPeopleForState ? ['CVL'] : reading.sectors;
    return { ...rest, sectors, why: `"${token.form} of": ${reading.why}` };
  });
  return { phrase, readings: named, to: nounPhrase(phrase.tree.sentence, inner.index).to };
}

/** "A group of trees" is no group that acts. */
function isRole({ form }: Token, { lexicon }: ReadingScene): boolean {
  return lexicon.roles.entries.has(form.toLowerCase());
}

function interpret(
  parts: Parts,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Interpretation {
  const known = parts.person?.people.filter((person) => isPlausible(person, scene)) ?? [];
  if (known.length > 0) return { readings: [readPerson(parts, known, phrase, scene)] };
  if (parts.person)
    return { readings: [readUnknown(parts, namesakeOf(parts.person, sentence), sentence, phrase, scene)] };
  if (parts.unknown && !mayAct(parts, scene)) return { readings: [] };
  if (parts.unknown) return { readings: [readUnknown(parts, parts.unknown, sentence, phrase, scene)] };
  const { main } = parts;
  if (main?.kind === 'name') return readName(main, parts, sentence, phrase, scene);
  if (main?.kind === 'role') return readRole(main, parts, sentence, phrase, scene);
  return { readings: readThing(parts, phrase, scene) };
}
