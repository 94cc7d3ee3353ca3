/** The engine's tests pass on every Node that we promise, and a report codes to the same bytes on each. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const VERSIONS = ['22', '24'];
/** Tests of the engine; those of the command start Node by themselves. */
const CORE = ['src', 'eval', 'test/cases.test.ts', 'test/laws', 'test/pages'];
const REPORTS = ['examples/ceasefire.md', 'examples/market-attack.txt', 'examples/wire.jsonl'];

/** Node's binary as an npm package, kept between runs. */
function nodeBinary(version: string): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = resolve('.cache', `node-${version}`);
  const binary = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const install = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder, `${name}@${version}`],
      {
        encoding: 'utf8',
      },
    );
    expect(install.status, install.stderr).toBe(0);
  }
  return binary;
}

describe.each(VERSIONS)('Node %s', (version) => {
  it('passes the tests', () => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...CORE];
    const run = spawnSync(nodeBinary(version), args, { encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });

  it('writes the same bytes', () => {
    const code = (node: string) =>
      spawnSync(node, ['dist/src/cli/main.js', 'code', ...REPORTS], { encoding: 'utf8' }).stdout;
    expect(code(nodeBinary(version))).toBe(code(process.execPath));
  });
});
