/** `evaluate conllu`: sentences, tags and trees, and where the treebank marks them, mentions and chains. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseConllu } from '../../src/analyse/conllu/conllu.js';
import { findMentions } from '../../src/analyse/mentions/find-mentions.js';
import { loadNameLists } from '../../src/analyse/mentions/name-lists.js';
import type { Sentence } from '../../src/analyse/sentence.js';
import { readDataFolder } from '../../src/data-folder.js';
import { createEngine } from '../../src/index.js';
import { span, tokenIndex } from '../../src/text/span.js';
import { evaluateConllu } from '../conllu/evaluate-conllu.js';
import { evaluateMentions } from '../mentions/evaluate-mentions.js';
import { gumDocuments, hasEntities } from '../mentions/gum-entities.js';
import type { Suite } from '../suite.js';
import { tableOf } from './table-of.js';

export const conlluSuite: Suite = {
  async run(path) {
    const files = readDataFolder();
    const { analyser } = createEngine(files);
    const treebank = conlluFiles(path).flatMap((file) => parseConllu(readFileSync(file, 'utf8')));
    const trees = evaluateConllu(analyser, treebank);
    const scores = hasEntities(treebank) ? { ...trees, ...mentionScores() } : trees;
    return { scores, table: tableOf(scores), errors: [] };

    function mentionScores() {
      const names = loadNameLists(files);
      const pairs = gumDocuments(treebank).map((gold) => ({
        gold,
        predicted: findMentions(
          gold.sentences.map((sentence, index) => sentenceOf(sentence.words, index)),
          names,
        ),
      }));
      const { all, main, byType, chains } = evaluateMentions(pairs);
      return { mentions: { all, main, ...byType }, chains };
    }

    function sentenceOf(words: readonly { readonly form: string }[], index: number): Sentence {
      let at = 0;
      const tokens = analyser.words(words.map(({ form }) => form)).map((word, position) => {
        const place = span(at, at + word.form.length);
        at += word.form.length + 1;
        const { form, lemma, upos, xpos, feats, head, deprel } = word;
        return {
          ...place,
          index: tokenIndex(position),
          form,
          lemma,
          upos,
          xpos,
          feats,
          head: head < 0 ? (-1 as const) : tokenIndex(head),
          deprel,
        };
      });
      const text = words.map(({ form }) => form).join(' ');
      return { index, block: 0, in: 'text', span: span(0, text.length), text, headline: false, tokens };
    }
  },
};

function conlluFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path).filter((name) => name.endsWith('.conllu'));
  if (found.length === 0) throw new Error(`${path}: no .conllu file in it`);
  return found.sort().map((name) => join(path, name));
}
