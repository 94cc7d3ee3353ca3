/** One's own tables, given with `--actors` and `--recognition`: their paths in, their bytes and an engine that knows them out. */

import { readFile } from 'node:fs/promises';
import type { Engine } from '../engine.js';
import { DataError, loadEngine, type OwnTables } from '../index.js';
import { WrongUse } from './wrong-use.js';

/** The paths as the options give them. */
export interface OwnTablePaths {
  readonly actors?: string;
  readonly recognition?: string;
}

/** @throws WrongUse when a file cannot be read */
export async function readOwnTables({ actors, recognition }: OwnTablePaths): Promise<OwnTables> {
  return {
    ...(actors === undefined ? {} : { actors: await bytesOf('--actors', actors) }),
    ...(recognition === undefined ? {} : { recognition: await bytesOf('--recognition', recognition) }),
  };
}

async function bytesOf(option: string, path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw new WrongUse(`${option} ${path} ${problem}; give a tab-separated table (docs/cli.md shows one)`);
  }
}

/** @throws WrongUse that names the person's own file, where that is at fault */
export async function loadEngineWith(own: OwnTables, paths: OwnTablePaths): Promise<Engine> {
  try {
    return await loadEngine({ own });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const [, table] = /^own\/(actors|recognition)\.tsv$/.exec(error.path) ?? [];
    const path = paths[table as keyof OwnTablePaths];
    throw path === undefined ? error : new WrongUse(error.message.replace(`data/${error.path}`, path));
  }
}
