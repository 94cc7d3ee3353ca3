/** Doubling a text raises the time of reading and analysing it at most 2.4-fold, whatever the text. */

import { beforeAll, describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/analyse/sentences/split-sentences.js';
import { tokenise } from '../../src/analyse/sentences/tokenise.js';
import { loadWordLists } from '../../src/analyse/sentences/word-lists.js';
import { readDataFolder } from '../../src/data-folder.js';
import { type Engine, loadEngine } from '../../src/index.js';
import { readArticle } from '../../src/read/read-article.js';
import { loadReadLists } from '../../src/read/read-lists.js';
import { HARD_TEXTS } from '../support/hard-texts.js';
import { timeGrowth } from '../support/time-growth.js';

const MOST = 2.4;

/** Many characters go through what is done with each of them. */
describe('reading, and cutting into sentences and words', () => {
  const files = readDataFolder();
  const lists = loadReadLists(files);
  const words = loadWordLists(files);
  it.each(HARD_TEXTS)('%s', (_title, text) => {
    const inputs = { 1: text(200_000), 2: text(400_000) };
    const growth = timeGrowth((times) => {
      readArticle({ text: inputs[times], publishedOn: '2024-03-05' }, lists);
      const found = tokenise(inputs[times], words);
      splitSentences(found, words);
    }, MOST);
    expect(growth).toBeLessThanOrEqual(MOST);
  });
});

/** Tags, trees, mentions and chains too; test/slow does the same with a megabyte. */
describe('the whole analysis', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });
  it.each(HARD_TEXTS)('%s', (_title, text) => {
    const inputs = { 1: text(10_000), 2: text(20_000) };
    const growth = timeGrowth((times) => {
      engine.analyse(engine.read({ text: inputs[times], publishedOn: '2024-03-05', language: 'en' }));
    }, MOST);
    expect(growth).toBeLessThanOrEqual(MOST);
  });
});
