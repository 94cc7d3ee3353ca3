/**
 * The place that grammar ties to an act: a predicate in a tree in; the finest place named in a phrase of its own out.
 *
 * "met in Niamey", "protests in Paris, Texas", "a bus bombing in central Turkey", "the Donetsk region", "visited Mali".
 * Who acts is no place: "Mali condemned the attack" has none, "the attack in Mali" has.
 */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { caseOf, coordinated, type TreeIndex } from '../../analyse/tree-index.js';
import type { Article } from '../../read/article.js';
import { type Quote, span, type TokenIndex, tokenIndex, wordsOf } from '../../text/span.js';
import type { EventPlace } from '../claim.js';
import { isActNoun } from '../dates/act-nouns.js';
import { waysUp } from '../dates/ways-up.js';
import type { Predicate } from '../frames/arguments.js';
import type { Gazetteer } from './gazetteer.js';
import { type NamedPlace, resolvePlace } from './resolve-place.js';

export function placeOfAct(
  tree: TreeIndex,
  predicate: Predicate,
  gazetteer: Gazetteer,
  article: Article,
  countryMeant: CountryMeant = () => undefined,
): EventPlace | undefined {
  for (const { token, via } of waysUp(tree, predicate.index)) {
    const phrases = tree.dependents[token.index]!.filter((child) => isPlacePhrase(tree, token, child));
    const places = phrases.flatMap((phrase) => placesIn(tree, phrase, gazetteer, article));
    const finest = places.sort((a, b) => rank(a) - rank(b))[0];
    if (finest) return eventPlace(tree.sentence, finest, via);
    const inside = placesInsidePhrases(tree, token, gazetteer, article)[0];
    if (inside) return eventPlace(tree.sentence, inside, `${via}, inside its phrase`);
    const referred = phrases.flatMap((phrase) => placeReferredTo(tree, phrase, countryMeant))[0];
    if (referred) return { ...referred, why: `${referred.why}; ${via}` };
  }
  return undefined;
}

/** The country that "the country" means in its sentence, if any. */
export type CountryMeant = (
  head: TokenIndex,
) => { readonly name: string; readonly country: string } | undefined;

/** "withdrew from the country": the one spoken of before. */
function placeReferredTo(tree: TreeIndex, phrase: Token, countryMeant: CountryMeant): EventPlace[] {
  if (!/^(?:country|nation|kingdom|republic)$/.test(phrase.lemma.toLowerCase())) return [];
  const meant = countryMeant(phrase.index);
  if (!meant) return [];
  const text = textOf(tree.sentence, phrase.index, tokenIndex(phrase.index + 1));
  const quote: Quote = { in: tree.sentence.in, ...span(phrase.from, phrase.to), text };
  const why = `"${text}" means ${meant.name}`;
  return [{ ...meant, text, resolution: 'country', basis: 'coreference', quote, why }];
}

/** "met with leaders in Niamey": the parser hung the place on whom they met. An act's own noun keeps its place. */
function placesInsidePhrases(tree: TreeIndex, token: Token, gazetteer: Gazetteer, article: Article): Found[] {
  return tree.dependents[token.index]!.filter(
    (child) => /^(?:obj|obl)/.test(child.deprel) && !isElsewhere(child) && child.index > token.index,
  ).flatMap((child) =>
    tree.dependents[child.index]!.filter(
      (inner) => /^(?:nmod|obl)/.test(inner.deprel) && /^(?:in|at|near)$/.test(caseOf(tree, inner.index)),
    ).flatMap((inner) => placesIn(tree, inner, gazetteer, article)),
  );
}

/** "quit the force in the Sahel", "condemned the attack in Mali": bodies and acts lie where they lie, not the act. */
function isElsewhere(noun: Token): boolean {
  return (
    isActNoun(noun) ||
    /^(?:force|group|bloc|alliance|organi[sz]ation|mission|government|party|army|process|deal|project|company|programme|program|situation|crisis)s?$/.test(
      noun.lemma.toLowerCase(),
    )
  );
}

/** Prepositions that say where something happens. */
const WHERE =
  /^(?:in|at|near|inside|outside|across|throughout|around|within|into|onto|off|over|along|amid|close to|north of|south of|east of|west of|outside of|inside of|next to)$/;

/** Acts that end at a place, and those that begin there: "travelled to Mali", "withdrew from Kidal". */
const TO = new Set(
  'visit travel trip tour go fly arrive return journey move deploy send march deployment fly head'.split(' '),
);
const FROM = new Set(
  'withdraw withdrawal pull pullout retreat leave depart departure flee expel evacuate evacuation'.split(' '),
);
/** Acts done to a place where they happen: "visited Mali", "shelled Goma". */
const ON = new Set(
  'visit tour enter invade occupy shell bomb bombard strike attack raid storm seize capture besiege blockade retake overrun hit leave quit flee'.split(
    ' ',
  ),
);

function isPlacePhrase(tree: TreeIndex, predicate: Token, child: Token): boolean {
  const lemma = predicate.lemma.toLowerCase();
  if (child.deprel === 'obj') return ON.has(lemma) && predicate.upos === 'VERB' && !isElsewhere(child);
  if (child.deprel === 'compound') return predicate.upos === 'NOUN' && isName(child);
  if (!/^(?:obl|nmod)(?!:(?:agent|poss|unmarked|tmod))/.test(child.deprel)) return false;
  const words = caseOf(tree, child.index);
  if (words === 'to') return TO.has(lemma);
  if (words === 'from') return FROM.has(lemma);
  if (words === 'on') return predicate.upos === 'NOUN' && ON.has(lemma);
  if (words === 'of') return predicate.upos === 'NOUN' && isDoneTo(lemma);
  return WHERE.test(words);
}

/** "the siege of Aleppo", "the invasion of Ukraine". */
function isDoneTo(lemma: string): boolean {
  return /^(?:siege|invasion|occupation|bombing|bombardment|shelling|capture|seizure|battle|blockade)$/.test(
    lemma,
  );
}

interface Found {
  readonly place: NamedPlace;
  readonly from: TokenIndex;
  readonly to: TokenIndex;
}

/** Longest way from a phrase down to a name: "at a market in the town of Goma in the east". */
const DEEPEST = 4;

/** Places named by the phrase: its own name, else those of the phrases that say where it is. */
function placesIn(
  tree: TreeIndex,
  phrase: Token,
  gazetteer: Gazetteer,
  article: Article,
  depth = 0,
): Found[] {
  const own = coordinated(tree, phrase.index)
    .slice(0, 1)
    .flatMap((head) => placeAt(tree, tree.tokens[head]!, gazetteer, article));
  if (own.length > 0 || depth >= DEEPEST) return own;
  return tree.dependents[phrase.index]!.filter((child) => locates(tree, child)).flatMap((child) => {
    const found = placesIn(tree, child, gazetteer, article, depth + 1);
    // "at Turkey's border" lies in Turkey; "at Jordan's house" does not lie in a town.
    return child.deprel === 'nmod:poss' ? found.filter(({ place }) => place.resolution === 'country') : found;
  });
}

function locates(tree: TreeIndex, child: Token): boolean {
  if (child.deprel === 'appos' || child.deprel === 'nmod:poss' || child.deprel === 'compound') return true;
  if (!/^(?:nmod|obl)/.test(child.deprel)) return false;
  const words = caseOf(tree, child.index);
  return words === 'of' || WHERE.test(words);
}

function placeAt(tree: TreeIndex, token: Token, gazetteer: Gazetteer, article: Article): Found[] {
  const named = nameAround(tree, token);
  if (!named) return [];
  const { from, to, division } = named;
  const name = textOf(tree.sentence, from, to);
  const town = townBeforeComma(tree, token);
  const inside =
    town &&
    resolvePlace(
      textOf(tree.sentence, town.from, town.to),
      { division: false, within: [name] },
      gazetteer,
      article,
    );
  if (town && inside) return [{ place: inside, ...town }];
  const within = placesBeside(tree, token, to);
  const place = resolvePlace(name, { division, within }, gazetteer, article);
  return place ? [{ place, from, to }] : [];
}

/** "Clearwater, Florida" where the parser made Florida the head. */
function townBeforeComma(tree: TreeIndex, token: Token): { from: TokenIndex; to: TokenIndex } | undefined {
  const town = tree.dependents[token.index]!.find(
    (child) => child.index < token.index && isName(child) && tree.tokens[child.index + 1]?.form === ',',
  );
  return town && /^(?:compound|nmod|flat)/.test(town.deprel) ? runAround(tree, town.index) : undefined;
}

/** What a place is called when its name stands before the word: "the Donetsk region", "Helmand province". */
const DIVISION =
  /^(?:province|region|state|oblast|governorate|county|department|district|prefecture|republic)$/;

interface Name {
  readonly from: TokenIndex;
  readonly to: TokenIndex;
  /** The text itself calls it a division, so a town of the same name is not meant. */
  readonly division: boolean;
}

/** The name that a token heads: its run of capitalised names, or the name before "province" and "city". */
function nameAround(tree: TreeIndex, token: Token): Name | undefined {
  if (isName(token)) return { ...runAround(tree, token.index), division: calledDivision(tree, token) };
  const lemma = token.lemma.toLowerCase();
  const division = DIVISION.test(lemma);
  if (!division && !/^(?:city|town|village|capital|area|suburb|port)$/.test(lemma)) return undefined;
  const name = tree.dependents[token.index]!.findLast(
    (child) =>
      child.index < token.index && isName(child) && /^(?:compound|nmod:desc|flat|amod)/.test(child.deprel),
  );
  return name && { ...runAround(tree, name.index), division };
}

function calledDivision(tree: TreeIndex, token: Token): boolean {
  const next = tree.tokens[token.index + 1];
  return (
    DIVISION.test(token.lemma.toLowerCase()) || (next !== undefined && DIVISION.test(next.form.toLowerCase()))
  );
}

/** "Burkina Faso", "Port-au-Prince", "Trinidad and Tobago": names side by side that hang on each other. */
function runAround(tree: TreeIndex, index: TokenIndex): { from: TokenIndex; to: TokenIndex } {
  let from: number = index;
  let to = index + 1;
  while (from > 0 && joins(tree, from - 1, index)) from--;
  while (to < tree.tokens.length && joins(tree, to, index)) to++;
  while (to - 1 > index && isJoint(tree.tokens[to - 1]!)) to--;
  while (from < index && isJoint(tree.tokens[from]!)) from++;
  return { from: tokenIndex(from), to: tokenIndex(to) };
}

const LONGEST_NAME = 6;

function joins(tree: TreeIndex, at: number, index: TokenIndex): boolean {
  const token = tree.tokens[at]!;
  if (Math.abs(at - index) > LONGEST_NAME) return false;
  if (isJoint(token)) return true;
  if (!isName(token) || DIVISION.test(token.form.toLowerCase())) return false;
  const name = tree.tokens[index]!;
  const inside = (part: Token) => /^(?:flat|compound|amod|nmod:desc)/.test(part.deprel);
  if (token.head === index) return inside(token);
  if (name.head === at) return inside(name);
  return token.head >= 0 && tree.tokens[token.head]!.head === index && inside(token);
}

/** "New" of "New York" is an adjective by its word class. */
function isName({ upos, xpos }: Token): boolean {
  return upos === 'PROPN' || xpos === 'NNP' || xpos === 'NNPS';
}

function isJoint({ form }: Token): boolean {
  return form === '-' || form === '–' || form === '-au-';
}

/** What the text says the place lies in: "Paris, Texas", "Goma in eastern Congo", "Congo's Goma". */
function placesBeside(tree: TreeIndex, token: Token, to: TokenIndex): string[] {
  const names: string[] = [];
  for (const child of tree.dependents[token.index]!) {
    if (!isName(child) || !/^(?:appos|nmod|list|parataxis|dep)/.test(child.deprel)) continue;
    const { from, to: end } = runAround(tree, child.index);
    names.push(textOf(tree.sentence, from, end));
  }
  const after = tree.tokens[to + 1];
  if (tree.tokens[to]?.form === ',' && after && isName(after)) {
    const run = runAround(tree, after.index);
    names.push(textOf(tree.sentence, run.from, run.to));
  }
  return names;
}

const FINENESS: readonly EventPlace['resolution'][] = [
  'point',
  'district',
  'city',
  'province',
  'country',
  'region',
];

function rank({ place }: Found): number {
  return FINENESS.indexOf(place.resolution);
}

function eventPlace(sentence: Sentence, { place, from, to }: Found, via: string): EventPlace {
  const text = textOf(sentence, from, to);
  const quote: Quote = {
    in: sentence.in,
    ...span(sentence.tokens[from]!.from, sentence.tokens[to - 1]!.to),
    text,
  };
  return { ...place, text, basis: 'stated', quote, why: `${place.why}; ${via}` };
}

function textOf({ text, tokens, span: whole }: Sentence, from: TokenIndex, to: TokenIndex): string {
  return wordsOf(text, span(tokens[from]!.from - whole.from, tokens[to - 1]!.to - whole.from));
}
