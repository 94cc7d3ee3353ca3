/**
 * The sentence cases of `test/cases/`, coded by the whole engine. Files named `*.heldout.txt` are never tuned on:
 * they are counted and not asserted. `MARK_CASES=1 npx vitest run test/cases.test.ts` writes "not yet:" before the
 * titles of cases that fail and takes it from those that pass.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../src/engine.js';
import { loadEngine } from '../src/index.js';
import { differences, PUBLISHED_ON, traceOf } from './support/compare-events.js';
import { readCases, type SentenceCase } from './support/read-cases.js';

const folder = new URL('cases/en/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, cases: readCases(readFileSync(new URL(name, folder), 'utf8')) }));

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function problemsOf({ text, expected }: SentenceCase): { problems: string[]; trace: string } {
  const coded = engine.code({ text, publishedOn: PUBLISHED_ON });
  return { problems: differences(expected, coded), trace: traceOf(coded) };
}

const tuned = files.filter((file) => !file.name.includes('.heldout.'));

describe.runIf(process.env['MARK_CASES'])('marks', () => {
  it.each(tuned.map(({ name }) => name))('%s', (name) => {
    const path = new URL(name, folder);
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const each of readCases(lines.join('\n'))) {
      lines[each.line - 1] = `# ${problemsOf(each).problems.length > 0 ? 'not yet: ' : ''}${each.title}`;
    }
    writeFileSync(path, lines.join('\n'));
  });
});

for (const { name, cases } of tuned) {
  describe.skipIf(process.env['MARK_CASES'])(name, () => {
    it.each(cases.map((each) => [`${each.line}: ${each.title}`, each] as const))('%s', (_, each) => {
      const { problems, trace } = problemsOf(each);
      if (each.notYet) {
        expect(problems, 'this case passes now: take "not yet:" from its title').not.toEqual([]);
        return;
      }
      expect(problems, `${each.text}\n${trace}`).toEqual([]);
    });
  });
}

describe('held-out cases', () => {
  it('are coded and counted', () => {
    const heldOut = files.filter((file) => file.name.includes('.heldout.')).flatMap((file) => file.cases);
    const passed = heldOut.filter((each) => problemsOf(each).problems.length === 0).length;
    console.info(`held-out cases: ${passed} of ${heldOut.length} as expected`);
    expect(heldOut.length).toBeGreaterThan(0);
  });

  it('are one file in five', () => {
    const share = files.filter((file) => file.name.includes('.heldout.')).length / files.length;
    expect(share).toBeGreaterThanOrEqual(0.2);
  });
});
