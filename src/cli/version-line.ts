/** `chancery --version`: program, codebook and the fingerprint of all data files on one line. */

import { parse } from 'yaml';
import { readDataFolder } from '../data-folder.js';
import { textOf } from '../text/data-files.js';
import { dataHash } from '../text/data-hash.js';
import { VERSION } from '../version.js';

/** @example versionLine() // "chancery 0.1.0 (codebook plover-2.0-chancery.1, data 3f0c…)" */
export function versionLine(): string {
  const files = readDataFolder();
  const { name, version } = parse(textOf(files, 'plover/codebook.yaml')) as { name: string; version: string };
  return `chancery ${VERSION} (codebook ${name}-${version}, data ${dataHash(files)}, node ${process.version.slice(1)})`;
}
