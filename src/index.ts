/** Chancery as a library: `const engine = await loadEngine(); engine.code({ text, publishedOn })`. */

import { readDataFolder } from './data-folder.js';
import { createEngine, type Engine, type EngineOptions } from './engine.js';

export interface LoadOptions extends EngineOptions {
  /** A data folder to use instead of the one in the package. */
  readonly dataFolder?: string;
}

/**
 * The engine with the data that came with the package.
 *
 * @example
 * const engine = await loadEngine();
 * engine.code({ text: 'France has begun withdrawing its troops from Niger.', publishedOn: '2023-12-04' }).events
 * @throws DataError when a data file is missing or malformed
 */
export async function loadEngine({ dataFolder, ...options }: LoadOptions = {}): Promise<Engine> {
  return createEngine(readDataFolder(dataFolder), options);
}

export type {
  ArticleRecord,
  ClaimRecord,
  CodedArticle,
  Coder,
  ContentRecord,
  DateRecord,
  EntityRecord,
  EventRecord,
  NumberRecord,
  PlaceRecord,
  SourceRecord,
} from './coded-article.js';
export { createEngine, type Engine, type EngineOptions, type Trace } from './engine.js';
export type { ReportInput } from './read/read-article.js';
export { DataError, type DataFiles, dataFilesOf } from './text/data-files.js';
export type { Diagnostic } from './text/diagnostic.js';
export { VERSION } from './version.js';
