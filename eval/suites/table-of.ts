/** Nested scores as a table: each figure on a line under its path. */

import { percent } from '../suite.js';

/** @example tableOf({ gold: { las: 0.81 } }) // "gold.las  81.0" */
export function tableOf(scores: object): string {
  const rows = figures(scores, []);
  const width = Math.max(...rows.map(([path]) => path.length));
  return rows.map(([path, value]) => `${path.padEnd(width)}  ${percent(value).padStart(5)}`).join('\n');
}

function figures(scores: object, path: readonly string[]): [path: string, value: number][] {
  return Object.entries(scores).flatMap(([name, value]) => {
    const own = [...path, name];
    if (typeof value === 'number') return [[own.join('.'), value] as [string, number]];
    return typeof value === 'object' && value !== null ? figures(value, own) : [];
  });
}
