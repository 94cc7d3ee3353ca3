/** Quotation marks of an article paired: sentences in, the stretches between marks out, over sentences and paragraphs. */

import type { Sentence, Token } from '../../analyse/sentence.js';
import { tokenIndex } from '../../text/span.js';
import type { TokenRange } from './attribution.js';

export interface Quotation {
  /** Position in the list. */
  readonly id: number;
  /** One range a sentence, the marks included. */
  readonly ranges: readonly TokenRange[];
  /** Words between the marks. */
  readonly words: number;
  /** Does the speech go on from the quotation before, which its paragraph left open? */
  readonly goesOn: boolean;
}

/**
 * A quotation ends at its closing mark. One that is still open at the end of its paragraph goes on when the next
 * paragraph begins with an opening mark, as newspapers write; otherwise it ends with the paragraph if it began a
 * sentence, and is no quotation if it did not (a mark for inches, a stray mark).
 */
export function findQuotations(sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = [];
  let open: OpenQuotation | undefined;
  let before: Sentence | undefined;
  let goesOn = false;
  const close = (quotation: OpenQuotation, last: Position) => {
    const ranges = rangesBetween(sentences, quotation.start, last);
    found.push({ id: found.length, ranges, words: wordsIn(sentences, ranges), goesOn: quotation.goesOn });
  };
  for (const [at, sentence] of sentences.entries()) {
    if (before && open && (before.block !== sentence.block || before.in !== sentence.in)) {
      goesOn = before.in === sentence.in && beginsWithMark(sentence);
      if (goesOn || open.startsSentence) close(open, lastOf(sentences, at - 1));
      open = undefined;
    }
    for (let index = 0; index < sentence.tokens.length; index++) {
      const mark = markAt(sentence.tokens, index, open?.kind);
      if (!mark) continue;
      if (open?.kind === mark.kind && mark.role !== 'opens') {
        close(open, { sentence: at, token: index + mark.length - 1 });
        open = undefined;
      } else if (mark.role !== 'closes') {
        // An opening mark inside an open quotation means that the earlier one was never closed.
        open = {
          kind: mark.kind,
          start: { sentence: at, token: index },
          startsSentence: index === 0,
          goesOn: goesOn && index === 0,
        };
      }
      index += mark.length - 1;
    }
    goesOn = false;
    before = sentence;
  }
  if (open?.startsSentence) close(open, lastOf(sentences, sentences.length - 1));
  return found;
}

/** One sentence's part of a quotation. */
export interface QuotedRange extends TokenRange {
  /** Id of the quotation. */
  readonly id: number;
}

/** The quoted stretches of each sentence, by its index. */
export function rangesBySentence(quotations: readonly Quotation[]): Map<number, QuotedRange[]> {
  const bySentence = new Map<number, QuotedRange[]>();
  for (const { id, ranges } of quotations) {
    for (const range of ranges) {
      const known = bySentence.get(range.sentence);
      if (known) known.push({ ...range, id });
      else bySentence.set(range.sentence, [{ ...range, id }]);
    }
  }
  return bySentence;
}

interface Position {
  readonly sentence: number;
  readonly token: number;
}

type MarkKind = 'double' | 'single';

interface OpenQuotation {
  readonly kind: MarkKind;
  readonly start: Position;
  readonly startsSentence: boolean;
  readonly goesOn: boolean;
}

interface Mark {
  readonly kind: MarkKind;
  readonly role: 'opens' | 'closes' | 'either';
  /** Tokens it takes: two for '' written as two tokens. */
  readonly length: number;
}

const OPENING = new Set(['“', '„', '``', '«', '‘‘']);
const CLOSING = new Set(['”', '»', '’’']);

function markAt(tokens: readonly Token[], index: number, open: MarkKind | undefined): Mark | undefined {
  const { form } = tokens[index]!;
  if (form.length > 2) return undefined;
  if (OPENING.has(form)) return { kind: 'double', role: 'opens', length: 1 };
  if (CLOSING.has(form)) return { kind: 'double', role: 'closes', length: 1 };
  if (form === '"' || form === "''")
    return { kind: 'double', role: roleByBlanks(tokens, index, index), length: 1 };
  if (form === "'" || form === '‘' || form === '’' || form === '`') return singleMark(tokens, index, open);
  return undefined;
}

/** Single marks count where no double quotation is open: '' of two tokens, ‘a quotation’, but not workers’. */
function singleMark(tokens: readonly Token[], index: number, open: MarkKind | undefined): Mark | undefined {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (next && next.form === token.form && next.from === token.to) {
    return { kind: 'double', role: roleByBlanks(tokens, index, index + 1), length: 2 };
  }
  if (open === 'double') return undefined;
  const role = token.form === '‘' || token.form === '`' ? 'opens' : roleByBlanks(tokens, index, index);
  if (role === 'either') return undefined;
  if (role === 'opens') return open || token.form === '’' ? undefined : { kind: 'single', role, length: 1 };
  const before = tokens[index - 1];
  const isPossessive = before !== undefined && /s$/i.test(before.form) && token.xpos === 'POS';
  return open === 'single' && !isPossessive ? { kind: 'single', role, length: 1 } : undefined;
}

/** A straight mark opens when it leans on the next word, closes when it leans on the last; else its turn decides. */
function roleByBlanks(tokens: readonly Token[], first: number, last: number): Mark['role'] {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const leansBack =
    before !== undefined && before.to === tokens[first]!.from && !/^[([—–-]$/.test(before.form);
  const leansOn =
    after !== undefined && after.from === tokens[last]!.to && !/^[)\].,;:!?—–-]/.test(after.form);
  if (leansBack === leansOn) return 'either';
  return leansOn ? 'opens' : 'closes';
}

function beginsWithMark({ tokens }: Sentence): boolean {
  const mark = tokens.length > 0 ? markAt(tokens, 0, undefined) : undefined;
  return mark !== undefined && mark.kind === 'double' && mark.role !== 'closes';
}

function lastOf(sentences: readonly Sentence[], at: number): Position {
  return { sentence: at, token: sentences[at]!.tokens.length - 1 };
}

function rangesBetween(sentences: readonly Sentence[], start: Position, last: Position): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = start.sentence; at <= last.sentence; at++) {
    const from = at === start.sentence ? start.token : 0;
    const to = at === last.sentence ? last.token + 1 : sentences[at]!.tokens.length;
    if (from < to) ranges.push({ sentence: at, from: tokenIndex(from), to: tokenIndex(to) });
  }
  return ranges;
}

function wordsIn(sentences: readonly Sentence[], ranges: readonly TokenRange[]): number {
  let words = 0;
  for (const { sentence, from, to } of ranges) {
    for (let index: number = from; index < to; index++) {
      if (sentences[sentence]!.tokens[index]!.upos !== 'PUNCT') words++;
    }
  }
  return words;
}
