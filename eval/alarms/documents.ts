/** Texts of a treebank in which no politics happens: CoNLL-U in, each document's text by its kind out. */

import { type ConlluSentence, commentOf } from '../../src/analyse/conllu/conllu.js';

export interface QuietDocument {
  readonly id: string;
  /** `voyage`, `textbook`, `vlog` or `reviews`. */
  readonly kind: string;
  readonly text: string;
  readonly words: number;
}

/** Travel guides, textbooks and video diaries of GUM, reviews of EWT. */
const QUIET = /^(?:GUM_(voyage|textbook|vlog)_|(reviews)-)/;

export function quietDocuments(sentences: readonly ConlluSentence[]): QuietDocument[] {
  const documents: { id: string; kind: string; text: string; words: number }[] = [];
  let kind: string | undefined;
  for (const sentence of sentences) {
    const id = commentOf(sentence, 'newdoc id');
    if (id !== undefined) {
      const match = QUIET.exec(id);
      kind = match?.[1] ?? match?.[2];
      if (kind) documents.push({ id, kind, text: '', words: 0 });
    }
    const document = kind && documents.at(-1);
    if (!document) continue;
    const isParagraph = sentence.comments.some((line) => line.startsWith('# newpar'));
    const glue = document.text === '' ? '' : isParagraph ? '\n\n' : ' ';
    document.text += glue + (commentOf(sentence, 'text') ?? '');
    document.words += sentence.words.length;
  }
  return documents;
}
