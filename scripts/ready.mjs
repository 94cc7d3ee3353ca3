/**
 * Makes a checkout ready: installs what is missing, builds what is stale. Plain JavaScript on Node alone, because it
 * runs before anything is installed.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program with our input and output; ends this one with its status when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) {
    console.error(`${command}: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) process.exit(status ?? 1);
}

/** A program of an installed package, by the path of its script. */
export function runModule(path, args, options) {
  run(process.execPath, [join(root, 'node_modules', path), ...args], options);
}

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`chancery needs Node 20.19 or later; this is ${process.version}`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.error('Installing what is missing (npm ci) …');
  // npm tells a script where it lies; without npm around us, the one on the path.
  const npm = process.env.npm_execpath;
  const options = { stdio: ['ignore', 2, 2] };
  if (npm) run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options);
  else run('npm', ['ci', '--no-audit', '--no-fund'], { ...options, shell: process.platform === 'win32' });
}

/** Every package of the lock file is there in its version, except optional ones for other platforms. */
function isInstalled() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || optional || peer || link) return true;
    const manifest = join(root, path, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
}

const marker = join(root, 'dist', '.built');
const sources = ['src', 'eval', 'train', 'bench', 'tsconfig.json', 'tsconfig.build.json'];

export function ensureBuilt() {
  const built = existsSync(marker) ? statSync(marker).mtimeMs : 0;
  if (sources.every((path) => newestIn(join(root, path)) < built)) return;
  const started = new Date();
  runModule('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  chmodSync(join(root, 'dist/src/cli/main.js'), 0o755);
  writeFileSync(marker, `${started.toISOString()}\n`);
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stats.mtimeMs,
  );
}
