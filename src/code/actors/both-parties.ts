/**
 * "Both sides", "the two countries", "the two presidents": a plural that takes up a pair. Its head in, the two parties last
 * spoken of out; never the place where they meet.
 */

import type { Mention } from '../../analyse/mention.js';
import { caseOf, dependentsBy, type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Reading } from './reading.js';
import { before, type Earlier } from './taken-up.js';

/** Does the phrase say that it means two known ones? "Both sides", "the two neighbours"; not "two soldiers". */
export function meansBoth(tree: TreeIndex, head: TokenIndex): boolean {
  if (!/^NNP?S$/.test(tree.tokens[head]!.xpos)) return false;
  const determiners = dependentsBy(tree, head, 'det').map(({ lemma }) => lemma);
  if (determiners.includes('both')) return true;
  const isTwo = dependentsBy(tree, head, 'nummod').some(({ form }) => /^(?:two|2)$/i.test(form));
  return isTwo && determiners.some((word) => word === 'the' || word === 'these' || word === 'those');
}

/**
 * @param role what the phrase itself says of them: nobody known for "both sides", soldiers for "both armies"
 * @returns undefined where two parties cannot be told
 */
export function bothParties(
  earlier: Earlier,
  sentence: number,
  head: TokenIndex,
  role: Reading | undefined,
): Reading[] | undefined {
  const { form } = earlier.analysis.sentences[sentence]!.tokens[head]!;
  return pairBefore(earlier, sentence, head)?.map((party) => {
    const why = `"${form}" of two: ${party.why}`;
    if (isParty(role) || (role!.sectors[0] === 'GOV' && (party.isCountry || party.isPerson)))
      return { ...party, why };
    const { country } = party;
    const name = `${party.name} ${form}`;
    return { name, rank: 3, sectors: role!.sectors, why, ...(country === undefined ? {} : { country }) };
  });
}

/** "Sides", "countries", "neighbours" are the parties themselves. */
function isParty(role: Reading | undefined): boolean {
  const [sector] = role?.sectors ?? [];
  return sector === undefined || sector === 'UNK' || sector === 'CVL';
}

/** The two parties of different countries named last, once a whole sentence is taken in; undefined if there are more. */
function pairBefore(earlier: Earlier, sentence: number, head: TokenIndex): Reading[] | undefined {
  const found = new Map<string, Reading>();
  let current = sentence;
  for (const mention of before(earlier.analysis, sentence, head)) {
    if (mention.sentence !== current && found.size >= 2) break;
    current = mention.sentence;
    if (current < sentence - NEAR) break;
    const reading = earlier.readingOf(mention);
    if (!reading || !mayBeOfPair(earlier, mention, reading)) continue;
    const known = found.get(reading.country!);
    if (!known || (known.rank < reading.rank && known.isPerson !== true))
      found.set(reading.country!, reading);
  }
  return found.size === 2 ? [...found.values()].reverse() : undefined;
}

/** Sentences looked back: a pair named longer ago is named again. */
const NEAR = 8;

/** Somebody of a state, with an identity or office, and not where something happens. */
function mayBeOfPair({ analysis }: Earlier, { sentence, head }: Mention, reading: Reading): boolean {
  const { country, rank, isThing, sectors } = reading;
  if (country === undefined || rank < 3 || isThing || sectors.length === 0 || sectors[0] === 'JRN')
    return false;
  const preposition = caseOf(treeOf(analysis.sentences[sentence]!), head);
  return !/^(?:in|at|near|into|across|inside|outside|from)$/.test(preposition);
}
