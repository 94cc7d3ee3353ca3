/**
 * "Both sides", "the two countries", "the two presidents": a plural that takes up a pair. Its head in, the two parties last
 * spoken of out; never the place where they meet.
 */

import type { Mention } from '../../analyse/mention.js';
import { caseOf, dependentsBy, headOf, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { Reading } from './reading.js';
import { before, type Earlier } from './taken-up.js';

/**
 * @param role what the phrase itself says of them: nobody known for "both sides", soldiers for "both armies"
 * @param addressing who speaks to them, who is neither
 * @returns undefined where two parties cannot be told
 */
export function bothParties(
  earlier: Earlier,
  sentence: number,
  head: TokenIndex,
  role: Reading | undefined,
  addressing: readonly Reading[],
): Reading[] | undefined {
  const { form } = earlier.analysis.sentences[sentence]!.tokens[head]!;
  return pairBefore(earlier, sentence, head, addressing)?.map((party) => {
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

/**
 * The two parties that an act has in common, told last ("the army and the rebels agreed"), or the two of different
 * countries named last, once a whole sentence is taken in; undefined if there are more.
 */
function pairBefore(
  earlier: Earlier,
  sentence: number,
  head: TokenIndex,
  addressing: readonly Reading[],
): Reading[] | undefined {
  const isOutside = ({ country, name }: Reading) =>
    addressing.some((speaker) => (speaker.country ?? speaker.name) === (country ?? name));
  const found = new Map<string, Reading>();
  let current = sentence;
  for (const mention of before(earlier.analysis, sentence, head)) {
    if (mention.sentence !== current && found.size >= 2) break;
    current = mention.sentence;
    if (current < sentence - NEAR) break;
    const reading = earlier.readingOf(mention);
    if (!reading || isOutside(reading)) continue;
    const joined = found.size === 0 ? pairOf(earlier, mention, reading) : undefined;
    if (joined && !joined.some(isOutside)) return joined;
    if (!mayBeOfPair(earlier, mention, reading)) continue;
    const known = found.get(reading.country!);
    if (!known || (known.rank < reading.rank && known.isPerson !== true))
      found.set(reading.country!, reading);
  }
  return found.size === 2 ? [...found.values()].reverse() : undefined;
}

/** "The army and the rebels agreed": the second of two subjects in, both out. */
function pairOf(
  { analysis, readingOf }: Earlier,
  { sentence, head }: Mention,
  reading: Reading,
): Reading[] | undefined {
  const tree = treeOf(analysis.sentences[sentence]!);
  const first = headOf(tree, tree.tokens[head]!);
  if (tree.tokens[head]!.deprel !== 'conj' || !first?.deprel.startsWith('nsubj')) return undefined;
  if (dependentsBy(tree, first.index, 'conj').length !== 1) return undefined;
  const other = analysis.mentions.find(
    (mention) => mention.sentence === sentence && mention.head === first.index,
  );
  const known = other && readingOf(other);
  const isActing = ({ isThing, sectors }: Reading) => !isThing && sectors.length > 0 && sectors[0] !== 'JRN';
  return known && isActing(known) && isActing(reading) ? [known, reading] : undefined;
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
