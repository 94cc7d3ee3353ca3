/** A noun phrase's words cut into names, people, roles and other words: the longest that the lexicon knows each time. */

import type { ActorLexicon, NameEntry, Person, RoleEntry, WordClass } from './actor-lexicon.js';
import type { SentenceWords } from './noun-phrase.js';
import { isCalled } from './people-index.js';
import { longestAt } from './phrase-index.js';
import { preferred } from './senses.js';

/** What the tagger takes a word for, as far as it matters here. */
export type WordTag = 'name' | 'adjective' | 'other';

interface WordRange {
  readonly from: number;
  /** Word after the last; half-open. */
  readonly to: number;
}

export type Segment = WordRange &
  (
    | { readonly kind: 'name'; readonly entry: NameEntry; readonly sense?: string }
    | { readonly kind: 'person'; readonly people: readonly Person[] }
    | { readonly kind: 'role'; readonly role: RoleEntry }
    | { readonly kind: 'word'; readonly word: string; readonly class?: WordClass }
  );

/**
 * @param headWord word of the phrase's head; a phrase that covers it may reach beyond `to` ("minister of defence")
 * @param reach word up to which such a phrase may reach
 */
export function segmentsOf(
  lexicon: ActorLexicon,
  words: SentenceWords,
  { from, to }: WordRange,
  headWord: number,
  reach: number,
  articleWords: ReadonlyMap<string, number>,
  tagOf: (word: number) => WordTag,
): Segment[] {
  const segments: Segment[] = [];
  for (let at = from; at < to; ) {
    const segment = longestSegment(lexicon, words, at, to, headWord, reach, articleWords, tagOf);
    segments.push(segment);
    at = segment.to;
  }
  return segments;
}

function longestSegment(
  lexicon: ActorLexicon,
  { words, lowered, roles }: SentenceWords,
  at: number,
  to: number,
  headWord: number,
  reach: number,
  articleWords: ReadonlyMap<string, number>,
  tagOf: (word: number) => WordTag,
): Segment {
  const isProper = (word: number) => tagOf(word) === 'name';
  const fits = (end: number) => end <= to || headWord < end;
  const limit = Math.max(to, reach);
  const name = longestAt(
    lexicon.names,
    lowered,
    at,
    limit,
    (entry, from, end) =>
      fits(end) &&
      isWritten(entry, words, from, end) &&
      (!wantsProper(entry) || isProper(from) || isPartyWord(entry, tagOf(from))),
  );
  // Trees part names ("Theresa | May"): one that holds the head may reach beyond the phrase.
  const person = personAt(lexicon, words, lowered, at, to, at <= headWord ? headWord : undefined, limit);
  const place = isProper(at) ? placeAt(lexicon, words, lowered, at, to) : undefined;
  const role = longestAt(
    lexicon.roles,
    roles,
    at,
    limit,
    ({ kind, sectors }, from, end) =>
      fits(end) &&
      !(
        end === from + 1 &&
        headWord !== from &&
        kind === 'person' &&
        sectors[0] !== 'PTY' &&
        tagOf(from) === 'adjective'
      ),
  );
  const chosen = name ? preferred(lexicon, name.entries, articleWords) : undefined;
  const nameTo = chosen ? name!.to : at;
  const best = Math.max(nameTo, person?.to ?? at, role?.to ?? at, place?.to ?? at);
  if (person && person.to === best) return { kind: 'person', people: person.people, from: at, to: best };
  if (chosen && nameTo === best) {
    const sense = chosen.why === undefined ? {} : { sense: chosen.why };
    return { kind: 'name', entry: chosen.entry, from: at, to: best, ...sense };
  }
  if (role && role.to === best) return { kind: 'role', role: role.entries[0]!, from: at, to: best };
  if (place && place.to === best) return { kind: 'name', entry: place.entry, from: at, to: best };
  const means = lexicon.words.get(lowered[at]!);
  return {
    kind: 'word',
    word: words[at]!,
    from: at,
    to: at + 1,
    ...(means === undefined ? {} : { class: means }),
  };
}

/** Words that a full name may have. */
const LONGEST_NAME = 6;

/** The longest full name of an office holder that begins here. */
function personAt(
  lexicon: ActorLexicon,
  words: readonly string[],
  lowered: readonly string[],
  from: number,
  end: number,
  headWord: number | undefined,
  reach: number,
): { readonly people: readonly Person[]; readonly to: number } | undefined {
  if (!isCapital(words[from]!)) return undefined;
  const limit = headWord === undefined ? end : reach;
  for (let to = Math.min(limit, from + LONGEST_NAME); to > from + 1; to--) {
    // "Kim Il-sung": the part behind the hyphen is small.
    if (!isCapital(words[to - 1]!) && !(to > from + 2 && isCapital(words[to - 2]!))) continue;
    if (to > end && to <= headWord!) continue;
    const namesakes = lexicon.people.named(lowered[to - 1]!);
    if (namesakes.length === 0) continue;
    const called = lowered.slice(from, to).join(' ');
    const people = namesakes.filter((person) => isCalled(person, called));
    if (people.length > 0) return { people, to };
  }
  return undefined;
}

const LONGEST_PLACE = 4;

function placeAt(
  lexicon: ActorLexicon,
  words: readonly string[],
  lowered: readonly string[],
  from: number,
  limit: number,
): { readonly entry: NameEntry; readonly to: number } | undefined {
  if (!isCapital(words[from]!)) return undefined;
  for (let to = Math.min(limit, from + LONGEST_PLACE); to > from; to--) {
    const country = lexicon.places.get(lowered.slice(from, to).join(' '));
    if (country === undefined) continue;
    const name = words.slice(from, to).join(' ');
    const entry: NameEntry = {
      kind: 'place',
      name,
      key: name,
      country,
      sectors: [],
      from: 'actors/places.tsv',
    };
    // Names of several meanings are listed for towns, too ("Birmingham", "Reading").
    const chosen = lexicon.senses.has(name.toLowerCase()) ? undefined : entry;
    if (chosen) return { entry: chosen, to };
  }
  return undefined;
}

/** Towns and firms bear common words for names ("Reading", "Total", "Apple"): the tagger must call them names. */
function wantsProper({ kind, key }: NameEntry): boolean {
  if (kind === 'place') return true;
  const isBody = kind === 'organisation' || kind === 'media' || kind === 'institution';
  return isBody && !key.includes(' ') && key !== key.toUpperCase();
}

/** "a Republican member", "Labour voters": a party's name as an adjective. */
function isPartyWord({ sectors }: NameEntry, tag: WordTag): boolean {
  return tag === 'adjective' && sectors[0] === 'PTY';
}

/** "US" is the country and "us" is not; headlines in capitals are read as if they were not. */
export function isWritten(entry: NameEntry, words: readonly string[], from: number, to: number): boolean {
  const written = to === from + 1 ? words[from]! : words.slice(from, to).join(' ');
  if (written === entry.key) return true;
  if (entry.key.length < 4) return false;
  return written === written.toUpperCase() || lowerArticles(written) === lowerArticles(entry.key);
}

/** "Bank Of England" in a headline. */
function lowerArticles(text: string): string {
  return text.replace(/ (?:Of|The|And|For|De|Al|El|In) /g, (word) => word.toLowerCase());
}

export function isCapital(word: string): boolean {
  const first = word[0]!;
  return first !== first.toLowerCase();
}
