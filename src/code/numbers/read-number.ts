/**
 * How many a noun phrase speaks of: a phrase's head in a tree in; value, bounds and the words that say it out.
 *
 * "at least 12 soldiers" is 12 or more, "nearly 1,500" 1,500 at most, "between 10 and 15" both, "dozens" 24 to 99.
 * A value that the words leave open is the least they allow; never a mean.
 */

import type { Token } from '../../analyse/sentence.js';
import type { TreeIndex } from '../../analyse/tree-index.js';
import { type TokenIndex, tokenIndex } from '../../text/span.js';
import { BOUNDS, type Bound, CARDINALS, FEWS, PLURALS, POWERS } from './en/number-words.js';

export interface Quantity {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** First token of the number, words before it such as "at least" included. */
  readonly from: TokenIndex;
  /** Token after the number. */
  readonly to: TokenIndex;
  /** The noun counted, if the text names it. */
  readonly counted?: TokenIndex;
}

/** @example readNumber(tree, head of "at least 12 soldiers") // { value: 12, low: 12, … } */
export function readNumber(tree: TreeIndex, head: TokenIndex): Quantity | undefined {
  const token = tree.tokens[head]!;
  if (isNumberWord(token)) return ofNumberHead(tree, token);
  const numeral = tree.dependents[head]!.find((child) => isCounting(child));
  const found = numeral && numberAround(tree, numeral.index);
  return found && { ...found, counted: head };
}

/** "killed two", "12 others", "dozens of people", "12 of the soldiers". */
function ofNumberHead(tree: TreeIndex, token: Token): Quantity | undefined {
  const found = numberAround(tree, token.index);
  if (!found) return undefined;
  const counted = tree.dependents[token.index]!.find(
    (child) =>
      child.deprel === 'nmod' && tree.tokens[found.to]?.form.toLowerCase() === 'of' && child.index > found.to,
  );
  return counted ? { ...found, counted: counted.index } : found;
}

function isCounting(child: Token): boolean {
  if (child.deprel === 'nummod' || child.deprel.startsWith('nummod:')) return true;
  return /^(?:amod|det|compound)$/.test(child.deprel) && isNumberWord(child);
}

function isNumberWord({ form, upos }: Token): boolean {
  const word = form.toLowerCase();
  return (
    isFigure(word) ||
    CARDINALS.has(word) ||
    PLURALS.has(word) ||
    (POWERS.has(word) && word.length > 2) ||
    (FEWS.has(word) && upos !== 'ADV')
  );
}

/** "1,500", "12", "1.5"; not "12th", "9/11", "1990s". */
function isFigure(word: string): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) || /^\d{1,12}(?:\.\d+)?$/.test(word);
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** Most tokens of a number: "one hundred and twenty - five thousand". */
const LONGEST = 10;

/** The number that the token is part of, with the words that bound it. */
function numberAround(tree: TreeIndex, index: TokenIndex): Quantity | undefined {
  const words = tree.tokens.map(({ form }) => form.toLowerCase());
  let from: number = index;
  while (from > 0 && index - from < LONGEST && isPart(words, from - 1)) from--;
  const first = readRange(words, from);
  if (!first) return undefined;
  const second = /^(?:to|and|or|-|–|—)$/.test(words[first.to] ?? '')
    ? readRange(words, first.to + 1)
    : undefined;
  const paired = second && isPair(words, first, second) ? second : undefined;
  const whole = paired ? { ...first, high: paired.high, to: paired.to } : first;
  return bounded(words, whole);
}

/** A word inside a number, seen from its right end. */
function isPart(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (isFigure(word) || CARDINALS.has(word) || POWERS.has(word) || PLURALS.has(word) || FEWS.has(word))
    return true;
  if (word === 'of') return PLURALS.has(words[at - 1] ?? '');
  if (word === 'and' || word === 'to' || word === 'or' || word === '-' || word === '–') {
    return (
      at > 0 && (isFigure(words[at - 1]!) || CARDINALS.has(words[at - 1]!) || POWERS.has(words[at - 1]!))
    );
  }
  return false;
}

/** "10 to 15", "10-15", "between 10 and 15"; "three and four" after other words are two counts. */
function isPair(words: readonly string[], first: Range, second: Range): boolean {
  const joint = words[first.to]!;
  if (second.low <= first.low) return false;
  return joint === 'and' ? words[first.from - 1] === 'between' : true;
}

function readRange(words: readonly string[], at: number): Range | undefined {
  const few = FEWS.get(words[at] ?? '');
  if (few) return severalTimes(words, at, few);
  const plural = PLURALS.get(words[at] ?? '');
  if (plural) return timesPower(words, at, plural);
  return readExact(words, at);
}

/** "several hundred", "a few thousand", "a couple of dozen". */
function severalTimes(words: readonly string[], at: number, few: { low: number; high: number }): Range {
  const next = words[at + 1] === 'of' && POWERS.has(words[at + 2] ?? '') ? at + 2 : at + 1;
  const power = POWERS.get(words[next] ?? '');
  if (power === undefined) return { ...few, from: at, to: at + 1 };
  return { low: few.low * power, high: few.high * power + power - 1, from: at, to: next + 1 };
}

/** "tens of thousands", "hundreds of thousands". */
function timesPower(words: readonly string[], at: number, plural: { low: number; high: number }): Range {
  const larger = words[at + 1] === 'of' ? PLURALS.get(words[at + 2] ?? '') : undefined;
  if (!larger || larger.low < 2000) return { ...plural, from: at, to: at + 1 };
  const power = larger.low / 2;
  return { low: plural.low * power, high: (plural.high + 1) * power - 1, from: at, to: at + 3 };
}

function readExact(words: readonly string[], at: number): Range | undefined {
  let total = 0;
  let group = 0;
  let next = at;
  while (next < words.length && next - at < LONGEST) {
    const word = words[next]!;
    const value = isFigure(word) ? Number(word.replaceAll(',', '')) : CARDINALS.get(word);
    const power = POWERS.get(word);
    if (
      value !== undefined &&
      (group === 0 ||
        (group % 10 === 0 && value < 10 && !isFigure(word)) ||
        (group % 100 === 0 && value < 100))
    ) {
      group += value;
    } else if (power !== undefined && (next > at || word.length > 2)) {
      if (power < 1000) group = (group || 1) * power;
      else {
        total += (group || 1) * power;
        group = 0;
      }
    } else if (!isJoint(words, next, at)) break;
    next++;
  }
  const value = total + group;
  return next === at || value === 0 ? undefined : { low: value, high: value, from: at, to: next };
}

/** The hyphen of "twenty-five" and the "and" of "one hundred and twelve". */
function isJoint(words: readonly string[], at: number, from: number): boolean {
  if (at === from) return false;
  const [before, after] = [words[at - 1]!, words[at + 1] ?? ''];
  if (words[at] === '-') return (CARDINALS.get(before) ?? 0) >= 20 && (CARDINALS.get(after) ?? 10) < 10;
  return words[at] === 'and' && (before === 'hundred' || before === 'thousand') && CARDINALS.has(after);
}

function bounded(words: readonly string[], range: Range): Quantity {
  let from = range.from;
  let bound: Bound | undefined;
  if (words[from - 1] === 'a' || words[from - 1] === 'an') from--;
  if (/^(?:further|additional|another|other)$/.test(words[from - 1] ?? '')) {
    from--;
    if (words[from - 1] === 'a' || words[from - 1] === 'an') from--;
  }
  if (words[from - 1] === 'between' || words[from - 1] === 'from') from--;
  for (const [phrase, kind] of BOUNDS) {
    const start = from - phrase.length;
    if (start < 0 || !phrase.every((word, offset) => words[start + offset] === word)) continue;
    from = start;
    bound = kind;
    break;
  }
  if (bound === 'about' && /^an?$/.test(words[from - 1] ?? '')) from--;
  const open = range.low !== range.high;
  return {
    value: range.low,
    ...(open || bound === 'least' ? { low: range.low } : {}),
    ...(open || bound === 'most' ? { high: range.high } : {}),
    from: tokenIndex(from),
    to: tokenIndex(range.to),
  };
}
