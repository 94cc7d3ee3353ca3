/**
 * Weights of linking: how much each named feature of a phrase and an earlier chain speaks for their being the same.
 *
 * A feature counts for all phrases and again for phrases of one pointing ("he", "definite"), so that what holds for all
 * is learned once. The table is readable (feature, pointing or `*`, weight in hundredths), trained on GUM.
 */

import type { DataFiles } from '../../text/data-files.js';
import { number, readTable, required } from '../../text/table.js';
import { featureCount, featureNames } from './link-features.js';
import { pointings } from './phrase.js';

export interface ChainModel {
  /** For each pointing its own array of weights, one a feature; what holds for all is already added. */
  readonly weights: readonly Float32Array[];
}

export function loadChainModel(files: DataFiles, path: string): ChainModel {
  const rows = readTable(files, path, { feature: required, pointing: required, weight: number });
  const ids = new Map(featureNames().map((name, index) => [name, index]));
  const weights = pointings.map(() => new Float32Array(featureCount));
  for (const row of rows) {
    const feature = ids.get(row.feature);
    if (feature === undefined) continue;
    pointings.forEach((pointing, index) => {
      if (row.pointing === '*' || row.pointing === pointing) weights[index]![feature]! += row.weight / 100;
    });
  }
  return { weights };
}
