/**
 * Trains the cue model on PolNeAR's train part and writes it to the data folder.
 *
 *   node dist/train/attribution/train-cues.js --data polnear/train [--out data/en/attribution/cues.model]
 *        [--held-out 10]   every tenth text is left out, for choosing options; without it, all texts train
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBrat } from '../../eval/polnear/read-brat.js';
import { textArticle } from '../../eval/polnear/text-article.js';
import { loadAnalyser } from '../../src/analyse/analyser.js';
import type { Sentence } from '../../src/analyse/sentence.js';
import { MODEL_PATH, ROLES, writeCueModel } from '../../src/code/attribution/cue-model.js';
import { loadCues } from '../../src/code/attribution/load-cues.js';
import { readDataFolder } from '../../src/data-folder.js';
import type { DataFiles } from '../../src/text/data-files.js';
import { type CueExamples, cueExamples } from './cue-examples.js';
import { type Example, fitWeights, quantised } from './fit.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'data/en/attribution/cues.model' },
    'held-out': { type: 'string' },
    'cue-bits': { type: 'string', default: '18' },
    'role-bits': { type: 'string', default: '17' },
    epochs: { type: 'string', default: '3' },
    threshold: { type: 'string', default: '-0.85' },
    'lean-source': { type: 'string', default: '0.7' },
    'lean-content': { type: 'string', default: '0' },
    'lean-cue': { type: 'string', default: '0' },
    'said-cue': { type: 'string', default: '0.5' },
    'said-source': { type: 'string', default: '0.5' },
    'said-content': { type: 'string', default: '0.5' },
    'said-beside': { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.data === undefined) {
  console.error('wanted: --data FOLDER with attributions/ and text/');
  process.exit(2);
}
train(values.data);

function train(folder: string): void {
  const { cues, roles } = allExamples(folder);
  console.error(`${cues.length} words, ${roles.length} phrases`);
  const options = { epochs: Number(values.epochs), rate: 0.05, decay: 1e-6, seed: Number(values.seed) };
  const cueWeights = quantised(
    fitWeights(cues, { ...options, classes: 2, bits: Number(values['cue-bits']) }),
  );
  const roleBits = Number(values['role-bits']);
  const roleWeights = quantised(fitWeights(roles, { ...options, classes: ROLES.length, bits: roleBits }));
  const model = writeCueModel({
    cueWeights: cueWeights.bytes,
    cueScale: cueWeights.scale,
    roleWeights: roleWeights.bytes,
    roleScale: roleWeights.scale,
    threshold: Number(values.threshold),
    leanings: {
      source: Number(values['lean-source']),
      content: Number(values['lean-content']),
      cue: Number(values['lean-cue']),
    },
    said: {
      cue: Number(values['said-cue']),
      source: Number(values['said-source']),
      content: Number(values['said-content']),
      beside: Number(values['said-beside']),
    },
  });
  writeFileSync(values.out, model);
  console.error(`${values.out}: ${model.length} bytes`);
}

function allExamples(folder: string): CueExamples {
  const files = readDataFolder();
  const analyser = loadAnalyser(files);
  const lexicon = loadCues(withoutModel(files));
  const every = Number(values['held-out'] ?? 0);
  const cues: Example[] = [];
  const roles: Example[] = [];
  const analysed = new Map<string, readonly Sentence[]>();
  const names = readdirSync(join(folder, 'attributions')).filter((name) => name.endsWith('.ann'));
  const texts = [...new Set(names.map(textOf))].sort();
  for (const name of names.sort()) {
    if (every > 0 && texts.indexOf(textOf(name)) % every === 0) continue;
    const text = readFileSync(join(folder, 'text', textOf(name)), 'utf8');
    let sentences = analysed.get(textOf(name));
    if (!sentences) {
      analysed.clear();
      sentences = analyser.sentences(textArticle(text));
      analysed.set(textOf(name), sentences);
    }
    const annotations = readBrat(readFileSync(join(folder, 'attributions', name), 'utf8'), text);
    const examples = cueExamples(sentences, annotations, lexicon);
    for (const example of examples.cues) cues.push(example);
    for (const example of examples.roles) roles.push(example);
  }
  return { cues, roles };
}

/** An earlier model must neither help nor, in an older format, hinder. */
function withoutModel(files: DataFiles): DataFiles {
  return { ...files, list: (folder) => files.list(folder).filter((path) => path !== MODEL_PATH) };
}

function textOf(name: string): string {
  return name.replace(/(?:_[0-9a-f]{4})?\.ann$/, '.txt');
}
