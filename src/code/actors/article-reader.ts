/**
 * An article's phrases as of one day, each read once: a head token in, the readings of its own words, its appositions and
 * its chain together out.
 */

import type { Analysis, Mention } from '../../analyse/mention.js';
import {
  caseOf,
  coordinated,
  dependentsBy,
  headOf,
  type TreeIndex,
  treeOf,
} from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { ActorLexicon } from './actor-lexicon.js';
import type { ArticleContext } from './article-context.js';
import { bothParties } from './both-parties.js';
import { NON_STATES } from './cells.js';
import { type FullNames, fullNamesOf } from './full-names.js';
import { meansBoth } from './means-both.js';
import { nounPhrase } from './noun-phrase.js';
import {
  antecedentOf,
  appositionsOf,
  areOne,
  canBeMeant,
  isBody,
  isHeOrShe,
  isPronoun,
} from './one-party.js';
import { placeOrParty } from './owners.js';
import { readPhrase } from './read-phrase.js';
import { merged, type Reading } from './reading.js';
import type { PhraseReading, ReadingScene } from './reading-scene.js';
import { type Earlier, theBodyBefore, theCountry } from './taken-up.js';

/** Nesting of "the head of the office of the leader of …" and of chains followed; deeper is not read. */
const DEEPEST = 6;

/** Readings of one article as of one day, each computed once. */
export class ArticleReader {
  private readonly phrases = new Map<number, PhraseReading>();
  private readonly wholes = new Map<number, PhraseReading>();
  private readonly chains = new Map<number, readonly Reading[]>();
  private readonly mentionAt = new Map<number, Mention>();
  /** Phrases being read. */
  private readonly open = new Set<number>();
  private depth = 0;
  private readonly fullNames: FullNames;
  /** What definite descriptions may take up. */
  readonly earlier: Earlier;

  constructor(
    private readonly lexicon: ActorLexicon,
    private readonly analysis: Analysis,
    readonly context: ArticleContext,
    private readonly asOf: string | undefined,
  ) {
    for (const mention of analysis.mentions) {
      const key = keyOf(mention.sentence, mention.head);
      if (!this.mentionAt.has(key)) this.mentionAt.set(key, mention);
    }
    this.fullNames = fullNamesOf(analysis);
    this.earlier = {
      analysis,
      readingOf: (mention) => {
        const { readings } = this.phrase(mention.sentence, mention.head);
        return readings.length === 1 ? readings[0] : undefined;
      },
    };
  }

  /** The phrase by itself, what stands in apposition, and its chain together. */
  whole(sentence: number, head: TokenIndex): PhraseReading {
    const key = keyOf(sentence, head);
    const known = this.wholes.get(key);
    if (known) return known;
    const made = this.makeWhole(sentence, head);
    this.wholes.set(key, made);
    return made;
  }

  private makeWhole(sentence: number, head: TokenIndex): PhraseReading {
    const antecedent = antecedentOf(this.treeAt(sentence), head);
    if (antecedent !== undefined) {
      const { readings } = this.whole(sentence, antecedent);
      return { ...this.bare(sentence, head), readings };
    }
    const own = this.phrase(sentence, head);
    const mention = this.mentionAt.get(keyOf(sentence, head));
    if (own.readings.length > 1 || own.readings[0]?.rank === 4) return own;
    const both = this.both(sentence, head, own);
    if (both) return { ...own, readings: both };
    const chained = mention ? this.chain(mention.chain) : [];
    // One party of a chain is never both.
    if (chained.length === 1 && meansBoth(this.treeAt(sentence), head)) return own;
    if (chained.length > 1)
      return own.readings.length === 0 || own.readings[0]!.rank < 3 ? { ...own, readings: chained } : own;
    const [first] = own.readings;
    const [best] = chained;
    if (first?.isThing) return own;
    if (!first) {
      const isMeant =
        best &&
        !best.isThing &&
        canBeMeant(mention!) &&
        !(isHeOrShe(this.treeAt(sentence), head) && isBody(best));
      if (best) return { ...own, readings: isMeant ? [best] : [] };
      const taken = theCountry(this.earlier, sentence, head) ?? theBodyBefore(this.earlier, sentence, head);
      return { ...own, readings: taken ? [taken] : [] };
    }
    if (!best) return own;
    const elsewhere = first.country === undefined ? this.openingPlace(sentence, head) : undefined;
    if (elsewhere && best.country !== undefined && elsewhere.country !== best.country) {
      const why = `${first.why}; the sentence takes place in ${elsewhere.name}`;
      return { ...own, readings: [{ ...first, country: elsewhere.country!, inherited: true, why }] };
    }
    // "The civilian government" is never the man at the head of another one, whatever a chain says.
    if (best.isPerson && mention!.type === 'organization') {
      return {
        ...own,
        readings: [best.country === undefined ? first : { ...first, country: first.country ?? best.country }],
      };
    }
    return { ...own, readings: [merged(first, best)] };
  }

  /** Own words and appositions. */
  private phrase(sentence: number, head: TokenIndex): PhraseReading {
    const key = keyOf(sentence, head);
    const known = this.phrases.get(key);
    if (known) return known;
    // A phrase that leads back to itself reads as nobody.
    if (this.open.has(key)) return this.bare(sentence, head);
    this.open.add(key);
    const made = this.makePhrase(sentence, head);
    this.open.delete(key);
    this.phrases.set(key, made);
    return made;
  }

  private makePhrase(sentence: number, head: TokenIndex): PhraseReading {
    if (this.depth >= DEEPEST) return this.bare(sentence, head);
    this.depth++;
    try {
      const own = this.read(sentence, head);
      const [first] = own.readings;
      if (own.readings.length !== 1 || !first) return own;
      const listed = this.listedWith(sentence, head, first);
      if (listed.length > 0) return { ...own, readings: [first, ...listed] };
      const beside = appositionsOf(this.treeAt(sentence), head).flatMap((index) => {
        const { readings } = this.read(sentence, index);
        return readings.length === 1 ? readings : [];
      });
      return { ...own, readings: [beside.filter((other) => areOne(first, other)).reduce(merged, first)] };
    } finally {
      this.depth--;
    }
  }

  private read(sentence: number, head: TokenIndex): PhraseReading {
    const read = this.analysis.sentences[sentence]!;
    if (isPronoun(read.tokens[head]!)) return this.bare(sentence, head);
    return readPhrase(read, head, this.sceneOf(sentence, head));
  }

  private sceneOf(sentence: number, head: TokenIndex): ReadingScene {
    return {
      lexicon: this.lexicon,
      context: this.context,
      asOf: this.asOf,
      mention: this.mentionAt.get(keyOf(sentence, head)),
      namedInFull: (surname) => this.namedInFull(surname, sentence, head),
      readOther: (other) => (this.depth >= DEEPEST ? [] : this.deeper(sentence, other)),
    };
  }

  /** The one country in which the sentence says that things happen: "in Athens", "near the Greek border". */
  placeOf(sentence: number): Reading | undefined {
    const read = this.analysis.sentences[sentence]!;
    const tree = treeOf(read);
    const places = read.tokens
      .filter(
        ({ upos, index }) => upos === 'PROPN' && /^(?:in|at|near|outside|across)$/.test(caseOf(tree, index)),
      )
      .flatMap(({ index }) => placeOrParty(read, index, this.sceneOf(sentence, index)))
      .filter(({ country, isPerson }) => country !== undefined && !isPerson && !NON_STATES.has(country));
    const [first] = places;
    return places.every(({ country }) => country === first?.country) ? first : undefined;
  }

  /** "In Cairo, the foreign ministry …": where the sentence opens, before the phrase, is whose ministry it is. */
  private openingPlace(sentence: number, head: TokenIndex): Reading | undefined {
    const { tokens } = this.analysis.sentences[sentence]!;
    const opening = tokens.findIndex(({ form }) => form === ',');
    if (opening < 0 || opening > head || tokens[0]!.deprel !== 'case' || tokens[0]!.head > opening)
      return undefined;
    return this.placeOf(sentence);
  }

  private deeper(sentence: number, head: TokenIndex): readonly Reading[] {
    this.depth++;
    try {
      const own = this.phrase(sentence, head);
      const both = this.both(sentence, head, own);
      if (both) return both;
      const { readings } = own;
      if (readings.length > 0) return readings;
      const mention = this.mentionAt.get(keyOf(sentence, head));
      return mention ? this.chain(mention.chain) : [];
    } finally {
      this.depth--;
    }
  }

  /** "Both sides": the members of their chain, else the two parties named last. */
  private both(
    sentence: number,
    head: TokenIndex,
    { readings }: PhraseReading,
  ): readonly Reading[] | undefined {
    if (readings.length > 1 || (readings[0]?.rank ?? 0) > 2) return undefined;
    if (!meansBoth(this.treeAt(sentence), head)) return undefined;
    const mention = this.mentionAt.get(keyOf(sentence, head));
    const members = mention ? this.chain(mention.chain) : [];
    const addressing = this.addressing(sentence, head);
    const isAddressing = (member: Reading) => addressing.some((speaker) => areOne(speaker, member));
    if (members.length === 2 && !members.some(isAddressing)) return members;
    return bothParties(this.earlier, sentence, head, readings[0], addressing);
  }

  /** Who asks, thanks or tells those whom the phrase means: "the European Union urged both sides". */
  private addressing(sentence: number, head: TokenIndex): readonly Reading[] {
    const tree = this.treeAt(sentence);
    const verb = headOf(tree, tree.tokens[head]!);
    const subject = verb && dependentsBy(tree, verb.index, 'nsubj')[0];
    if (!subject || subject.index === head || this.depth >= DEEPEST) return [];
    this.depth++;
    try {
      return this.whole(sentence, subject.index).readings;
    } finally {
      this.depth--;
    }
  }

  private namedInFull(surname: string, sentence: number, head: TokenIndex): readonly Reading[] {
    if (this.depth >= DEEPEST) return [];
    const found: Reading[] = [];
    for (const mention of this.fullNames.of(surname)) {
      if (mention.sentence === sentence && mention.head === head) continue;
      const [reading, ...more] = this.phrase(mention.sentence, mention.head).readings;
      if (!reading?.isPerson || more.length > 0) continue;
      if (!found.some(({ id, name }) => (id ?? name) === (reading.id ?? reading.name))) found.push(reading);
    }
    return found;
  }

  /** The best reading of a chain, completed by its other mentions; one for each member of a group. */
  private chain(id: number): readonly Reading[] {
    const known = this.chains.get(id);
    if (known) return known;
    this.chains.set(id, []);
    const chain = this.analysis.chains[id];
    const members = chain?.members ?? [];
    const readings = members.length > 0 ? members.flatMap((member) => this.chain(member)) : this.bestOf(id);
    this.chains.set(id, readings);
    return readings;
  }

  private bestOf(id: number): readonly Reading[] {
    const mentions = (this.analysis.chains[id]?.mentions ?? [])
      .slice(0, LONGEST_CHAIN)
      .map((at) => this.analysis.mentions[at]!);
    let best: Reading | undefined;
    for (const { sentence, head } of mentions) {
      const { readings } = this.phrase(sentence, head);
      if (readings.length > 1 && best === undefined) return readings;
      const [reading] = readings;
      if (reading && readings.length === 1) best = best ? merged(best, reading) : reading;
    }
    return best ? [best] : [];
  }

  /** "Estonia, Latvia and Lithuania" with Latvia hung on Estonia in apposition: two identities are never one. */
  private listedWith(sentence: number, head: TokenIndex, first: Reading): readonly Reading[] {
    const tree = this.treeAt(sentence);
    return dependentsBy(tree, head, 'appos').flatMap(({ index }) => {
      const others = coordinated(tree, index);
      if (others.length < 2 || first.rank < 4) return [];
      const readings = others.flatMap((other) => this.read(sentence, other).readings);
      return readings.every((other) => other.rank === 4 && !areOne(first, other)) ? readings : [];
    });
  }

  private treeAt(sentence: number): TreeIndex {
    return treeOf(this.analysis.sentences[sentence]!);
  }

  private bare(sentence: number, head: TokenIndex): PhraseReading {
    const phrase = nounPhrase(this.analysis.sentences[sentence]!, head);
    return { phrase, readings: [], to: phrase.to };
  }
}

/** A chain longer than this is known well enough from its first mentions. */
const LONGEST_CHAIN = 40;

/** A number, for it is made at every question. */
function keyOf(sentence: number, head: number): number {
  return sentence * LONGEST_SENTENCE + head;
}

/** In tokens: more than any text that is read has. */
const LONGEST_SENTENCE = 2 ** 20;
