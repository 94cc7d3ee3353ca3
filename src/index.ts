/** Chancery as a library: `const engine = await loadEngine(); engine.code({ text, publishedOn })`. */

import { OWN_ACTORS, OWN_RECOGNITION } from './code/load-coding-data.js';
import { readDataFolder } from './data-folder.js';
import { createEngine, type Engine, type EngineOptions } from './engine.js';
import { type DataFiles, withFiles } from './text/data-files.js';

export interface LoadOptions extends EngineOptions {
  /** A data folder to use instead of the one in the package. */
  readonly dataFolder?: string;
  readonly own?: OwnTables;
}

/** One's own tables, as bytes; docs/cli.md shows their columns. */
export interface OwnTables {
  /** Actors to add; an entry takes the place of those of the same name. */
  readonly actors?: Uint8Array;
  /** Another view of contested territory. */
  readonly recognition?: Uint8Array;
}

/**
 * The engine with the data that came with the package.
 *
 * @example
 * const engine = await loadEngine();
 * engine.code({ text: 'France has begun withdrawing its troops from Niger.', publishedOn: '2023-12-04' }).events
 * @throws DataError when a data file is missing or malformed
 */
export async function loadEngine({ dataFolder, own, ...options }: LoadOptions = {}): Promise<Engine> {
  return createEngine(withOwn(readDataFolder(dataFolder), own), options);
}

function withOwn(files: DataFiles, { actors, recognition }: OwnTables = {}): DataFiles {
  const added = new Map<string, Uint8Array>();
  if (actors) added.set(OWN_ACTORS, actors);
  if (recognition) added.set(OWN_RECOGNITION, recognition);
  return added.size === 0 ? files : withFiles(files, added);
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
