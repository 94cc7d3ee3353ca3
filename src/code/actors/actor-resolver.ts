/**
 * Who is meant: a noun phrase of an article in, the entities it speaks of out, each with country, sectors, office as of
 * the day, and the reason.
 */

import type { Analysis, Mention } from '../../analyse/mention.js';
import type { Sentence, Token } from '../../analyse/sentence.js';
import { dependentsBy, hasRelation, headOf, treeOf } from '../../analyse/tree-index.js';
import type { Article } from '../../read/article.js';
import { type Quote, span, type TokenIndex, wordsOf as textOf } from '../../text/span.js';
import type { Entity } from '../entity.js';
import type { ActorLexicon } from './actor-lexicon.js';
import { type ArticleContext, contextOf } from './article-context.js';
import { nounPhrase } from './noun-phrase.js';
import { type PhraseReading, readPhrase, startOf } from './read-phrase.js';
import { merged, type Reading } from './reading.js';
import { type Earlier, earlierLike, theCountry } from './taken-up.js';

export interface ActorResolver {
  /**
   * The entities that the noun phrase headed by the token speaks of: none when nobody who can act, several for "the two
   * countries". Coordination is the caller's business.
   *
   * @param asOf ISO date of the act, for offices held; without it the article's own date counts
   */
  resolve(sentence: number, head: TokenIndex, asOf?: string): readonly Entity[];
  /** Does the phrase name somebody who can act? Things that stand for their owner ("the U.S. airstrike") do not. */
  isParty(sentence: number, head: TokenIndex): boolean;
  /** Does the phrase name a state, by its name, capital or a metonym? */
  isCountry(sentence: number, head: TokenIndex): boolean;
}

export function actorResolver(lexicon: ActorLexicon, analysis: Analysis, article: Article): ActorResolver {
  const context = contextOf(lexicon, analysis, article);
  const readers = new Map<string, Reader>();
  const readerOf = (asOf: string | undefined): Reader => {
    const key = asOf ?? '';
    let reader = readers.get(key);
    if (!reader) {
      reader = new Reader(lexicon, analysis, context, asOf);
      readers.set(key, reader);
    }
    return reader;
  };
  const resolve = (sentence: number, head: TokenIndex, asOf: string | undefined = context.asOf) =>
    readerOf(asOf).entities(sentence, head);
  return {
    resolve,
    isParty: (sentence, head) => {
      const { readings } = readerOf(context.asOf).whole(sentence, head);
      return readings.some(({ isThing }) => isThing !== true);
    },
    isCountry: (sentence, head) => {
      const { readings } = readerOf(context.asOf).whole(sentence, head);
      return readings.length > 0 && readings.every(({ isCountry }) => isCountry === true);
    },
  };
}

/** Nesting of "the head of the office of the leader of …" and of chains followed; deeper is not read. */
const DEEPEST = 6;

/** Readings of one article as of one day, each computed once. */
class Reader {
  private readonly phrases = new Map<number, PhraseReading>();
  private readonly wholes = new Map<number, PhraseReading>();
  private readonly chains = new Map<number, readonly Reading[]>();
  private readonly mentionAt = new Map<number, Mention>();
  /** Phrases being read. */
  private readonly open = new Set<number>();
  private depth = 0;
  private readonly earlier: Earlier;

  constructor(
    private readonly lexicon: ActorLexicon,
    private readonly analysis: Analysis,
    private readonly context: ArticleContext,
    private readonly asOf: string | undefined,
  ) {
    for (const mention of analysis.mentions) {
      const key = keyOf(mention.sentence, mention.head);
      if (!this.mentionAt.has(key)) this.mentionAt.set(key, mention);
    }
    this.earlier = {
      analysis,
      readingOf: (mention) => {
        const { readings } = this.phrase(mention.sentence, mention.head);
        return readings.length === 1 ? readings[0] : undefined;
      },
    };
  }

  entities(sentence: number, head: TokenIndex): readonly Entity[] {
    const { phrase, readings, to } = this.whole(sentence, head);
    const quote = quoteOf(this.analysis.sentences[sentence]!, startOf(phrase), to);
    return readings.map((reading) => entityOf(this.withCountry(reading, sentence, head), quote));
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
    const antecedent = this.antecedentOf(sentence, head);
    if (antecedent !== undefined) {
      const { readings } = this.whole(sentence, antecedent);
      return { ...this.bare(sentence, head), readings };
    }
    const own = this.phrase(sentence, head);
    const mention = this.mentionAt.get(keyOf(sentence, head));
    if (own.readings.length > 1 || own.readings[0]?.rank === 4) return own;
    const chained = mention ? this.chain(mention.chain) : [];
    if (chained.length > 1)
      return own.readings.length === 0 || own.readings[0]!.rank < 3 ? { ...own, readings: chained } : own;
    const [first] = own.readings;
    const [best] = chained;
    if (first?.isThing) return own;
    if (!first) {
      if (best) return { ...own, readings: !best.isThing && canBeMeant(mention!) ? [best] : [] };
      const country = theCountry(this.earlier, sentence, head);
      return { ...own, readings: country ? [country] : [] };
    }
    if (!best) return own;
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
      const beside = this.appositionsOf(sentence, head).flatMap((index) => {
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
    return readPhrase(read, head, {
      lexicon: this.lexicon,
      context: this.context,
      asOf: this.asOf,
      mention: this.mentionAt.get(keyOf(sentence, head)),
      readOther: (other) => (this.depth >= DEEPEST ? [] : this.deeper(sentence, other)),
    });
  }

  private deeper(sentence: number, head: TokenIndex): readonly Reading[] {
    this.depth++;
    try {
      const { readings } = this.phrase(sentence, head);
      if (readings.length > 0) return readings;
      const mention = this.mentionAt.get(keyOf(sentence, head));
      return mention ? this.chain(mention.chain) : [];
    } finally {
      this.depth--;
    }
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

  private appositionsOf(sentence: number, head: TokenIndex): TokenIndex[] {
    const tree = treeOf(this.analysis.sentences[sentence]!);
    const token = tree.tokens[head]!;
    const below = dependentsBy(tree, head, 'appos').map(({ index }) => index);
    const above = hasRelation(token, 'appos') && token.head >= 0 ? [token.head as TokenIndex] : [];
    return [...below, ...above];
  }

  /** "the rebels who attacked": "who" stands for the noun that the clause hangs on. */
  private antecedentOf(sentence: number, head: TokenIndex): TokenIndex | undefined {
    const tree = treeOf(this.analysis.sentences[sentence]!);
    const token = tree.tokens[head]!;
    if (!/^(?:who|whom|which|that)$/i.test(token.form) || token.upos === 'DET') return undefined;
    let above = headOf(tree, token);
    for (let steps = 0; above && steps < DEEPEST; steps++) {
      if (hasRelation(above, 'acl:relcl')) return above.head >= 0 ? (above.head as TokenIndex) : undefined;
      above = headOf(tree, above);
    }
    return undefined;
  }

  private bare(sentence: number, head: TokenIndex): PhraseReading {
    const phrase = nounPhrase(this.analysis.sentences[sentence]!, head);
    return { phrase, readings: [], to: phrase.to };
  }

  /**
   * A description without a country has that of the party it takes up; else "the army" in a report that is about one
   * country is that country's, and says so.
   */
  private withCountry(reading: Reading, sentence: number, head: TokenIndex): Reading {
    if (reading.country !== undefined || reading.sectors.length === 0 || reading.isNamed) return reading;
    const like = earlierLike(this.earlier, sentence, head, reading);
    if (like?.country !== undefined) {
      return {
        ...reading,
        country: like.country,
        inherited: true,
        why: `${reading.why}; takes up ${like.name}`,
      };
    }
    const { about } = this.context;
    if (!about || !reading.inherits) return reading;
    if (!INHERITING.has(reading.sectors[0]!)) return reading;
    if (reading.sectors[0] === 'CVL' && !reading.isDefinite) return reading;
    return { ...reading, country: about.country, inherited: true, why: `${reading.why}; ${about.why}` };
  }
}

const INHERITING = new Set([
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'OPP',
  'PTY',
  'SPY',
  'PRM',
  'REB',
  'CVL',
  'ELI',
  'LAB',
  'AGR',
]);

/** A chain longer than this is known well enough from its first mentions. */
const LONGEST_CHAIN = 40;

/** A number, for it is made at every question. */
function keyOf(sentence: number, head: number): number {
  return sentence * LONGEST_SENTENCE + head;
}

/** In tokens: more than any text that is read has. */
const LONGEST_SENTENCE = 2 ** 20;

/** Things and happenings have chains too. */
function canBeMeant({ type }: Mention): boolean {
  return type !== 'event' && type !== 'other';
}

/** Two phrases in apposition mean one party unless both are known to be different. */
function areOne(a: Reading, b: Reading): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  return !(a.rank === 4 && b.rank === 4 && a.id !== b.id);
}

function isPronoun({ upos, xpos }: Token): boolean {
  return upos === 'PRON' || xpos.startsWith('PRP') || xpos.startsWith('WP');
}

function quoteOf({ tokens, text, in: part, span: whole }: Sentence, from: number, to: number): Quote {
  const { from: start, to: end } = span(tokens[from]!.from, tokens[Math.max(from, to - 1)]!.to);
  return { in: part, from: start, to: end, text: textOf(text, span(start - whole.from, end - whole.from)) };
}

function entityOf({ name, country, sectors, id, office, wikidata, why }: Reading, quote: Quote): Entity {
  return {
    name,
    quote,
    ...(id === undefined ? {} : { id }),
    ...(country === undefined ? {} : { country }),
    sectors,
    ...(office === undefined ? {} : { office }),
    ...(wikidata === undefined ? {} : { wikidata }),
    why,
  };
}
