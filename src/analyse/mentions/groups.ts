/**
 * Whom a plural speaks of together: "the two countries", "both sides", "they" after "Mali and Niger". Linked phrases in;
 * for each chain that is such a group, the chains of its members out.
 *
 * Members are looked for among the parties of the last sentences, nearest first; a country known only by an adjective
 * ("the Russian delegation") is a member through the phrase that bears it. Too few candidates: no members.
 */

import type { Phrase } from './phrase.js';

type GroupKind = 'country' | 'party' | 'person';

const groupNouns = new Map<string, GroupKind>([
  ['country', 'country'],
  ['nation', 'country'],
  ['state', 'country'],
  ['neighbour', 'country'],
  ['neighbor', 'country'],
  ['capital', 'country'],
  ['government', 'country'],
  ['side', 'party'],
  ['party', 'party'],
  ['ally', 'party'],
  ['rival', 'party'],
  ['foe', 'party'],
  ['leader', 'person'],
  ['president', 'person'],
  ['minister', 'person'],
  ['man', 'person'],
  ['woman', 'person'],
  ['pair', 'person'],
  ['duo', 'person'],
  ['official', 'person'],
  ['diplomat', 'person'],
]);

const numerals = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven'].flatMap((word, index) => [
    [word, index + 2] as const,
    [String(index + 2), index + 2] as const,
  ]),
);

/** Nouns that make a group without a number: "the parties", "the sides", "the pair". */
const groupsOfTwo = new Set(['side', 'party', 'pair', 'duo']);

const sentencesBack = 4;
const phrasesBack = 60;

/** For each chain that is a group: the chains of its members, in reading order. */
export function findGroups(phrases: readonly Phrase[], chainOf: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  const opened = new Set<number>();
  phrases.forEach((phrase, at) => {
    const chain = chainOf[at]!;
    const first = !opened.has(chain);
    opened.add(chain);
    if (groups.has(chain)) return;
    if (first && phrase.pointing === 'they') {
      const members = coordinationFor(phrases, chainOf, at);
      if (members) groups.set(chain, members);
      return;
    }
    const wanted = wantedGroup(phrase, first);
    if (!wanted) return;
    const members = membersFor(phrases, chainOf, at, wanted);
    if (members) groups.set(chain, members);
  });
  return groups;
}

interface Wanted {
  readonly kind: GroupKind;
  readonly size: number;
}

/** What group a phrase asks for: how many of what kind. */
function wantedGroup(phrase: Phrase, first: boolean): Wanted | undefined {
  if (phrase.number !== 'plural' && !groupsOfTwo.has(phrase.lemma)) return undefined;
  const kind = groupNouns.get(phrase.lemma);
  if (kind === undefined || phrase.kind !== 'description' || phrase.restricted) return undefined;
  const size = sizeOf(phrase);
  if (size !== undefined)
    return phrase.pointing === 'indefinite' && !isBoth(phrase) ? undefined : { kind, size };
  if (!first || phrase.pointing !== 'definite' || phrase.modifiers.size > 0) return undefined;
  return groupsOfTwo.has(phrase.lemma) ? { kind, size: 2 } : undefined;
}

function sizeOf(phrase: Phrase): number | undefined {
  if (isBoth(phrase)) return 2;
  for (const child of phrase.tree.dependents[phrase.head.index]!) {
    if (child.deprel === 'nummod') return numerals.get(child.form.toLowerCase());
  }
  return undefined;
}

function isBoth(phrase: Phrase): boolean {
  return phrase.tree.tokens[phrase.from]!.form.toLowerCase() === 'both';
}

interface Candidate {
  readonly chain: number;
  readonly at: number;
  readonly score: number;
}

function membersFor(
  phrases: readonly Phrase[],
  chainOf: Int32Array,
  at: number,
  { kind, size }: Wanted,
): number[] | undefined {
  const group = phrases[at]!;
  const best = new Map<string, Candidate>();
  for (let back = at - 1; back >= 0 && back >= at - phrasesBack; back--) {
    const phrase = phrases[back]!;
    if (group.sentence - phrase.sentence > sentencesBack) break;
    const chain = chainOf[back]!;
    const key = chain === chainOf[at] ? undefined : partyKey(phrase, kind, chain);
    if (key === undefined) continue;
    const score = scoreOf(phrase, group);
    const known = best.get(key);
    if (!known || score > known.score) best.set(key, { chain, at: back, score });
  }
  if (best.size < size) return undefined;
  const chosen = [...best.values()].sort((a, b) => b.score - a.score || b.at - a.at).slice(0, size);
  return chosen.sort((a, b) => a.at - b.at).map(({ chain }) => chain);
}

/** What the phrase may stand for in a group of this kind: its country, else its chain; undefined for neither. */
function partyKey(phrase: Phrase, kind: GroupKind, chain: number): string | undefined {
  const country = phrase.country ?? phrase.nationality;
  if (kind === 'person') {
    return phrase.category === 'person' && phrase.kind === 'name' && phrase.number !== 'plural'
      ? `${chain}`
      : undefined;
  }
  if (country !== undefined) return country;
  if (kind === 'country') return undefined;
  return phrase.category === 'organization' && phrase.kind === 'name' ? `${chain}` : undefined;
}

/** Nearer before farther; subjects, objects and members of coordinations before modifiers. */
function scoreOf(phrase: Phrase, group: Phrase): number {
  const near = -2 * (group.sentence - phrase.sentence);
  const role = phrase.role === 'subject' ? 2 : phrase.role === 'modifier' ? 0 : 1;
  const coordinated = isCoordinated(phrase) ? 1.5 : 0;
  const named = phrase.country === undefined && phrase.nationality !== undefined ? -0.5 : 0;
  return near + role + coordinated + named;
}

function isCoordinated(phrase: Phrase): boolean {
  if (phrase.head.deprel === 'conj') return true;
  return phrase.tree.dependents[phrase.head.index]!.some(
    (child) => child.deprel === 'conj' && (child.upos === 'PROPN' || child.upos === 'NOUN'),
  );
}

/** Members of a "they" that found no chain: the last coordination of persons, organisations or countries before it. */
function coordinationFor(phrases: readonly Phrase[], chainOf: Int32Array, at: number): number[] | undefined {
  const they = phrases[at]!;
  for (let back = at - 1; back >= 0 && back >= at - phrasesBack; back--) {
    const phrase = phrases[back]!;
    if (they.sentence - phrase.sentence > 1) return undefined;
    if (phrase.head.deprel !== 'conj' || !isParty(phrase)) continue;
    const heads = new Set([phrase.head.head as number]);
    const members: number[] = [];
    for (let other = Math.max(0, back - phrasesBack); other <= back; other++) {
      const each = phrases[other]!;
      if (each.sentence !== phrase.sentence || !isParty(each)) continue;
      const joins = each.head.deprel === 'conj' && heads.has(each.head.head as number);
      if (joins || heads.has(each.head.index)) members.push(chainOf[other]!);
    }
    const distinct = [...new Set(members)];
    if (distinct.length > 1) return distinct;
  }
  return undefined;
}

function isParty({ category, kind }: Phrase): boolean {
  return kind !== 'pronoun' && (category === 'person' || category === 'organization' || category === 'place');
}
