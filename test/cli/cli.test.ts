/** The built command as scripts use it: exit status, what goes to which stream, and the same bytes for any --jobs. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodedArticle } from '../../src/coded-article.js';

const MAIN = 'dist/src/cli/main.js';
const REPORTS = ['ceasefire.md', 'denial.txt', 'market-attack.txt', 'wire.jsonl'].map(
  (name) => `examples/${name}`,
);
const folder = mkdtempSync(join(tmpdir(), 'chancery-'));

/** What the command gives for the reports: each run of it loads all models anew, so tests share this one. */
let reference: ReturnType<typeof chancery>;

beforeAll(() => {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  reference = chancery(['code', ...REPORTS]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

function chancery(args: string[], input = '', environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment },
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function parsed(jsonl: string): CodedArticle[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('chancery code', () => {
  it('writes a line per report, in the order of the input', () => {
    const { status, stdout, stderr } = reference;
    expect([status, stderr]).toEqual([0, '']);
    const articles = parsed(stdout);
    expect(articles).toHaveLength(7);
    expect(articles.slice(3).map(({ id }) => id)).toEqual(['wire-1', 'wire-2', 'wire-3', 'wire-4']);
  });

  it('writes the keys in the documented order', () => {
    const [article] = parsed(reference.stdout);
    expect(Object.keys(article!)).toEqual(['id', 'coder', 'article', 'claims', 'events', 'diagnostics']);
    expect(Object.keys(article!.article)).toEqual([
      'title',
      'publisher',
      'agency',
      'publishedOn',
      'dateline',
      'language',
      'url',
    ]);
    const event = Object.keys(article!.events[0]!);
    expect(event).toEqual(
      (
        'id type modes contexts quad score status stance background embedded symmetric actors recipients ' +
        'date place numbers sources cameo confidence claims evidence'
      ).split(' '),
    );
  });

  it('tells later versions of a page and repeated reports, for any number of jobs', () => {
    const url = 'https://post.example/dam';
    const lines = [
      { id: 'v1', url, text: 'Peru condemned the attack on Monday.', publishedOn: '2024-03-05' },
      {
        id: 'v2',
        url: `${url}?utm_source=feed`,
        text: 'Peru condemned both attacks.',
        publishedOn: '2024-03-05',
      },
      { id: 'copy', text: 'Peru condemned the attack  on Monday.', publishedOn: '2024-03-06' },
    ].map((report) => JSON.stringify(report));
    const input = lines.join('\n');
    const one = chancery(['code', '-'], input);
    expect(one.stdout).toBe(chancery(['code', '-', '--jobs', '2'], input).stdout);
    const told = parsed(one.stdout).map(({ article, diagnostics }) => [
      article.supersedes,
      diagnostics.map(({ code }) => code).filter((code) => code.startsWith('article-')),
    ]);
    expect(told).toEqual([
      [undefined, []],
      ['v1', ['article-updated']],
      [undefined, ['article-repeated']],
    ]);
  });

  it('gives the same bytes for any number of jobs, in any locale and time zone', () => {
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const three = chancery(['code', ...REPORTS, '--jobs', '3'], '', elsewhere);
    expect(three.stdout).toBe(reference.stdout);
    expect(three.status).toBe(0);
  });

  it('reads standard input, and fills in --date', () => {
    const { status, stdout } = chancery(
      ['code', '--date', '2024-05-04'],
      'Peru expelled two Chilean diplomats on Friday.\n',
    );
    expect(status).toBe(0);
    expect(parsed(stdout)[0]!.article.publishedOn).toBe('2024-05-04');
  });

  it('reports what cannot be read, codes the others, and says that something failed', () => {
    const good = (id: string) => JSON.stringify({ id, text: 'Peru expelled two Chilean diplomats.' });
    const broken = file('broken.jsonl', `${good('a')}\n{"id": "b", "text"\n${good('c')}\n`);
    const binary = file('picture.bin', '\u0000\u0001\u0002'.repeat(400));
    const { status, stdout, stderr } = chancery([
      'code',
      broken,
      'no-such-file.txt',
      binary,
      file('empty.txt', ''),
    ]);
    expect(status).toBe(1);
    expect(parsed(stdout).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/broken\.jsonl.*\b2\b/),
      expect.stringContaining('no-such-file.txt'),
      expect.stringContaining('picture.bin'),
      expect.stringContaining('empty.txt'),
      '',
    ]);
  });

  it('writes for people when asked', () => {
    const { status, stdout } = chancery(['code', '--format', 'text', 'examples/market-attack.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('Bombing at market in northern Nigeria kills at least nine');
    expect(stdout).not.toContain('\u001b');
  });

  it('ends quietly when nobody reads on', async () => {
    const line = `${JSON.stringify({ text: 'Peru expelled two Chilean diplomats on Friday. '.repeat(20) })}\n`;
    const child = spawn(process.execPath, [MAIN, 'code', file('many.jsonl', line.repeat(200))]);
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, complaint]).toEqual([0, '']);
  });
});

describe('own tables', () => {
  const report =
    'The Lake Guards attacked a police post in Chad on Friday. Somaliland expelled two diplomats of Chad.';
  const actors = () =>
    file(
      'own-actors.tsv',
      'name\tnames\tcountry\tsectors\tkind\twikidata\tterms\nLake Guard\tLake Guards\tTCD\tPRM\torganisation\n',
    );
  const view = () => file('own-view.tsv', 'name\tcountry\tsectors\nSomaliland\tSML\tGOV\n');
  const whoActs = (article: CodedArticle) =>
    article.events.flatMap((event) =>
      event.actors.map(({ country, sectors }) => [country, ...sectors].join(' ')),
    );

  it('--actors and --recognition decide, with workers too, and show in the hash of the data', () => {
    const path = file('own.jsonl', `${JSON.stringify({ text: report })}\n`.repeat(3));
    const options = ['--actors', actors(), '--recognition', view()];
    const [before] = parsed(chancery(['code', path]).stdout);
    const own = chancery(['code', path, ...options]);
    const [after] = parsed(own.stdout);
    expect(whoActs(before!)).toContain('SOM GOV PRE');
    expect(whoActs(after!)).toEqual(['TCD PRM', 'SML GOV']);
    expect(after!.coder.data).not.toBe(before!.coder.data);
    expect(chancery(['code', path, ...options, '--jobs', '2']).stdout).toBe(own.stdout);
  });

  it('explain knows them', () => {
    expect(chancery(['explain', '--actors', actors()], report).stdout).toContain('Lake Guard');
  });

  it.each([
    ['--actors', () => join(folder, 'no-such.tsv'), /no-such\.tsv does not exist/],
    ['--recognition', () => folder, /is a folder/],
    [
      '--recognition',
      () => file('bad.tsv', 'name\tcountry\tsectors\nSomaliland\tSomalia\tGOV\n'),
      /bad\.tsv:2: column country is "Somalia"/,
    ],
  ])('%s with a bad file is wrong use', (option, path, message) => {
    const { status, stdout, stderr } = chancery(['code', option, path()], report);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('wrong use', () => {
  it.each<[string[]]>([
    [[]],
    [['cod']],
    [['code', '--format', 'xml', 'examples/denial.txt']],
    [['code', '--date', '2024-02-30', 'examples/denial.txt']],
    [['code', '--jobs', '0', 'examples/denial.txt']],
    [['code', '--no-such-flag']],
    [['evaluate', 'events']],
    [['evaluate', 'no-such-suite', '--data', '.']],
    [['parse', '--gold-tokens', 'examples/denial.txt']],
  ])('%j ends with status 2 and says so to people only', (args) => {
    const { status, stdout, stderr } = chancery(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});

describe('the other commands', () => {
  it('--version tells of program, codebook and data', () => {
    expect(chancery(['--version']).stdout).toMatch(
      /^chancery \d+\.\d+\.\d+ \(codebook plover-\S+, data [0-9a-f]{16}/,
    );
  });

  it('parse writes CoNLL-U and loses no character', () => {
    const text = "Kenya's ministers couldn't agree. They'll meet (again) on Monday.";
    const { status, stdout } = chancery(['parse'], `${text}\n`);
    expect(status).toBe(0);
    const rows = stdout
      .split('\n')
      .filter((line) => /^\d+(?:-\d+)?\t/.test(line))
      .map((line) => line.split('\t'));
    expect(rows.every((row) => row.length === 10)).toBe(true);
    const covered = new Set<number>();
    const surface = rows.filter(([id]) => {
      const [from, to] = id!.split('-').map(Number);
      if (to === undefined) return !covered.delete(from!);
      for (let at = from!; at <= to; at++) covered.add(at);
      return true;
    });
    expect(surface.map((row) => row[1]).join('')).toBe(text.replace(/ /g, ''));
  });

  it('parse --gold-tokens keeps tokens and sentences', () => {
    const row = (id: number, form: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n`;
    const input = `# sent_id = x1\n${row(1, 'Peru')}${row(2, 'protested')}${row(3, '.')}\n`;
    const { stdout } = chancery(['parse', '--gold-tokens'], input);
    const forms = stdout.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
    expect(forms).toEqual(['Peru', 'protested', '.']);
    expect(stdout).toContain('# sent_id = x1');
    expect(stdout).toContain('PROPN');
  });

  it('explain names the rules', () => {
    const { status, stdout } = chancery(['explain', 'examples/sanctions.txt']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/type: SANCTION, by \S+/);
  });

  it('explain --why-not lists what was not understood', () => {
    const { status, stdout } = chancery(['explain', '--why-not', 'examples/sanctions.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('Predicates not understood');
  });

  it('evaluate events scores a perfect coding as perfect', () => {
    const coded = parsed(reference.stdout).slice(3);
    const gold = coded.map(({ id, events }) => ({
      id,
      events: events.map((event) => ({
        ...event,
        core: true,
        alternatives: [],
        actors: event.actors.map((actor) => ({ ...actor, mentions: [actor.text] })),
        recipients: event.recipients.map((recipient) => ({ ...recipient, mentions: [recipient.text] })),
        numbers: event.numbers.map(({ kind, value }) => ({ kind, low: value, high: value })),
      })),
    }));
    file('own.articles.jsonl', readFileSync('examples/wire.jsonl', 'utf8'));
    file('own.gold.jsonl', gold.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { status, stdout } = chancery(['evaluate', 'events', '--data', folder, '--json']);
    expect(status).toBe(0);
    const { p, r, f1, status: told } = JSON.parse(stdout);
    expect([p, r, f1, told]).toEqual([1, 1, 1, 1]);
  });
});
