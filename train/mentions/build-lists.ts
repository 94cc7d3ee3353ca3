/**
 * Builds the word lists of data/en/mentions that are facts taken from public collections: classes of nouns (WordNet),
 * first names (names of office holders), names of places (GeoNames). Run once; the lists are committed.
 *
 * node build-lists.js WORDNET/dict office_holders.tsv cities15000.txt admin1CodesASCII.txt news-8k.jsonl.gz data/en/mentions
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [wordnet, officeHolders, cities, divisions, news, out] = process.argv.slice(2) as string[];
if (!out)
  throw new Error('six paths are needed: WordNet dict, office holders, cities, divisions, news, target');

/** Classes of WordNet's noun files, by their number. */
const lexicalFiles = new Map(
  Object.entries({
    '04': 'act',
    '05': 'animal',
    '06': 'artifact',
    '07': 'attribute',
    '08': 'body',
    '09': 'cognition',
    '10': 'communication',
    '11': 'event',
    '12': 'feeling',
    '13': 'food',
    '14': 'group',
    '15': 'location',
    '16': 'motive',
    '17': 'object',
    '18': 'person',
    '19': 'phenomenon',
    '20': 'plant',
    '21': 'possession',
    '22': 'process',
    '23': 'quantity',
    '24': 'relation',
    '25': 'shape',
    '26': 'state',
    '27': 'substance',
    '28': 'time',
  }),
);

const counts = newsCounts(gunzipSync(readFileSync(news!)).toString('utf8'));
writeFileSync(join(out, 'nouns.tsv'), nounClasses(readFileSync(join(wordnet!, 'index.sense'), 'utf8')));
writeFileSync(join(out, 'given-names.tsv'), givenNames(readFileSync(officeHolders!, 'utf8')));
writeFileSync(
  join(out, 'place-names.tsv'),
  placeNames(readFileSync(cities!, 'utf8'), readFileSync(divisions!, 'utf8')),
);

/** How often each lower-case word stands in the news collection. */
function newsCounts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    for (const word of (JSON.parse(line) as { text: string }).text.split(' ')) {
      if (/^[A-Za-z]+$/.test(word)) found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  return found;
}

/** The class of each single-word noun's first sense, and of its second where that differs. */
function nounClasses(senses: string): string {
  const classes = new Map<string, { sense: number; name: string }[]>();
  for (const line of senses.split('\n')) {
    const [key, , sense] = line.split(' ');
    const [noun, rest] = (key ?? '').split('%');
    const [kind, file] = (rest ?? '').split(':');
    const name = lexicalFiles.get(file ?? '');
    if (kind !== '1' || !name || !/^[a-z]{3,}$/.test(noun!)) continue;
    const used = (counts.get(noun!) ?? 0) + (counts.get(`${noun}s`) ?? 0);
    if (used < 4) continue;
    const known = classes.get(noun!) ?? [];
    known.push({ sense: Number(sense), name });
    classes.set(noun!, known);
  }
  const rows = [...classes].sort(byKey).map(([noun, found]) => {
    found.sort((a, b) => a.sense - b.sense);
    const first = found[0]!.name;
    const second = found[1]?.name ?? '';
    return `${noun}\t${first}\t${second === first ? '' : second}`;
  });
  return `noun\tclass\talso\n${rows.join('\n')}\n`;
}

/** First names that at least two office holders bear, unless they are common English words. */
function givenNames(table: string): string {
  const bearers = new Map<string, Set<string>>();
  for (const line of table.split('\n').slice(1)) {
    const [, , person, id] = line.split('\t');
    const parts = (person ?? '').split(' ');
    const first = parts[0]!;
    if (parts.length < 2 || !/^\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?$/u.test(first)) continue;
    const known = bearers.get(first) ?? new Set();
    known.add(id ?? person!);
    bearers.set(first, known);
  }
  const rows = [...bearers]
    .filter(([name, who]) => who.size >= 2 && (counts.get(name.toLowerCase()) ?? 0) < 50)
    .sort(byKey)
    .map(([name]) => name);
  return `name\n${rows.join('\n')}\n`;
}

/** Cities of more than 100,000 people and first-order divisions, unless they are common English words. */
function placeNames(cityTable: string, divisionTable: string): string {
  const names = new Set<string>();
  for (const line of cityTable.split('\n')) {
    const cells = line.split('\t');
    if (Number(cells[14]) < 100_000) continue;
    names.add(cells[1]!);
    names.add(cells[2]!);
  }
  for (const line of divisionTable.split('\n')) {
    const [, name, plain] = line.split('\t');
    if (!name || /\d/.test(name)) continue;
    names.add(name);
    names.add(plain!);
  }
  const rows = [...names].filter((name) => name && (counts.get(name.toLowerCase()) ?? 0) < 50).sort();
  return `name\n${rows.join('\n')}\n`;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
