/** Lemma and features of a tagged word: from the words seen in training, else by its ending. */

import type { DataFiles } from '../../text/data-files.js';
import { hashText } from '../weights/hash.js';
import { type ModelFile, readModelFile, writeModelFile } from '../weights/model-file.js';

export interface Morphology {
  /** The tags that it knows, `UPOS XPOS`; a tag is its position here. */
  readonly tags: readonly string[];
  lemma(form: string, tag: number): string;
  /** As CoNLL-U writes them, `_` when none. */
  feats(form: string, tag: number): string;
}

interface WordMorphology {
  readonly lemma: string;
  readonly feats: string;
}

export interface MorphologyHead {
  readonly kind: 'morphology';
  /** How a lemma is made from the word in lower case: `2y` cuts two letters and adds y. */
  readonly scripts: readonly string[];
  readonly feats: readonly string[];
  /** `UPOS XPOS` of each tag. */
  readonly names: readonly string[];
  /** For each tag: the features of most of its words, whether its lemma keeps capitals, and scripts by ending. */
  readonly tags: readonly TagMorphology[];
  readonly rows: number;
}

export interface TagMorphology {
  readonly feats: number;
  readonly keepsCase: boolean;
  /** Ending of the word in lower case to index in `scripts`; the longest ending wins. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface MorphologyRow {
  readonly key: number;
  /** Index in `scripts`. */
  readonly script: number;
  /** Index in `feats`. */
  readonly feats: number;
}

const rowBytes = 8;
const longestEnding = 5;

export function loadMorphology(files: DataFiles, path: string): Morphology {
  return unpackMorphology(readModelFile<MorphologyHead>(files, path, 'morphology'));
}

export function unpackMorphology({ head, body }: ModelFile<MorphologyHead>): Morphology {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const rows = new Map<number, number>();
  for (let row = 0; row < head.rows; row++) rows.set(view.getInt32(row * rowBytes, true), row * rowBytes + 4);
  const read = head.tags.map(() => new Map<string, WordMorphology>());
  const make = (form: string, tag: number): WordMorphology => {
    const plain = plainForm(form);
    const { keepsCase, endings, feats } = head.tags[tag]!;
    const row = rows.get(morphologyKey(plain, tag));
    const script = row === undefined ? scriptByEnding(plain, endings) : view.getUint16(row, true);
    return {
      lemma: applyScript(keepsCase ? form : plain, head.scripts[script]!),
      feats: head.feats[row === undefined ? feats : view.getUint16(row + 2, true)]!,
    };
  };
  const morphologyOf = (form: string, tag: number): WordMorphology => {
    const known = read[tag]!;
    const found = known.get(form);
    if (found !== undefined) return found;
    const made = make(form, tag);
    if (known.size >= 20_000) known.clear();
    known.set(form, made);
    return made;
  };
  return {
    tags: head.names,
    lemma: (form, tag) => morphologyOf(form, tag).lemma,
    feats: (form, tag) => morphologyOf(form, tag).feats,
  };
}

export function packMorphology(head: Omit<MorphologyHead, 'kind' | 'rows'>, rows: readonly MorphologyRow[]) {
  const sorted = [...rows].sort((a, b) => a.key - b.key);
  const body = new Uint8Array(sorted.length * rowBytes);
  const view = new DataView(body.buffer);
  sorted.forEach((row, index) => {
    view.setInt32(index * rowBytes, row.key, true);
    view.setUint16(index * rowBytes + 4, row.script, true);
    view.setUint16(index * rowBytes + 6, row.feats, true);
  });
  const full: MorphologyHead = { kind: 'morphology', ...head, rows: sorted.length };
  return writeModelFile(full, body);
}

export function plainForm(form: string): string {
  return form.replaceAll('’', "'").toLowerCase();
}

export function morphologyKey(plain: string, tag: number): number {
  return hashText(plain) ^ Math.imul(tag + 1, 0x9e3779b1);
}

/** @example scriptFor('cities', 'city') // '3y' */
export function scriptFor(from: string, lemma: string): string {
  let same = 0;
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same++;
  return `${from.length - same}${lemma.slice(same)}`;
}

export function applyScript(from: string, script: string): string {
  const [digits] = /^\d+/.exec(script)!;
  const cut = Number(digits);
  if (cut > from.length) return from;
  const lemma = from.slice(0, from.length - cut) + script.slice(digits.length);
  return lemma === '' ? from : lemma;
}

export function scriptByEnding(plain: string, endings: Readonly<Record<string, number>>): number {
  for (let length = Math.min(longestEnding, plain.length); length > 0; length--) {
    const script = endings[plain.slice(plain.length - length)];
    if (script !== undefined) return script;
  }
  return endings[''] ?? 0;
}
