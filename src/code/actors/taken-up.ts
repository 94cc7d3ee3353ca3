/**
 * What a definite description takes up: a phrase such as "the delegation" or "the country" in, the earlier party of the
 * article that it means out. Chains tell most of this; here stands what grammar and sense tell where no chain does.
 */

import type { Analysis, Mention } from '../../analyse/mention.js';
import { dependentsBy, type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { meansBoth } from './means-both.js';
import type { Reading } from './reading.js';

/** Earlier mentions looked at: what was said longer ago needs to be named again. */
const FARTHEST = 80;

export interface Earlier {
  readonly analysis: Analysis;
  /** The reading of an earlier mention, if it means one party. */
  readingOf(mention: Mention): Reading | undefined;
}

/**
 * "A Russian delegation … The delegation": the same noun, else a party of the same sectors ("Niger's military leaders …
 * the military rulers"). Only a definite phrase takes up; "a delegation" is a new one.
 */
export function earlierLike(
  { analysis, readingOf }: Earlier,
  sentence: number,
  head: TokenIndex,
  reading: Reading,
): Reading | undefined {
  const tree = treeOf(analysis.sentences[sentence]!);
  if (!isDefinite(tree, head) || meansBoth(tree, head)) return undefined;
  const noun = tree.tokens[head]!.lemma;
  let alike: Reading | undefined;
  for (const mention of before(analysis, sentence, head)) {
    const earlier = readingOf(mention);
    if (earlier?.country === undefined || earlier.isThing || !isRole(mention, earlier)) continue;
    if (lemmaOf(analysis, mention) === noun) return earlier;
    if (sameSectors(earlier, reading)) alike ??= earlier;
  }
  return alike;
}

/** "France is withdrawing troops from the country": the country named last that is not told of in the sentence so far. */
export function theCountry(
  { analysis, readingOf }: Earlier,
  sentence: number,
  head: TokenIndex,
): Reading | undefined {
  const tree = treeOf(analysis.sentences[sentence]!);
  if (!STATE_NOUNS.has(tree.tokens[head]!.lemma) || !isDefinite(tree, head) || !isBare(tree, head))
    return undefined;
  const here = new Set<string>();
  for (const mention of before(analysis, sentence, head)) {
    const earlier = readingOf(mention);
    if (earlier?.country === undefined) continue;
    if (mention.sentence === sentence) here.add(earlier.country);
    else if (earlier.isCountry && !here.has(earlier.country)) {
      return {
        ...earlier,
        rank: 0,
        why: `"the ${tree.tokens[head]!.lemma}": the last one named is ${earlier.name}`,
      };
    }
  }
  return undefined;
}

/** "…, the ministry said. It accused …": the body that is the subject of the sentence before. */
export function theBodyBefore(
  { analysis, readingOf }: Earlier,
  sentence: number,
  head: TokenIndex,
): Reading | undefined {
  const { lemma, deprel } = analysis.sentences[sentence]!.tokens[head]!;
  const last = analysis.sentences[sentence - 1];
  if (lemma.toLowerCase() !== 'it' || deprel !== 'nsubj' || !last) return undefined;
  const tree = treeOf(last);
  const root = last.tokens.find((token) => token.head < 0);
  const subject = root && dependentsBy(tree, root.index, 'nsubj', 'nsubj:pass').at(-1);
  if (!subject || /^NNP?S$/.test(subject.xpos)) return undefined;
  const from = firstFrom(analysis.mentions, sentence - 1);
  const to = firstFrom(analysis.mentions, sentence);
  const mention = analysis.mentions.slice(from, to).find((each) => each.head === subject.index);
  const reading = mention && readingOf(mention);
  if (!reading || reading.isPerson || reading.isThing || mention.type === 'person') return undefined;
  return { ...reading, rank: 0, why: `"it": the subject before is ${reading.name}` };
}

const STATE_NOUNS: ReadonlySet<string> = new Set(['country', 'nation']);

/** Earlier mentions, the nearest first. */
export function* before(analysis: Analysis, sentence: number, head: TokenIndex): Generator<Mention> {
  const { mentions } = analysis;
  let at = firstFrom(mentions, sentence) - 1;
  while (at + 1 < mentions.length && mentions[at + 1]!.sentence === sentence && mentions[at + 1]!.head < head)
    at++;
  for (let seen = 0; at >= 0 && seen < FARTHEST; at--, seen++) {
    if (mentions[at]!.kind !== 'pronoun') yield mentions[at]!;
  }
}

/** Position of the first mention of the sentence or a later one; mentions stand in the order of their sentences. */
function firstFrom(mentions: readonly Mention[], sentence: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lemmaOf(analysis: Analysis, { sentence, head }: Mention): string {
  return analysis.sentences[sentence]!.tokens[head]!.lemma;
}

function isDefinite(tree: TreeIndex, head: TokenIndex): boolean {
  return dependentsBy(tree, head, 'det').some(
    ({ lemma }) => lemma === 'the' || lemma === 'this' || lemma === 'that',
  );
}

/** Without a word that tells which: "the country", not "the oil-rich country" or "the country of his birth". */
function isBare(tree: TreeIndex, head: TokenIndex): boolean {
  return tree.dependents[head]!.every(
    ({ deprel }) => deprel === 'det' || deprel === 'case' || deprel === 'punct',
  );
}

/** A party known by what it does and not by its name: "Niger's military leaders", not "France". */
function isRole(mention: Mention, { isCountry, isNamed }: Reading): boolean {
  return mention.kind === 'description' && !isCountry && !isNamed;
}

function sameSectors(a: Reading, b: Reading): boolean {
  return (
    a.sectors.length > 0 &&
    a.sectors.length === b.sectors.length &&
    a.sectors.every((s, at) => s === b.sectors[at])
  );
}
