/**
 * Builds data/actors/places.tsv: towns and first-order divisions with their country, so that "Kano residents" and
 * "the governor of Kherson" get one. A name of several countries goes to the one where many more people bear it.
 *
 *   node scripts/actors/build-places.mjs --data ../shared/data/gazetteer --out data/actors
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HELD } from '../places/held-territories.mjs';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!options.data || !options.out) {
  console.error('usage: build-places.mjs --data GAZETTEER --out data/actors');
  process.exit(2);
}

/** Towns smaller than this are left out: their names are more often something else. */
const SMALLEST = 80_000;
/** A division counts as so many people when it shares its name with a town abroad. */
const DIVISION_WEIGHT = 1_000_000;
/** The first of two countries must have so many times the people of the second. */
const LEAD = 3;

const alpha3 = new Map(
  readFileSync(join(options.data, 'geonames/countryInfo.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([two, three]) => [two, three]),
);

/** Words that are names of divisions and mostly mean something else. */
const WORDS = new Set(
  'Est Nord Sud Ouest Centre Center Central Centro North South East West Northern Southern Eastern Western Northwest Northeast Southeast Southwest Man March Union University Independence Liberty Victoria Capital Federal District Islands Coast Plateau Delta Rivers Bay Cross Home Bath Reading Nice Split Mobile Orange Of Most Bar Same Date Early Bee Lead Along Male Police Media Young Many Best Born Much Mary Chester Buckingham Wellington Lincoln Hamilton Nelson Newton Jackson Madison Houston Santiago Santa Cruz Cristina Carolina Sidney Sucre Constantine Imperial Marina Alexandria Troy Angola Colombia Granada Nancy Tours Alexandra Andreas Ann Artem Bello Bush Cary Cesar Chu David Diana Douglas Elizabeth Ewa George Gilbert Hassan Isabel Kosti Lawrence Lynch Magdalena Michael Milton Nigel Nirmal Norman Paola Patrick Paul Pilar Sandy Takao Takeo Tyler Uri Vladimir Warren Yao Bolton'.split(
    ' ',
  ),
);

const people = new Map();
const add = (name, two, weight) => {
  const iso = alpha3.get(two);
  const country = HELD[iso] ?? iso;
  if (!country || WORDS.has(name) || !/^[\p{Script=Latin}\p{M}'’ .-]{3,40}$/u.test(name)) return;
  const byCountry = people.get(name) ?? new Map();
  byCountry.set(country, (byCountry.get(country) ?? 0) + weight);
  people.set(name, byCountry);
};

for (const line of readFileSync(join(options.data, 'geonames/admin1CodesASCII.txt'), 'utf8').split('\n')) {
  const [codes, name, ascii] = line.split('\t');
  if (!name) continue;
  for (const called of new Set([name, ascii, short(name)])) add(called, codes.slice(0, 2), DIVISION_WEIGHT);
}
const cities = execFileSync('unzip', ['-p', join(options.data, 'geonames/cities15000.zip')], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
for (const line of cities.split('\n')) {
  const cells = line.split('\t');
  const population = Number(cells[14]);
  if (!(population >= SMALLEST)) continue;
  for (const called of new Set([cells[1], cells[2]])) add(called, cells[8], population);
}

const rows = [];
for (const [name, byCountry] of people) {
  const [first, second] = [...byCountry].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (second && first[1] < LEAD * second[1]) continue;
  rows.push(`${name}\t${first[0]}`);
}
rows.sort();
const header = [
  '# Towns of 80,000 people and more and first-order divisions, each with its country. Built by scripts/actors/build-places.mjs',
  '# from GeoNames (CC BY 4.0). Names that two countries bear with like weight are left out.',
  'name\tcountry',
];
writeFileSync(join(options.out, 'places.tsv'), `${[...header, ...rows].join('\n')}\n`);
console.error(`places.tsv: ${rows.length} names`);

/** "Kano State", "Provincia de Lima", "Xinjiang Uygur Zizhiqu": the name without the word for what it is. */
function short(name) {
  return name
    .replace(
      /^(?:Provincia de|Departamento de|Région (?:de|du|des)|Province of|State of|Region of|Departement d[eu]) /,
      '',
    )
    .replace(
      / (?:State|Province|Region|Governorate|Oblast|Oblast’|District|County|Department|Prefecture|Division|Territory|Krai|Republic)$/,
      '',
    );
}
