/** A sentence's words as numbers, hashed and looked up once, so that features only mix what lies ready. */

import type { Token } from '../sentence.js';
import { caseOf, type TreeIndex } from '../tree-index.js';
import { hashText } from '../weights/hash.js';
import type { NameLists } from './name-lists.js';

export interface SentenceWords {
  readonly tree: TreeIndex;
  /** Lemma in lower case. */
  readonly lemmas: readonly string[];
  /** Form in lower case. */
  readonly lowers: readonly string[];
  readonly lemma: Int32Array;
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly deprel: Int32Array;
  /** WordNet class of the lemma's first and second sense, and its type in the news; 0 when unknown. */
  readonly first: Int32Array;
  readonly also: Int32Array;
  readonly news: Int32Array;
  /** The preposition of the phrase that the word heads. */
  readonly preposition: Int32Array;
}

export function sentenceWords(tree: TreeIndex, lists: NameLists): SentenceWords {
  const size = tree.tokens.length;
  const array = () => new Int32Array(size);
  const words = {
    tree,
    lemmas: tree.tokens.map((token) => lowerOf(token.lemma)),
    lowers: tree.tokens.map((token) => lowerOf(token.form)),
    lemma: array(),
    form: array(),
    lower: array(),
    upos: array(),
    xpos: array(),
    deprel: array(),
    first: array(),
    also: array(),
    news: array(),
    preposition: array(),
  };
  tree.tokens.forEach((token, index) => {
    const lemma = words.lemmas[index]!;
    const lower = words.lowers[index]!;
    words.lemma[index] = hashText(lemma);
    words.form[index] = hashText(token.form);
    words.lower[index] = lower === token.form ? words.form[index]! : hashText(lower);
    words.upos[index] = hashText(token.upos);
    words.xpos[index] = hashText(token.xpos);
    words.deprel[index] = hashText(token.deprel);
    words.preposition[index] = hasCase(tree, token) ? hashText(caseOf(tree, token.index)) : 0;
    if (!isNominal(token)) return;
    const noun = lists.nouns.get(lemma);
    if (noun) words.first[index] = hashText(noun.first);
    if (noun?.also) words.also[index] = hashText(noun.also);
    const news = lists.newsNouns.get(lemma);
    if (news) words.news[index] = hashText(news);
  });
  return words;
}

/** Most words are in lower case already; asking first spares a new string. */
function lowerOf(word: string): string {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if ((code >= 65 && code <= 90) || code >= 128) return word.toLowerCase();
  }
  return word;
}

function isNominal({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'VERB';
}

function hasCase(tree: TreeIndex, token: Token): boolean {
  for (const child of tree.dependents[token.index]!) if (child.deprel === 'case') return true;
  return false;
}
