/**
 * Builds data/places/cities.tsv and provinces.tsv from GeoNames (CC BY 4.0): towns of 15,000 people and more with their
 * country, province, coordinates and people; first-order divisions.
 *
 *   node scripts/places/build-gazetteer.mjs --data ../shared/data/gazetteer --news ../shared/data/news-8k.jsonl.gz --out data/places
 *
 * Of a town's many other names those are taken that English news write: they stand with a capital in the news at least
 * `COMMON` times and are no ordinary word there. Only the choice comes from the news, no text of it.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { HELD } from './held-territories.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, news: { type: 'string' }, out: { type: 'string' } },
});
if (!options.data || !options.news || !options.out) {
  console.error('usage: build-gazetteer.mjs --data GAZETTEER --news NEWS.jsonl.gz --out data/places');
  process.exit(2);
}

const COMMON = 3;
/** An other name shares this much of its pairs of letters with the first, or stands in `OTHER_NAMES`. */
const LIKE = 0.55;

/** Other names by which English news know a town, and which are unlike its own. */
const OTHER_NAMES = {
  Kyiv: 'Kiev',
  Lviv: 'Lvov',
  Dnipro: 'Dnepropetrovsk',
  'Ho Chi Minh City': 'Saigon',
  Mumbai: 'Bombay',
  Kolkata: 'Calcutta',
  Chennai: 'Madras',
  Yangon: 'Rangoon',
  Beijing: 'Peking',
  Guangzhou: 'Canton',
  'Saint Petersburg': 'St. Petersburg|St Petersburg',
  Washington: 'Washington, D.C.|Washington D.C.|Washington DC',
  'Saint Louis': 'St. Louis',
  'Saint Paul': 'St. Paul',
  Gaza: 'Gaza City',
  'Vatican City': 'Vatican',
  Nursultan: 'Astana',
  Varanasi: 'Benares',
  Bengaluru: 'Bangalore',
  Thessaloniki: 'Salonika',
  Kandahar: 'Qandahar',
  "Sana'a": 'Sanaa|Sana',
  'Al Hudaydah': 'Hodeidah|Hodeida',
  'Dayr az Zawr': 'Deir Ezzor|Deir al-Zor|Deir ez-Zor',
  'Khan Yunis': 'Khan Younis',
  Idlib: 'Idleb',
  'Al Basrah': 'Basra',
  'El Obeid': 'Obeid',
  'El Fasher': 'Al-Fashir|El-Fasher|Fashir',
};

/** Towns smaller than this keep only their first name. */
const KNOWN_BY_OTHER_NAMES = 40_000;

const lines = (path) => readFileSync(join(options.data, path), 'utf8').split('\n');

const alpha3 = new Map(
  lines('geonames/countryInfo.txt')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([two, three]) => [two, HELD[three] ?? three]),
);

const news = countNames(options.news);
mkdirSync(options.out, { recursive: true });
const cities = readCities();
/** A name that is the first of another town stays that town's. */
const firstNames = new Set(cities.map((cells) => cells[1]));
const people = peopleOfProvinces(cities);
writeProvinces();
writeCities();

/** How often one to three words stand together with capitals, and single words without. */
function countNames(path) {
  const capital = new Map();
  const small = new Map();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const words = String(JSON.parse(line).text ?? '').split(/[^\p{L}\p{M}'’-]+/u);
    words.forEach((word, at) => {
      if (/^\p{Ll}/u.test(word)) small.set(word, (small.get(word) ?? 0) + 1);
      for (let length = 1, name = ''; length <= 3; length++) {
        const next = words[at + length - 1];
        if (next === undefined || !/^\p{Lu}/u.test(next)) break;
        name = length === 1 ? next : `${name} ${next}`;
        capital.set(name, (capital.get(name) ?? 0) + 1);
      }
    });
  }
  return { capital, small };
}

function isInNews(name) {
  if (name.length < 4 || !/^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2}$/u.test(name))
    return false;
  const times = news.capital.get(name) ?? 0;
  return times >= COMMON && times > 2 * (news.small.get(name.toLowerCase()) ?? 0);
}

function readCities() {
  const archive = join(options.data, 'geonames/cities15000.zip');
  return execFileSync('unzip', ['-p', archive], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** People in the towns of each division: tells the larger of two of one name. */
function peopleOfProvinces(rows) {
  const sums = new Map();
  for (const cells of rows) {
    if (cells[7] === 'PPLX') continue;
    const code = `${cells[8]}.${cells[10]}`;
    sums.set(code, (sums.get(code) ?? 0) + Number(cells[14]));
  }
  return sums;
}

function writeCities() {
  const rows = cities
    .map(cityRow)
    .filter((row) => row !== undefined)
    .sort((a, b) => b[7] - a[7] || a[0] - b[0]);
  write('cities.tsv', ['id', 'name', 'names', 'country', 'admin1', 'lat', 'lon', 'people', 'kind'], rows);
}

function cityRow(cells) {
  const [id, name, ascii, alternates, lat, lon, , feature, two] = cells;
  const [admin1, population] = [cells[10], Number(cells[14])];
  const country = alpha3.get(two);
  if (!country) return undefined;
  const others =
    population >= KNOWN_BY_OTHER_NAMES
      ? alternates
          .split(',')
          .filter((each) => likeness(each, ascii) >= LIKE && isInNews(each) && !firstNames.has(each))
      : [];
  const known = (OTHER_NAMES[name] ?? '').split('|').filter((each) => each !== '');
  const names = [...new Set([...(plain(ascii) === plain(name) ? [] : [ascii]), ...others, ...known])].filter(
    (each) => each !== name,
  );
  const kind =
    feature === 'PPLC' ? 'capital' : feature === 'PPLA' ? 'seat' : feature === 'PPLX' ? 'district' : 'city';
  const code = admin1 === '' || admin1 === '00' ? '' : `${two}.${admin1}`;
  return [
    Number(id),
    name,
    names.sort().join('|'),
    country,
    code,
    coordinate(lat),
    coordinate(lon),
    population,
    kind,
  ];
}

/** Dice's measure over pairs of letters. */
function likeness(one, other) {
  const pairs = (text) => {
    const letters = plain(text)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    return new Set([...letters].slice(1).map((letter, at) => letters[at] + letter));
  };
  const [first, second] = [pairs(one), pairs(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

function writeProvinces() {
  const rows = lines('geonames/regionInfo.tsv')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([code]) => alpha3.has(code.slice(0, 2)))
    .map(([code, name, ascii, id]) => {
      const names = new Set([ascii, short(name), short(ascii)]);
      names.delete(name);
      return [
        code,
        short(name),
        [...names]
          .filter((each) => each !== short(name))
          .sort()
          .join('|'),
        alpha3.get(code.slice(0, 2)),
        Number(id),
        people.get(code) ?? 0,
      ];
    })
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  write('provinces.tsv', ['code', 'name', 'names', 'country', 'id', 'people'], rows);
}

/** "Kano State", "Provincia de Lima", "Muhafazat Karbala'": the name without the word for what it is. */
function short(name) {
  return name
    .replace(
      /^(?:Provincia de|Departamento de|Région (?:de|du|des)|Province of|State of|Region of|Departement d[eu]|Muhafazat|Wilaya(?:t)? (?:de|d’|d')|Gouvernorat (?:de|d’|d')) ?/,
      '',
    )
    .replace(
      / (?:State|Province|Region|Governorate|Oblast|Oblast’|District|County|Department|Prefecture|Division|Territory|Krai|Voivodeship|Canton)$/,
      '',
    );
}

function plain(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

function coordinate(degrees) {
  return String(Math.round(Number(degrees) * 1e4) / 1e4);
}

function write(file, header, rows) {
  const note = [
    '# From GeoNames (CC BY 4.0), by scripts/places/build-gazetteer.mjs; changes there, not here.',
    header.join('\t'),
  ];
  writeFileSync(join(options.out, file), `${[...note, ...rows.map((row) => row.join('\t'))].join('\n')}\n`);
  console.error(`${file}: ${rows.length} rows`);
}
