/** The files of a codebook's folder in, the codebook out, checked entry by entry. */

import { parse } from 'yaml';
import { DataError, type DataFiles, textOf } from '../../text/data-files.js';
import {
  type Codebook,
  type ContextEntry,
  EVENT_TYPES,
  type EventType,
  type ModeEntry,
  type Quad,
  type SectorEntry,
  type TypeEntry,
} from './codebook.js';
import { loadCameo } from './load-cameo.js';

/**
 * @example loadCodebook(files).types.get('CONSULT')?.score // 2.5
 * @throws DataError that names the file, the entry and what it lacks
 */
export function loadCodebook(files: DataFiles, folder = 'plover'): Codebook {
  const head = entryOf(`${folder}/codebook.yaml`, parseFile(files, `${folder}/codebook.yaml`));
  const types = entriesOf(files, `${folder}/types.yaml`).map(readType);
  for (const name of EVENT_TYPES) {
    if (!types.some((type) => type.name === name)) {
      throw new DataError(`${folder}/types.yaml`, undefined, `lacks the type ${name}`);
    }
  }
  const known = {
    types: byName<EventType, TypeEntry>(`${folder}/types.yaml`, types),
    contexts: loadDefined(files, `${folder}/contexts.yaml`),
  };
  return {
    name: head.text('name'),
    version: head.text('version'),
    ...known,
    sectors: loadDefined(files, `${folder}/sectors.yaml`),
    cameo: loadCameo(files, known, folder),
  };
}

function loadDefined(files: DataFiles, path: string): Map<string, ContextEntry & SectorEntry> {
  return byName(path, entriesOf(files, path).map(readDefined));
}

function readType(entry: Entry): TypeEntry {
  const name = entry.text('name');
  if (!(EVENT_TYPES as readonly string[]).includes(name)) entry.fail(`has the unknown type ${name}`);
  const quad = entry.number('quad');
  if (![1, 2, 3, 4].includes(quad)) entry.fail(`${name}: quad is ${quad}; expected 1, 2, 3 or 4`);
  const correction = entry.optionalText('correction');
  return {
    name: name as EventType,
    quad: quad as Quad,
    score: checkedScore(entry, name, entry.number('score')),
    recipientRequired: entry.flag('recipientRequired'),
    definition: entry.text('definition'),
    modes: entry.entries('modes').map((mode) => readMode(mode, name)),
    examples: entry.texts('examples'),
    nearMisses: entry.texts('nearMisses'),
    ...(correction === undefined ? {} : { correction }),
  };
}

function readMode(entry: Entry, type: string): ModeEntry {
  const name = entry.text('name');
  const score = entry.has('score')
    ? checkedScore(entry, `${type}-${name}`, entry.number('score'))
    : undefined;
  return { name, score, definition: entry.text('definition') };
}

function readDefined(entry: Entry): ContextEntry & SectorEntry {
  return { name: entry.text('name'), definition: entry.text('definition') };
}

function checkedScore(entry: Entry, name: string, score: number): number {
  if (score < -10 || score > 10) entry.fail(`${name}: score is ${score}; expected −10 to 10`);
  return score;
}

function byName<Name extends string, Named extends { readonly name: Name }>(
  path: string,
  entries: readonly Named[],
): Map<Name, Named> {
  const found = new Map<Name, Named>();
  for (const entry of entries) {
    if (found.has(entry.name)) throw new DataError(path, undefined, `names ${entry.name} twice; keep one`);
    found.set(entry.name, entry);
  }
  return found;
}

/** One mapping of a YAML file, whose readers fail with the file and the entry's name. */
interface Entry {
  has(key: string): boolean;
  text(key: string): string;
  optionalText(key: string): string | undefined;
  texts(key: string): readonly string[];
  number(key: string): number;
  flag(key: string): boolean;
  entries(key: string): readonly Entry[];
  fail(problem: string): never;
}

function parseFile(files: DataFiles, path: string): unknown {
  try {
    return parse(textOf(files, path));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(path, undefined, `is not valid YAML: ${(error as Error).message}`);
  }
}

function entriesOf(files: DataFiles, path: string): readonly Entry[] {
  return entriesIn(path, parseFile(files, path), 'the file');
}

function entriesIn(path: string, value: unknown, what: string): readonly Entry[] {
  if (!Array.isArray(value)) throw new DataError(path, undefined, `${what} should be a list of entries`);
  return value.map((item) => entryOf(path, item));
}

function entryOf(path: string, value: unknown): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DataError(path, undefined, `has ${JSON.stringify(value)} where an entry with keys is expected`);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const fail = (problem: string): never => {
    throw new DataError(path, undefined, problem);
  };
  const wrong = (key: string, expected: string) =>
    fail(
      `${String(fields.name ?? 'an entry')}: ${key} is ${JSON.stringify(fields[key])}; expected ${expected}`,
    );
  const isText = (item: unknown): item is string => typeof item === 'string' && item.trim() !== '';
  return {
    fail,
    has: (key) => fields[key] !== undefined,
    // Versions such as 2.0 are numbers to YAML.
    text: (key) => {
      const found = typeof fields[key] === 'number' ? String(fields[key]) : fields[key];
      return isText(found) ? found : wrong(key, 'text');
    },
    optionalText: (key) => {
      const found = fields[key];
      return found === undefined || isText(found) ? found : wrong(key, 'text or nothing');
    },
    texts: (key) => {
      const found = fields[key] ?? [];
      return Array.isArray(found) && found.every(isText) ? found : wrong(key, 'a list of texts');
    },
    number: (key) => {
      const found = fields[key];
      return typeof found === 'number' && Number.isFinite(found) ? found : wrong(key, 'a number');
    },
    flag: (key) => {
      const found = fields[key];
      return typeof found === 'boolean' ? found : wrong(key, 'true or false');
    },
    entries: (key) => entriesIn(path, fields[key] ?? [], key),
  };
}
