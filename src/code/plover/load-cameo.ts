/** The tables between PLOVER, CAMEO and Goldstein in, checked against the codebook and indexed, out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { list, number, oneOf, optional, readTable, required } from '../../text/table.js';
import { type CameoTables, type Codebook, EVENT_TYPES, type EventType, type FromCameo } from './codebook.js';

type Known = Pick<Codebook, 'types' | 'contexts'>;

export function loadCameo(files: DataFiles, codebook: Known, folder: string): CameoTables {
  return {
    toCameo: loadToCameo(files, codebook, folder),
    fromCameo: loadFromCameo(files, codebook, folder),
    goldstein: loadGoldstein(files, folder),
  };
}

const eventType = oneOf(...EVENT_TYPES);
const code = (cell: string): string => {
  if (!/^\d{2,4}$/.test(cell)) throw new Error(`is "${cell}"; expected a CAMEO code of two to four digits`);
  return cell;
};

function loadToCameo(files: DataFiles, codebook: Known, folder: string): Map<string, string> {
  const path = `${folder}/to-cameo.tsv`;
  const rows = readTable(files, path, { type: eventType, mode: optional, context: optional, cameo: code });
  for (const row of rows) check(path, codebook, row.type, row.mode, row.context ? [row.context] : []);
  const table = new Map(rows.map((row) => [`${row.type}/${row.mode ?? ''}/${row.context ?? ''}`, row.cameo]));
  const missing = EVENT_TYPES.find((type) => !table.has(`${type}//`));
  if (missing) throw new DataError(path, undefined, `lacks a row for ${missing} without mode and context`);
  return table;
}

function loadFromCameo(files: DataFiles, codebook: Known, folder: string): Map<string, FromCameo> {
  const path = `${folder}/from-cameo.tsv`;
  const rows = readTable(files, path, {
    cameo: code,
    type: eventType,
    mode: optional,
    contexts: list,
    swap: oneOf('', 'yes'),
  });
  for (const row of rows) check(path, codebook, row.type, row.mode, row.contexts);
  return new Map(
    rows.map(({ cameo, type, mode, contexts, swap }) => [
      cameo,
      { type, modes: mode === undefined ? [] : [mode], contexts, swap: swap === 'yes' },
    ]),
  );
}

function loadGoldstein(files: DataFiles, folder: string): Map<string, number> {
  const rows = readTable(files, `${folder}/goldstein.tsv`, { cameo: required, goldstein: number });
  return new Map(rows.map((row) => [row.cameo, row.goldstein]));
}

function check(
  path: string,
  codebook: Known,
  type: EventType,
  mode: string | undefined,
  contexts: readonly string[],
): void {
  if (mode !== undefined && !codebook.types.get(type)!.modes.some((known) => known.name === mode)) {
    throw new DataError(path, undefined, `has the mode ${mode}, which ${type} does not have`);
  }
  const unknown = contexts.find((context) => !codebook.contexts.has(context));
  if (unknown !== undefined) throw new DataError(path, undefined, `has the unknown context ${unknown}`);
}
