/** Sentences of CoNLL-U in, the same with who and what they speak of in MISC out, document by document. */

import { entityMisc } from '../mentions/entity-misc.js';
import type { Mentions } from '../mentions/find-mentions.js';
import type { Sentence } from '../sentence.js';
import type { ConlluSentence } from './conllu.js';
import { sentenceOfWords } from './sentence-of-words.js';

/** What the parts of `Entity` are, as CorefUD asks for it at the head of each document. */
const GLOBAL = '# global.Entity = eid-etype-head-infstat-link';

/**
 * Chains are found in each document apart; an `Entity` that is there already gives way.
 *
 * @param find mentions and chains of the sentences of one document
 */
export function withEntities(
  sentences: readonly ConlluSentence[],
  find: (sentences: readonly Sentence[]) => Mentions,
): ConlluSentence[] {
  let before = 0;
  return documentsOf(sentences).flatMap((document) => {
    const found = find(document.map(({ words }, index) => sentenceOfWords(words, index)));
    const written = documentWithEntities(document, found, before);
    before += found.chains.length;
    return written;
  });
}

function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const opens = sentence.comments.some((line) => /^# newdoc\b/.test(line));
    if (opens || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

function documentWithEntities(
  document: readonly ConlluSentence[],
  { mentions, chains }: Mentions,
  before: number,
): ConlluSentence[] {
  const lengths = document.map(({ words }) => words.length);
  const entities = entityMisc(lengths, mentions, chains, before);
  return document.map((sentence, index) => ({
    ...sentence,
    comments: index === 0 ? withGlobal(sentence.comments) : sentence.comments,
    words: sentence.words.map((word, at) => ({ ...word, misc: withEntity(word.misc, entities[index]![at]) })),
  }));
}

function withGlobal(comments: readonly string[]): string[] {
  const others = comments.filter((line) => !line.startsWith('# global.Entity'));
  const after = others.findIndex((line) => /^# newdoc\b/.test(line)) + 1;
  return [...others.slice(0, after), GLOBAL, ...others.slice(after)];
}

/** The parts of MISC in the order of their names, as treebanks have them. What else spoke of other entities goes too. */
function withEntity(misc: string, entity: string | undefined): string {
  const others = misc
    .split('|')
    .filter((part) => part !== '_' && !/^(?:Entity|Bridge|SplitAnte)=/.test(part));
  const parts = entity === undefined ? others : [`Entity=${entity}`, ...others];
  return parts.length === 0 ? '_' : parts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('|');
}
