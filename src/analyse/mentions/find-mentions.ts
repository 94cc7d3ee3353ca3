/** Sentences in; who and what they speak of out: typed mentions, and the chains of mentions that mean the same. */

import { tokenIndex } from '../../text/span.js';
import type { Chain, Mention, MentionType } from '../mention.js';
import type { Sentence, Token } from '../sentence.js';
import { treeOf } from '../tree-index.js';
import { bestCategory, type Category, categories } from './category-model.js';
import { type Deed, findDeed } from './deeds.js';
import { findGroups } from './groups.js';
import { FeatureBuffer, headFeatures, isName, nameText, nameWords } from './head-features.js';
import { decideBy, type Links, linkPhrases } from './link-phrases.js';
import type { NameLists } from './name-lists.js';
import {
  canHead,
  clauseHolder,
  type Extents,
  extentsOf,
  isRelativePronoun,
  stretchOf,
} from './noun-phrase.js';
import { type Phrase, phraseOf, pointings, quotedTokens } from './phrase.js';
import { type SentenceWords, sentenceWords } from './sentence-words.js';

export interface Mentions {
  readonly mentions: Mention[];
  readonly chains: Chain[];
}

/** @example findMentions(sentences, names).chains // [{ id: 0, type: 'person', mentions: [0, 4] }, …] */
export function findMentions(sentences: readonly Sentence[], names: NameLists): Mentions {
  const phrases = findPhrases(sentences, names);
  const links = linkPhrases(
    phrases,
    names,
    decideBy(names, (phrase) => pointings.indexOf(phrase.pointing)),
  );
  return assemble(phrases, links, sentences, names);
}

/** A word that may head a mention, with its scores in each category. */
interface Candidate {
  readonly words: SentenceWords;
  readonly head: Token;
  readonly extents: Extents;
  readonly quoted: boolean;
  readonly scores: Float64Array;
  /** The words of its name, joined, if it is one. */
  readonly name: string | undefined;
}

/** The noun phrases of an article in reading order, outer before inner. */
export function findPhrases(sentences: readonly Sentence[], names: NameLists): Phrase[] {
  const candidates = findCandidates(sentences, names);
  const agreed = agreeOnNames(candidates);
  const phrases: Phrase[] = [];
  candidates.forEach(({ words, head, extents, quoted }, index) => {
    const category = bestCategory(agreed[index]!);
    if (category === 'none') return;
    phrases.push(
      phraseOf(words, head, stretchOf(words.tree, extents, head), category, agreed[index]!, names, quoted),
    );
  });
  return phrases.sort((a, b) => a.sentence - b.sentence || a.from - b.from || b.to - a.to);
}

/** Told each word that may head a mention, with its features; training collects them. */
export type Visit = (words: SentenceWords, head: Token, features: Int32Array) => void;

export function visitHeads(sentences: readonly Sentence[], names: NameLists, visit: Visit): void {
  const buffer = new FeatureBuffer();
  for (const sentence of sentences) {
    const tree = treeOf(sentence);
    const words = sentenceWords(tree, names);
    for (const head of sentence.tokens) {
      if (!canHead(head) || isRelativePronoun(tree, head)) continue;
      headFeatures(buffer, words, head, names);
      visit(words, head, buffer.values.subarray(0, buffer.count));
    }
  }
}

function findCandidates(sentences: readonly Sentence[], names: NameLists): Candidate[] {
  const found: Candidate[] = [];
  let sentence = -1;
  let extents: Extents | undefined;
  let quotes = quotedTokens(undefined, false);
  visitHeads(sentences, names, (words, head, features) => {
    const { tree } = words;
    if (!extents || tree.sentence.index !== sentence) {
      sentence = tree.sentence.index;
      extents = extentsOf(tree);
      quotes = quotedTokens(tree.sentence, quotes.open);
    }
    const scores = new Float64Array(categories.length);
    names.categoryModel.score(features, features.length, scores);
    addListed(scores, words, head, names);
    const name = isName(head) ? nameText(nameWords(tree, head)) : undefined;
    found.push({ words, head, extents, quoted: quotes.quoted[head.index] === 1, scores, name });
  });
  return found;
}

/** In units of the model's weights; chosen on held-out documents of the training set. */
const listedBonus = 36;
/** Organisations are rarer in the texts learned from than in news; chosen likewise. */
const organizationBonus = 10;

/** What the lists say of news counts beside what the model learned from texts that are mostly not news. */
function addListed(scores: Float64Array, words: SentenceWords, head: Token, names: NameLists): void {
  const add = (category: Category) => {
    scores[categories.indexOf(category)]! += listedBonus;
  };
  scores[categories.indexOf('organization')]! += organizationBonus;
  if (!isName(head)) {
    const type = head.upos === 'NOUN' ? names.newsNouns.get(words.lemmas[head.index]!) : undefined;
    if (type) add(type);
    return;
  }
  const parts = nameWords(words.tree, head);
  const first = parts[0]!;
  if (names.organizationWords.has(parts[parts.length - 1]!.form)) add('organization');
  else if (names.countries.has(nameText(parts))) add('place');
  else if (parts.length > 1 && names.givenNames.has(first.form)) add('person');
  else if (names.titles.has(first.form) || names.titles.has(words.tree.tokens[first.index - 1]?.form ?? '')) {
    add('person');
  }
}

/**
 * One name, one category in an article: "Reading beat Leeds … in Reading" aside, the evidence of all its places counts
 * for each of them, half as much as its own.
 */
function agreeOnNames(candidates: readonly Candidate[]): Float64Array[] {
  const sums = new Map<string, { scores: Float64Array; count: number }>();
  for (const { scores, name } of candidates) {
    if (name === undefined) continue;
    const sum = sums.get(name) ?? { scores: new Float64Array(categories.length), count: 0 };
    sums.set(name, sum);
    sum.count++;
    for (let at = 1; at < categories.length; at++) sum.scores[at]! += scores[at]!;
  }
  return candidates.map(({ scores, name }) => {
    const sum = name === undefined ? undefined : sums.get(name);
    if (!sum || sum.count < 2) return scores;
    return scores.map((score, at) => (at === 0 ? score : (score + sum.scores[at]! / sum.count) / 2));
  });
}

function assemble(
  phrases: readonly Phrase[],
  { chainOf, reasons }: Links,
  sentences: readonly Sentence[],
  names: NameLists,
): Mentions {
  const agreed = agreeInChains(phrases, chainOf);
  const drafts = phrases.map((phrase, at): Draft => {
    const deed = findDeed(phrase, sentences, names);
    const reason = reasonOf(phrase, names);
    return {
      kind: phrase.kind,
      type: typeOf(phrase, agreed[at]!, names),
      category: agreed[at]!,
      sentence: phrase.sentence,
      from: phrase.from,
      to: phrase.to,
      head: phrase.head.index,
      group: chainOf[at]!,
      deed,
      why: reasons[at] ? `${reason}; ${reasons[at]}` : reason,
    };
  });
  drafts.push(...relativePronouns(sentences, drafts));
  drafts.sort((a, b) => a.sentence - b.sentence || a.from - b.from || b.to - a.to || a.head - b.head);
  const numbers = new Map<number, number>();
  for (const { group } of drafts) if (!numbers.has(group)) numbers.set(group, numbers.size);
  const mentions = drafts.map((draft, id) => mentionOf(draft, id, numbers.get(draft.group)!));
  const members: number[][] = Array.from({ length: numbers.size }, () => []);
  for (const mention of mentions) members[mention.chain]!.push(mention.id);
  const groups = new Map(
    [...findGroups(phrases, chainOf)].map(([chain, parts]) => [
      numbers.get(chain)!,
      parts.map((part) => numbers.get(part)!),
    ]),
  );
  const chains = members.map((ids, id): Chain => {
    const chain = { id, type: chainType(ids, mentions), mentions: ids };
    const parts = groups.get(id);
    return parts ? { ...chain, members: parts } : chain;
  });
  return { mentions, chains };
}

function mentionOf(draft: Draft, id: number, chain: number): Mention {
  const { kind, type, category, sentence, why, deed } = draft;
  const [from, to, head] = [tokenIndex(draft.from), tokenIndex(draft.to), tokenIndex(draft.head)];
  const mention = { id, kind, type, category, sentence, from, to, head, chain, why };
  return deed ? { ...mention, deed } : mention;
}

/** The scores of a chain's mentions add up, names counting double: what "it" is, its antecedent tells. */
function agreeInChains(phrases: readonly Phrase[], chainOf: Int32Array): Category[] {
  const sums = new Map<number, Float64Array>();
  phrases.forEach((phrase, at) => {
    const sum = sums.get(chainOf[at]!) ?? new Float64Array(categories.length);
    sums.set(chainOf[at]!, sum);
    const weight = phrase.kind === 'name' ? 2 : 1;
    sum[0] = Number.NEGATIVE_INFINITY;
    for (let index = 1; index < sum.length; index++) sum[index]! += weight * phrase.scores[index]!;
  });
  return phrases.map((_, at) => bestCategory(sums.get(chainOf[at]!)!));
}

interface Draft {
  readonly kind: Mention['kind'];
  readonly type: MentionType;
  readonly category: Category;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly group: number;
  readonly deed: Deed | undefined;
  readonly why: string;
}

/** "who" in "the troops who left" is a mention of the troops. GUM does not mark it; the coding of clauses needs it. */
function relativePronouns(sentences: readonly Sentence[], drafts: readonly Draft[]): Draft[] {
  const byHead = new Map(drafts.map((draft) => [`${draft.sentence}:${draft.head}`, draft]));
  const found: Draft[] = [];
  for (const sentence of sentences) {
    const tree = treeOf(sentence);
    for (const token of sentence.tokens) {
      if (!token.xpos.startsWith('W') || !isRelativePronoun(tree, token)) continue;
      const holder = byHead.get(`${sentence.index}:${clauseHolder(tree, token)!.index}`);
      if (!holder) continue;
      found.push({
        ...holder,
        kind: 'pronoun',
        from: token.index,
        to: token.index + 1,
        head: token.index,
        why: 'relative pronoun',
      });
    }
  }
  return found;
}

function typeOf(phrase: Phrase, category: Category, names: NameLists): MentionType {
  switch (category) {
    case 'person':
      return isPeople(phrase, names) ? 'people' : 'person';
    case 'place':
    case 'organization':
      return phrase.country === undefined ? category : 'country';
    case 'event':
      return 'event';
    default:
      return 'other';
  }
}

/** "Nigeriens", "the French": all of a country, or some, called by its name. */
function isPeople(phrase: Phrase, names: NameLists): boolean {
  if (phrase.kind === 'pronoun') return false;
  const word = phrase.head.form;
  return names.peoples.has(word) || (phrase.head.upos === 'ADJ' && names.demonyms.has(word));
}

/** A chain is of the type of its names, else of its descriptions, else of its pronouns; the most frequent decides. */
function chainType(ids: readonly number[], mentions: readonly Mention[]): MentionType {
  for (const kind of ['name', 'description', 'pronoun'] as const) {
    const counts = new Map<MentionType, number>();
    let best: MentionType | undefined;
    for (const id of ids) {
      const mention = mentions[id]!;
      if (mention.kind !== kind) continue;
      const count = (counts.get(mention.type) ?? 0) + 1;
      counts.set(mention.type, count);
      if (best === undefined || count > counts.get(best)!) best = mention.type;
    }
    if (best) return best;
  }
  return 'other';
}

/** What most told the type: a list, a word, else the model's reading of the context. */
function reasonOf(phrase: Phrase, names: NameLists): string {
  if (phrase.kind === 'pronoun') return `pronoun ${phrase.lemma}`;
  if (phrase.kind === 'description') {
    return names.newsNouns.get(phrase.lemma) === phrase.category ? `noun ${phrase.lemma}` : 'by context';
  }
  if (phrase.country !== undefined) return 'name of a country';
  const { name, category } = phrase;
  if (category === 'person' && names.givenNames.has(name[0]!)) return 'first name';
  if (category === 'organization' && name.some((word) => names.organizationWords.has(word)))
    return 'word in the name';
  if (category === 'place' && names.places.has(name.join(' '))) return 'name of a place';
  return 'by context';
}
