/** `evaluate cameo`: who acts on whom in sentences with marked parties, and the classes of sentences by quad. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/engine.js';
import { loadEngine } from '../../src/index.js';
import { inFold } from '../folds.js';
import { percent, type Suite, type SuiteReport } from '../suite.js';
import { type PartySentence, readParties } from './read-parties.js';
import {
  classOfEvents,
  type Found,
  macroF1,
  partiesOf,
  scoresOf,
  type Tally,
  tallyParties,
} from './score.js';

export const cameoSuite: Suite = {
  async run(path, { fold }): Promise<SuiteReport> {
    const engine = await loadEngine();
    const errors: unknown[] = [];
    const tally = scoreParties(engine, inFold(readParties(contentOf(path, 'ner')), fold), errors);
    const confusion = scoreClasses(engine, inFold(readClasses(contentOf(path, 'class')), fold), errors);
    const scores = {
      parties: scoresOf(tally.exact, tally.found, tally.marked),
      partiesByOverlap: scoresOf(tally.overlapping, tally.found, tally.marked),
      classF1: macroF1(confusion),
      confusion,
    };
    return { scores, table: tableOf(scores), errors };
  },
};

/** The one file of the kind: `cameo_ner_dev.txt`, `cameo_class_dev.tsv`. */
function contentOf(folder: string, kind: 'ner' | 'class'): string {
  const found = readdirSync(folder).filter((name) => name.startsWith(`cameo_${kind}_`));
  if (found.length !== 1) {
    throw new Error(`${folder}: ${found.length} files cameo_${kind}_*; expected one`);
  }
  return readFileSync(join(folder, found[0]!), 'utf8');
}

function scoreParties(
  engine: Engine,
  sentences: readonly PartySentence[],
  errors: unknown[],
): Readonly<Tally> {
  const tally = { marked: 0, found: 0, exact: 0, overlapping: 0 };
  for (const { text, parties } of sentences) {
    const { events } = engine.code({ text });
    const found = partiesOf(events);
    tallyParties(tally, parties, found);
    const words = (each: readonly { role: string; span: { from: number; to: number } }[]) =>
      each.map(({ role, span }) => `${role}: ${text.slice(span.from, span.to)}`).sort();
    const [marked, coded] = [words(parties), words(found)];
    if (marked.join('\n') !== coded.join('\n')) errors.push({ kind: 'parties', text, marked, coded });
  }
  return tally;
}

interface ClassSentence {
  readonly text: string;
  readonly class: number;
}

function readClasses(content: string): ClassSentence[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [text, name] = line.split('\t');
    const parsed = Number(name);
    if (!text || !(parsed in [0, 1, 2, 3, 4]))
      throw new Error(`line ${index + 1}: expected a sentence and 0–4`);
    return [{ text, class: parsed }];
  });
}

function scoreClasses(engine: Engine, sentences: readonly ClassSentence[], errors: unknown[]): number[][] {
  const confusion = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const sentence of sentences) {
    const { events } = engine.code({ text: sentence.text });
    const coded = classOfEvents(events);
    confusion[sentence.class]![coded]! += 1;
    if (coded === sentence.class) continue;
    const told = events.map(({ type, evidence }) => `${type} by ${evidence[0]!.trigger}`);
    errors.push({ kind: 'class', text: sentence.text, marked: sentence.class, coded, events: told });
  }
  return confusion;
}

interface CameoScores {
  readonly parties: Found;
  readonly partiesByOverlap: Found;
  readonly classF1: number;
  readonly confusion: readonly (readonly number[])[];
}

function tableOf({ parties, partiesByOverlap, classF1, confusion }: CameoScores): string {
  const row = ({ p, r, f1 }: Found) => `precision ${percent(p)}  recall ${percent(r)}  F1 ${percent(f1)}`;
  return [
    `parties, exact        ${row(parties)}`,
    `parties, overlapping  ${row(partiesByOverlap)}`,
    `classes, macro F1     ${percent(classF1)}`,
    '',
    'class (row) coded as (column); 0 nothing, 1–4 the quads',
    `  ${[0, 1, 2, 3, 4].map((name) => String(name).padStart(5)).join('')}`,
    ...confusion.map(
      (counts, name) => `${name} ${counts.map((count) => String(count).padStart(5)).join('')}`,
    ),
  ].join('\n');
}
