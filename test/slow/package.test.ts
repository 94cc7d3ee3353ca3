/** The package as people get it: packed, installed elsewhere, and used as a command and as a library. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'chancery-'));
const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8' });

beforeAll(() => {
  run('npm', ['pack', '--silent', '--pack-destination', folder], process.cwd());
  const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', `./${packed}`]);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('works as a command', () => {
  writeFileSync(join(folder, 'report.txt'), 'Peru expelled two Chilean diplomats on Friday.\n');
  const coded = JSON.parse(run('npx', ['chancery', 'code', 'report.txt']));
  expect(coded.events.map((event: { type: string }) => event.type)).toEqual(['SANCTION']);
});

it('works as a library', () => {
  const script = `
    import { loadEngine } from 'chancery';
    const engine = await loadEngine();
    const { events } = engine.code({ text: 'Peru expelled two Chilean diplomats on Friday.', publishedOn: '2024-05-04' });
    console.log(events.length);`;
  writeFileSync(join(folder, 'use.js'), script);
  expect(run(process.execPath, ['use.js']).trim()).toBe('1');
});

it('holds nothing that only development needs', () => {
  const inside = readdirSync(join(folder, 'node_modules/chancery'), { recursive: true, encoding: 'utf8' });
  expect(
    inside.filter((path) =>
      /\.test\.|^(?:train|bench|examples|test|scripts)\b|^dist.(?:train|bench)\b/.test(path),
    ),
  ).toEqual([]);
});
