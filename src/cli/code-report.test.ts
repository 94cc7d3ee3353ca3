import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine.js';
import { codeReport, withRepeat } from './code-report.js';

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

describe('withRepeat', () => {
  const coded = {
    id: 'b',
    coder,
    article: { title: 'Dam Opens', url: 'https://post.example/dam' },
    claims: [],
    events: [],
    diagnostics: [{ code: 'date-missing', message: 'No date.' }],
  };
  const line = `${JSON.stringify(coded)}\n`;

  it('names the version that a page replaces', () => {
    const { article, diagnostics } = JSON.parse(withRepeat(line, { kind: 'updated', id: 'a' }, way));
    expect(article).toEqual({ ...coded.article, supersedes: 'a' });
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      'date-missing',
      'article-updated',
    ]);
  });

  it('names the report that is repeated, in text for people too', () => {
    const { article, diagnostics } = JSON.parse(withRepeat(line, { kind: 'repeated', id: 'a' }, way));
    expect(article).toEqual(coded.article);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'article-repeated',
      message: expect.stringContaining('a'),
    });
    const text = withRepeat('Dam Opens\n\n', { kind: 'repeated', id: 'a' }, { ...way, format: 'text' });
    expect(text).toMatch(/^Dam Opens\n\n {4}article-repeated: .*\n\n$/);
  });
});
