/** Holidays known by one name in English-language news, and how to compute their day in a year. */

import { type Day, dayOf, easterOf, nthWeekday } from '../calendar.js';

type DayIn = (year: number) => Day;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayOf(year, month, day);
const fromEaster =
  (shift: number): DayIn =>
  (year) =>
    easterOf(year) + shift;
const nth =
  (month: number, weekday: number, count: number): DayIn =>
  (year) =>
    nthWeekday(year, month, weekday, count);

/** Those whose day differs from country to country ("Independence Day", "Labour Day", "Victory Day") are left out. */
const ROWS: readonly (readonly [name: string, dayIn: DayIn])[] = [
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ["valentine 's day", fixed(2, 14)],
  ["st. patrick 's day", fixed(3, 17)],
  ["international women 's day", fixed(3, 8)],
  ['may day', fixed(5, 1)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['ascension day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['memorial day', nth(5, 1, -1)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['black friday', (year) => nthWeekday(year, 11, 4, 4) + 1],
  // The day after the first Monday of November; other countries say the date.
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + 1],
];

export const HOLIDAYS: ReadonlyMap<string, DayIn> = new Map(ROWS);

/** By first word, longest first. */
export const HOLIDAY_NAMES: ReadonlyMap<string, readonly { words: readonly string[]; holiday: string }[]> =
  byFirstWord();

function byFirstWord() {
  const names = new Map<string, { words: readonly string[]; holiday: string }[]>();
  for (const [name] of ROWS) {
    for (const spelling of [name, name.replace("'s", '’s')]) {
      const words = spelling.split(' ');
      const known = names.get(words[0]!) ?? [];
      known.push({ words, holiday: name });
      names.set(
        words[0]!,
        known.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return names;
}
