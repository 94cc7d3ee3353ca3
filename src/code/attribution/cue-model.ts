/** Learnt weights over hashed features: which words attribute, and which phrases are source, content or cue. */

import { DataError, type DataFiles } from '../../text/data-files.js';

/**
 * What a phrase near a cue is to it. none: what the phrase around it is, or nothing · out: no part of the content around
 * it. The order is the order of the weights in the file.
 */
export const ROLES = ['none', 'source', 'content', 'cue', 'out'] as const;

export type Role = (typeof ROLES)[number];

export interface CueModel {
  /** How surely the features speak for a cue; taken when above `threshold`. */
  readonly score: (features: FeatureList) => number;
  readonly threshold: number;
  /** Added to the scores of the roles: one number each, for a phrase judged alone is too readily judged nothing. */
  readonly leanings: Leanings;
  readonly said: SaidWeights;
  /** Score of each role, in the order of ROLES. */
  readonly scoreRoles: (features: FeatureList) => number[];
}

/** What the network's reading of the sentence (`Sentence.said`) counts beside the features. */
export interface SaidWeights {
  /** Times the log-odds of the word, added to its score as cue or as phrase of that role. */
  readonly cue: number;
  readonly source: number;
  readonly content: number;
  /** From these log-odds on, a word that stands beside a cue's words is one of them. */
  readonly beside: number;
}

export interface Leanings {
  readonly source: number;
  readonly content: number;
  readonly cue: number;
}

/** Hashes of the features that hold; filled anew for every word, so that none is allocated twice. */
export class FeatureList {
  readonly hashes = new Int32Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** @example list.add(3, lemma, relation): template 3 with two values */
  add(template: number, a: number, b = 0): void {
    if (this.length === this.hashes.length) return;
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    this.hashes[this.length++] = hash ^ (hash >>> 16);
  }
}

/** FNV-1a over the UTF-16 units from `from` to `to`: the same number on every machine. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, from); at < to && at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/** Two values as one; their order counts. */
export function pair(a: number, b: number): number {
  const hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

export const MODEL_PATH = 'en/attribution/cues.model';

/*
 * The file, little-endian: the letters CUES; a checksum (hash below) of all that follows; bits of the cue table; bits
 * of the role table; scale of the cue weights, scale of the role weights, threshold, leanings to source, content and cue
 *, weights of the network's
 * reading for cue, source, content and words beside (32-bit floats); then one signed byte a weight: the cue table, then the role table with one weight a role at each place.
 */
const HEADER = 56;

export interface ModelParts {
  readonly cueWeights: Int8Array;
  readonly cueScale: number;
  readonly roleWeights: Int8Array;
  readonly roleScale: number;
  readonly threshold: number;
  readonly leanings: Leanings;
  readonly said: SaidWeights;
}

/** The packaged model, or undefined when the data has none. */
export function loadCueModel(files: DataFiles): CueModel | undefined {
  if (!files.list('en/attribution').includes(MODEL_PATH)) return undefined;
  const bytes = files.bytes(MODEL_PATH);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const remedy = 'restore the file or train it anew (train/attribution)';
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== 'CUES') {
    throw new DataError(MODEL_PATH, undefined, `is not a cue model; ${remedy}`);
  }
  if (view.getUint32(4, true) !== checksumOf(bytes.subarray(8))) {
    throw new DataError(MODEL_PATH, undefined, `is damaged; ${remedy}`);
  }
  const cueSize = 1 << view.getUint32(8, true);
  const roleSize = (1 << view.getUint32(12, true)) * ROLES.length;
  if (bytes.length !== HEADER + cueSize + roleSize) {
    throw new DataError(
      MODEL_PATH,
      undefined,
      `has ${bytes.length} bytes; expected ${HEADER + cueSize + roleSize}; ${remedy}`,
    );
  }
  return cueModelOf({
    cueWeights: new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, cueSize),
    roleWeights: new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + cueSize, roleSize),
    cueScale: view.getFloat32(16, true),
    roleScale: view.getFloat32(20, true),
    threshold: view.getFloat32(24, true),
    leanings: {
      source: view.getFloat32(28, true),
      content: view.getFloat32(32, true),
      cue: view.getFloat32(36, true),
    },
    said: {
      cue: view.getFloat32(40, true),
      source: view.getFloat32(44, true),
      content: view.getFloat32(48, true),
      beside: view.getFloat32(52, true),
    },
  });
}

/** The bytes of a model, for the training script. */
export function writeCueModel({
  cueWeights,
  roleWeights,
  cueScale,
  roleScale,
  threshold,
  leanings,
  said,
}: ModelParts): Uint8Array {
  const bytes = new Uint8Array(HEADER + cueWeights.length + roleWeights.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...'CUES'].map((letter) => letter.charCodeAt(0)));
  view.setUint32(8, Math.log2(cueWeights.length), true);
  view.setUint32(12, Math.log2(roleWeights.length / ROLES.length), true);
  view.setFloat32(16, cueScale, true);
  view.setFloat32(20, roleScale, true);
  view.setFloat32(24, threshold, true);
  view.setFloat32(28, leanings.source, true);
  view.setFloat32(32, leanings.content, true);
  view.setFloat32(36, leanings.cue, true);
  view.setFloat32(40, said.cue, true);
  view.setFloat32(44, said.source, true);
  view.setFloat32(48, said.content, true);
  view.setFloat32(52, said.beside, true);
  bytes.set(new Uint8Array(cueWeights.buffer, cueWeights.byteOffset, cueWeights.length), HEADER);
  bytes.set(
    new Uint8Array(roleWeights.buffer, roleWeights.byteOffset, roleWeights.length),
    HEADER + cueWeights.length,
  );
  view.setUint32(4, checksumOf(bytes.subarray(8)), true);
  return bytes;
}

export function cueModelOf({
  cueWeights,
  roleWeights,
  cueScale,
  roleScale,
  threshold,
  leanings,
  said,
}: ModelParts): CueModel {
  const cueMask = cueWeights.length - 1;
  const roleMask = roleWeights.length / ROLES.length - 1;
  return {
    threshold,
    leanings,
    said,
    score({ hashes, length }) {
      let sum = 0;
      for (let at = 0; at < length; at++) sum += cueWeights[hashes[at]! & cueMask]!;
      return sum * cueScale;
    },
    scoreRoles({ hashes, length }) {
      const sums = ROLES.map(() => 0);
      for (let at = 0; at < length; at++) {
        const place = (hashes[at]! & roleMask) * sums.length;
        for (let role = 0; role < sums.length; role++) sums[role]! += roleWeights[place + role]!;
      }
      for (let role = 0; role < sums.length; role++) sums[role]! *= roleScale;
      return sums;
    },
  };
}

function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}
