/** `evaluate conllu`: sentences, tags and trees, and where the treebank marks them, mentions and chains. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseConllu } from '../../src/analyse/conllu/conllu.js';
import { sentenceOfWords } from '../../src/analyse/conllu/sentence-of-words.js';
import { findMentions } from '../../src/analyse/mentions/find-mentions.js';
import { loadNameLists } from '../../src/analyse/mentions/name-lists.js';
import { readDataFolder } from '../../src/data-folder.js';
import { createEngine } from '../../src/index.js';
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
          gold.sentences.map(({ words }, index) =>
            sentenceOfWords(analyser.words(words.map(({ form }) => form)), index),
          ),
          names,
        ),
      }));
      const { all, main, byType, chains } = evaluateMentions(pairs);
      return { mentions: { all, main, ...byType }, chains };
    }
  },
};

function conlluFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path).filter((name) => name.endsWith('.conllu'));
  if (found.length === 0) throw new Error(`${path}: no .conllu file in it`);
  return found.sort().map((name) => join(path, name));
}
