/** The shipped frames load, name only what the codebook has, and reach every type and mode. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFilesOf } from '../../text/data-files.js';
import { loadCodebook } from '../plover/load-codebook.js';
import { loadFrames } from './load-frames.js';

const data = new URL('../../../data/', import.meta.url);
const paths = ['plover', 'en/frames'].flatMap((folder) =>
  readdirSync(new URL(folder, data)).map((name) => `${folder}/${name}`),
);
const files = dataFilesOf(
  new Map(paths.map((path) => [path, new Uint8Array(readFileSync(new URL(path, data)))])),
);
const codebook = loadCodebook(files);
const lexicon = loadFrames(files, codebook);
const frames = [...lexicon.frames.values()].flat();

describe('the shipped frames', () => {
  it('reach every type', () => {
    const unreached = [...codebook.types.keys()].filter(
      (type) => !frames.some((frame) => frame.type === type),
    );
    expect(unreached).toEqual([]);
  });

  it('reach every mode, by themselves or by a word beside', () => {
    const reached = new Set([
      ...frames.flatMap(({ type, modes }) => modes.map((mode) => `${type}-${mode}`)),
      ...lexicon.modeCues.map(({ type, mode }) => `${type}-${mode}`),
    ]);
    const all = [...codebook.types.values()].flatMap(({ name, modes }) =>
      modes.map((mode) => `${name}-${mode.name}`),
    );
    expect(all.filter((mode) => !reached.has(mode))).toEqual([]);
  });

  it('give cues for every context, and for none that is unknown', () => {
    const cued = new Set(lexicon.contextCues.map(({ context }) => context));
    expect([...cued].sort()).toEqual([...codebook.contexts.keys()].sort());
  });

  it('say each thing once', () => {
    const seen = new Map<string, number>();
    for (const { id, needs } of frames) {
      const key = `${id} ${JSON.stringify(needs)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1).map(([key]) => key)).toEqual([]);
  });
});
