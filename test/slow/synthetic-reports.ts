/** Thousands of invented news-like reports, the same in every run: for a checkout that has no collection of real ones. */

import { Random } from './random.js';

const COUNTRIES = [
  'Kenya',
  'Peru',
  'Norway',
  'Laos',
  'Chad',
  'Bolivia',
  'Serbia',
  'Oman',
  'Ghana',
  'Fiji',
  'Iraq',
  'Nepal',
];
const PEOPLE = [
  'Kenyan',
  'Peruvian',
  'Norwegian',
  'Lao',
  'Chadian',
  'Bolivian',
  'Serbian',
  'Omani',
  'Ghanaian',
  'Fijian',
  'Iraqi',
  'Nepali',
];
const CITIES = [
  'Nairobi',
  'Lima',
  'Oslo',
  'Vientiane',
  "N'Djamena",
  'La Paz',
  'Belgrade',
  'Muscat',
  'Accra',
  'Suva',
  'Baghdad',
  'Kathmandu',
];
const OFFICES = [
  'president',
  'foreign minister',
  'defence minister',
  'army chief',
  'ambassador',
  'prime minister',
  'opposition leader',
];
const NAMES = [
  'Adisa',
  'Quispe',
  'Solberg',
  'Phommachan',
  'Deby-Saleh',
  'Mamani',
  'Petrović',
  'al-Harthy',
  'Mensah',
  'Vakatora',
  'al-Rubaie',
  'Thapa',
];
const DAYS = [
  'on Monday',
  'on Tuesday',
  'late on Friday',
  'last week',
  'in March',
  'on 4 May',
  'yesterday',
  'two days ago',
  '',
];
const ACTS = [
  '{A} accused {B} of shelling villages near the border {D}.',
  "{A}'s {o} met {B}'s {o} in {C} {D} and agreed to hold new talks.",
  'The {a} {o}, {N}, said that {n} people had been killed in an attack in {C}.',
  '{A} imposed sanctions on {n} {b} officials {D}.',
  'Police in {C} arrested {n} protesters, according to the {a} interior ministry.',
  '“We will not negotiate,” {N} told reporters in {C}. “Not now, not ever.”',
  '{A} has begun withdrawing its {n} troops from {B}, a spokesman said.',
  'Some {n} demonstrators marched through {C} {D}, demanding that the {o} resign.',
  '{A} denied that its forces had attacked {B}.',
  'If {B} closes the crossing, {A} will respond, the {o} warned.',
  'The talks, which {B} had boycotted for {n} days, were hosted by the U.N. in {C}; no one signed.',
  '{A} sent {n} tonnes of food to {B} after the floods.',
  'Shares in {C} rose 1.{n} percent.',
  'It rained.',
];

export interface SyntheticReport {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly text: string;
}

export function* syntheticReports(count: number): Generator<SyntheticReport> {
  const random = new Random(20_240_504);
  for (let at = 0; at < count; at++) {
    const month = String(random.below(12) + 1).padStart(2, '0');
    const paragraphs = Array.from({ length: 4 + random.below(12) }, () =>
      Array.from({ length: 1 + random.below(3) }, () => sentence(random)).join(' '),
    );
    yield {
      id: `synthetic-${at}`,
      title: sentence(random).replace(/\.$/, ''),
      publishedOn: `20${10 + random.below(15)}-${month}-${String(random.below(28) + 1).padStart(2, '0')}`,
      text: paragraphs.join('\n\n'),
    };
  }
}

function sentence(random: Random): string {
  const one = random.below(COUNTRIES.length);
  const other = (one + 1 + random.below(COUNTRIES.length - 1)) % COUNTRIES.length;
  const values: Record<string, () => string> = {
    A: () => COUNTRIES[one]!,
    a: () => PEOPLE[one]!,
    B: () => COUNTRIES[other]!,
    b: () => PEOPLE[other]!,
    C: () => random.of(CITIES),
    o: () => random.of(OFFICES),
    N: () => NAMES[one]!,
    D: () => random.of(DAYS),
    n: () => String(2 + random.below(60)),
  };
  return random
    .of(ACTS)
    .replace(/\{(\w)\}/g, (_, name: string) => values[name]!())
    .replace(/ \./g, '.');
}
