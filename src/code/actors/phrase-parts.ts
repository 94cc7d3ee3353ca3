/**
 * What matters in a noun phrase, found by its place: its segments in, the person, the unknown name, the head's name or
 * role and the owners before it out.
 */

import type { Sentence } from '../../analyse/sentence.js';
import type { NameEntry, WordClass } from './actor-lexicon.js';
import { type NounPhrase, sentenceWords } from './noun-phrase.js';
import { bySurname } from './people.js';
import type { ReadingScene } from './reading-scene.js';
import { isCapital, type Segment } from './segments.js';

/** The parts of a noun phrase that matter, in the order in which they decide. */
export interface Parts {
  readonly segments: readonly Segment[];
  /** A person of the lexicon, named in full. */
  readonly person?: Segment & { kind: 'person' };
  /** A name that the lexicon does not have. */
  readonly unknown?: { readonly words: readonly string[]; readonly from: number; readonly to: number };
  /** The name or role that covers the phrase's head. */
  readonly main?: Segment & { kind: 'name' | 'role' };
  readonly roles: readonly (Segment & { kind: 'role' })[];
  /** Names before the head that say whose it is. */
  readonly owners: readonly (Segment & { kind: 'name' })[];
  readonly isPast: boolean;
  readonly isComing: boolean;
}

export function partsOf(
  segments: readonly Segment[],
  headWord: number,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Parts {
  const words = sentenceWords(sentence);
  const covers = (segment: Segment) => segment.from <= headWord && headWord < segment.to;
  const person = segments.findLast((segment) => segment.kind === 'person');
  const unknown = person ? undefined : unknownName(segments, headWord, words.token, sentence, scene);
  const main = segments.find(covers);
  const isMain = main?.kind === 'name' || main?.kind === 'role';
  const roles = segments.filter((segment) => segment.kind === 'role');
  const owners = segments.filter(
    (segment, at): segment is Segment & { kind: 'name' } =>
      segment.kind === 'name' &&
      (segment !== main || unknown !== undefined) &&
      // "Garcia Zarate": what is part of a name owns nothing.
      !(unknown !== undefined && unknown.from <= segment.from && segment.to <= unknown.to) &&
      !isSided(segments, at) &&
      (segment.from < headWord || unknown !== undefined || person !== undefined),
  );
  const classes = segments.map((segment) => (segment.kind === 'word' ? segment.class : undefined));
  const ownWords = words.lowered.slice(words.wordAt[phrase.from], words.wordAt[phrase.to]);
  return {
    segments,
    ...(person ? { person } : {}),
    ...(unknown ? { unknown } : {}),
    ...(isMain ? { main } : {}),
    roles,
    owners,
    isPast: classes.includes('past') || ownWords.includes('former') || ownWords.includes('ex'),
    isComing: classes.includes('coming'),
  };
}

/** "Iran-backed", "pro-Russian", "anti-American": on its side or against it, and not its own. */
function isSided(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1];
  const after = segments[at + 1];
  return (
    (before?.kind === 'word' && before.class === 'sided-before') ||
    (after?.kind === 'word' && after.class === 'sided-after')
  );
}

/** The last run of capitalised words that no entry covers, if the head is in it or it follows the head's title. */
function unknownName(
  segments: readonly Segment[],
  headWord: number,
  tokenOf: readonly number[],
  sentence: Sentence,
  scene: ReadingScene,
): Parts['unknown'] {
  const { mention } = scene;
  const isNameWord = (segment: Segment) => {
    if (segment.kind !== 'word' || !mayBeInName(segment.class)) return false;
    const token = sentence.tokens[tokenOf[segment.from]!]!;
    if (!isCapital(segment.word)) return false;
    return token.upos === 'PROPN' || mention?.kind === 'name' || isSurname(segment.word.toLowerCase(), scene);
  };
  // A name that is also a country's or town's ("Jordan Smith", "Paris Hilton", "President Bush") may be a person's.
  const isNamesake = (segment: Segment, at: number) =>
    segment.kind === 'name' &&
    (isBearersName(segment.entry, scene) ||
      (/^(?:country|capital|place)$/.test(segment.entry.kind) &&
        (mention?.type === 'person' || (segment.entry.kind === 'place' && isTitle(segments[at - 1])))));
  const end = segments.length;
  if (end > 0 && !isNameWord(segments[end - 1]!) && !isNamesake(segments[end - 1]!, end - 1)) {
    // Not at the end: "Smith spokesman" is the spokesman's phrase.
    return undefined;
  }
  let start = end;
  while (start > 0 && (isNameWord(segments[start - 1]!) || isNamesake(segments[start - 1]!, start - 1)))
    start--;
  const run = segments.slice(start, end);
  if (run.length === 0 || (run.length === 1 && isStateAlone(run[0]!, scene))) return undefined;
  const from = run[0]!.from;
  const to = run.at(-1)!.to;
  const isHead = from <= headWord && headWord < to;
  const isTitled = segments.some(
    (segment) => segment.kind === 'role' && segment.from <= headWord && headWord < segment.to,
  );
  if (!isHead && !isTitled) return undefined;
  const words = run.flatMap((segment) =>
    segment.kind === 'word'
      ? segment.class === 'honorific'
        ? []
        : [segment.word]
      : segment.kind === 'name'
        ? [segment.entry.key]
        : [],
  );
  return { words, from, to };
}

/** "Pyongyang" alone is the capital, and "Jordan" the state unless the article speaks of somebody of that last name. */
function isStateAlone(segment: Segment, { namedInFull }: ReadingScene): boolean {
  if (segment.kind !== 'name' || !/^(?:country|capital)$/.test(segment.entry.kind)) return false;
  return namedInFull(segment.entry.key.toLowerCase()).length === 0;
}

/** "Bloomberg" is no newspaper where the article speaks of Michael Bloomberg. */
function isBearersName({ kind, key }: NameEntry, { namedInFull }: ReadingScene): boolean {
  return (
    (kind === 'media' || kind === 'organisation') &&
    !key.includes(' ') &&
    namedInFull(key.toLowerCase()).length > 0
  );
}

/** "Havel" at the head of a sentence, which the tagger takes for a common noun: somebody known bears it. */
function isSurname(lowered: string, { lexicon, asOf, namedInFull }: ReadingScene): boolean {
  return namedInFull(lowered).length > 0 || bySurname(lexicon, lowered, asOf) !== undefined;
}

/** "President Bush" is no town. */
function isTitle(segment: Segment | undefined): boolean {
  return segment?.kind === 'role' && segment.role.kind === 'person';
}

/** "Mr" is passed over, "April" may be somebody's name; "former" is no part of one. */
function mayBeInName(means: WordClass | undefined): boolean {
  return means === undefined || means === 'honorific' || means === 'calendar';
}
