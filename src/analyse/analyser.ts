/** Texts into sentences with tags and trees: the analyse stage's story up to the trees. */

import type { Article } from '../read/article.js';
import type { DataFiles } from '../text/data-files.js';
import { span, tokenIndex } from '../text/span.js';
import type { ConlluSentence, ConlluWord, MultiwordToken } from './conllu/conllu.js';
import { loadWordAnalysis } from './network/word-analysis.js';
import type { Sentence, Token } from './sentence.js';
import type { BlockText } from './sentences/block-text.js';
import { cutArticle, cutText } from './sentences/cut-article.js';
import type { RawWord } from './sentences/tokenise.js';
import { loadWordLists } from './sentences/word-lists.js';

export interface Analyser {
  /** The sentences of the headline and body blocks, in reading order. */
  sentences(article: Article): Sentence[];
  /** A sentence given as words: each with lemma, tags, head and relation. */
  words(forms: readonly string[]): readonly ConlluWord[];
  /** Plain text, paragraphs parted by empty lines. */
  parseText(text: string): ConlluSentence[];
  /** Sentences whose words stand; the rest is made anew. */
  parseGold(sentences: readonly ConlluSentence[]): ConlluSentence[];
}

export function loadAnalyser(files: DataFiles): Analyser {
  const lists = loadWordLists(files);
  const analyseWords = loadWordAnalysis(files);
  return {
    sentences: (article) =>
      cutArticle(article, lists).map(({ block, text, words }, index) => {
        const { words: analysed, said } = analyseWords(formsOf(words));
        const tokens = placeTokens(words, analysed, text);
        const place = span(tokens[0]!.from, tokens.at(-1)!.to);
        const { kind, in: part } = article.blocks[block]!;
        const source = part === 'title' ? (article.title ?? '') : article.text;
        return {
          index,
          block,
          in: part,
          span: place,
          text: source.slice(place.from, place.to),
          headline: kind === 'headline',
          tokens,
          said,
        };
      }),
    words: (forms) => analyseWords(forms).words,
    parseText(text) {
      let count = 0;
      return text.split(/\r?\n[^\S\n]*\r?\n/).flatMap((paragraph) =>
        cutText(paragraph, lists).map((words, place) => {
          const comments = [
            ...(count === 0 ? ['# newdoc id = text'] : []),
            ...(place === 0 ? ['# newpar'] : []),
            `# sent_id = text-${++count}`,
          ];
          return conlluSentence(paragraph, words, analyseWords(formsOf(words)).words, comments);
        }),
      );
    },
    parseGold: (sentences) =>
      sentences.map((sentence) => ({
        ...sentence,
        words: analyseWords(formsOf(sentence.words)).words.map((word, index) => ({
          ...word,
          misc: sentence.words[index]!.misc,
        })),
      })),
  };
}

function formsOf(words: readonly { readonly form: string }[]): string[] {
  return words.map(({ form }) => form);
}

function placeTokens(raw: readonly RawWord[], words: readonly ConlluWord[], text: BlockText): Token[] {
  return raw.map((place, index) => {
    const { form, lemma, upos, xpos, feats, head, deprel } = words[index]!;
    const { from, to } = span(text.offsetOf(place.from), text.offsetOf(place.to - 1) + 1);
    return {
      from,
      to,
      index: tokenIndex(index),
      form,
      lemma,
      upos,
      xpos,
      feats,
      head: head < 0 ? -1 : tokenIndex(head),
      deprel,
    };
  });
}

function conlluSentence(
  text: string,
  raw: readonly RawWord[],
  words: readonly ConlluWord[],
  comments: readonly string[],
): ConlluSentence {
  const spaceAfter = (index: number) => {
    const next = raw[index + 1];
    return next === undefined || next.from > raw[index]!.to ? '_' : 'SpaceAfter=No';
  };
  const multiword = surfaceTokens(text, raw, spaceAfter);
  const inside = new Set(
    multiword.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  // Blanks inside a word ("’ s") are not written, so the text is put together from the words.
  const sentenceText = raw
    .map(({ form }, index) => form + (index + 1 === raw.length || spaceAfter(index) !== '_' ? '' : ' '))
    .join('');
  return {
    comments: [...comments, `# text = ${sentenceText}`],
    words: words.map((word, index) => ({ ...word, misc: inside.has(index) ? '_' : spaceAfter(index) })),
    multiword,
  };
}

/** Words that share a surface token, for example "do" and "n't". */
function surfaceTokens(text: string, raw: readonly RawWord[], spaceAfter: (index: number) => string) {
  const tokens: MultiwordToken[] = [];
  for (let from = 0; from < raw.length; ) {
    const { surface } = raw[from]!;
    let to = from + 1;
    while (surface !== undefined && to < raw.length && raw[to]!.surface === surface) to++;
    if (to > from + 1) {
      tokens.push({ from, to, form: text.slice(raw[from]!.from, raw[to - 1]!.to), misc: spaceAfter(to - 1) });
    }
    from = to;
  }
  return tokens;
}
