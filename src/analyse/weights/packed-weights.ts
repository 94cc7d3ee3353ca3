/**
 * A linear model as it is shipped: sorted feature hashes, and for each a row of (class, weight) in two bytes.
 *
 * Body: `features` hashes (u32), then the rows one after another, each `length (u8), length × (class u8, weight i8)`.
 * A weight beyond one byte is written as several entries of the same class.
 */

import type { DataFiles } from '../../text/data-files.js';
import { type ModelFile, readModelFile, writeModelFile } from './model-file.js';
import type { Weights } from './weights.js';

export interface WeightsHead {
  readonly kind: 'weights';
  readonly classes: readonly string[];
  readonly features: number;
  /** What the features were computed with besides the text, for example a fingerprint of the lexicon. */
  readonly needs?: string;
}

/** A row of the model before it is packed. */
export interface WeightRow {
  readonly feature: number;
  readonly entries: readonly { readonly class: number; readonly weight: number }[];
}

export function loadWeights(files: DataFiles, path: string): Weights {
  return unpackWeights(readModelFile<WeightsHead>(files, path, 'weights'));
}

export function unpackWeights({ head, body }: ModelFile<WeightsHead>): Weights {
  const hashes = new DataView(body.buffer, body.byteOffset, head.features * 4);
  const rows = body.slice(head.features * 4);
  const signed = new Int8Array(rows.buffer, rows.byteOffset, rows.length);
  let capacity = 1024;
  while (capacity < head.features * 2) capacity *= 2;
  const mask = capacity - 1;
  // Pairs of (hash, place of the row + 1), so that a look-up touches one cache line.
  const table = new Int32Array(capacity * 2);
  for (let feature = 0, row = 0; feature < head.features; feature++) {
    const hash = hashes.getInt32(feature * 4, true);
    let slot = hash & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = row + 1;
    row += 1 + rows[row]! * 2;
  }
  return {
    classes: head.classes,
    score(features, count, scores) {
      for (let index = 0; index < count; index++) {
        const hash = features[index]!;
        let slot = hash & mask;
        let place = table[slot * 2 + 1]!;
        while (place !== 0 && table[slot * 2] !== hash) {
          slot = (slot + 1) & mask;
          place = table[slot * 2 + 1]!;
        }
        if (place === 0) continue;
        const end = place + rows[place - 1]! * 2;
        for (let at = place; at < end; at += 2) scores[rows[at]!]! += signed[at + 1]!;
      }
    },
  };
}

/** The inverse of `unpackWeights`; rows in any order. */
export function packWeights(classes: readonly string[], rows: readonly WeightRow[]): Uint8Array {
  const packed = rows
    .map(({ feature, entries }) => ({ feature: feature >>> 0, bytes: packRow(entries) }))
    .filter(({ bytes }) => bytes.length > 1)
    .sort((a, b) => a.feature - b.feature);
  const size = packed.reduce((sum, row) => sum + row.bytes.length, 0);
  const body = new Uint8Array(packed.length * 4 + size);
  const view = new DataView(body.buffer);
  let at = packed.length * 4;
  packed.forEach((row, index) => {
    view.setUint32(index * 4, row.feature, true);
    body.set(row.bytes, at);
    at += row.bytes.length;
  });
  const head: WeightsHead = { kind: 'weights', classes, features: packed.length };
  return writeModelFile(head, body);
}

function packRow(entries: WeightRow['entries']): number[] {
  const bytes: number[] = [0];
  for (const entry of entries) {
    let left = entry.weight;
    while (left !== 0 && bytes.length < 2 * 255) {
      const part = Math.max(-127, Math.min(127, left));
      bytes.push(entry.class, part & 255);
      left -= part;
    }
  }
  bytes[0] = (bytes.length - 1) / 2;
  return bytes;
}
