/**
 * A noun phrase read by itself: its words, what they belong to and what stands beside them in, whom it speaks of out.
 * Several readings for "Turkish and Greek negotiators"; none for what cannot act.
 */

import type { Mention } from '../../analyse/mention.js';
import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, coordinated, dependentsBy } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import type { Sector } from '../entity.js';
import type { ActorLexicon, NameEntry, Person, RoleEntry } from './actor-lexicon.js';
import type { ArticleContext } from './article-context.js';
import { type NounPhrase, nounPhrase, sentenceWords } from './noun-phrase.js';
import { bySurname, likeliest, mayBeMeant, standingOf, termsOf } from './people.js';
import { isCalled } from './people-index.js';
import type { Reading } from './reading.js';
import { isCapital, type Segment, segmentsOf, type WordTag } from './segments.js';

export interface PhraseReading {
  readonly phrase: NounPhrase;
  readonly readings: readonly Reading[];
  /** Token after the last of what the readings took in: the phrase and "of the army" behind it. */
  readonly to: number;
}

export interface ReadingScene {
  readonly lexicon: ActorLexicon;
  readonly context: ArticleContext;
  readonly asOf: string | undefined;
  /** Whom another phrase of the sentence speaks of: the possessor, or the noun after "of". */
  readonly readOther: (head: TokenIndex) => readonly Reading[];
  readonly mention: Mention | undefined;
}

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

/** How many words beyond the phrase a known name or role may reach: "minister of foreign affairs". */
const REACH = 5;

function cut(sentence: Sentence, phrase: NounPhrase, { lexicon, context, mention }: ReadingScene): Segment[] {
  const words = sentenceWords(sentence);
  const { wordAt } = words;
  const from = wordAt[phrase.from]!;
  const to = wordAt[phrase.to]!;
  const reach = Math.min(words.words.length, to + REACH);
  const tagOf = (word: number): WordTag => {
    const token = sentence.tokens[words.token[word]!]!;
    if (token.upos === 'PROPN' || (mention?.kind === 'name' && isCapital(token.form))) return 'name';
    return token.upos === 'ADJ' ? 'adjective' : 'other';
  };
  return segmentsOf(lexicon, words, { from, to }, wordAt[phrase.head]!, reach, context.words, tagOf);
}

/** The parts of a noun phrase that matter, in the order in which they decide. */
interface Parts {
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

function partsOf(
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
const SIDED_BEFORE = new Set(['pro', 'anti', 'non', 'ethnic']);
const SIDED_AFTER = new Set([
  'backed',
  'allied',
  'aligned',
  'sponsored',
  'funded',
  'supported',
  'trained',
  'armed',
  'held',
  'controlled',
  'occupied',
  'administered',
  'speaking',
  'inspired',
  'bound',
  'linked',
  'made',
  'born',
]);

function isSided(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1];
  const after = segments[at + 1];
  return (
    (before?.kind === 'word' && SIDED_BEFORE.has(before.word.toLowerCase())) ||
    (after?.kind === 'word' && SIDED_AFTER.has(after.word.toLowerCase()))
  );
}

/** The last run of capitalised words that no entry covers, if the head is in it or it follows the head's title. */
function unknownName(
  segments: readonly Segment[],
  headWord: number,
  tokenOf: readonly number[],
  sentence: Sentence,
  { mention }: ReadingScene,
): Parts['unknown'] {
  const isNameWord = (segment: Segment) => {
    if (segment.kind !== 'word' || (segment.class !== undefined && segment.class !== 'honorific'))
      return false;
    const token = sentence.tokens[tokenOf[segment.from]!]!;
    return isCapital(segment.word) && (token.upos === 'PROPN' || mention?.kind === 'name');
  };
  // A name that is also a country's or town's ("Jordan Smith", "Paris Hilton", "President Bush") may be a person's.
  const isNamesake = (segment: Segment, at: number) =>
    segment.kind === 'name' &&
    /^(?:country|capital|place)$/.test(segment.entry.kind) &&
    (mention?.type === 'person' || (segment.entry.kind === 'place' && isTitle(segments[at - 1])));
  const end = segments.length;
  if (end > 0 && !isNameWord(segments[end - 1]!) && !isNamesake(segments[end - 1]!, end - 1)) {
    // Not at the end: "Smith spokesman" is the spokesman's phrase.
    return undefined;
  }
  let start = end;
  while (start > 0 && (isNameWord(segments[start - 1]!) || isNamesake(segments[start - 1]!, start - 1)))
    start--;
  const run = segments.slice(start, end);
  if (run.length === 0) return undefined;
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

/** "President Bush" is no town. */
function isTitle(segment: Segment | undefined): boolean {
  return segment?.kind === 'role' && segment.role.kind === 'person';
}

type Interpretation = Pick<PhraseReading, 'readings'> & Partial<Pick<PhraseReading, 'to'>>;

function interpret(
  parts: Parts,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Interpretation {
  const known = parts.person?.people.filter((person) => mayBeMeant(person, scene.asOf)) ?? [];
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

/**
 * "The U.S. airstrike", "Ankara's proposal", "an army base": things and deeds stand for whose they are, where somebody
 * acts through them or is hit in them. They are no parties themselves.
 */
function readThing(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Reading[] {
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

/** The name of somebody who shares it with an office holder of another time. */
function namesakeOf({ from, to }: Segment, sentence: Sentence): NonNullable<Parts['unknown']> {
  return { words: sentenceWords(sentence).words.slice(from, to), from, to };
}

/** A name that no list has may be a book's or a day's: the mention's type tells, or a title or country beside it. */
function mayAct({ unknown, roles }: Parts, { mention }: ReadingScene): boolean {
  if (unknown!.words.every((word) => CALENDAR.has(word))) return false;
  if (roles.length > 0 || mention === undefined) return true;
  return mention.type === 'person' || mention.type === 'organization' || mention.type === 'people';
}

const CALENDAR = new Set(
  (
    'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug ' +
    'Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun ' +
    'Christmas Easter Ramadan'
  ).split(' '),
);

/** "President Mohamed Bazoum": what he was on the day; the words beside his name tell what the lexicon does not. */
function readPerson(
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

/** Words such as "former" and "president-elect" beside a role. */
function toldSectors(parts: Parts, sectors: readonly Sector[]): readonly Sector[] {
  if (parts.isPast && sectors.length > 0) return ['ELI'];
  if (parts.isComing && sectors[0] === 'GOV') return ['PTY'];
  return sectors;
}

interface Title {
  readonly phrase: string;
  readonly sectors: readonly Sector[];
}

/** The roles that stand before a name, with the sectors of the body they speak for. */
function titleOf(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Title | undefined {
  const role = parts.roles.at(-1);
  if (!role) return undefined;
  const sectors = sectorsOf(role.role, parts, ownersOf(parts, phrase, scene));
  return { phrase: role.role.phrase, sectors };
}

function readUnknown(
  parts: Parts,
  { words, from }: NonNullable<Parts['unknown']>,
  sentence: Sentence,
  phrase: NounPhrase,
  scene: ReadingScene,
): Reading {
  const owners = ownersOf(parts, phrase, scene);
  const country = owners.find((owner) => owner.country !== undefined)?.country;
  const found = personOf(words, country, parts, scene);
  if (found) return readPerson(parts, [found], phrase, scene);
  const title = titleOf(parts, phrase, scene);
  const spoken = sentenceWords(sentence);
  const first = spoken.token[from]!;
  const name = wordsOf(sentence, first, Math.max(phrase.to, first + 1));
  const sectors = toldSectors(parts, title?.sectors ?? []);
  const isNamed = title !== undefined || country !== undefined;
  return {
    name,
    rank: isNamed ? 3 : 2,
    ...(country === undefined ? {} : { country }),
    sectors,
    ...(title === undefined ? {} : { office: title.phrase }),
    why: title
      ? `"${title.phrase}" beside a name that the lexicon does not have`
      : 'a name that the lexicon does not have',
    isNamed: true,
    isPerson: scene.mention?.type === 'person' || title !== undefined,
    ...(title === undefined ? {} : { inherits: true }),
  };
}

/** "Donald J. Trump" by first and last name; "Putin" alone by the last name of those who rule or ruled. */
function personOf(
  words: readonly string[],
  country: string | undefined,
  parts: Parts,
  { lexicon, asOf, mention }: ReadingScene,
): Person | undefined {
  if (words.length > 2) {
    const ends = [words[0]!, words.at(-1)!].join(' ').toLowerCase();
    const tail = words.slice(-2).join(' ').toLowerCase();
    const namesakes = lexicon.people.named(words.at(-1)!.toLowerCase());
    const people = namesakes.filter((person) => isCalled(person, ends) || isCalled(person, tail));
    if (people.length > 0) return likeliest(people, asOf);
  }
  const isSurname =
    words.length === 1 && (mention === undefined || mention.type === 'person' || parts.roles.length > 0);
  if (!isSurname) return undefined;
  const surname = words[0]!.toLowerCase();
  return (
    bySurname(lexicon, surname, asOf, parts.roles.length > 0 ? country : undefined) ??
    bySurname(lexicon, surname, asOf, undefined)
  );
}

/** A state, a body, a group by its name. */
function readName(
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
    const ruler =
      parts.owners.length === 0 ? personOf(entry.key.split(' '), undefined, parts, scene) : undefined;
    if (ruler) return { readings: [readPerson(parts, [ruler], phrase, scene)] };
    return { readings: placeActs(token) ? [placeReading(entry, sentence, phrase, because)] : [] };
  }
  if (entry.kind === 'adjective' || entry.kind === 'people' || entry.kind === 'group') {
    return { readings: [peopleReading(entry, sentence, phrase, token, because)] };
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
function placeActs({ deprel }: Token): boolean {
  return deprel === 'nsubj' || deprel === 'obl:agent' || deprel === 'nmod:poss';
}

/** "talks in Moscow" are held there; "talks with Moscow" are held with its government. */
function capitalActs(phrase: NounPhrase, { deprel, index }: Token): boolean {
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

/** "the Russians", "the French" as a whole act as their state; "three Russians" are people. */
function peopleReading(
  entry: NameEntry,
  sentence: Sentence,
  phrase: NounPhrase,
  token: Token,
  why: string,
): Reading {
  const { tree, head } = phrase;
  const isDefinite = dependentsBy(tree, head, 'det').some(isThe);
  const isCounted = dependentsBy(tree, head, 'nummod').length > 0;
  const asState = entry.kind !== 'group' && isDefinite && !isCounted && token.xpos !== 'NN';
  const base = {
    ...(asState ? { isPeopleForState: true } : {}),
    name: asState ? entry.name : wordsOf(sentence, startOf(phrase), phrase.to),
    ...(entry.country === undefined ? {} : { country: entry.country }),
    why: `${why}${asState ? ', the people for the state' : ''}`,
  };
  if (asState)
    return { ...base, rank: 3, sectors: ['GOV'], ...(entry.id === undefined ? {} : { id: entry.id }) };
  const sectors: readonly Sector[] = entry.sectors[0] === 'GOV' ? ['CVL'] : entry.sectors;
  return { ...base, rank: 3, sectors: sectors.length > 0 ? sectors : ['CVL'] };
}

/** "Niger's military leaders", "the government of Mali", "an army spokesman", "rebels in Darfur". */
function readRole(
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
    const isPlural = phrase.tree.tokens[phrase.head]!.xpos === 'NNS';
    return {
      readings: isPlural
        ? [{ name: words, rank: 1, sectors: ['GOV'], why: `"${role.phrase}", several` }]
        : [],
    };
  }
  const isDefinite = LOCALS.has(role.phrase) || dependentsBy(phrase.tree, phrase.head, 'det').some(isThe);
  if (MEMBERS.has(role.phrase)) {
    const members = everyone.flatMap(({ id, name: body }) =>
      id === undefined ? [] : membersOf(scene.lexicon, body, scene.asOf),
    );
    if (members.length > 0) return { readings: members };
  }
  const base = {
    rank: 1 as const,
    sectors,
    inherits: role.inherits,
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

/** "The alliance's member states" are its members, where they are few. */
const MEMBERS = new Set(['member state', 'member country', 'member nation']);
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

/** People of the country that the report is about, also without "the". */
const LOCALS = new Set(
  'residents villagers protesters demonstrators citizens voters locals civilians activists protester resident villager demonstrator civilian activist'.split(
    ' ',
  ),
);

function isThe({ form }: Token): boolean {
  return form.toLowerCase() === 'the';
}

/** "The French government" is France; "the French government's commission" and "the military government" say more. */
const GOVERNMENT = new Set([
  'government',
  'administration',
  'authorities',
  'central government',
  'federal government',
]);

function isTheGovernment({ phrase }: RoleEntry, parts: Parts): boolean {
  return GOVERNMENT.has(phrase) && parts.segments.every((segment) => segment.kind !== 'word');
}

function distinctCountries(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (reading, at) => readings.findIndex(({ country }) => country === reading.country) === at,
  );
}

/** Those whose the phrase is: names before its head, its possessor. The nearest that names a country decides. */
function ownersOf(parts: Parts, phrase: NounPhrase, scene: ReadingScene): Reading[] {
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
  const person = bySurname(scene.lexicon, before.word.toLowerCase(), scene.asOf, undefined);
  if (!person) return [];
  const why = `${person.name} (${person.country})`;
  return [{ name: person.name, rank: 4, country: person.country, sectors: [], isPerson: true, why }];
}

/** Prepositions after which stands whose a role is. */
const OWNING = new Set(['of', 'for', 'from', 'in', 'at', 'within', 'inside', 'with', 'across']);

/** "the government of Mali", "a spokesman for the rebels", "rebels in Darfur"; not "troops in Mali". */
function complementsOf(
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
  return { readings, to };
}

/** After "of" and "in" a town tells the country, though it does not act. */
function placeOrParty(sentence: Sentence, head: TokenIndex, scene: ReadingScene): readonly Reading[] {
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

/** Sectors that say what kind of government, party or lawmaker somebody is; they are kept beside the primary. */
const SECONDARY: ReadonlySet<Sector> = new Set(['MIL', 'OPP', 'PTY', 'REB', 'PRM']);
/** Bodies whose soldiers, leaders and ministers are what they are. */
const WHOLE: ReadonlySet<Sector> = new Set(['REB', 'PRM', 'CRM', 'UAF']);

function sectorsOf(role: RoleEntry, parts: Parts, owners: readonly Reading[]): readonly Sector[] {
  const isUnrecognised = owners.some(({ sectors }) => sectors.includes('PRE'));
  const own = ownSectors(role, parts, owners);
  return isUnrecognised && !own.includes('PRE') ? [...own, 'PRE'] : own;
}

function ownSectors(role: RoleEntry, parts: Parts, owners: readonly Reading[]): readonly Sector[] {
  const modifiers = parts.roles.filter((other) => other.role !== role).flatMap((other) => other.role.sectors);
  const owned =
    owners
      .map(({ sectors }) => sectors.filter((sector) => sector !== 'PRE'))
      .find((list) => list.length > 0) ?? [];
  // Leaders of an ethnic or religious group are no civilians at large, and no government.
  if (role.borrows && modifiers.length === 0 && owners.some(({ isGroup }) => isGroup)) return ['SOC'];
  if (role.borrows) {
    const borrowed = [...new Set([...modifiers, ...owned])].filter((sector) => sector !== 'ELI');
    return borrowed.length > 0 ? borrowed : role.sectors;
  }
  if (owned.some((sector) => WHOLE.has(sector)) && (role.sectors[0] === 'MIL' || role.sectors[0] === 'SOC'))
    return owned;
  return [...new Set([...role.sectors, ...modifiers.filter((sector) => SECONDARY.has(sector))])];
}

/** First token of the phrase with its possessor, without a determiner. */
export function startOf(phrase: NounPhrase): number {
  if (phrase.possessor === undefined) return phrase.from;
  const possessor = nounPhrase(phrase.tree.sentence, phrase.possessor);
  return /^PRP/.test(phrase.tree.tokens[phrase.possessor]!.xpos)
    ? phrase.from
    : Math.min(possessor.from, phrase.from);
}

export function wordsOf(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[tokenIndex(from)]!;
  const last = sentence.tokens[tokenIndex(Math.max(from, to - 1))]!;
  return sentence.text
    .slice(first.from - sentence.span.from, last.to - sentence.span.from)
    .replace(/\s+/g, ' ');
}
