import { describe, expect, it } from 'vitest';
import { dataFilesOf } from '../../text/data-files.js';
import { cueModelOf, FeatureList, loadCueModel, MODEL_PATH, writeCueModel } from './cue-model.js';
import { loadCues } from './load-cues.js';

const HEADER = 'lemma\tpos\tmanner\tcertainty\tstance\tpatterns\n';

describe('loadCues', () => {
  it.each([
    [
      'say\tV\tspoken\tcertain\tstated\tclause',
      /cues\.tsv:2: column manner is "spoken"; expected one of speech/,
    ],
    ['say\tV\tspeech\tcertain\tstated\t', /column patterns is empty/],
    ['say\tV\tspeech\tcertain\tstated\tclause\nsay\tV\tspeech\tcertain\tstated\tquote', /lists say\/V twice/],
  ])('refuses %j', (line, problem) => {
    expect(() => loadCues(filesOf({ 'en/attribution/cues.tsv': HEADER + line }))).toThrow(problem);
  });

  it('works without a model', () => {
    expect(loadCues(filesOf({})).model).toBeUndefined();
  });
});

describe('the cue model', () => {
  const parts = {
    cueWeights: Int8Array.from([1, -2, 3, -4]),
    cueScale: 0.5,
    roleWeights: Int8Array.from([1, 2, 3, 4, 5, -1, -2, -3, -4, -5]),
    roleScale: 0.25,
    threshold: -0.5,
    leanings: { source: 0.5, content: 0.25, cue: 0 },
    said: { cue: 0.5, source: 0.25, content: 1, beside: -0.75 },
  };

  it('comes back from its bytes as it went', () => {
    const model = loadCueModel(dataFilesOf(new Map([[MODEL_PATH, writeCueModel(parts)]])))!;
    const list = new FeatureList();
    list.add(1, 2, 3);
    list.add(4, 5);
    expect(model.threshold).toBe(-0.5);
    expect(model.said).toEqual(parts.said);
    expect(model.score(list)).toBe(cueModelOf(parts).score(list));
    expect(model.scoreRoles(list)).toEqual(cueModelOf(parts).scoreRoles(list));
  });

  it('is refused when a byte has changed', () => {
    const bytes = writeCueModel(parts);
    bytes[bytes.length - 1]! ^= 1;
    expect(() => loadCueModel(dataFilesOf(new Map([[MODEL_PATH, bytes]])))).toThrow(
      /cues\.model: is damaged/,
    );
  });
});

function filesOf(tables: Record<string, string>) {
  const all: Record<string, string> = {
    'en/attribution/cues.tsv': HEADER,
    'en/attribution/adverbials.tsv': 'words\tsource\tcertainty\tstance\n',
    'en/attribution/source-nouns.tsv': 'lemma\tkind\n',
    ...tables,
  };
  return dataFilesOf(
    new Map(Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
}
