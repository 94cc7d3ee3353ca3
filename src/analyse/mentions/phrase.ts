/** A noun phrase with what linking looks at: its words, number, gender, definiteness and place in the sentence. */

import type { MentionKind } from '../mention.js';
import type { Sentence, Token } from '../sentence.js';
import { caseOf, headOf, type TreeIndex } from '../tree-index.js';
import type { Category } from './category-model.js';
import { isName, nameWords } from './head-features.js';
import type { NameLists } from './name-lists.js';
import type { Stretch } from './noun-phrase.js';
import type { SentenceWords } from './sentence-words.js';

/** How a phrase points at what it speaks of; linking learns each apart. */
export const pointings = [
  'name',
  'definite',
  'demonstrative',
  'possessed',
  'indefinite',
  'bare',
  'he',
  'she',
  'it',
  'they',
  'i',
  'we',
  'you',
  'this',
  'reflexive',
  'other',
] as const;

export type Pointing = (typeof pointings)[number];

export const roles = ['subject', 'object', 'oblique', 'possessor', 'modifier', 'root', 'other'] as const;
export type Role = (typeof roles)[number];

export interface Phrase extends Stretch {
  readonly sentence: number;
  readonly tree: TreeIndex;
  readonly head: Token;
  readonly category: Category;
  /** How much its own words speak for each category. */
  readonly scores: Float64Array;
  readonly kind: MentionKind;
  readonly pointing: Pointing;
  readonly role: Role;
  /** Lemma of the head in lower case. */
  readonly lemma: string;
  /** All words but determiner, possessive and preposition, in lower case and joined: equal phrases have equal keys. */
  readonly key: string;
  /** Words of the name, if it is one, titles left out. */
  readonly name: readonly string[];
  /** Adjectives, compound parts and numbers before the head, in lower case. */
  readonly modifiers: ReadonlySet<string>;
  readonly number: 'singular' | 'plural' | undefined;
  /** Only what the words state: a pronoun, a title, "the woman". */
  readonly gender: 'masculine' | 'feminine' | undefined;
  /** Code of the country named, if it is one. */
  readonly country: string | undefined;
  /** Code of the country that an adjective before the head names: "the Russian delegation". */
  readonly nationality: string | undefined;
  readonly quoted: boolean;
  /** Phrase after the head or a clause: what restricts it makes it less likely to take up something known. */
  readonly restricted: 'of' | 'clause' | 'phrase' | undefined;
}

export function phraseOf(
  words: SentenceWords,
  head: Token,
  stretch: Stretch,
  category: Category,
  scores: Float64Array,
  lists: NameLists,
  quoted: boolean,
): Phrase {
  const { tree } = words;
  const lower = words.lowers[head.index]!;
  const name = isName(head) ? nameWords(tree, head).map((word) => word.form) : [];
  const plain = name.filter((word, index) => index === name.length - 1 || !lists.titles.has(word));
  const bare = plain[0] === 'The' && plain.length > 1 ? plain.slice(1) : plain;
  return {
    from: stretch.from,
    to: stretch.to,
    sentence: tree.sentence.index,
    tree,
    head,
    category,
    scores,
    kind: head.upos === 'PRON' ? 'pronoun' : name.length > 0 ? 'name' : 'description',
    pointing: pointingOf(words, head),
    role: roleOf(tree, head),
    lemma: words.lemmas[head.index]!,
    key: keyOf(words, stretch),
    name: bare,
    modifiers: modifiersOf(words, head),
    number: numberOf(tree, head, lower),
    gender: genderOf(words, head, stretch, lists),
    country: name.length > 0 ? lists.countries.get(bare.join(' ')) : undefined,
    nationality: nationalityOf(tree, head, lists),
    quoted,
    restricted: restrictionOf(tree, head),
  };
}

const pronounPointings = new Map<string, Pointing>(
  (
    [
      ['he', 'he him his'],
      ['she', 'she her hers'],
      ['it', 'it its'],
      ['they', 'they them their theirs'],
      ['i', 'i me my mine'],
      ['we', 'we us our ours'],
      ['you', 'you your yours'],
      ['this', 'this that these those'],
      ['reflexive', 'himself herself itself themselves myself ourselves yourself yourselves'],
    ] as const
  ).flatMap(([pointing, words]) => words.split(' ').map((word) => [word, pointing] as const)),
);

function pointingOf({ tree, lowers }: SentenceWords, head: Token): Pointing {
  if (head.upos === 'PRON' || head.upos === 'DET')
    return pronounPointings.get(lowers[head.index]!) ?? 'other';
  if (isName(head)) return 'name';
  for (const child of tree.dependents[head.index]!) {
    if (child.deprel === 'nmod:poss') return 'possessed';
    if (child.deprel !== 'det') continue;
    const word = lowers[child.index]!;
    if (word === 'the') return 'definite';
    if (word === 'this' || word === 'that' || word === 'these' || word === 'those') return 'demonstrative';
    return 'indefinite';
  }
  return head.upos === 'NOUN' ? 'bare' : 'other';
}

function roleOf(tree: TreeIndex, head: Token): Role {
  let token = head;
  for (let steps = 0; token.deprel === 'conj' && steps < 8; steps++) {
    const next = headOf(tree, token);
    if (!next) break;
    token = next;
  }
  const relation = token.deprel;
  if (relation.startsWith('nsubj')) return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  if (relation.startsWith('obl')) return 'oblique';
  if (relation === 'nmod:poss') return 'possessor';
  if (relation.startsWith('nmod') || relation === 'compound' || relation === 'appos') return 'modifier';
  return relation === 'root' ? 'root' : 'other';
}

const noWords: ReadonlySet<string> = new Set();
const skipped = new Set(['DET', 'PUNCT']);

function keyOf({ tree, lemmas, lowers }: SentenceWords, { from, to }: Stretch): string {
  let key = '';
  const end = Math.min(to, from + 20);
  for (let index = from; index < end; index++) {
    const token = tree.tokens[index]!;
    if (skipped.has(token.upos) || token.xpos === 'POS') continue;
    const word = token.upos === 'NOUN' ? lemmas[index]! : lowers[index]!;
    key = key === '' ? word : `${key} ${word}`;
  }
  return key;
}

function modifiersOf({ tree, lemmas }: SentenceWords, head: Token): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (const child of tree.dependents[head.index]!) {
    if (child.index > head.index) continue;
    const { deprel } = child;
    if (deprel === 'amod' || deprel === 'compound' || deprel === 'nummod') {
      found ??= new Set();
      found.add(lemmas[child.index]!);
    }
  }
  return found ?? noWords;
}

function numberOf(tree: TreeIndex, head: Token, lower: string): Phrase['number'] {
  const pointing = head.upos === 'PRON' ? pronounPointings.get(lower) : undefined;
  if (pointing === 'they' || pointing === 'we') return 'plural';
  if (pointing === 'he' || pointing === 'she' || pointing === 'it' || pointing === 'i') return 'singular';
  if (pointing === 'you') return undefined;
  if (head.feats.includes('Number=Plur') || head.xpos === 'NNS' || head.xpos === 'NNPS') return 'plural';
  if (tree.dependents[head.index]!.some((child) => child.deprel === 'conj' && child.upos === 'PROPN'))
    return undefined;
  return head.feats.includes('Number=Sing') || head.xpos === 'NN' || head.xpos === 'NNP'
    ? 'singular'
    : undefined;
}

const masculineNouns = new Set(
  'man boy father son brother husband king prince uncle nephew grandfather gentleman guy widower spokesman chairman businessman policeman congressman statesman monk actor'.split(
    ' ',
  ),
);
const feminineNouns = new Set(
  'woman girl mother daughter sister wife queen princess aunt niece grandmother lady widow spokeswoman chairwoman businesswoman policewoman congresswoman nun actress'.split(
    ' ',
  ),
);

function genderOf(
  { tree, lemmas, lowers }: SentenceWords,
  head: Token,
  stretch: Stretch,
  lists: NameLists,
): Phrase['gender'] {
  const form = lowers[head.index]!;
  const pointing = head.upos === 'PRON' ? pronounPointings.get(form) : undefined;
  if (pointing === 'he' || form === 'himself') return 'masculine';
  if (pointing === 'she' || form === 'herself') return 'feminine';
  const lemma = lemmas[head.index]!;
  if (masculineNouns.has(lemma)) return 'masculine';
  if (feminineNouns.has(lemma)) return 'feminine';
  if (!isName(head)) return undefined;
  for (let index = Math.max(stretch.from, head.index - 12); index <= head.index; index++) {
    const gender = lists.titles.get(tree.tokens[index]!.form);
    if (gender) return gender;
    const noun = lemmas[index]!;
    if (index < head.index && masculineNouns.has(noun)) return 'masculine';
    if (index < head.index && feminineNouns.has(noun)) return 'feminine';
  }
  return undefined;
}

function nationalityOf(tree: TreeIndex, head: Token, lists: NameLists): string | undefined {
  for (const child of tree.dependents[head.index]!) {
    if (child.index > head.index || (child.deprel !== 'amod' && child.deprel !== 'nmod:poss')) continue;
    const code = lists.demonyms.get(child.form) ?? lists.countries.get(child.form);
    if (code) return code;
  }
  return undefined;
}

function restrictionOf(tree: TreeIndex, head: Token): Phrase['restricted'] {
  let found: Phrase['restricted'];
  for (const child of tree.dependents[head.index]!) {
    if (child.index < head.index) continue;
    if (child.deprel.startsWith('acl')) return 'clause';
    if (child.deprel === 'nmod') found ??= caseOf(tree, child.index) === 'of' ? 'of' : 'phrase';
  }
  return found;
}

const opening = new Set(['``', '“']);
const closing = new Set(["''", '”']);

export interface Quotation {
  /** 1 for each token inside. */
  readonly quoted: Uint8Array;
  /** Whether a quotation is still open at the end. */
  readonly open: boolean;
}

/** Which tokens stand inside quotation marks, and whether a quotation is still open at the end. */
export function quotedTokens(sentence: Sentence | undefined, open: boolean): Quotation {
  const tokens = sentence?.tokens ?? [];
  const quoted = new Uint8Array(tokens.length);
  let inside = open;
  tokens.forEach((token, index) => {
    if (opening.has(token.xpos) || token.form === '“') inside = true;
    else if (closing.has(token.xpos) || token.form === '”') inside = false;
    else if (token.form === '"') inside = !inside;
    quoted[index] = inside ? 1 : 0;
  });
  return { quoted, open: inside };
}
