/** Name lists without weights: what training starts from. */

import { categories } from '../../src/analyse/mentions/category-model.js';
import {
  categoriesPath,
  chainsPath,
  loadNameLists,
  type NameLists,
} from '../../src/analyse/mentions/name-lists.js';
import { loadWeights, packWeights } from '../../src/analyse/weights/packed-weights.js';
import type { DataFiles } from '../../src/text/data-files.js';

/** As `loadNameLists`, with empty models in place of the files of weights, which need not exist yet. */
export function listsWithoutWeights(files: DataFiles): NameLists {
  const empty = new Map([
    [categoriesPath, packWeights(categories, [])],
    [chainsPath, new TextEncoder().encode('feature\tpointing\tweight\n')],
  ]);
  return loadNameLists({
    bytes: (path) => empty.get(path) ?? files.bytes(path),
    list: (folder) => files.list(folder),
  });
}

/** The same lists with a category model just trained. */
export function withCategories(lists: NameLists, model: Uint8Array): NameLists {
  const files = { bytes: () => model, list: () => [] };
  return { ...lists, categoryModel: loadWeights(files, categoriesPath) };
}
