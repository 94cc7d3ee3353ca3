/**
 * Mentions and chains as GUM writes them in MISC: `Entity=(1-person-2-new-coref` … `Entity=1)`.
 *
 * A documented part of GUM's fields, in CorefUD's order: chain (from 1 over all documents of a file), category, head (its
 * place in the mention, from 1), infstat (`new` for the first mention of a chain, `giv` after it), link (`sgl` for a chain
 * of one mention, `ana` for a pronoun, else `coref`). Relative pronouns, which GUM does not mark, are left out.
 */

import type { Chain, Mention } from '../mention.js';

/**
 * For each sentence, by token, the value of `Entity`, or undefined.
 *
 * @param before how many chains earlier documents of the file have: no two of a file share a number
 */
export function entityMisc(
  lengths: readonly number[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  before = 0,
): (string | undefined)[][] {
  const marked = mentions.filter((mention) => mention.why !== 'relative pronoun');
  const sizes = new Map<number, number>();
  for (const { chain } of marked) sizes.set(chain, (sizes.get(chain) ?? 0) + 1);
  const begun = new Set<number>();
  const rows = lengths.map((length) => new Array<string | undefined>(length).fill(undefined));
  const closings = new Map<string, string>();
  for (const mention of marked) {
    const { sentence, chain, from, to } = mention;
    const fields = fieldsOf(
      mention,
      before + chains[chain]!.id + 1,
      begun.has(chain),
      sizes.get(chain) === 1,
    );
    begun.add(chain);
    const row = rows[sentence]!;
    row[from] = `${row[from] ?? ''}(${fields}${to === from + 1 ? ')' : ''}`;
    if (to === from + 1) continue;
    const end = `${sentence}:${to - 1}`;
    closings.set(end, `${before + chain + 1})${closings.get(end) ?? ''}`);
  }
  for (const [end, value] of closings) {
    const [sentence, at] = end.split(':').map(Number) as [number, number];
    rows[sentence]![at] = `${rows[sentence]![at] ?? ''}${value}`;
  }
  return rows;
}

function fieldsOf(mention: Mention, number: number, given: boolean, single: boolean): string {
  const link = single ? 'sgl' : mention.kind === 'pronoun' ? 'ana' : 'coref';
  const head = mention.head - mention.from + 1;
  return [number, categoryOf(mention), head, given ? 'giv' : 'new', link].join('-');
}

function categoryOf({ category, type }: Mention): string {
  if (category !== undefined) return category;
  if (type === 'country') return 'place';
  return type === 'people' ? 'person' : type === 'other' ? 'abstract' : type;
}
