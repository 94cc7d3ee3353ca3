/**
 * The network that reads a sentence: words in, scores of tags, heads and relations out.
 *
 * Three layers of recurrences without matrices inside (Lei et al. 2018, "Simple Recurrent Units for Highly
 * Parallelizable Recurrence"), each in both directions, over sums of word and affix vectors; arcs and relations are
 * scored from pairs of words (Dozat & Manning 2017, "Deep Biaffine Attention"). Trained by train/network/train.py.
 *
 * Matrices are multiplied in whole numbers and everything else needs only +, −, × and rounding, which IEEE 754 fixes:
 * the same words give the same bits on every machine.
 */

import type { DataFiles } from '../../text/data-files.js';
import { bestTree } from './best-tree.js';
import { memoryOf, plainKernel, STEP, vectorKernel } from './kernel.js';
import { loadNetworkModel, type Matrix, type NetworkModel } from './model.js';
import { wordKeys } from './word-keys.js';

/** What the network says of a sentence. */
export interface NetworkReading {
  /** Scores by `word × names + name`. */
  readonly upos: Float64Array;
  readonly xpos: Float64Array;
  /** Heads by index of the word, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** By `word × 3 + part` of ATTRIBUTION_PARTS: log-odds that an attribution's part holds the word. */
  readonly said: Float64Array;
}

export interface Network {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  read(forms: readonly string[]): NetworkReading;
}

/** Words read at a time; a longer sentence is read in pieces, each a tree of its own under the first's root. */
export const LONGEST_READ = 256;

/** Of the head side and the dependent side of arcs, so that sums of 96 products stay within int32. */
const HEAD_STEP = 256;
const CROSS_STEP = 64;
const CROSS_LIMIT = 10_000;
const PRODUCT_STEP = 1 / (CROSS_STEP * HEAD_STEP);
/** The bounds of training (train.py): of a recurrent value, of what a pair is scored from. */
const VALUE_LIMIT = 4;
const PAIR_LIMIT = 8;

/** A matrix as it lies in the kernel's memory. */
interface PlacedMatrix {
  readonly at: number;
  readonly outputs: number;
  /** Outputs padded to what the kernel takes at a time. */
  readonly padded: number;
  readonly rowBytes: number;
  /** Where scale, bias and bounds of the outputs lie. */
  readonly constants: number;
}

/** What is done to a matrix's outputs after scale and bias. */
interface Finish {
  readonly factor?: number;
  readonly lower?: number;
  readonly upper?: number;
}

const FINISHES: Readonly<Record<string, Finish>> = {
  dependent: { lower: 0, upper: PAIR_LIMIT },
  // Rounded in steps of 1/STEP like everything, so that the steps come out as those named.
  head: { factor: HEAD_STEP / STEP, lower: 0, upper: (PAIR_LIMIT * HEAD_STEP) / STEP },
  cross: { factor: CROSS_STEP / STEP, lower: -CROSS_LIMIT / STEP, upper: CROSS_LIMIT / STEP },
};

/** A layer's matrix, and where the constants of its recurrences lie. */
interface Layer {
  readonly matrix: PlacedMatrix;
  readonly constants: number;
}

export function loadNetwork(files: DataFiles, path: string): Network {
  const model = loadNetworkModel(files, path);
  const read = readerOf(model);
  const { upos, xpos } = model.head;
  return {
    upos,
    xpos,
    read: (forms) => (forms.length <= LONGEST_READ ? read(forms) : joined(pieces(forms).map(read))),
  };
}

function pieces(forms: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(forms.length / LONGEST_READ);
  return Array.from({ length: count }, (_, piece) =>
    forms.slice(piece * LONGEST_READ, (piece + 1) * LONGEST_READ),
  );
}

function joined(readings: readonly NetworkReading[]): NetworkReading {
  const root = readings[0]!.heads.indexOf(-1);
  const heads: number[] = [];
  const relations: string[] = [];
  for (const reading of readings) {
    const from = heads.length;
    reading.heads.forEach((head, at) => {
      const isLaterRoot = head < 0 && from > 0;
      heads.push(head >= 0 ? from + head : isLaterRoot ? root : -1);
      relations.push(isLaterRoot ? 'parataxis' : reading.relations[at]!);
    });
  }
  const [upos, xpos, said] = (['upos', 'xpos', 'said'] as const).map((scores) =>
    Float64Array.from(readings.flatMap((reading) => [...reading[scores]])),
  ) as [Float64Array, Float64Array, Float64Array];
  return { upos, xpos, said, heads, relations };
}

function readerOf(model: NetworkModel): (forms: readonly string[]) => NetworkReading {
  const { hidden } = model.head;
  const width = 2 * hidden;
  const relationNames = model.head.relations;
  const rootAt = relationNames.indexOf('root');
  const space = layOut(model);
  const { memory, place, constantsOf, at } = space;
  const { multiply, recur, affine, quantise } = vectorKernel(memory) ?? plainKernel(memory);
  const sums = new Int32Array(memory.buffer);
  const floats = new Float32Array(memory.buffer);
  const layers = model.layers.map((layer) => ({ matrix: place(layer), constants: constantsOf(layer) }));
  const [tags, attribution, dependent, head, cross, labelDependent, labelHead, relations] = [
    'tags',
    'said',
    'dependent',
    'head',
    'cross',
    'label_dependent',
    'label_head',
    'relations',
  ].map((name) => place(model.matrix(name), FINISHES[name])) as [
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
    PlacedMatrix,
  ];
  const headiness = model.vector('headiness');
  const distance = model.vector('distance');
  const buckets = distance.length / 2;

  return (forms) => {
    const count = forms.length;
    embed(forms);
    for (const layer of layers) readLayer(layer, count);
    project(tags, at.values, count, at.first);
    const upos = columns(tags, count, 0, model.head.upos.length);
    const xpos = columns(tags, count, model.head.upos.length, tags.outputs);
    project(attribution, at.values, count, at.first);
    const said = columns(attribution, count, 0, attribution.outputs);
    const heads = bestTree(arcScores(count), count);
    return { upos, xpos, said, heads, relations: relationsOf(heads, count) };
  };

  /** Word and affix vectors, summed. */
  function embed(forms: readonly string[]): void {
    const { words, parts } = model;
    const { width: size, rows: wordRows, scale: wordScale } = words;
    const { rows: partRows, scale: partScale } = parts;
    const partSums = new Int32Array(size);
    for (let word = 0; word < forms.length; word++) {
      const keys = wordKeys(forms[word]!, word === 0);
      partSums.fill(0);
      for (let part = 1; part < keys.length; part++) {
        const row = parts.rowOf(keys[part]!) * size;
        for (let unit = 0; unit < size; unit++) partSums[unit]! += partRows[row + unit]!;
      }
      const row = words.rowOf(keys[0]!) * size;
      const target = (at.floats >> 2) + word * size;
      for (let unit = 0; unit < size; unit++) {
        floats[target + unit] = clamp(
          wordRows[row + unit]! * wordScale + partSums[unit]! * partScale,
          VALUE_LIMIT,
        );
      }
    }
    toInputs(forms.length, size);
  }

  /** One layer: gates and values by a product, then the recurrence forwards and backwards. */
  function readLayer({ matrix, constants }: Layer, count: number): void {
    multiply(at.values, even(count), matrix.at, matrix.padded, matrix.rowBytes, at.sums);
    // The first layer's outputs stand alone; a later layer's are added to its inputs.
    if (matrix === layers[0]!.matrix) floats.fill(0, at.floats >> 2, (at.floats >> 2) + count * width);
    const [sumsStep, outputStep, bytes] = [4 * matrix.padded, 4 * width, 4 * hidden];
    floats.fill(0, at.state >> 2, (at.state >> 2) + hidden);
    recur(at.sums, sumsStep, constants, at.state, at.floats, outputStep, count, bytes);
    floats.fill(0, at.state >> 2, (at.state >> 2) + hidden);
    const last = count - 1;
    recur(
      at.sums + last * sumsStep + 3 * bytes,
      -sumsStep,
      constants + 6 * bytes,
      at.state,
      at.floats + last * outputStep + bytes,
      -outputStep,
      count,
      bytes,
    );
    toInputs(count, width);
  }

  /** Rounds the words' values to the kernel's whole numbers, and makes the rows even with one of zeros. */
  function toInputs(count: number, size: number): void {
    floats.fill(0, (at.floats >> 2) + count * size, (at.floats >> 2) + even(count) * size);
    quantise(at.floats, at.values, even(count) * size);
  }

  /** A product finished with scale, bias and bounds: rows of float32, `padded` wide. */
  function project(matrix: PlacedMatrix, from: number, count: number, to: number): void {
    multiply(from, even(count), matrix.at, matrix.padded, matrix.rowBytes, at.sums);
    affine(at.sums, matrix.constants, to, even(count), 4 * matrix.padded);
  }

  function columns({ padded }: PlacedMatrix, count: number, from: number, to: number): Float64Array {
    const result = new Float64Array(count * (to - from));
    for (let word = 0; word < count; word++) {
      const row = (at.first >> 2) + word * padded;
      result.set(floats.subarray(row + from, row + to), word * (to - from));
    }
    return result;
  }

  /** How well each word would be the head of each: `dependent × count + head`; a word's own place is the root. */
  function arcScores(count: number): Float64Array {
    const size = head.padded;
    project(dependent, at.values, count, at.first);
    quantise(at.first, at.left, even(count) * size);
    project(cross, at.left, count, at.first);
    quantise(at.first, at.left, even(count) * size);
    project(head, at.values, count, at.second);
    const padded = (count + 3) & ~3;
    const heads = at.second >> 2;
    floats.fill(0, heads + count * size, heads + padded * size);
    quantise(at.second, at.right, padded * size);
    multiply(at.left, even(count), at.right, padded, 2 * size, at.sums);
    const asGovernor = new Float64Array(count);
    for (let governor = 0; governor < count; governor++) {
      let sum = 0;
      for (let unit = 0; unit < size; unit++)
        sum += floats[heads + governor * size + unit]! * headiness[unit]!;
      asGovernor[governor] = sum * (STEP / HEAD_STEP);
    }
    const scores = new Float64Array(count * count);
    for (let word = 0; word < count; word++) {
      const row = (at.sums >> 2) + word * padded;
      for (let governor = 0; governor < count; governor++) {
        const apart = word > governor ? word - governor : governor - word;
        const bucket = (word > governor ? buckets : 0) + (apart < buckets ? apart : buckets - 1);
        scores[word * count + governor] =
          sums[row + governor]! * PRODUCT_STEP + asGovernor[governor]! + distance[bucket]!;
      }
    }
    return scores;
  }

  function relationsOf(heads: readonly number[], count: number): string[] {
    const size = labelHead.padded;
    project(labelDependent, at.values, count, at.first);
    project(labelHead, at.values, count, at.second);
    const pairs = at.third >> 2;
    for (let word = 0; word < count; word++) {
      const governor = (at.second >> 2) + (heads[word]! < 0 ? word : heads[word]!) * size;
      const own = (at.first >> 2) + word * size;
      const pair = pairs + word * 2 * size;
      for (let unit = 0; unit < size; unit++) {
        const a = floats[governor + unit]!;
        const b = floats[own + unit]!;
        floats[pair + unit] = Math.min(Math.max(a + b, 0), PAIR_LIMIT);
        floats[pair + size + unit] = clamp(a * b * 0.5, PAIR_LIMIT);
      }
    }
    floats.fill(0, pairs + count * 2 * size, pairs + even(count) * 2 * size);
    quantise(at.third, at.left, even(count) * 2 * size);
    project(relations, at.left, count, at.first);
    return heads.map((governor, word) =>
      bestRelation((at.first >> 2) + word * relations.padded, governor < 0),
    );
  }

  /** The relation of the highest score; "root" for the root and for no other word. */
  function bestRelation(from: number, isRoot: boolean): string {
    if (isRoot) return 'root';
    let best = -1;
    for (let index = 0; index < relationNames.length; index++) {
      if (index === rootAt) continue;
      if (best < 0 || floats[from + index]! > floats[from + best]!) best = index;
    }
    return relationNames[best]!;
  }
}

function even(count: number): number {
  return (count + 1) & ~1;
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** Memory for all weights and for the inputs and sums of the longest sentence. */
function layOut(model: NetworkModel) {
  const names = ['tags', 'said', 'dependent', 'head', 'cross', 'label_dependent', 'label_head', 'relations'];
  const small = names.map((name) => model.matrix(name));
  const matrices = [...model.layers, ...small];
  const weightBytes = matrices.reduce((bytes, { outputs, width }) => bytes + 2 * (outputs + 4) * width, 0);
  const widest = Math.max(...matrices.map(({ outputs }) => outputs + 4), LONGEST_READ);
  const longest = Math.max(...matrices.map(({ width }) => width));
  const rows = LONGEST_READ + 4;
  const at = { values: 0, left: 0, right: 0, sums: 0, floats: 0, first: 0, second: 0, third: 0, state: 0 };
  at.values = align(weightBytes);
  at.left = align(at.values + 2 * rows * longest);
  at.right = align(at.left + 2 * rows * longest);
  at.sums = align(at.right + 2 * rows * longest);
  at.floats = align(at.sums + 4 * rows * widest);
  // The first two hold outputs of the smaller matrices, the third a pair of them.
  const region = 4 * rows * Math.max(...small.map(({ outputs }) => outputs + 4));
  at.first = align(at.floats + 4 * rows * longest);
  at.second = align(at.first + region);
  at.third = align(at.second + region);
  at.state = align(at.third + 2 * region);
  const constantsAt = align(at.state + 4 * model.head.hidden);
  const constantBytes = matrices.reduce((bytes, { outputs }) => bytes + 8 * (outputs + 4) + 32, 0);
  const memory = memoryOf(constantsAt + constantBytes);
  const weights = new Int16Array(memory.buffer);
  let next = 0;
  let nextConstants = constantsAt;
  const place = (matrix: Matrix, finish: Finish = {}): PlacedMatrix => {
    const padded = (matrix.outputs + 3) & ~3;
    const constants = finished(matrix, padded, finish);
    const placed = { at: next, outputs: matrix.outputs, padded, rowBytes: 2 * matrix.width, constants };
    weights.set(matrix.weights, next >> 1);
    next += padded * placed.rowBytes;
    return placed;
  };
  const finished = ({ outputs, scale, bias }: Matrix, padded: number, finish: Finish): number => {
    const place = nextConstants;
    const { factor = 1, lower = -Infinity, upper = Infinity } = finish;
    const floats = new Float32Array(memory.buffer, place, 2 * padded + 8);
    for (let output = 0; output < outputs; output++) {
      floats[output] = (scale[output]! * factor) / STEP;
      floats[padded + output] = bias[output]! * factor;
    }
    floats.fill(lower, 2 * padded, 2 * padded + 4);
    floats.fill(upper, 2 * padded + 4);
    nextConstants += 8 * padded + 32;
    return place;
  };
  /** Scales of a direction's value and gates, then their biases; for the one direction and the other. */
  const constantsOf = ({ scale, bias }: Matrix): number => {
    const place = nextConstants;
    const floats = new Float32Array(memory.buffer, place, 2 * scale.length);
    const half = scale.length / 2;
    for (let unit = 0; unit < half; unit++) {
      for (const direction of [0, 1]) {
        floats[2 * half * direction + unit] = scale[half * direction + unit]! / STEP;
        floats[2 * half * direction + half + unit] = bias[half * direction + unit]!;
      }
    }
    nextConstants += 8 * scale.length;
    return place;
  };
  return { memory, place, constantsOf, at };
}

function align(bytes: number): number {
  return (bytes + 15) & ~15;
}
