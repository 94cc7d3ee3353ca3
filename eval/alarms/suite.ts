/** `evaluate alarms`: events per 500 words in travel guides, textbooks, video diaries and reviews; each is false. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseConllu } from '../../src/analyse/conllu/conllu.js';
import { loadEngine } from '../../src/index.js';
import type { Suite, SuiteReport } from '../suite.js';
import { type QuietDocument, quietDocuments } from './documents.js';

export interface Alarms {
  documents: number;
  words: number;
  events: number;
  per500: number;
}

export const alarmsSuite: Suite = {
  async run(path): Promise<SuiteReport> {
    const engine = await loadEngine();
    const scores: Record<string, Alarms> = {};
    const errors: unknown[] = [];
    for (const { id, kind, text, words } of documentsOf(path)) {
      const events = engine.code({ text }).events.filter(({ embedded }) => !embedded);
      for (const each of [kind, 'all']) add(scores, each, words, events.length);
      for (const { type, modes, evidence, actors, recipients } of events) {
        const [first] = evidence;
        errors.push({
          id,
          type: [type, ...modes].join('-'),
          trigger: first!.trigger,
          actors: actors.map(({ name }) => name),
          recipients: recipients.map(({ name }) => name),
          sentence: first!.sentence,
        });
      }
    }
    return { scores, table: tableOf(scores), errors };
  },
};

/** The coder reads reports: a document that does not look like one is given to it all the same. */
function documentsOf(path: string): QuietDocument[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.conllu'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => quietDocuments(parseConllu(readFileSync(file, 'utf8'))));
}

function add(scores: Record<string, Alarms>, name: string, words: number, events: number): void {
  scores[name] ??= { documents: 0, words: 0, events: 0, per500: 0 };
  const sum = scores[name]!;
  sum.documents++;
  sum.words += words;
  sum.events += events;
  sum.per500 = sum.words === 0 ? 0 : (500 * sum.events) / sum.words;
}

function tableOf(scores: Readonly<Record<string, Alarms>>): string {
  return Object.entries(scores)
    .map(
      ([name, { documents, words, events, per500 }]) =>
        `${name.padEnd(9)} ${String(documents).padStart(4)} documents ${String(words).padStart(7)} words ` +
        `${String(events).padStart(4)} events  ${per500.toFixed(2)} per 500 words`,
    )
    .join('\n');
}
