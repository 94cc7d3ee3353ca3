/**
 * Learns the weights of mentions and chains from GUM: writes en/mentions/categories.bin and chains.tsv of a data folder.
 *
 * node train-mentions.js en_gum-train.conllu data [gold|parsed]     (a minute; the same input gives the same bytes)
 *
 * First the categories of noun phrases (log-linear, AdaGrad). Then, on phrases found by models that did not see their
 * documents, the choice of each phrase's chain among the candidates that src/analyse/mentions offers. `parsed` learns
 * from the trees of the engine's own parser, on the treebank's words, instead of the treebank's trees.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gumDocuments } from '../../eval/mentions/gum-entities.js';
import { sentencesOfConllu } from '../../eval/mentions/gum-sentences.js';
import { loadAnalyser } from '../../src/analyse/analyser.js';
import { parseConllu } from '../../src/analyse/conllu/conllu.js';
import { categoriesPath, chainsPath } from '../../src/analyse/mentions/name-lists.js';
import { readDataFolder } from '../../src/data-folder.js';
import { trainCategories } from './train-categories.js';
import { trainChains } from './train-chains.js';
import type { TrainingDocument } from './training-document.js';
import { listsWithoutWeights, withCategories } from './untrained-lists.js';

const [treebank, data, trees = 'gold'] = process.argv.slice(2) as string[];
if (!data) throw new Error('two paths are needed: the treebank and the data folder');

const files = readDataFolder(data);
const analyser = trees === 'parsed' ? loadAnalyser(files) : undefined;
const documents = gumDocuments(parseConllu(readFileSync(treebank!, 'utf8'))).map((gold): TrainingDocument => {
  const sentences = analyser ? analyser.parseGold(gold.sentences) : gold.sentences;
  return { gold, sentences: sentencesOfConllu(sentences) };
});
const lists = listsWithoutWeights(files);
const folds = 5;
const jackknifed = Array.from({ length: folds }, (_, fold) => {
  process.stderr.write(`categories, fold ${fold + 1} of ${folds}\n`);
  const rest = documents.filter((_document, index) => index % folds !== fold);
  return withCategories(lists, trainCategories(rest, lists));
});
writeFileSync(join(data, categoriesPath), trainCategories(documents, lists));
writeFileSync(
  join(data, chainsPath),
  trainChains(documents, (index) => jackknifed[index % folds]!),
);
