/** According to whom, and how, a claim is told: a token in, the attributions around it, innermost first, out. */

import type { Token } from '../../analyse/sentence.js';
import { headOf, type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { Attribution, Manner, TokenRange } from '../attribution/attribution.js';
import { attributionsOf } from '../attribution/attribution-index.js';
import type { Source, Stance } from '../claim.js';
import type { Entity } from '../entity.js';
import type { Scene } from '../scene.js';

export interface Telling {
  /** Undefined where nobody is named: "reportedly". */
  readonly source?: Source;
  /** Who speaks, where known. */
  readonly entities: readonly Entity[];
  /** The words that report, and where the word among them that decides stands. */
  readonly cue: string;
  readonly cueAt: { readonly sentence: number; readonly token: TokenIndex };
  /** Named by nothing but a word such as "sources". */
  readonly anonymous: boolean;
  readonly stance: Stance;
  readonly why: string;
}

/** Who wants or dislikes an act does not vouch for it. */
const PUT_FORWARD: ReadonlySet<Manner> = new Set(['speech', 'evidence', 'thought']);

export function tellingsOf(scene: Scene, sentence: number, token: TokenIndex): Telling[] {
  return attributionsOver(scene, sentence, token)
    .filter(({ manner }) => PUT_FORWARD.has(manner))
    .map((attribution) => tellingOf(scene, attribution));
}

/** Longest way up from an act to the clause that it is an outcome or circumstance of. */
const HIGHEST = 4;

/**
 * Who says what the token says: "met the rulers, their office said, with both sides agreeing to trade" says that they
 * agreed, too.
 */
function attributionsOver(scene: Scene, sentence: number, token: TokenIndex): Attribution[] {
  const tree = treeOf(scene.analysis.sentences[sentence]!);
  let at: Token | undefined = tree.tokens[token];
  for (let step = 0; at && step < HIGHEST; step++) {
    const found = attributionsOf(scene.attributions, sentence, at.index);
    if (found.length > 0 || !/^(?:advcl|acl|obl|obj|nmod|xcomp)$/.test(at.deprel)) return found;
    const above = headOf(tree, at);
    if (above && isAbsolute(tree, at)) {
      const said = scene.attributions.attributions.filter(
        ({ cue }) => cue.sentence === sentence && cue.head === above.index,
      );
      if (said.length > 0) return said;
    }
    at = above;
  }
  return [];
}

/** "with both sides agreeing", which a parser hangs on "said". */
function isAbsolute(tree: TreeIndex, { index }: Token): boolean {
  const below = tree.dependents[index]!;
  return (
    below.some(({ deprel }) => deprel === 'nsubj') &&
    markersOf(tree, index).some(({ form }) => form.toLowerCase() === 'with')
  );
}

/** Markers of a clause, which may hang on its subject. */
function markersOf(tree: TreeIndex, index: TokenIndex): Token[] {
  return tree.dependents[index]!.flatMap((child) =>
    child.deprel === 'nsubj' ? [...tree.dependents[child.index]!] : [child],
  );
}

function tellingOf(scene: Scene, { source, cue, certainty, stance, why }: Attribution): Telling {
  const cueQuote = quoteOf(scene, cue);
  const told = {
    cue: cueQuote.text,
    cueAt: { sentence: cue.sentence, token: cue.head },
    anonymous: source?.anonymous ?? true,
    stance,
    why,
  };
  if (!source) return { ...told, entities: [] };
  const entities = scene.resolver.resolve(source.sentence, source.head);
  const [speaker] = entities;
  const quote = quoteOf(scene, source);
  return {
    ...told,
    entities,
    source: {
      text: quote.text,
      quote,
      cue: cueQuote.text,
      cueQuote,
      ...(speaker?.country === undefined ? {} : { country: speaker.country }),
      sectors: speaker?.sectors ?? [],
      certainty,
    },
  };
}

function quoteOf(scene: Scene, range: TokenRange): Quote {
  const { tokens, text, in: part, span: whole } = scene.analysis.sentences[range.sentence]!;
  const { from, to } = span(tokens[range.from]!.from, tokens[range.to - 1]!.to);
  return { in: part, from, to, text: wordsOf(text, span(from - whole.from, to - whole.from)) };
}
