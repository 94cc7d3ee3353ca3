import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine.js';
import { codeReport } from './code-report.js';

const coder = { version: '1', codebook: 'p', data: 'd' };
const way = {
  format: 'jsonl',
  requireActor: false,
  includeCrime: false,
  look: { width: 80, colour: false, embedded: false },
} as const;

describe('codeReport', () => {
  it('turns an error of the engine into a line that says so', () => {
    const engine = {
      coder,
      code: () => {
        throw new RangeError('too deep');
      },
    } as unknown as Engine;
    const { output, failure } = codeReport(engine, { id: 'a7', text: 'Peru.', title: 'Peru' }, way);
    expect(failure).toContain('a7');
    const coded = JSON.parse(output);
    expect(coded).toMatchObject({ id: 'a7', coder, article: { title: 'Peru' }, claims: [], events: [] });
    expect(coded.diagnostics).toEqual([
      { code: 'article-failed', message: expect.stringContaining('too deep') },
    ]);
    expect(output.endsWith('\n')).toBe(true);
  });

  it('hands the options on', () => {
    const seen: unknown[] = [];
    const engine = { coder, code: (_: unknown, options: unknown) => seen.push(options) } as unknown as Engine;
    codeReport(engine, { text: '' }, { ...way, requireActor: true });
    expect(seen).toEqual([{ requireActor: true, includeCrime: false }]);
  });
});
