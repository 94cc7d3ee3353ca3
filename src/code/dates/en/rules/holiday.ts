/** Holidays whose day a calendar tells: "Christmas Eve", "Easter Monday", "last Thanksgiving", "New Year's Day 2022". */

import type { Atom } from '../../atoms.js';
import type { Match } from '../../meaning.js';
import { readYear, stands, wordAt } from '../amounts.js';
import { HOLIDAY_NAMES } from '../holidays.js';
import { readWhich } from './which.js';

export function holiday(atoms: readonly Atom[], at: number): Match | undefined {
  const { which, to: start } = readWhich(atoms, at);
  const name = nameAt(atoms, start);
  if (!name || isSurname(atoms, start)) return undefined;
  const end = start + name.words.length;
  const comma = wordAt(atoms, end) === ',' || wordAt(atoms, end) === 'of' ? end + 1 : end;
  const year = readYear(atoms, comma);
  const meaning = { kind: 'holiday', holiday: name.holiday } as const;
  if (year !== undefined) return { from: at, to: comma + 1, rule: 'holiday', meaning: { ...meaning, year } };
  return {
    from: which ? at : start,
    to: end,
    rule: 'holiday',
    meaning: which ? { ...meaning, which } : meaning,
  };
}

/** "Johnnie Christmas". */
function isSurname(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  return before !== undefined && before.upos === 'PROPN' && /^[A-Z][a-z]/.test(before.form);
}

function nameAt(atoms: readonly Atom[], at: number) {
  if (!/^[A-Z]/.test(atoms[at]?.form ?? '')) return undefined;
  return HOLIDAY_NAMES.get(wordAt(atoms, at))?.find(({ words }) => stands(atoms, at, words));
}
