/** A phrase that names a person: what the lexicon knows of that name, else what the words beside it say. */

import type { Sentence } from '../../analyse/sentence.js';
import { tokenIndex } from '../../text/span.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, Person, RoleEntry } from './actor-lexicon.js';
import { keyOfName } from './fold.js';
import { type NounPhrase, nounPhrase, sentenceWords, wordsOf } from './noun-phrase.js';
import { ownersOf } from './owners.js';
import {
  bySurname,
  byTitle,
  isChiefly,
  isInOffice,
  likeliest,
  rules,
  standingOf,
  termsOf,
} from './people.js';
import { isCalled } from './people-index.js';
import type { Parts } from './phrase-parts.js';
import { merged, type Reading } from './reading.js';
import { cut, type ReadingScene } from './reading-scene.js';
import { sectorsOf, toldSectors } from './role-sectors.js';
import type { Segment } from './segments.js';

/** "President Mohamed Bazoum": what he was on the day; the words beside his name tell what the lexicon does not. */
export function readPerson(
  parts: Parts,
  people: readonly Person[],
  phrase: NounPhrase,
  scene: ReadingScene,
): Reading {
  const hint = ownersOf(parts, phrase, scene).find(({ country }) => country !== undefined)?.country;
  const ofCountry = people.filter(({ country }) => country === hint);
  const person = likeliest(ofCountry.length > 0 ? ofCountry : people, scene.asOf)!;
  const standing = standingOf(person, scene.asOf);
  const title = titleOf(parts, phrase, scene);
  const told = toldSectors(parts, title?.sectors ?? []);
  const isElite = standing.sectors[0] === 'ELI';
  const sameOffice =
    title !== undefined &&
    termsOf(person).some(({ office }) => office.toLowerCase().includes(lastWord(title.phrase)));
  const useTold =
    told.length > 0 &&
    (standing.sectors.length === 0 ||
      (isElite && !sameOffice) ||
      (told[0] === 'ELI' && (isElite || scene.asOf === undefined)));
  const why = `${person.name} (${person.country}): ${standing.why}${useTold && title ? `; here ${title.phrase}` : ''}`;
  return {
    name: person.name,
    rank: 4,
    country: person.country,
    sectors: useTold ? told : standing.sectors,
    id: person.wikidata ?? person.name,
    ...(standing.office === undefined ? {} : { office: standing.office }),
    ...(person.wikidata === undefined ? {} : { wikidata: person.wikidata }),
    why,
    isPerson: true,
    isNamed: true,
  };
}

function lastWord(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}

interface Title {
  readonly phrase: string;
  readonly sectors: readonly Sector[];
  readonly inherits: boolean;
  readonly country?: string;
}

/** The roles that stand before a name, with the sectors of the body they speak for. */
function titleOf(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Title | undefined {
  const role = parts.roles.at(-1);
  if (!role) return undefined;
  const sectors = sectorsOf(role.role, parts, ownersOf(parts, phrase, scene));
  return { phrase: role.role.phrase, sectors, inherits: role.role.inherits };
}

export function readUnknown(
  parts: Parts,
  { words, from }: NonNullable<Parts['unknown']>,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Reading {
  const owners = ownersOf(parts, phrase, scene);
  const country = owners.find((owner) => owner.country !== undefined)?.country;
  const fuller = words.length === 1 ? scene.namedInFull(words[0]!.toLowerCase()) : [];
  const found = fuller.length === 1 ? undefined : personOf(words, country, parts, scene);
  if (found) return readPerson(parts, [found], phrase, scene);
  const title = titleOf(parts, phrase, scene) ?? sharedTitle(phrase, scene) ?? lawmakerMark(sentence, phrase);
  const spoken = sentenceWords(sentence);
  const first = spoken.token[from]!;
  const name = wordsOf(sentence, first, Math.max(phrase.to, first + 1));
  // "NPR's Ana Ferrol", "Labour's Tom Brent": what the body is that stands before the name.
  const ofBody = owners.find(
    (owner) => owner.isCountry !== true && owner.isPerson !== true && !owner.isGroup,
  );
  const own = title?.sectors ?? ofBody?.sectors ?? [];
  // "American Otto Brent": of a people, and nothing else told.
  const isOfPeople =
    own.length === 0 &&
    parts.owners.some(({ entry }) => entry.kind === 'adjective' || entry.kind === 'people');
  const sectors = isOfPeople ? CIVILIANS : toldSectors(parts, own);
  const isNamed = title !== undefined || country !== undefined;
  const reading: Reading = {
    name,
    rank: isNamed ? 3 : 2,
    ...(country === undefined
      ? title?.country === undefined
        ? {}
        : { country: title.country }
      : { country }),
    sectors,
    ...(title === undefined ? {} : { office: title.phrase }),
    why: title
      ? `"${title.phrase}" beside a name that the lexicon does not have`
      : 'a name that the lexicon does not have',
    isNamed: true,
    isPerson: scene.mention?.type === 'person' || title !== undefined,
    ...(title?.inherits ? { inherits: true } : {}),
  };
  const same = theOneMeant(fuller, title);
  return same ? merged(reading, same) : reading;
}

const CIVILIANS: readonly Sector[] = ['CVL'];

/** Of several of one last name ("Bill Clinton", "Hillary Clinton"), the one whose office the title here is. */
function theOneMeant(people: readonly Reading[], title: Title | undefined): Reading | undefined {
  if (people.length < 2) return people[0];
  const word = title === undefined ? undefined : lastWord(title.phrase);
  const titled = people.filter(({ office }) => word !== undefined && office?.toLowerCase().includes(word));
  return titled.length === 1 ? titled[0] : undefined;
}

/** "Senators Tomey and Kirk": a title in the plural is also that of the names coordinated with the first. */
function sharedTitle({ tree, head }: NounPhrase, scene: ReadingScene): Title | undefined {
  const token = tree.tokens[head]!;
  if (token.deprel !== 'conj' || token.head < 0) return undefined;
  const { sentence } = tree;
  const first = nounPhrase(sentence, tokenIndex(token.head));
  const words = sentenceWords(sentence);
  const role = cut(sentence, first, scene).find(
    (segment) => segment.kind === 'role' && /S$/.test(tree.tokens[words.token[segment.to - 1]!]!.xpos),
  );
  if (role?.kind !== 'role') return undefined;
  return { phrase: role.role.phrase, sectors: role.role.sectors, inherits: role.role.inherits };
}

/** "Ana Ferrol (R-Texas)", "Ana Ferrol, D-Ore.,": the press of the United States marks its lawmakers so. */
function lawmakerMark(sentence: Sentence, { to }: NounPhrase): Title | undefined {
  const behind = sentence.tokens
    .slice(to, to + 5)
    .map(({ form }) => form)
    .join('');
  if (!/^[(,][RDI]-[A-Z][A-Za-z.]+/.test(behind)) return undefined;
  return { phrase: 'lawmaker', sectors: ['LEG'], inherits: false, country: 'USA' };
}

/** "Donald J. Trump" by first and last name; "Putin" alone by the last name of those who rule or ruled. */
export function personOf(
  words: readonly string[],
  country: string | undefined,
  parts: Parts,
  scene: ReadingScene,
): Person | undefined {
  const { lexicon, asOf, mention } = scene;
  const lowered = words.map((word) => word.toLowerCase());
  const people = lowered.length < 2 ? [] : calledLike(lexicon.people.named(lowered.at(-1)!), lowered, parts);
  if (people.length > 0) return likeliest(people, asOf);
  if (lowered.length > 1) return titledRuler(lexicon, lowered.at(-1)!, country, parts, asOf);
  const isSurname =
    words.length === 1 && (mention === undefined || mention.type === 'person' || parts.roles.length > 0);
  if (!isSurname) return undefined;
  const surname = words[0]!.toLowerCase();
  const role = parts.roles.at(-1)?.role;
  const titled =
    role && country !== undefined
      ? byTitle(lexicon, surname, asOf, country, ({ office, sectors }) => isOfRole(role, office, sectors))
      : undefined;
  const ruler = bySurname(lexicon, surname, asOf);
  if (ruler && !contradicts(role, ruler)) return titled ?? ruler;
  return titled ?? onlyHolder(surname, scene);
}

/** "Grassley" in a report about his country: the only one in office anywhere who bears the name. */
function onlyHolder(surname: string, { lexicon, asOf, context, mention }: ReadingScene): Person | undefined {
  if (asOf === undefined || mention?.type !== 'person') return undefined;
  const [person, ...others] = lexicon.people.named(surname).filter((each) => isInOffice(each, asOf));
  return others.length === 0 && person?.country === context.about?.country ? person : undefined;
}

/** "Governor Christie" is no prime minister of that name abroad: a title of office must be one that the ruler held. */
function contradicts(role: RoleEntry | undefined, ruler: Person): boolean {
  if (role?.kind !== 'person' || role.sectors[0] === 'UNK' || role.borrows) return false;
  return !termsOf(ruler).some(({ office, sectors }) =>
    isOfRole(role, office, sectors.includes('GOV') ? [] : sectors),
  );
}

/** "Minister" fits the Minister of Defence, and "general" whoever holds an office of the forces. */
function isOfRole(role: RoleEntry, office: string, sectors: readonly Sector[]): boolean {
  return office.toLowerCase().includes(lastWord(role.phrase)) || sectors[0] === role.sectors[0];
}

/**
 * "Donald J. Trump" for "Donald Trump"; under a title also "General Qamar Bajwa" for "Qamar Javed Bajwa".
 */
function calledLike(namesakes: readonly Person[], words: readonly string[], { roles }: Parts): Person[] {
  const ends = [words[0]!, words.at(-1)!].join(' ');
  const tail = words.slice(-2).join(' ');
  return namesakes.filter(
    (person) =>
      (words.length > 2 && (isCalled(person, ends) || isCalled(person, tail))) ||
      (roles.length > 0 && beginsLike(person, words[0]!)),
  );
}

function beginsLike({ name }: Person, first: string): boolean {
  return first.length > 1 && keyOfName(name).startsWith(`${first} `);
}

/** "President Michel Suleiman": lists that give rulers by last name only know him under his title. */
function titledRuler(
  lexicon: ActorLexicon,
  surname: string,
  country: string | undefined,
  { roles }: Parts,
  asOf: string | undefined,
): Person | undefined {
  if (asOf === undefined || !roles.some(({ role }) => isChiefly(role.phrase))) return undefined;
  const rulers = lexicon.people
    .named(surname)
    .filter(
      (person) =>
        !person.name.includes(' ') &&
        rules(person, asOf) &&
        (country === undefined || person.country === country),
    );
  return rulers.length === 1 ? rulers[0] : undefined;
}

/** The name of somebody who shares it with an office holder of another time. */
export function namesakeOf({ from, to }: Segment, sentence: Sentence): NonNullable<Parts['unknown']> {
  return { words: sentenceWords(sentence).words.slice(from, to), from, to };
}

/** A name that no list has may be a book's or a day's: the mention's type tells, or a title or country beside it. */
export function mayAct({ unknown, roles }: Parts, { mention, lexicon }: ReadingScene): boolean {
  if (unknown!.words.every((word) => lexicon.words.get(word.toLowerCase()) === 'calendar')) return false;
  if (roles.length > 0 || mention === undefined) return true;
  return mention.type === 'person' || mention.type === 'organization' || mention.type === 'people';
}
