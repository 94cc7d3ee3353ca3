/** Whose a phrase is: the names before its head, its possessor, and the noun after "of" or "in". */

import type { Sentence } from '../../analyse/sentence.js';
import { caseOf, coordinated, dependentsBy } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { RoleEntry } from './actor-lexicon.js';
import { type NounPhrase, nounPhrase, sentenceWords } from './noun-phrase.js';
import { bySurname } from './people.js';
import type { Parts } from './phrase-parts.js';
import type { Reading } from './reading.js';
import { cut, type ReadingScene } from './reading-scene.js';
import { isCapital, type Segment } from './segments.js';

/** Those whose the phrase is: names before its head, its possessor. The nearest that names a country decides. */
export function ownersOf(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Reading[] {
  const named = parts.owners.map(({ entry, sense }): Reading => {
    const isState =
      entry.kind !== 'organisation' &&
      entry.kind !== 'media' &&
      entry.kind !== 'institution' &&
      entry.kind !== 'group';
    return {
      name: entry.name,
      rank: 4,
      ...(entry.country === undefined ? {} : { country: entry.country }),
      ...(entry.kind === 'group' ? { isGroup: true } : {}),
      sectors: isState ? entry.sectors.filter((sector) => sector === 'PRE') : entry.sectors,
      ...(entry.id === undefined ? {} : { id: entry.id }),
      why: sense ?? `${entry.name} (${entry.from})`,
      ...(isState && entry.kind !== 'place' && entry.kind !== 'region' ? { isCountry: true } : {}),
    };
  });
  const kept =
    named.length > 1 && !areCoordinated(parts) ? nearest(named) : [...named, ...rulerOf(parts, scene)];
  if (kept.some(({ country }) => country !== undefined)) return kept;
  const possessor =
    phrase.possessor === undefined ? [] : coordinated(phrase.tree, phrase.possessor).flatMap(scene.readOther);
  return [
    ...kept,
    ...possessor.map((reading) => (reading.isCountry ? { ...reading, sectors: [] } : reading)),
  ];
}

/** "Turkish and Greek", "U.S.-Russian": all own; "American Hamas spokesman": the last does. */
function areCoordinated({ owners }: Parts): boolean {
  return owners.every(({ entry }) => entry.kind === 'adjective' || entry.kind === 'country');
}

function nearest(readings: readonly Reading[]): Reading[] {
  return [readings.findLast(({ country }) => country !== undefined) ?? readings.at(-1)!];
}

/** "The Assad regime", "the Obama administration": a ruler's last name before the body tells whose it is. */
function rulerOf({ main, segments, owners }: Parts, scene: ReadingScene): Reading[] {
  if (main?.kind !== 'role' || main.role.kind !== 'body' || owners.length > 0) return [];
  const before = segments[segments.indexOf(main) - 1];
  if (before?.kind !== 'word' || !isCapital(before.word)) return [];
  const [full, ...others] = scene.namedInFull(before.word.toLowerCase());
  if (full && others.length === 0) return [{ ...full, sectors: [] }];
  const person = bySurname(scene.lexicon, before.word.toLowerCase(), scene.asOf);
  if (!person) return [];
  const why = `${person.name} (${person.country})`;
  return [{ name: person.name, rank: 4, country: person.country, sectors: [], isPerson: true, why }];
}

/** Prepositions after which stands whose a role is. */
const OWNING = new Set(['of', 'for', 'from', 'in', 'at', 'within', 'inside', 'with', 'across']);

/** "the government of Mali", "a spokesman for the rebels", "rebels in Darfur"; not "troops in Mali". */
export function complementsOf(
  role: RoleEntry,
  main: Segment,
  phrase: NounPhrase,
  scene: ReadingScene,
): { readonly readings: readonly Reading[]; readonly to: number } {
  const { tree, head } = phrase;
  const words = sentenceWords(tree.sentence);
  const readings: Reading[] = [];
  let to = phrase.to;
  for (const child of dependentsBy(tree, head, 'nmod')) {
    if (child.deprel === 'nmod:poss' || child.deprel === 'nmod:desc' || child.index < head) continue;
    if (words.wordAt[child.index]! < main.to) continue;
    const preposition = caseOf(tree, child.index);
    if (!OWNING.has(preposition)) continue;
    const isPlace = preposition !== 'of' && preposition !== 'for' && preposition !== 'from';
    if (isPlace && !role.local) continue;
    const inner = coordinated(tree, child.index).flatMap((index) =>
      placeOrParty(tree.sentence, index, scene),
    );
    for (const reading of inner)
      readings.push(reading.isCountry || isPlace ? { ...reading, sectors: [] } : reading);
    if (inner.length > 0 && child.index - to < 4)
      to = Math.max(to, nounPhrase(tree.sentence, child.index).to);
  }
  const beside = readings.length > 0 ? undefined : besideComplement(main, phrase);
  if (beside === undefined) return { readings, to };
  return { readings: asOwners(placeOrParty(tree.sentence, beside, scene)), to };
}

/** "met ministers from the Georgian government": the tree may hang on the verb what stands right behind the role. */
function besideComplement(main: Segment, phrase: NounPhrase): TokenIndex | undefined {
  const { tree } = phrase;
  const at = Math.max(phrase.to, sentenceWords(tree.sentence).token[main.to - 1]! + 1);
  const preposition = tree.tokens[at];
  if (preposition?.deprel !== 'case' || !/^(?:of|from)$/i.test(preposition.form)) return undefined;
  const inner = tree.tokens[preposition.head];
  return inner && inner.index > at && inner.head < at ? inner.index : undefined;
}

function asOwners(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => (reading.isCountry ? { ...reading, sectors: [] } : reading));
}

/** After "of" and "in" a town tells the country, though it does not act. */
export function placeOrParty(sentence: Sentence, head: TokenIndex, scene: ReadingScene): readonly Reading[] {
  const phrase = nounPhrase(sentence, head);
  const headWord = sentenceWords(sentence).wordAt[head]!;
  const segment = cut(sentence, phrase, scene).find(({ from, to }) => from <= headWord && headWord < to);
  if (segment?.kind === 'name' && (segment.entry.kind === 'place' || segment.entry.kind === 'capital')) {
    const { entry } = segment;
    const country = entry.country === undefined ? {} : { country: entry.country };
    const isCapital = entry.kind === 'capital';
    return [
      {
        name: entry.name,
        rank: 3,
        ...country,
        sectors: [],
        why: `${entry.name} (${entry.from})`,
        ...(isCapital ? { isCountry: true } : {}),
      },
    ];
  }
  return scene.readOther(head);
}

export function distinctCountries(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (reading, at) => readings.findIndex(({ country }) => country === reading.country) === at,
  );
}
