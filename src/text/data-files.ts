/** Data files by their path under `data/`, as bytes: all that the engine is given, so that it needs no file access. */

export interface DataFiles {
  /** The bytes of a file, for example `actors/countries.tsv`. Throws a `DataError` when it is missing. */
  bytes(path: string): Uint8Array;
  /** Paths below a folder, sorted by code unit, for example all files of `en/frames/`; of all with `''`. */
  list(folder: string): readonly string[];
}

/** A data file that cannot be used: names the file, the line and the remedy. Stops the start. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(
    readonly path: string,
    readonly line: number | undefined,
    problem: string,
  ) {
    super(`data/${path}${line === undefined ? '' : `:${line}`}: ${problem}`);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

export function textOf(files: DataFiles, path: string): string {
  try {
    return decoder.decode(files.bytes(path));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(path, undefined, 'is not valid UTF-8; save it as UTF-8');
  }
}

/** Data files held in memory: what a browser, a worker or a test hands to the engine. */
export function dataFilesOf(entries: ReadonlyMap<string, Uint8Array>): DataFiles {
  const paths = [...entries.keys()].sort();
  return {
    bytes(path) {
      const bytes = entries.get(path);
      if (!bytes) throw new DataError(path, undefined, 'is missing; reinstall the package or check --data');
      return bytes;
    },
    list: (folder) => (folder === '' ? paths : paths.filter((path) => path.startsWith(inFolder(folder)))),
  };
}

/** The files with others added, which take the place of those of the same path. */
export function withFiles(files: DataFiles, added: ReadonlyMap<string, Uint8Array>): DataFiles {
  const entries = new Map(files.list('').map((path) => [path, files.bytes(path)] as const));
  for (const [path, bytes] of added) entries.set(path, bytes);
  return dataFilesOf(entries);
}

function inFolder(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
