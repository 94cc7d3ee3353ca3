/** PolNeAR's annotations laid on our trees: which token heads each cue, and which tokens are its source and content. */

import type { BratAnnotations } from '../../eval/polnear/read-brat.js';
import type { Sentence, Token } from '../../src/analyse/sentence.js';
import { isCandidate } from '../../src/code/attribution/cue-features.js';
import type { SentenceView } from '../../src/code/attribution/sentence-view.js';

export type Part = 'none' | 'source' | 'content' | 'cue';

export interface GoldCue {
  readonly sentence: number;
  readonly head: Token;
  /** Tokens of the cue's sentence by what they are. */
  readonly parts: readonly Part[];
}

export interface GoldText {
  readonly cues: readonly GoldCue[];
  /** Tokens inside some cue, by sentence: those that are no head teach nothing. */
  readonly inCue: readonly Uint8Array[];
}

export function goldCues(views: readonly SentenceView[], { spans, attributions }: BratAnnotations): GoldText {
  const sentences = views.map(({ sentence }) => sentence);
  const inCue = sentences.map(({ tokens }) => new Uint8Array(tokens.length));
  const cues: GoldCue[] = [];
  for (const roles of attributions) {
    const tokensOf = (role: string) =>
      (roles.get(role) ?? [])
        .flatMap((id) => spans.get(id)?.pieces ?? [])
        .flatMap((piece) => tokensIn(sentences, piece));
    const cue = tokensOf('Cue');
    for (const { sentence, token } of cue) inCue[sentence]![token] = 1;
    const head = headOfCue(views, cue);
    if (!head) continue;
    const parts = sentences[head.sentence]!.tokens.map((): Part => 'none');
    for (const [role, part] of [
      ['Content', 'content'],
      ['Source', 'source'],
      ['Cue', 'cue'],
    ] as const) {
      for (const { sentence, token } of tokensOf(role)) if (sentence === head.sentence) parts[token] = part;
    }
    cues.push({ sentence: head.sentence, head: head.token, parts });
  }
  return { cues, inCue };
}

interface Place {
  readonly sentence: number;
  readonly token: number;
}

function tokensIn(sentences: readonly Sentence[], { from, to }: { from: number; to: number }): Place[] {
  const found: Place[] = [];
  for (const [at, { tokens, span }] of sentences.entries()) {
    if (span.to <= from || span.from >= to) continue;
    for (const token of tokens) {
      if (token.from < to && token.to > from) found.push({ sentence: at, token: token.index });
    }
  }
  return found;
}

/** The candidate that the lexicon lists, else a verb, else the highest in the tree, else the first. */
function headOfCue(
  views: readonly SentenceView[],
  cue: readonly Place[],
): { sentence: number; token: Token } | undefined {
  let best: { sentence: number; token: Token } | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { sentence, token: index } of cue) {
    const { sentence: words, cues } = views[sentence]!;
    const token = words.tokens[index]!;
    if (!isCandidate(token)) continue;
    const isTop = !cue.some((other) => other.sentence === sentence && other.token === token.head);
    const worth =
      (isTop ? 2 : 0) + (cues[index] ? 3 : 0) + (token.upos === 'VERB' ? 2 : token.upos === 'NOUN' ? 1 : 0);
    if (worth > most) {
      best = { sentence, token };
      most = worth;
    }
  }
  return best;
}
