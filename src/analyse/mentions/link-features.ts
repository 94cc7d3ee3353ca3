/** Features of a phrase and an earlier chain that may be the same, as numbers into the weights of the chain model. */

import { type Category, categories } from './category-model.js';
import type { NameLists } from './name-lists.js';
import { type Phrase, pointings, roles } from './phrase.js';

/** A chain while it grows. */
export interface OpenChain {
  readonly id: number;
  readonly phrases: Phrase[];
  /** Position, among all phrases, of its last one. */
  lastAt: number;
  readonly lemmas: Set<string>;
  readonly keys: Set<string>;
  readonly nameWords: Set<string>;
  readonly modifiers: Set<string>;
  number: Phrase['number'];
  gender: Phrase['gender'];
  /** Category of its names, else of its descriptions, else of its pronouns. */
  category: Category;
  categoryRank: number;
  country: string | undefined;
  /** Code of the country that its phrases are said to be of: "France's foreign minister". */
  nation: string | undefined;
  named: boolean;
}

/** What linking knows of the article so far. */
export interface LinkContext {
  readonly lists: NameLists;
  /** Position of the phrase among all phrases. */
  readonly at: number;
  /** Who speaks the quotation that the phrase stands in, when known: the chain's id. */
  readonly speaker: number | undefined;
  /** Grammar ties the phrase to this chain: apposition, predicate noun; and to this one it cannot be the same. */
  readonly tied: ReadonlyMap<number, Tie>;
}

export const ties = ['apposition', 'predicate', 'subject', 'inside', 'holder', 'brother'] as const;
export type Tie = (typeof ties)[number];

const distances = ['0', '1', '2', '3', '4-5', '6-9', '10-19', '20+'];
const gaps = ['0', '1', '2', '3', '4-5', '6-8', '9-14', '15-29', '30+'];
const sizes = ['1', '2', '3-4', '5-8', '9+'];
const numbers = ['none', 'singular', 'plural'];
const genders = ['none', 'masculine', 'feminine'];
const modifierMatches = ['both bare', 'same', 'fewer', 'more', 'other'];
const nameMatches = [
  'none',
  'same',
  'last of',
  'last same',
  'first same',
  'inside',
  'overlap',
  'longer',
  'acronym',
];
const kinds = ['name', 'description', 'pronoun'];
const restrictions = ['none', 'of', 'clause', 'phrase'];

const flags = [
  'same key',
  'same lemma',
  'lemma is in the name',
  'same sense',
  'same country',
  'country noun for a country',
  'nationality is its country',
  'other country',
  'speaker',
  'quote and I',
  'both quoted',
  'quoted apart',
  'same block',
  'same lemma, definite after indefinite',
  'other name',
  'in headline',
  'last was in headline',
  'number differs',
  'gender differs',
  'category differs',
  'same verb lemma',
  'same role',
  'category same',
  'pronoun same word',
  'nationality same',
  'nationality other',
  'last is subject of the last clause',
] as const;

/** Names of all features, in the order of their numbers. */
export function featureNames(): string[] {
  return layout.flatMap(({ name, values }) => values.map((value) => `${name}=${value}`));
}

interface Part {
  readonly name: string;
  readonly values: readonly string[];
}

const pairs = (a: readonly string[], b: readonly string[]) => a.flatMap((x) => b.map((y) => `${x}|${y}`));
const headCategories: readonly string[] = categories;

const layout: readonly Part[] = [
  { name: 'new', values: ['yes'] },
  { name: 'new category', values: headCategories },
  { name: 'new restricted', values: restrictions },
  { name: 'new modifiers', values: ['0', '1', '2', '3+'] },
  { name: 'new candidates', values: ['no lemma', 'lemma'] },
  { name: 'new role', values: roles },
  { name: 'new start', values: ['headline', 'first', 'later'] },
  { name: 'new name length', values: ['0', '1', '2', '3+'] },
  { name: 'distance', values: distances },
  { name: 'gap', values: gaps },
  { name: 'size', values: sizes },
  { name: 'role last', values: pairs(roles, ['same sentence', 'sentence before', 'earlier']) },
  { name: 'roles', values: pairs(roles, roles) },
  { name: 'categories', values: pairs(headCategories, headCategories) },
  { name: 'numbers', values: pairs(numbers, numbers) },
  { name: 'genders', values: pairs(genders, genders) },
  { name: 'pointing last', values: pointings },
  { name: 'kinds in chain', values: ['named', 'described', 'only pronouns'] },
  { name: 'modifiers', values: modifierMatches },
  { name: 'modifiers, same lemma', values: modifierMatches },
  { name: 'name', values: nameMatches },
  { name: 'tie', values: ['none', ...ties] },
  { name: 'restricted', values: restrictions },
  { name: 'restricted, same lemma', values: restrictions },
  { name: 'same lemma, distance', values: distances },
  { name: 'size, distance', values: pairs(sizes, distances) },
  { name: 'flag', values: flags },
  { name: 'kinds', values: pairs(kinds, kinds) },
  { name: 'noun class', values: pairs(['person', 'organization', 'place', 'event', 'none'], headCategories) },
];

const offsets = new Map<string, number>();
let total = 0;
for (const part of layout) {
  offsets.set(part.name, total);
  total += part.values.length;
}

export const featureCount = total;

const at = (name: string) => {
  const offset = offsets.get(name);
  if (offset === undefined) throw new Error(`no feature ${name}`);
  return offset;
};

const NEW = at('new');
const NEW_CATEGORY = at('new category');
const NEW_RESTRICTED = at('new restricted');
const NEW_MODIFIERS = at('new modifiers');
const NEW_CANDIDATES = at('new candidates');
const NEW_ROLE = at('new role');
const NEW_START = at('new start');
const NEW_NAME = at('new name length');
const DISTANCE = at('distance');
const GAP = at('gap');
const SIZE = at('size');
const ROLE_LAST = at('role last');
const ROLES = at('roles');
const CATEGORIES = at('categories');
const NUMBERS = at('numbers');
const GENDERS = at('genders');
const POINTING_LAST = at('pointing last');
const KINDS_IN_CHAIN = at('kinds in chain');
const MODIFIERS = at('modifiers');
const MODIFIERS_LEMMA = at('modifiers, same lemma');
const NAME = at('name');
const TIE = at('tie');
const RESTRICTED = at('restricted');
const RESTRICTED_LEMMA = at('restricted, same lemma');
const LEMMA_DISTANCE = at('same lemma, distance');
const SIZE_DISTANCE = at('size, distance');
const FLAG = at('flag');
const KINDS = at('kinds');
const NOUN_CLASS = at('noun class');

const flagNumbers = new Map<string, number>(flags.map((name, index) => [name, FLAG + index]));
const flag = (name: (typeof flags)[number]) => flagNumbers.get(name)!;
const F = {
  sameKey: flag('same key'),
  sameLemma: flag('same lemma'),
  lemmaInName: flag('lemma is in the name'),
  sameSense: flag('same sense'),
  sameCountry: flag('same country'),
  countryNoun: flag('country noun for a country'),
  nationalityIsCountry: flag('nationality is its country'),
  otherCountry: flag('other country'),
  speaker: flag('speaker'),
  quoteI: flag('quote and I'),
  bothQuoted: flag('both quoted'),
  quotedApart: flag('quoted apart'),
  sameBlock: flag('same block'),
  definiteAfterIndefinite: flag('same lemma, definite after indefinite'),
  otherName: flag('other name'),
  inHeadline: flag('in headline'),
  lastInHeadline: flag('last was in headline'),
  numberDiffers: flag('number differs'),
  genderDiffers: flag('gender differs'),
  categoryDiffers: flag('category differs'),
  sameVerb: flag('same verb lemma'),
  sameRole: flag('same role'),
  categorySame: flag('category same'),
  sameWord: flag('pronoun same word'),
  nationalitySame: flag('nationality same'),
  nationalityOther: flag('nationality other'),
  lastSubject: flag('last is subject of the last clause'),
};

/** Features that speak for a phrase opening a chain of its own. */
export function newChainFeatures(phrase: Phrase, anyLemma: boolean): number[] {
  const start = phrase.tree.sentence.headline ? 0 : phrase.sentence === 0 ? 1 : 2;
  return [
    NEW,
    NEW_CATEGORY + categories.indexOf(phrase.category),
    NEW_RESTRICTED + restrictionIndex(phrase),
    NEW_MODIFIERS + Math.min(phrase.modifiers.size, 3),
    NEW_CANDIDATES + (anyLemma ? 1 : 0),
    NEW_ROLE + roles.indexOf(phrase.role),
    NEW_START + start,
    NEW_NAME + Math.min(phrase.name.length, 3),
  ];
}

/** Features that speak for or against a phrase's belonging to a chain. */
export function linkFeatures(phrase: Phrase, chain: OpenChain, context: LinkContext): number[] {
  const last = chain.phrases[chain.phrases.length - 1]!;
  const apart = phrase.sentence - last.sentence;
  const distance = bucketDistance(apart);
  const size = bucketSize(chain.phrases.length);
  const sameLemma = phrase.kind !== 'pronoun' && chain.lemmas.has(phrase.lemma);
  const modifiers = modifierMatch(phrase, chain);
  const lastRole = roles.indexOf(last.role);
  const found = [
    DISTANCE + distance,
    GAP + bucketGap(context.at - chain.lastAt - 1),
    SIZE + size,
    ROLE_LAST + lastRole * 3 + (apart === 0 ? 0 : apart === 1 ? 1 : 2),
    ROLES + roles.indexOf(phrase.role) * roles.length + lastRole,
    CATEGORIES + categories.indexOf(phrase.category) * categories.length + categories.indexOf(chain.category),
    NUMBERS + numberIndex(phrase.number) * 3 + numberIndex(chain.number),
    GENDERS + genderIndex(phrase.gender) * 3 + genderIndex(chain.gender),
    POINTING_LAST + pointings.indexOf(last.pointing),
    KINDS_IN_CHAIN + (chain.named ? 0 : chain.categoryRank === 1 ? 1 : 2),
    NAME + nameMatch(phrase, chain),
    TIE + tieIndex(context.tied.get(chain.id)),
    RESTRICTED + restrictionIndex(phrase),
    SIZE_DISTANCE + size * distances.length + distance,
    KINDS + kinds.indexOf(phrase.kind) * 3 + kinds.indexOf(last.kind),
  ];
  if (phrase.kind !== 'pronoun') found.push(MODIFIERS + modifiers);
  if (sameLemma) {
    found.push(
      F.sameLemma,
      MODIFIERS_LEMMA + modifiers,
      RESTRICTED_LEMMA + restrictionIndex(phrase),
      LEMMA_DISTANCE + distance,
    );
    if (phrase.pointing === 'definite' && last.pointing === 'indefinite')
      found.push(F.definiteAfterIndefinite);
  }
  addAgreement(found, phrase, chain);
  addMeaning(found, phrase, chain, context.lists);
  addPlace(found, phrase, chain, last, context);
  return found;
}

function addAgreement(found: number[], phrase: Phrase, chain: OpenChain): void {
  if (phrase.number && chain.number && phrase.number !== chain.number) found.push(F.numberDiffers);
  if (phrase.gender && chain.gender && phrase.gender !== chain.gender) found.push(F.genderDiffers);
  found.push(phrase.category === chain.category ? F.categorySame : F.categoryDiffers);
}

function addMeaning(found: number[], phrase: Phrase, chain: OpenChain, lists: NameLists): void {
  if (phrase.kind !== 'pronoun') {
    if (chain.keys.has(phrase.key)) found.push(F.sameKey);
    if (chain.nameWords.has(phrase.lemma)) found.push(F.lemmaInName);
    const senses = lists.sameSense.get(phrase.lemma);
    if (senses && anyOf(senses, chain.lemmas)) found.push(F.sameSense);
  } else if (chain.keys.has(phrase.key)) {
    found.push(F.sameWord);
  }
  if (phrase.country && chain.country) {
    found.push(phrase.country === chain.country ? F.sameCountry : F.otherCountry);
  }
  if (chain.country && countryNouns.has(phrase.lemma)) found.push(F.countryNoun);
  if (phrase.kind === 'description') {
    const noun = nounClassIndex(phrase.lemma, lists);
    if (chain.named) found.push(NOUN_CLASS + noun * categories.length + categories.indexOf(chain.category));
  }
  if (phrase.nationality) {
    if (chain.country) found.push(F.nationalityIsCountry);
    const other = chain.phrases[0]!.nationality;
    if (other) found.push(other === phrase.nationality ? F.nationalitySame : F.nationalityOther);
  }
  if (phrase.name.length > 0 && chain.named && nameMatch(phrase, chain) === 0) found.push(F.otherName);
}

function addPlace(
  found: number[],
  phrase: Phrase,
  chain: OpenChain,
  last: Phrase,
  context: LinkContext,
): void {
  const firstPerson = phrase.pointing === 'i' || phrase.pointing === 'we';
  if (firstPerson && phrase.quoted) {
    found.push(context.speaker === chain.id ? F.speaker : F.quoteI);
  }
  if (phrase.quoted && last.quoted) found.push(F.bothQuoted);
  else if (phrase.quoted !== last.quoted) found.push(F.quotedApart);
  if (phrase.tree.sentence.block === last.tree.sentence.block) found.push(F.sameBlock);
  if (phrase.tree.sentence.headline) found.push(F.inHeadline);
  if (last.tree.sentence.headline) found.push(F.lastInHeadline);
  if (phrase.role === last.role) found.push(F.sameRole);
  if (last.role === 'subject' && phrase.sentence - last.sentence <= 1) found.push(F.lastSubject);
  const verb = phrase.head.head < 0 ? undefined : phrase.tree.tokens[phrase.head.head];
  const lastVerb = last.head.head < 0 ? undefined : last.tree.tokens[last.head.head];
  if (verb?.upos === 'VERB' && lastVerb?.upos === 'VERB' && verb.lemma === lastVerb.lemma)
    found.push(F.sameVerb);
}

const countryNouns = new Set(['country', 'nation', 'state', 'kingdom', 'republic', 'government', 'island']);
const nounClasses = ['person', 'organization', 'place', 'event'];
const wordNetTypes = new Map([
  ['person', 'person'],
  ['group', 'organization'],
  ['location', 'place'],
  ['event', 'event'],
  ['act', 'event'],
]);

function nounClassIndex(lemma: string, lists: NameLists): number {
  const type = lists.newsNouns.get(lemma) ?? wordNetTypes.get(lists.nouns.get(lemma)?.first ?? '');
  const index = nounClasses.indexOf(type ?? '');
  return index < 0 ? nounClasses.length : index;
}

/** How the modifiers of a phrase stand to those of the chain: "the military leaders" after "Niger's military leaders". */
function modifierMatch(phrase: Phrase, chain: OpenChain): number {
  if (phrase.modifiers.size === 0) return chain.modifiers.size === 0 ? 0 : 2;
  if (chain.modifiers.size === 0) return 3;
  let shared = 0;
  for (const word of phrase.modifiers) if (chain.modifiers.has(word)) shared++;
  if (shared === phrase.modifiers.size) return 1;
  return shared > 0 ? 3 : 4;
}

/** How the name of a phrase stands to the names of the chain, best match first. */
function nameMatch(phrase: Phrase, chain: OpenChain): number {
  if (phrase.name.length === 0 || !chain.named) return 0;
  let best = 0;
  let rank = 99;
  for (let index = chain.phrases.length - 1; index >= 0 && index >= chain.phrases.length - 12; index--) {
    const name = chain.phrases[index]!.name;
    if (name.length === 0) continue;
    const match = twoNames(phrase.name, name);
    if (match > 0 && match < rank) {
      rank = match;
      best = match;
    }
  }
  return best;
}

function twoNames(a: readonly string[], b: readonly string[]): number {
  if (a.length === b.length && a.every((word, index) => word === b[index])) return 1;
  const lastA = a[a.length - 1]!;
  const lastB = b[b.length - 1]!;
  if (a.length === 1 && lastA === lastB) return 2;
  if (b.length === 1 && lastA === lastB) return 7;
  if (lastA === lastB) return 3;
  if (isAcronym(lastA, b) || isAcronym(lastB, a)) return 8;
  if (a[0] === b[0]) return 4;
  if (a.every((word) => b.includes(word))) return 5;
  return a.some((word) => b.includes(word)) ? 6 : 0;
}

/** "AU" after "African Union", "ECOWAS" by its first letters in order. */
export function isAcronym(short: string, name: readonly string[]): boolean {
  if (name.length < 2 || short.length < 2 || short.length > 8) return false;
  const letters = short.replaceAll('.', '');
  let initials = '';
  for (const word of name) if (word[0]! >= 'A' && word[0]! <= 'Z') initials += word[0];
  return letters === initials;
}

function restrictionIndex(phrase: Phrase): number {
  return phrase.restricted === undefined ? 0 : restrictions.indexOf(phrase.restricted);
}

function tieIndex(tie: Tie | undefined): number {
  return tie === undefined ? 0 : 1 + ties.indexOf(tie);
}

function numberIndex(value: Phrase['number']): number {
  return value === undefined ? 0 : value === 'singular' ? 1 : 2;
}

function genderIndex(value: Phrase['gender']): number {
  return value === undefined ? 0 : value === 'masculine' ? 1 : 2;
}

function bucketDistance(value: number): number {
  if (value <= 3) return value;
  return value <= 5 ? 4 : value <= 9 ? 5 : value <= 19 ? 6 : 7;
}

function bucketGap(value: number): number {
  if (value <= 3) return Math.max(value, 0);
  return value <= 5 ? 4 : value <= 8 ? 5 : value <= 14 ? 6 : value <= 29 ? 7 : 8;
}

function bucketSize(value: number): number {
  return value <= 2 ? value - 1 : value <= 4 ? 2 : value <= 8 ? 3 : 4;
}

function anyOf(words: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const word of words) if (among.has(word)) return true;
  return false;
}

/** Features that explain a link in a word or two, the plainest first. */
const reasons: readonly (readonly [feature: number, reason: string])[] = [
  [TIE + 1 + ties.indexOf('apposition'), 'apposition'],
  [TIE + 1 + ties.indexOf('predicate'), 'predicate noun'],
  [F.speaker, 'speaker of the quotation'],
  [NAME + nameMatches.indexOf('same'), 'same name'],
  [NAME + nameMatches.indexOf('acronym'), 'acronym'],
  [NAME + nameMatches.indexOf('last of'), 'last part of the name'],
  [NAME + nameMatches.indexOf('longer'), 'longer name'],
  [F.sameCountry, 'same country'],
  [F.sameKey, 'same words'],
  [F.sameWord, 'same pronoun'],
  [F.sameLemma, 'same noun'],
  [F.lemmaInName, 'noun of the name'],
  [F.sameSense, 'noun of like sense'],
  [F.countryNoun, 'noun for a country'],
];

export function linkReason(features: readonly number[]): string {
  return reasons.find(([feature]) => features.includes(feature))?.[1] ?? 'agreement and nearness';
}
