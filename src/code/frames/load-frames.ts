/** The frame lexicon: the tables of `data/en/frames/` in, frames by predicate, word classes and operators out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { list, oneOf, optional, readTable, repeated, required } from '../../text/table.js';
import { type Codebook, EVENT_TYPES, type EventType } from '../plover/codebook.js';
import {
  type Condition,
  type Frame,
  type Need,
  readCounts,
  readNeeds,
  readSlot,
  specificity,
} from './frame.js';

/** What a predicate does to the act that it governs: "refused to withdraw", "began withdrawing". */
export interface Operator {
  readonly id: string;
  readonly lemma: string;
  readonly pos: 'V' | 'N' | 'A';
  /** Relations by which it governs the act. */
  readonly relations: readonly string[];
  readonly effect: OperatorEffect;
  /** Particles and prepositions that must stand with it. */
  readonly with: readonly string[];
}

/**
 * begins, goes-on: the act is under way · done: it took place · planned: it lies ahead · uncertain: it is wished,
 * considered or possible · urged: it is asked of somebody · undone: it did not happen · accused: somebody is
 * accused of it · denied: somebody denies it · feared: it is a fear or warning · reported: told, nothing more.
 */
export type OperatorEffect = (typeof OPERATOR_EFFECTS)[number];

export const OPERATOR_EFFECTS = [
  'begins',
  'goes-on',
  'done',
  'planned',
  'uncertain',
  'urged',
  'undone',
  'accused',
  'denied',
  'feared',
  'reported',
] as const;

/** Words beside a predicate that add a mode: "suicide" to an attack. */
export interface ModeCue {
  readonly type: EventType;
  readonly mode: string;
  readonly lemmas: ReadonlySet<string>;
}

/** Words that give an event a context. */
export interface ContextCue {
  readonly context: string;
  readonly lemmas: ReadonlySet<string>;
}

/** A sense of a predicate that tells no event: "struck a balance", "fought cancer". */
export interface VoidSense extends Condition {
  readonly id: string;
  readonly lemma: string;
  readonly pos: Frame['pos'];
}

export interface FrameLexicon {
  /** By lemma and class, for example `visit/V`; most specific first. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  /** By lemma and class too; one that fits leaves no frame to the predicate. */
  readonly voids: ReadonlyMap<string, readonly VoidSense[]>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  /** Classes of a lemma, without `@`. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Classes that list sectors: `armed` with REB and MIL. */
  readonly sectorClasses: ReadonlySet<string>;
  /** Verbs by forms that no ending makes: `shot` → `shoot`. */
  readonly irregular: ReadonlyMap<string, string>;
  readonly modeCues: readonly ModeCue[];
  readonly contextCues: readonly ContextCue[];
}

const FOLDER = 'en/frames';
const NOT_FRAMES = [
  'irregular.tsv',
  'classes.tsv',
  'operators.tsv',
  'modes.tsv',
  'contexts.tsv',
  'voids.tsv',
];

/** @throws DataError for an unknown class, type, mode or malformed cell */
export function loadFrames(files: DataFiles, codebook: Codebook): FrameLexicon {
  const classes = loadClasses(files);
  const cells = FRAME_CELLS();
  const frames = files
    .list(FOLDER)
    .filter((path) => path.endsWith('.tsv') && !NOT_FRAMES.some((name) => path === `${FOLDER}/${name}`))
    .flatMap((path) => loadFrameFile(files, path, codebook, classes, cells));
  return {
    frames: byPredicate(frames, specificity),
    voids: byPredicate(loadVoids(files, classes), () => 0),
    operators: byPredicate(loadOperators(files), (operator) => operator.with.length),
    classes: classesByLemma(classes),
    sectorClasses: sectorClasses(classes),
    irregular: loadIrregular(files),
    modeCues: loadModeCues(files, codebook),
    contextCues: loadContextCues(files),
  };
}

const predicateClass = oneOf('V', 'N', 'A');

/** Most conditions and sides stand in many rows. */
const FRAME_CELLS = () => {
  const needs = repeated(readNeeds);
  const slot = repeated(readSlot);
  return {
    predicate: required,
    pos: predicateClass,
    needs,
    unless: needs,
    type: oneOf(...EVENT_TYPES),
    modes: list,
    actor: slot,
    recipient: slot,
    symmetric: oneOf('', 'yes'),
    counts: repeated(readCounts),
  };
};

function loadFrameFile(
  files: DataFiles,
  path: string,
  codebook: Codebook,
  classes: ReadonlyMap<string, unknown>,
  cells: ReturnType<typeof FRAME_CELLS>,
): Frame[] {
  const rows = readTable(files, path, cells);
  const name = path.slice(FOLDER.length + 1).replace(/\.tsv$/, '');
  const checked = new Set<readonly Need[]>();
  return rows.map((row) => {
    const [lemma, ...words] = row.predicate.split(' ');
    const id = `${name}/${row.predicate}/${row.pos}`;
    for (const needs of [row.needs, row.unless]) {
      if (checked.has(needs)) continue;
      checked.add(needs);
      for (const need of needs) checkClasses(path, row.predicate, need, classes);
    }
    for (const mode of row.modes) checkMode(path, row.predicate, row.type, mode, codebook);
    const { pos, needs, unless, type, modes, actor, recipient, counts } = row;
    const symmetric = row.symmetric === 'yes';
    return {
      id,
      lemma: lemma!,
      pos,
      with: words,
      needs,
      unless,
      type,
      modes,
      actor,
      recipient,
      symmetric,
      counts,
    };
  });
}

function loadVoids(files: DataFiles, classes: ReadonlyMap<string, unknown>): VoidSense[] {
  const path = `${FOLDER}/voids.tsv`;
  if (!files.list(FOLDER).includes(path)) return [];
  const rows = readTable(files, path, { predicate: required, pos: predicateClass, needs: readNeeds });
  return rows.map((row) => {
    const [lemma, ...words] = row.predicate.split(' ');
    for (const need of row.needs) checkClasses(path, row.predicate, need, classes);
    return { ...row, id: `voids/${row.predicate}/${row.pos}`, lemma: lemma!, with: words, unless: [] };
  });
}

/** Classes that are decided by the text and not by a list: someone who acts, a state, several; how a clause is told. */
const DECIDED_CLASSES = new Set(['party', 'country', 'known', 'several', 'must', 'refusal']);

function checkClasses(
  path: string,
  predicate: string,
  need: Need,
  classes: ReadonlyMap<string, unknown>,
): void {
  for (const value of need.values) {
    const name = value.slice(1);
    if (value.startsWith('@') && !classes.has(name) && !DECIDED_CLASSES.has(name)) {
      throw new DataError(
        path,
        undefined,
        `"${predicate}" names the class ${value}; add it to ${FOLDER}/classes.tsv`,
      );
    }
  }
}

function checkMode(path: string, predicate: string, type: EventType, mode: string, codebook: Codebook): void {
  if (!codebook.types.get(type)?.modes.some((known) => known.name === mode)) {
    throw new DataError(path, undefined, `"${predicate}" has the mode ${mode}, which ${type} does not have`);
  }
}

function loadClasses(files: DataFiles): ReadonlyMap<string, readonly string[]> {
  const rows = readTable(files, `${FOLDER}/classes.tsv`, { class: required, lemmas: list });
  const classes = new Map<string, string[]>();
  // A class may go on over several rows.
  for (const row of rows) classes.set(row.class, [...(classes.get(row.class) ?? []), ...row.lemmas]);
  return classes;
}

function classesByLemma(classes: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const byLemma = new Map<string, Set<string>>();
  for (const [name, lemmas] of classes) {
    for (const lemma of lemmas) {
      const known = byLemma.get(lemma);
      if (known) known.add(name);
      else byLemma.set(lemma, new Set([name]));
    }
  }
  return byLemma;
}

function loadIrregular(files: DataFiles): Map<string, string> {
  const path = `${FOLDER}/irregular.tsv`;
  if (!files.list(FOLDER).includes(path)) return new Map();
  const rows = readTable(files, path, { form: required, lemma: required });
  return new Map(rows.map(({ form, lemma }) => [form, lemma]));
}

function sectorClasses(classes: ReadonlyMap<string, readonly string[]>): Set<string> {
  const listsSectors = (words: readonly string[]) => words.some((word) => /^[A-Z]{3}$/.test(word));
  return new Set([...classes].flatMap(([name, words]) => (listsSectors(words) ? [name] : [])));
}

function loadOperators(files: DataFiles): Operator[] {
  const rows = readTable(files, `${FOLDER}/operators.tsv`, {
    predicate: required,
    pos: predicateClass,
    relations: list,
    effect: oneOf(...OPERATOR_EFFECTS),
  });
  return rows.map((row) => {
    const [lemma, ...words] = row.predicate.split(' ');
    return { ...row, id: `operators/${row.predicate}/${row.pos}`, lemma: lemma!, with: words };
  });
}

function loadModeCues(files: DataFiles, codebook: Codebook): ModeCue[] {
  const path = `${FOLDER}/modes.tsv`;
  const rows = readTable(files, path, { type: oneOf(...EVENT_TYPES), mode: required, lemmas: list });
  return rows.map(({ type, mode, lemmas }) => {
    checkMode(path, lemmas.join('|'), type, mode, codebook);
    return { type, mode, lemmas: new Set(lemmas) };
  });
}

function loadContextCues(files: DataFiles): ContextCue[] {
  const rows = readTable(files, `${FOLDER}/contexts.tsv`, {
    context: required,
    lemmas: list,
    words: optional,
  });
  return rows.map(({ context, lemmas }) => ({ context, lemmas: new Set(lemmas) }));
}

/** Groups entries by `lemma/pos`, the most specific first, otherwise in the order of the files. */
function byPredicate<Entry extends { readonly lemma: string; readonly pos: string }>(
  entries: readonly Entry[],
  rank: (entry: Entry) => number,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.lemma}/${entry.pos}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => rank(b) - rank(a));
  return groups;
}
