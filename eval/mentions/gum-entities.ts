/** GUM's entities (MISC `Entity=(…)`, CorefUD's bracket notation): CoNLL-U in, documents with their mentions out. */

import { type ConlluSentence, commentOf } from '../../src/analyse/conllu/conllu.js';

export interface GumMention {
  readonly sentence: number;
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  /** person, organization, place, event, time, object, abstract, animal, plant or substance. */
  readonly category: string;
  /** Id of the entity within the document; mentions that share it are one chain. */
  readonly entity: string;
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly sentences: readonly ConlluSentence[];
  readonly mentions: readonly GumMention[];
}

export function gumDocuments(sentences: readonly ConlluSentence[]): GumDocument[] {
  const documents: GumDocument[] = [];
  let open: ConlluSentence[] = [];
  const close = () => {
    if (open.length > 0) documents.push(gumDocument(open));
    open = [];
  };
  for (const sentence of sentences) {
    if (commentOf(sentence, 'newdoc id') !== undefined) close();
    open.push(sentence);
  }
  close();
  return documents;
}

/** Do any words of these sentences carry entities? */
export function hasEntities(sentences: readonly ConlluSentence[]): boolean {
  return sentences.some((sentence) => sentence.words.some((word) => entityOf(word.misc) !== undefined));
}

function gumDocument(sentences: readonly ConlluSentence[]): GumDocument {
  const first = sentences[0]!;
  return {
    id: commentOf(first, 'newdoc id') ?? '',
    genre: commentOf(first, 'meta::genre') ?? '',
    sentences,
    mentions: sentences.flatMap((sentence, index) => sentenceMentions(sentence, index)),
  };
}

interface OpenMention {
  readonly from: number;
  readonly entity: string;
  readonly category: string;
}

function sentenceMentions(sentence: ConlluSentence, index: number): GumMention[] {
  const found: GumMention[] = [];
  const open: OpenMention[] = [];
  const close = (at: number, entity: string) => {
    const position = open.findLastIndex((mention) => mention.entity === entity);
    if (position < 0) return;
    const [mention] = open.splice(position, 1);
    found.push({ sentence: index, to: at + 1, ...mention! });
  };
  sentence.words.forEach((word, at) => {
    for (const bracket of brackets(entityOf(word.misc) ?? '')) {
      if (!bracket.startsWith('(')) {
        close(at, bracket.slice(0, -1));
        continue;
      }
      const [entity, category] = bracket.replace(/[()]/g, '').split('-');
      open.push({ from: at, entity: entity!, category: category ?? 'abstract' });
      if (bracket.endsWith(')')) close(at, entity!);
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function entityOf(misc: string): string | undefined {
  return misc
    .split('|')
    .find((part) => part.startsWith('Entity='))
    ?.slice('Entity='.length);
}

/** @example brackets('(1-person(2-place)1)') // ['(1-person', '(2-place)', '1)'] */
function brackets(value: string): string[] {
  return value.match(/\([^()]*\)?|[^()]+\)/g) ?? [];
}
