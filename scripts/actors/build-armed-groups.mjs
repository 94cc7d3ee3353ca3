/**
 * Builds data/actors/organisations/armed-groups-ucdp.tsv: armed groups by name with the state they fight in, from the
 * UCDP actor list (CC BY 4.0). Clans and supporters of parties (informal groups) are left out; what
 * armed-groups.tsv has by hand is left to it.
 *
 *   node scripts/actors/build-armed-groups.mjs --data ../shared/data/actors --out data/actors
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!options.data || !options.out) {
  console.error('usage: build-armed-groups.mjs --data ACTOR_LISTS --out data/actors');
  process.exit(2);
}

const COMMON = new Set([
  'the',
  'arms',
  'action',
  'union',
  'united',
  'free',
  'people',
  'democratic',
  'elements',
  'masses',
  'army',
  'state',
  'mail',
  'republicans',
  'pact',
  'eagle',
  'lions',
  'police',
  'apc',
  'act',
  'aid',
  'aim',
  'all',
  'edu',
  'fan',
  'far',
  'mas',
  'mid',
  'new',
  'pop',
  'ram',
  'raf',
  'ssa',
  'sla',
  'pla',
  'pap',
  'pan',
  'ndp',
  'mop',
  'fur',
  'gia',
  'fis',
  'pat',
  'udc',
  'spa',
  'eta',
  'opposition',
  'national liberation front',
  'popular front',
  'liberation army',
  'resistance',
  'awakening',
  'solidarity',
  'justice',
  'unity',
  'revolutionary army',
  'democratic alliance',
  'national union',
  'patriotic front',
  'mpla',
  'anc',
  'ucc',
  'upa',
  'udi',
  'usc',
  'ussr',
  'tnt',
  'cpi',
  'cpp',
  'lcd',
  'npc',
  'rcd',
  'nra',
  'nrm',
  'swapo',
  'ussc',
  'muslims',
  'christians',
]);

const folder = join(options.out, 'organisations');
const codes = countryCodes(readFileSync(join(options.out, 'countries.tsv'), 'utf8'));
const byHand = namesIn(readFileSync(join(folder, 'armed-groups.tsv'), 'utf8'));
for (const file of [
  'parties.tsv',
  'institutions.tsv',
  'alliances.tsv',
  'media.tsv',
  'companies.tsv',
  'peoples.tsv',
]) {
  for (const name of namesIn(readFileSync(join(folder, file), 'utf8'))) byHand.add(name);
}

const groups = new Map();
for (const row of csv(readFileSync(join(options.data, 'ucdp-actor-221.csv'), 'utf8'))) {
  if (row.Org !== '1') continue;
  const country = countryOf(row.Location);
  const names = [row.NameOrigFullEng, row.NameOrigFull, row.NameData, row.NameOrig, row.NewName].flatMap(
    cleaned,
  );
  const free = [...new Set(names)].filter((name) => !byHand.has(name.toLowerCase()));
  if (
    !country ||
    free.length === 0 ||
    names.length !== names.filter((name) => !byHand.has(name.toLowerCase())).length
  )
    continue;
  const [name, ...others] = free;
  const key = `${name}\t${country}`;
  const known = groups.get(key);
  groups.set(key, known ? [...new Set([...known, ...others])] : others);
}
const lines = [...groups].map(([key, others]) => {
  const [name, country] = key.split('\t');
  return [
    name,
    others.filter((other) => other !== name).join('|'),
    country,
    'REB',
    'organisation',
    '',
    '',
  ].join('\t');
});
lines.sort();
const header = [
  '# Armed groups with the state they fight in (IMG: several). Built by scripts/actors/build-armed-groups.mjs',
  '# from the UCDP actor list 22.1 (CC BY 4.0).',
  'name\tnames\tcountry\tsectors\tkind\twikidata\tnote',
];
writeFileSync(join(folder, 'armed-groups-ucdp.tsv'), `${[...header, ...lines].join('\n')}\n`);
console.error(`armed-groups-ucdp.tsv: ${lines.length} groups`);

function countryCodes(text) {
  const found = new Map();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code, name, names] = line.split('\t');
    for (const called of [name, ...names.split('|')]) found.set(called.toLowerCase(), code);
  }
  return found;
}

function namesIn(text) {
  return new Set(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => line.split('\t').slice(0, 2).join('|').split('|'))
      .map((name) => name.toLowerCase()),
  );
}

/** "DR Congo (Zaire)", "Yemen (North Yemen)"; the first of several, unless there are four and more. */
function countryOf(location) {
  const found = location
    .split(', ')
    .map(
      (name) =>
        codes.get(
          name
            .replace(/\s*\([^)]*\)/g, '')
            .replace(/^Kingdom of eSwatini$/, 'Eswatini')
            .toLowerCase(),
        ) ?? codes.get(name.toLowerCase()),
    )
    .filter((code) => code !== undefined);
  const all = [...new Set(found)];
  return all.length > 3 ? 'IMG' : all[0];
}

/** Names in other scripts, descriptions ("Forces of …", "… insurgents") and short words fall away. */
function cleaned(name) {
  const text = (name ?? '').replace(/\s+/g, ' ').trim();
  if (text === '' || text === 'n/a' || text === '-99') return [];
  if (
    /^(?:forces|supporters|military faction|followers|group|elements|non|government) /i.test(text) ||
    /insurgents|\bclan\b|[;|\t]/.test(text)
  )
    return [];
  if (!/^[\p{Script=Latin}\p{M}0-9'’‘ .\-/()]+$/u.test(text)) return [];
  if (
    /^[A-Za-z]+$/.test(text) &&
    (text.length < 3 || (text !== text.toUpperCase() && COMMON.has(text.toLowerCase())))
  )
    return [];
  return COMMON.has(text.toLowerCase()) ? [] : [text];
}

function csv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      if (quoted && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = !quoted;
    } else if (letter === ',' && !quoted) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n' && !quoted) {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const [header, ...body] = rows;
  header[0] = header[0].replace(/^\ufeff/, '');
  return body.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}
