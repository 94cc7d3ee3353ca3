/** A meaning set against the report's date: what the grammar read in, a value with its precision out. */

import { isoDay } from './calendar.js';
import type { Match, Meaning } from './meaning.js';
import { durationTimex } from './values/duration-timex.js';
import { resolveHoliday, resolveQuarter, resolveSeason } from './values/resolve-named.js';
import { resolveParts } from './values/resolve-parts.js';
import { resolveHalf, resolveOffset, resolvePeriod } from './values/resolve-period.js';
import { type Ground, type Resolved, unknown } from './values/resolved.js';

export function resolve(match: Match, ground: Ground): Resolved {
  const resolved = resolveMeaning(match.meaning, ground);
  if (match.clock && match.meaning.kind === 'clock') {
    const told = ground.story?.unit === 'day' ? ground.story.day : ground.day;
    const day = told === undefined ? 'XXXX-XX-XX' : isoDay(told);
    return { ...resolved, timex: `${day}${match.clock}` };
  }
  const time = match.clock ?? (match.part ? `T${match.part}` : '');
  return time && resolved.precision === 'day' ? { ...resolved, timex: `${resolved.timex}${time}` } : resolved;
}

function resolveMeaning(meaning: Meaning, ground: Ground): Resolved {
  switch (meaning.kind) {
    case 'parts':
      return resolveParts(meaning, ground);
    case 'period':
      return resolvePeriod(meaning, ground);
    case 'offset':
      return resolveOffset(meaning, ground);
    case 'half':
      return resolveHalf(meaning, ground);
    case 'season':
      return resolveSeason(meaning, ground);
    case 'quarter':
      return resolveQuarter(meaning, ground);
    case 'decade':
      return {
        value: `${meaning.decade}X`,
        precision: 'decade',
        timex: `${meaning.decade}X`,
        anchored: 'absolute',
      };
    case 'century':
      return { precision: 'none', timex: `${meaning.century}XX`, anchored: 'absolute' };
    case 'holiday':
      return resolveHoliday(meaning, ground);
    case 'reference':
      return unknown(meaning.reference);
    case 'duration':
      return unknown(durationTimex(meaning.unit, meaning.amount));
    case 'set':
      return unknown(durationTimex(meaning.unit, meaning.amount));
    case 'clock':
      return unknown('XXXX-XX-XX');
  }
}
