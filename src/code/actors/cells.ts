/** Cells of the tables of actors: sectors and codes of countries, checked. */

import { type Cell, oneOf, repeated } from '../../text/table.js';
import { NON_STATE_CODES, SECTORS, type Sector } from '../entity.js';

const sector = oneOf(...SECTORS);

export const sectors: Cell<readonly Sector[]> = repeated((cell) =>
  cell === '' ? [] : cell.split(' ').map((code) => sector(code)),
);

export const code: Cell<string> = (cell) => {
  if (!/^[A-Z]{3}$/.test(cell)) throw new Error(`is "${cell}"; expected a code of three capital letters`);
  return cell;
};

export const optionalCode: Cell<string | undefined> = (cell) => (cell === '' ? undefined : code(cell));

/** Codes that stand for no one country. */
export const NON_STATES: ReadonlySet<string> = new Set(NON_STATE_CODES);
