/** The network's weights as shipped: the model file in, matrices and tables ready for the kernel's memory out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { readModelFile } from '../weights/model-file.js';

export interface NetworkHead {
  readonly kind: 'network';
  readonly layers: number;
  /** Width of one direction of a layer. */
  readonly hidden: number;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly arrays: readonly ArrayEntry[];
}

interface ArrayEntry {
  readonly name: string;
  /** Offset in the body, in bytes. */
  readonly at: number;
  readonly shape: readonly number[];
  readonly type: 'int8' | 'int32' | 'float32';
}

/** A weight is `weights[…] × scale[output]`. */
export interface Matrix {
  readonly outputs: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** Rows of numbers by key; row 0 stands for what is not known. */
export interface Table {
  readonly width: number;
  readonly rows: Int8Array;
  readonly scale: number;
  rowOf(key: number): number;
}

export interface NetworkModel {
  readonly head: NetworkHead;
  readonly words: Table;
  readonly parts: Table;
  readonly layers: readonly Matrix[];
  matrix(name: string): Matrix;
  vector(name: string): Float32Array;
}

/** @throws DataError when the file is missing, damaged or lacks a part */
export function loadNetworkModel(files: DataFiles, path: string): NetworkModel {
  const { head, body } = readModelFile<NetworkHead>(files, path, 'network');
  // A copy: typed arrays need aligned offsets, and the bytes of a file may lie anywhere in their buffer.
  const buffer = new Uint8Array(body).buffer;
  const entries = new Map(head.arrays.map((entry) => [entry.name, entry]));
  const entryOf = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new DataError(path, undefined, `has no part "${name}"; restore it or train it anew`);
    return entry;
  };
  const bytes = (name: string) => {
    const { at, shape } = entryOf(name);
    return new Int8Array(buffer, at, sizeOf(shape));
  };
  const vector = (name: string) => {
    const { at, shape } = entryOf(name);
    return new Float32Array(buffer, at, sizeOf(shape));
  };
  const keys = (name: string) => {
    const { at, shape } = entryOf(name);
    return new Int32Array(buffer, at, sizeOf(shape));
  };
  const matrix = (name: string): Matrix => {
    const [outputs, width] = entryOf(name).shape as [number, number];
    return {
      outputs,
      width,
      weights: bytes(name),
      scale: vector(`${name}.scale`),
      bias: vector(`${name}.bias`),
    };
  };
  const table = (name: string): Table => ({
    width: entryOf(name).shape[1]!,
    rows: bytes(name),
    scale: vector(`${name}.scale`)[0]!,
    rowOf: rowFinder(keys(`${name}.keys`)),
  });
  return {
    head,
    words: table('words'),
    parts: table('parts'),
    layers: Array.from({ length: head.layers }, (_, layer) => matrix(`layer${layer}`)),
    matrix,
    vector,
  };
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** Rows of known keys follow rows 0 (not known) and 1 (hidden in training). */
const FIRST_ROW = 2;

/** Open addressing over pairs (key, row), so that a look-up touches one cache line. */
function rowFinder(keys: Int32Array): (key: number) => number {
  let capacity = 1024;
  while (capacity < keys.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  keys.forEach((key, at) => {
    const slot = slotOf(key);
    slots[2 * slot] = key;
    slots[2 * slot + 1] = at + FIRST_ROW;
  });
  return (key) => slots[2 * slotOf(key) + 1]!;
}
