/** According to whom, and how, a claim is told: a token in, the attributions around it, innermost first, out. */

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
  /** The words that report. */
  readonly cue: string;
  readonly stance: Stance;
  readonly why: string;
}

/** Who wants or dislikes an act does not vouch for it. */
const PUT_FORWARD: ReadonlySet<Manner> = new Set(['speech', 'evidence', 'thought']);

export function tellingsOf(scene: Scene, sentence: number, token: TokenIndex): Telling[] {
  return attributionsOf(scene.attributions, sentence, token)
    .filter(({ manner }) => PUT_FORWARD.has(manner))
    .map((attribution) => tellingOf(scene, attribution));
}

function tellingOf(scene: Scene, { source, cue, certainty, stance, why }: Attribution): Telling {
  const cueQuote = quoteOf(scene, cue);
  const told = { cue: cueQuote.text, stance, why };
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
