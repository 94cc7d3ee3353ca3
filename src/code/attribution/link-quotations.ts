/** Quotations given to who speaks them: attributions with what grammar alone gives in, with their whole quotations out. */

import type { Sentence } from '../../analyse/sentence.js';
import { tokenIndex } from '../../text/span.js';
import type { TokenRange } from './attribution.js';
import type { Draft } from './find-attributions.js';
import type { Quotation } from './quotations.js';

/**
 * A quotation belongs to the cue whose content it overlaps; else to a cue beside it in one of its sentences; else,
 * standing alone, to the speaker of the quotation that it goes on from, to whoever spoke last in its paragraph, speaks
 * next in it, or spoke last before. A long one that has found nobody takes the likeliest cue of its sentence, or of a
 * sentence before that ends in a colon.
 */
export function linkQuotations(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  likeliest: (sentence: number) => Draft | undefined,
): Draft[] {
  const board: Board = { drafts: [...drafts], bySentence: new Map(), sentences };
  for (const at of drafts.keys()) pin(board, at);
  const added = new Map<number, TokenRange[]>();
  let before: readonly number[] = [];
  for (const quotation of quotations) {
    const owners = ownersOf(quotation, board, before, likeliest);
    for (const owner of owners) {
      const known = added.get(owner);
      if (known) known.push(...quotation.ranges);
      else added.set(owner, [...quotation.ranges]);
    }
    before = owners;
  }
  return board.drafts.map((draft, at) => {
    const more = added.get(at);
    return more ? { ...draft, content: united([...draft.content, ...more]) } : draft;
  });
}

interface Board {
  readonly drafts: Draft[];
  /** Positions in `drafts` by the sentence of the cue. */
  readonly bySentence: Map<number, number[]>;
  readonly sentences: readonly Sentence[];
}

function pin({ drafts, bySentence }: Board, at: number): void {
  const { sentence } = drafts[at]!.cue;
  const known = bySentence.get(sentence);
  if (known) known.push(at);
  else bySentence.set(sentence, [at]);
}

/** Words from which on a quotation is speech rather than a borrowed word. */
const SPEECH = 3;
/** Words from which on a quotation has a speaker, whatever the grammar around it. */
const LONG = 8;
/** How far apart, in sentences, a free-standing quotation may be from its speaker. */
const REACH = 4;

function ownersOf(
  quotation: Quotation,
  board: Board,
  before: readonly number[],
  likeliest: (sentence: number) => Draft | undefined,
): readonly number[] {
  const { drafts, bySentence, sentences } = board;
  const near = quotation.ranges.flatMap(({ sentence }) => bySentence.get(sentence) ?? []);
  const outside = near.filter((at) => !holdsCue(quotation, drafts[at]!));
  const overlapping = outside.filter(
    (at) =>
      overlap(quotation.ranges, drafts[at]!.content) * 2 >= wordsBeside(quotation, drafts[at]!, sentences),
  );
  if (overlapping.length > 0) return overlapping;
  if (quotation.words < SPEECH) return [];
  if (quotation.goesOn && before.length > 0) return before;
  const beside = closest(
    quotation,
    outside.filter((at) => mayQuote(drafts[at]!)),
    drafts,
  );
  if (beside !== undefined) return [beside];
  const alone = isAlone(quotation, sentences);
  const isLong = quotation.words >= LONG;
  if (isLong) {
    const led = leadIn(quotation, board, alone, likeliest);
    if (led !== undefined) return [led];
  }
  return alone ? speakerAround(quotation, board, isLong ? 3 * REACH : REACH) : [];
}

/** A cue made of the likeliest word beside a long quotation, or in the sentence that leads to it with a colon. */
function leadIn(
  { ranges }: Quotation,
  board: Board,
  alone: boolean,
  likeliest: (sentence: number) => Draft | undefined,
): number | undefined {
  const first = ranges[0]!.sentence;
  const leads = first > 0 && board.sentences[first - 1]!.tokens.at(-1)?.form === ':';
  if (alone && !leads) return undefined;
  const sentence = alone ? first - 1 : first;
  const known = board.bySentence.get(sentence)?.findLast((at) => board.drafts[at]!.source);
  if (alone && known !== undefined) return known;
  const draft = likeliest(sentence);
  if (!draft) return undefined;
  board.drafts.push(draft);
  pin(board, board.drafts.length - 1);
  return board.drafts.length - 1;
}

function mayQuote({ manner, content, kind }: Draft): boolean {
  return kind !== 'adverbial' && (manner === 'speech' || content.length === 0);
}

function holdsCue({ ranges }: Quotation, { cue }: Draft): boolean {
  return ranges.some(
    (range) => range.sentence === cue.sentence && range.from <= cue.head && cue.head < range.to,
  );
}

/** Words of the quotation in the sentence of the cue. */
function wordsBeside({ ranges }: Quotation, { cue }: Draft, sentences: readonly Sentence[]): number {
  const range = ranges.find(({ sentence }) => sentence === cue.sentence)!;
  const tokens = sentences[cue.sentence]!.tokens.slice(range.from, range.to);
  return tokens.filter(({ upos }) => upos !== 'PUNCT').length;
}

function overlap(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let sum = 0;
  for (const one of a) {
    for (const other of b) {
      if (one.sentence === other.sentence)
        sum += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
    }
  }
  return sum;
}

function closest(
  { ranges }: Quotation,
  candidates: readonly number[],
  drafts: readonly Draft[],
): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const at of candidates) {
    const { cue } = drafts[at]!;
    const range = ranges.find(({ sentence }) => sentence === cue.sentence)!;
    const gap = cue.head < range.from ? range.from - cue.head : cue.head - range.to;
    if (gap < least) {
      best = at;
      least = gap;
    }
  }
  return best;
}

/** Is there hardly anything but the quotation in its sentences? */
function isAlone({ ranges }: Quotation, sentences: readonly Sentence[]): boolean {
  const own = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = ranges.reduce((sum, { sentence }) => sum + sentences[sentence]!.tokens.length, 0);
  return own >= 0.8 * all;
}

function speakerAround(
  { ranges }: Quotation,
  { drafts, bySentence, sentences }: Board,
  reach: number,
): number[] {
  const first = ranges[0]!.sentence;
  const last = ranges.at(-1)!.sentence;
  const block = sentences[first]!.block;
  const speakerIn = (sentence: number) =>
    bySentence.get(sentence)?.findLast((at) => drafts[at]!.source && drafts[at]!.manner === 'speech');
  let earlier: number | undefined;
  for (let at = first - 1; at >= Math.max(0, first - reach) && earlier === undefined; at--) {
    earlier = speakerIn(at);
    if (earlier !== undefined && sentences[at]!.block === block) return [earlier];
  }
  for (let at = last + 1; at <= Math.min(sentences.length - 1, last + 2); at++) {
    const later = sentences[at]!.block === block ? speakerIn(at) : undefined;
    if (later !== undefined) return [later];
  }
  return earlier === undefined ? [] : [earlier];
}

/** Ranges in reading order, those that touch made one. */
function united(ranges: readonly TokenRange[]): TokenRange[] {
  const sorted = [...ranges].sort((a, b) => a.sentence - b.sentence || a.from - b.from || a.to - b.to);
  const merged: TokenRange[] = [];
  for (const range of sorted) {
    const before = merged.at(-1);
    if (before && before.sentence === range.sentence && range.from <= before.to) {
      merged[merged.length - 1] = { ...before, to: tokenIndex(Math.max(before.to, range.to)) };
    } else merged.push(range);
  }
  return merged;
}
