/** The data folder of the installed package, read from disk: the one place outside the engine that knows where it lies. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError, type DataFiles, dataFilesOf } from './text/data-files.js';

/** Every file below the folder, as bytes. Without a folder: the data that came with the package. */
export function readDataFolder(folder: string = packagedData()): DataFiles {
  const entries = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.md')) continue;
    const path = join(entry.parentPath, entry.name);
    entries.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return dataFilesOf(entries);
}

/** Beside `src/` in a checkout, beside `dist/` in the package. */
function packagedData(): string {
  const here = ['../data', '../../data'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = here.find((path) => existsSync(join(path, 'plover')));
  if (!found)
    throw new DataError('', undefined, `is missing (looked in ${here.join(' and ')}); reinstall the package`);
  return found;
}
