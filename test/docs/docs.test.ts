/** The documentation keeps up with the program: links lead somewhere, every flag, type and diagnostic is told of. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUITES } from '../../eval/evaluate.js';
import { commands } from '../../src/cli/program.js';
import { EVENT_TYPES } from '../../src/code/plover/codebook.js';
import { VERSION } from '../../src/version.js';

const FOLDERS = ['docs', 'examples', 'data', 'bench', 'eval', 'train', 'test', 'src'];

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...FOLDERS.flatMap((folder) => filesBelow(folder, '.md')),
  // The example reports are input, not documentation; their links lead nowhere on purpose.
].filter((page) => !page.startsWith('examples/') || page === 'examples/README.md');

describe('links', () => {
  it.each(pages)('%s', (page) => {
    const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1]!);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).has(anchor));
    });
    expect(broken).toEqual([]);
  });
});

function anchorsOf(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/ /g, '-'),
    ),
  );
}

describe('docs/cli.md', () => {
  const text = readFileSync('docs/cli.md', 'utf8');
  const program = commands(
    { in: process.stdin, out: process.stdout, err: process.stderr, environment: {} },
    () => {},
  );

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'tells of %s',
    (name, command) => {
      const section = text.split(/^## /m).find((part) => part.startsWith(`\`chancery ${name}`)) ?? '';
      const flags = command.options.map((option) => option.long!);
      expect(flags.filter((flag) => !section.includes(`\`${flag}`))).toEqual([]);
    },
  );

  it('tells of no flag that is not there', () => {
    const known = new Set(
      program.commands.flatMap((command) => command.options.map((option) => option.long)),
    );
    const told = [...text.matchAll(/`(--[a-z-]+)/g)].map((match) => match[1]!);
    expect(told.filter((flag) => !known.has(flag) && flag !== '--help' && flag !== '--version')).toEqual([]);
  });

  it.each(Object.keys(SUITES))('tells of the suite %s', (suite) => {
    expect(text).toContain(`\`${suite}\``);
  });

  it('shows an example in the help of every command', () => {
    for (const command of program.commands) {
      let help = '';
      const writeOut = (part: string) => {
        help += part;
      };
      command.configureOutput({ writeOut }).outputHelp();
      expect(help).toMatch(/Examples?:\n {2}\S/);
    }
  });
});

describe('docs/codebook.md', () => {
  const text = readFileSync('docs/codebook.md', 'utf8');
  it.each(EVENT_TYPES)('defines %s', (type) => {
    expect(text).toMatch(new RegExp(`^#+ .*\\b${type}\\b`, 'm'));
  });
});

describe('docs/diagnostics.md', () => {
  const text = readFileSync('docs/diagnostics.md', 'utf8');
  const codes = filesBelow('src', '.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:diagnostic|failure|FileProblem)\(\s*'([a-z-]+)'/g)].map(
        (match) => match[1]!,
      ),
    );

  it.each([...new Set(codes)].sort())('explains %s', (code) => {
    expect(text).toContain(`\`${code}\``);
  });

  it('explains none that is not given', () => {
    const told = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]!);
    expect(told.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  it('states the version that the program states', () => {
    expect(manifest.version).toBe(VERSION);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${VERSION}`);
    expect(readFileSync('CITATION.cff', 'utf8')).toContain(`version: ${VERSION}`);
  });
});
