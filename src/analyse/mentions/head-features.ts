/** Features of a word that may head a mention: its sentence and the word lists in, numbers for the category model out. */

import type { Token } from '../sentence.js';
import type { TreeIndex } from '../tree-index.js';
import { hashText, mix1, mix2, mix3 } from '../weights/hash.js';
import type { NameLists } from './name-lists.js';
import type { SentenceWords } from './sentence-words.js';

/** Features of one word, in a buffer that is used again for the next. */
export class FeatureBuffer {
  readonly values = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(feature: number): void {
    if (this.count < this.values.length) this.values[this.count++] = feature;
  }
}

/** The words of a name around its head: "Yunus-Bek Yevkurov", "United Nations", with titles, without determiner. */
export function nameWords(tree: TreeIndex, head: Token): Token[] {
  let words: Token[] | undefined;
  for (const child of tree.dependents[head.index]!) {
    if (child.deprel === 'flat' || child.deprel.startsWith('flat:')) words = [...(words ?? [head]), child];
    else if (isNamePart(child)) {
      words = [...(words ?? [head]), child];
      for (const part of tree.dependents[child.index]!) if (isNamePart(part)) words.push(part);
    }
    if (words && words.length > 12) break;
  }
  return words ? words.sort((a, b) => a.index - b.index) : [head];
}

function isNamePart(token: Token): boolean {
  return (token.deprel === 'compound' || token.deprel === 'amod' || token.deprel === 'flat') && isName(token);
}

export function isName(token: Token): boolean {
  return token.upos === 'PROPN' || token.xpos === 'NNP' || token.xpos === 'NNPS';
}

/** Numbers of the templates; the meaning of a feature is its template and the values mixed in. */
const T = {
  upos: 1,
  xpos: 2,
  lemma: 3,
  lemmaRelation: 4,
  relation: 5,
  governorTag: 6,
  preposition: 7,
  prepositionTag: 8,
  ending3: 9,
  ending4: 10,
  lower: 11,
  governor: 12,
  nounFirst: 13,
  nounAlso: 14,
  nounBoth: 15,
  nounNews: 16,
  governorFirst: 17,
  governorNews: 18,
  before: 19,
  after: 20,
  tagBefore: 21,
  tagAfter: 22,
  tagsAround: 23,
  possessor: 24,
  relative: 25,
  appositionFirst: 26,
  appositionNews: 27,
  modifier: 28,
  compound: 29,
  numbered: 30,
  numberedLemma: 31,
  subjectFirst: 32,
  subjectNews: 33,
  phraseAfter: 34,
  dependent: 35,
  determiner: 36,
  conjoined: 37,
  name: 39,
  nameLength: 40,
  nameLast: 41,
  nameFirst: 42,
  shape: 43,
  shapeLength: 44,
  listed: 45,
  listedRelation: 46,
  listedLength: 47,
  wordKind: 48,
} as const;

/** What a name is listed as. */
const L = {
  country: 1,
  demonym: 2,
  people: 3,
  capital: 4,
  place: 5,
  given: 6,
  title: 7,
  titleFirst: 8,
  organization: 9,
  placeWord: 10,
  event: 11,
} as const;

export function headFeatures(
  buffer: FeatureBuffer,
  words: SentenceWords,
  head: Token,
  lists: NameLists,
): void {
  buffer.clear();
  const at = head.index;
  const lemma = words.lemma[at]!;
  const upos = words.upos[at]!;
  const relation = words.deprel[at]!;
  const preposition = words.preposition[at]!;
  const governor = head.head;
  buffer.add(mix1(T.upos, upos));
  buffer.add(mix1(T.xpos, words.xpos[at]!));
  buffer.add(mix1(T.lemma, lemma));
  buffer.add(mix2(T.lemmaRelation, lemma, relation));
  buffer.add(mix2(T.relation, relation, upos));
  buffer.add(mix2(T.governorTag, governor < 0 ? 0 : words.upos[governor]!, relation));
  buffer.add(mix1(T.preposition, preposition));
  buffer.add(mix2(T.prepositionTag, preposition, upos));
  const text = words.lemmas[at]!;
  buffer.add(mix2(T.ending3, hashText(text, Math.max(0, text.length - 3)), upos));
  buffer.add(mix2(T.ending4, hashText(text, Math.max(0, text.length - 4)), upos));
  buffer.add(mix1(T.lower, words.lower[at]!));
  buffer.add(mix1(T.nounFirst, words.first[at]!));
  if (words.also[at]) {
    buffer.add(mix1(T.nounAlso, words.also[at]!));
    buffer.add(mix2(T.nounBoth, words.first[at]!, words.also[at]!));
  }
  if (words.news[at]) buffer.add(mix1(T.nounNews, words.news[at]!));
  if (governor >= 0) {
    buffer.add(mix2(T.governor, words.lemma[governor]!, relation));
    buffer.add(mix3(T.governorFirst, words.first[governor]!, relation, upos));
    if (words.news[governor]) buffer.add(mix3(T.governorNews, words.news[governor]!, relation, upos));
  }
  addNeighbours(buffer, words, at);
  addDependents(buffer, words, head);
  if (isName(head) || head.upos === 'X' || isCapital(head.form)) addNameFeatures(buffer, words, head, lists);
}

function addNeighbours(buffer: FeatureBuffer, words: SentenceWords, at: number): void {
  const upos = words.upos[at]!;
  const last = words.tree.tokens.length - 1;
  const before = at > 0 ? words.upos[at - 1]! : 1;
  const after = at < last ? words.upos[at + 1]! : 2;
  buffer.add(mix1(T.before, at > 0 ? words.lower[at - 1]! : 1));
  buffer.add(mix1(T.after, at < last ? words.lower[at + 1]! : 2));
  buffer.add(mix2(T.tagBefore, before, upos));
  buffer.add(mix2(T.tagAfter, after, upos));
  buffer.add(mix3(T.tagsAround, before, after, upos));
}

function addDependents(buffer: FeatureBuffer, words: SentenceWords, head: Token): void {
  const { tree } = words;
  const upos = words.upos[head.index]!;
  let determiner = 1;
  for (const child of tree.dependents[head.index]!) {
    const at = child.index;
    switch (child.deprel) {
      case 'det':
        determiner = words.lemma[at]!;
        break;
      case 'nmod:poss':
        determiner = 2;
        buffer.add(mix1(T.possessor, words.upos[at]!));
        break;
      case 'acl:relcl':
        buffer.add(mix1(T.relative, relativeWord(words, child)));
        break;
      case 'appos':
        if (words.first[at]) buffer.add(mix1(T.appositionFirst, words.first[at]!));
        if (words.news[at]) buffer.add(mix1(T.appositionNews, words.news[at]!));
        break;
      case 'amod':
        buffer.add(mix1(T.modifier, words.lemma[at]!));
        break;
      case 'compound':
        buffer.add(mix1(T.compound, words.lemma[at]!));
        break;
      case 'nummod':
        buffer.add(mix1(T.numbered, 1));
        buffer.add(mix1(T.numberedLemma, words.lemma[head.index]!));
        break;
      case 'nsubj':
        if (words.first[at]) buffer.add(mix1(T.subjectFirst, words.first[at]!));
        if (words.news[at]) buffer.add(mix1(T.subjectNews, words.news[at]!));
        break;
      case 'nmod':
        buffer.add(mix1(T.phraseAfter, words.preposition[at]!));
        break;
      case 'punct':
        continue;
    }
    buffer.add(mix2(T.dependent, words.deprel[at]!, upos));
  }
  buffer.add(mix2(T.determiner, determiner, words.xpos[head.index]!));
  if (head.deprel === 'conj' && head.head >= 0) {
    buffer.add(mix2(T.conjoined, words.upos[head.head]!, upos));
    if (words.news[head.head]) buffer.add(mix2(T.conjoined, words.news[head.head]!, upos));
  }
}

function relativeWord(words: SentenceWords, clause: Token): number {
  for (const child of words.tree.dependents[clause.index]!) {
    if (child.xpos.startsWith('W')) return words.lower[child.index]!;
  }
  return 0;
}

function addNameFeatures(buffer: FeatureBuffer, words: SentenceWords, head: Token, lists: NameLists): void {
  const { tree } = words;
  const parts = nameWords(tree, head);
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const length = Math.min(parts.length, 4);
  const short = Math.min(length, 2);
  const name = nameText(parts);
  const bare = first.form === 'The' && parts.length > 1 ? name.slice(4) : name;
  const shape = shapeOf(head.form);
  const relation = words.deprel[head.index]!;
  buffer.add(mix1(T.name, hashText(name)));
  buffer.add(mix1(T.nameLength, length));
  buffer.add(mix1(T.nameLast, words.form[last.index]!));
  buffer.add(mix1(T.nameFirst, words.form[first.index]!));
  buffer.add(mix1(T.shape, shape));
  buffer.add(mix2(T.shapeLength, shape, Math.min(length, 3)));
  const listed = (kind: number) => {
    buffer.add(mix1(T.listed, kind));
    buffer.add(mix2(T.listedRelation, kind, relation));
    buffer.add(mix2(T.listedLength, kind, short));
  };
  if (lists.countries.has(bare)) listed(L.country);
  if (lists.demonyms.has(name)) listed(L.demonym);
  if (lists.peoples.has(name)) listed(L.people);
  if (lists.capitals.has(bare)) listed(L.capital);
  if (lists.places.has(bare)) listed(L.place);
  if (lists.givenNames.has(first.form)) listed(L.given);
  for (const part of parts) {
    const place = part === last ? 1 : 2;
    if (lists.organizationWords.has(part.form)) buffer.add(mix2(T.wordKind, L.organization, place));
    if (lists.placeWords.has(part.form)) buffer.add(mix2(T.wordKind, L.placeWord, place));
    if (lists.eventWords.has(part.form)) buffer.add(mix2(T.wordKind, L.event, place));
  }
  const before = tree.tokens[first.index - 1];
  if (before && lists.titles.has(before.form)) listed(L.title);
  if (parts.length > 1 && lists.titles.has(first.form)) listed(L.titleFirst);
}

export function nameText(parts: readonly Token[]): string {
  let text = parts[0]!.form;
  for (let index = 1; index < parts.length; index++) text += ` ${parts[index]!.form}`;
  return text;
}

/** A number for the run of capitals, small letters and digits: McKenzie is XxXx, G5 is X9. */
function shapeOf(form: string): number {
  let shape = 0;
  let last = -1;
  let length = 0;
  for (let index = 0; index < form.length && length < 12; index++) {
    const code = form.charCodeAt(index);
    const kind = code >= 65 && code <= 90 ? 1 : code >= 48 && code <= 57 ? 2 : code >= 97 ? 3 : code;
    if (kind === last && !(kind === 1 && length === 1)) continue;
    shape = Math.imul(shape, 131) + kind;
    last = kind;
    length++;
  }
  return shape | 0;
}

function isCapital(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 65 && first <= 90;
}
