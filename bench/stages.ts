/** The stages of coding, each ready to be run over the same reports: what the benchmark times. */

import type { Analysis } from '../src/analyse/mention.js';
import { findMentions } from '../src/analyse/mentions/find-mentions.js';
import { loadNameLists } from '../src/analyse/mentions/name-lists.js';
import { loadWordAnalysis } from '../src/analyse/network/word-analysis.js';
import { blockText } from '../src/analyse/sentences/block-text.js';
import { splitSentences } from '../src/analyse/sentences/split-sentences.js';
import { tokenise } from '../src/analyse/sentences/tokenise.js';
import { loadWordLists } from '../src/analyse/sentences/word-lists.js';
import { codeArticle } from '../src/code/code-article.js';
import { readDataFolder } from '../src/data-folder.js';
import { createEngine, type ReportInput } from '../src/index.js';
import type { Article } from '../src/read/article.js';

export interface Stage {
  readonly name: string;
  run(): void;
}

export interface Workload {
  readonly stages: readonly Stage[];
  readonly articles: number;
  readonly sentences: number;
  readonly tokens: number;
}

/** Each stage is given what the stages before it made, computed once outside the timing. */
export function prepare(reports: readonly ReportInput[]): Workload {
  const files = readDataFolder();
  const engine = createEngine(files);
  const names = loadNameLists(files);
  const lists = loadWordLists(files);
  const analyseWords = loadWordAnalysis(files);

  const articles = reports.map((report) => engine.read(report));
  const sentences = articles.map((article) => engine.analyser.sentences(article));
  const forms = sentences.flat().map(({ tokens }) => tokens.map(({ form }) => form));
  const analyses: Analysis[] = sentences.map((each) => ({ sentences: each, ...findMentions(each, names) }));
  const options = { includeCrime: false, requireActor: false };

  return {
    articles: articles.length,
    sentences: forms.length,
    tokens: forms.reduce((sum, each) => sum + each.length, 0),
    stages: [
      each('read', reports, (report) => engine.read(report)),
      each('sentences', articles, (article) => cut(article)),
      each('tags and trees', forms, (sentence) => analyseWords(sentence)),
      each('mentions', sentences, (article) => findMentions(article, names)),
      each('code', articles, (article, at) => codeArticle(article, analyses[at]!, engine.data, options)),
      each('whole chain', reports, (report) => JSON.stringify(engine.code(report))),
    ],
  };

  function cut(article: Article): void {
    for (const block of article.blocks) {
      if (block.kind === 'headline' || block.kind === 'body') {
        splitSentences(tokenise(blockText(article, block).text, lists), lists);
      }
    }
  }
}

export function each<Input>(
  name: string,
  inputs: readonly Input[],
  work: (input: Input, at: number) => unknown,
): Stage {
  return {
    name,
    run() {
      inputs.forEach((input, at) => {
        work(input, at);
      });
    },
  };
}
