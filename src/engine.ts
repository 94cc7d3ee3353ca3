/**
 * The pipeline on one screen: a report in, its coded events out.
 *
 * Pure: no file, network, clock or randomness. Its data is handed to it as bytes, so it runs the same in Node, in a
 * worker, in a browser tab and under Spark.
 */

import { type Analyser, loadAnalyser } from './analyse/analyser.js';
import type { Analysis } from './analyse/mention.js';
import { findMentions, type Mentions } from './analyse/mentions/find-mentions.js';
import { loadNameLists, type NameLists } from './analyse/mentions/name-lists.js';
import type { Sentence } from './analyse/sentence.js';
import { type Coding, codeArticle } from './code/code-article.js';
import { loadCodingData } from './code/load-coding-data.js';
import type { CodingData, CodingOptions } from './code/scene.js';
import { articleRecord, claimRecord, eventRecord } from './code/to-records.js';
import type { CodedArticle, Coder } from './coded-article.js';
import type { Article } from './read/article.js';
import { type ReportInput, readArticle } from './read/read-article.js';
import { loadReadLists, type ReadLists } from './read/read-lists.js';
import type { DataFiles } from './text/data-files.js';
import { dataHash } from './text/data-hash.js';
import { VERSION } from './version.js';

export type EngineOptions = Partial<CodingOptions>;

/** All that was found on the way from a report to its events, for `explain`. */
export interface Trace {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly coding: Coding;
}

export interface Engine {
  readonly coder: Coder;
  readonly data: CodingData;
  readonly analyser: Analyser;
  /** @example engine.code({ text: 'A Russian delegation met …', publishedOn: '2023-12-04' }).events */
  code(report: ReportInput, options?: EngineOptions): CodedArticle;
  /** The same, with every stage's result. */
  trace(report: ReportInput, options?: EngineOptions): Trace;
  read(report: ReportInput): Article;
  analyse(article: Article): Analysis;
  /** Who and what the sentences of one text speak of. */
  mentions(sentences: readonly Sentence[]): Mentions;
}

/** @throws DataError when a data file is missing or malformed */
export function createEngine(files: DataFiles, defaults: EngineOptions = {}): Engine {
  const lists: ReadLists = loadReadLists(files);
  const analyser = loadAnalyser(files);
  const names: NameLists = loadNameLists(files);
  const data = loadCodingData(files);
  const coder = coderOf(files, data);

  const read = (report: ReportInput) => readArticle(report, lists);
  const mentions = (sentences: readonly Sentence[]) => findMentions(sentences, names);
  const analyse = (article: Article): Analysis => {
    const sentences = isRead(article) ? analyser.sentences(article) : [];
    return { sentences, ...mentions(sentences) };
  };
  const trace = (report: ReportInput, options: EngineOptions = {}): Trace => {
    const article = read(report);
    const analysis = analyse(article);
    const coding = codeArticle(article, analysis, data, { ...OFF, ...defaults, ...options });
    return { article, analysis, coding };
  };
  const code = (report: ReportInput, options: EngineOptions = {}) =>
    codedArticle(trace(report, options), coder);
  return { coder, data, analyser, code, trace, read, analyse, mentions };
}

const OFF: CodingOptions = { includeCrime: false, requireActor: false };

/** A language that the engine does not read gives a diagnostic (from reading) and no claims. */
function isRead(article: Article): boolean {
  return article.language === undefined || article.language === 'en';
}

function codedArticle({ article, coding }: Trace, coder: Coder): CodedArticle {
  return {
    id: article.id,
    coder,
    article: articleRecord(article),
    claims: coding.claims.map(claimRecord),
    events: coding.events.map(eventRecord),
    diagnostics: [...article.diagnostics, ...coding.diagnostics],
  };
}

/** One hash over the paths and bytes of all data files: a change in any of them shows in every output. */
function coderOf(files: DataFiles, data: CodingData): Coder {
  const { name, version } = data.codebook;
  return { version: VERSION, codebook: `${name}-${version}`, data: dataHash(files) };
}
