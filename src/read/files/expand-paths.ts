/** Files, folders and globs as given on a command line in, single files out, in an order that no machine changes. */

import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { ReadFailure } from './read-result.js';

export type ExpandedPath = { readonly kind: 'file'; readonly path: string } | ReadFailure;

/** A file is taken as named; folders are searched to the bottom, by code unit; `-` is standard input. */
export async function* expandPaths(paths: readonly string[]): AsyncGenerator<ExpandedPath> {
  for (const path of paths) {
    if (path === '-') {
      yield { kind: 'file', path };
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) yield* filesIn(path);
    else if (found) yield { kind: 'file', path };
    else if (/[*?[{]/u.test(path)) yield* matching(path);
    else yield failure('file-missing', path, 'does not exist; check the path');
  }
}

function failure(code: string, from: string, problem: string): ReadFailure {
  return { kind: 'failure', code, message: `${from} ${problem}`, from };
}

async function* filesIn(folder: string): AsyncGenerator<ExpandedPath> {
  let any = false;
  for await (const path of walk(withoutSlash(folder))) {
    any = true;
    yield { kind: 'file', path };
  }
  if (!any) yield failure('folder-empty', folder, 'holds no file that can be read as a report');
}

/** What browsers save beside a page, and what explains a folder, are no reports. */
const NOT_REPORTS =
  /^(?:\.|readme\b|licen[cs]e\b)|\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|avi|mov|yaml|yml|toml|lock|py|ts|sh)$/iu;

async function* walk(folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (!NOT_REPORTS.test(entry.name) && !(await isLinkToFolder(entry, path))) yield path;
  }
}

/** A link to a folder is not followed: it may lead back up. */
async function isLinkToFolder(entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() && ((await stat(path).catch(() => undefined))?.isDirectory() ?? true);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `*` and `?` within a name, `**` over folders, `{a,b}` and `[a-z]`: for shells that leave them to us. */
async function* matching(pattern: string): AsyncGenerator<ExpandedPath> {
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => /[*?[{]/u.test(part));
  const base = parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const wanted = globPattern(parts.slice(fixed).join('/'));
  let any = false;
  for await (const path of walk(withoutSlash(base))) {
    const inside = path.slice(withoutSlash(base).length + 1);
    if (!wanted.test(inside)) continue;
    any = true;
    yield { kind: 'file', path: base === '.' ? inside : path };
  }
  if (!any) yield failure('file-missing', pattern, 'matches no file; check the pattern');
}

function globPattern(glob: string): RegExp {
  let source = '';
  for (let at = 0; at < glob.length; at++) {
    const rest = glob.slice(at);
    const choice = /^\{([^{}]*)\}/u.exec(rest);
    const range = /^\[([^\]]+)\]/u.exec(rest);
    if (rest.startsWith('**/')) {
      source += '(?:[^/]+/){0,40}';
      at += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      at += 1;
    } else if (rest[0] === '*') source += '[^/]*';
    else if (rest[0] === '?') source += '[^/]';
    else if (choice) {
      source += `(?:${choice[1]!.split(',').map(literal).join('|')})`;
      at += choice[0].length - 1;
    } else if (range) {
      source += `[${range[1]!.replace(/^!/u, '^').replace(/\\/gu, '\\\\')}]`;
      at += range[0].length - 1;
    } else source += literal(rest[0]!);
  }
  return new RegExp(`^${source}$`, 'u');
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/u, '') : path;
}
