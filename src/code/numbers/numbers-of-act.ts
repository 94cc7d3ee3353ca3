/**
 * The figures of an act: its predicate and the counts that its frame names in; dead, injured, troops, money and the
 * like out, each with its words.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { coordinated, type TreeIndex } from '../../analyse/tree-index.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { EventNumber, NumberKind } from '../claim.js';
import { argumentsOf, type Predicate } from '../frames/arguments.js';
import type { Count } from '../frames/frame.js';
import { cuedFigures } from './casualty-cues.js';
import { type Quantity, readNumber } from './read-number.js';

export function numbersOfAct(tree: TreeIndex, predicate: Predicate, counts: readonly Count[]): EventNumber[] {
  const framed = counts.flatMap(({ role, kind }) =>
    argumentsOf(tree, predicate, role).map(({ head }) => ({ kind: kind as NumberKind, head })),
  );
  const found: EventNumber[] = [];
  for (const { kind, head } of [...framed, ...cuedFigures(tree, predicate.index)]) {
    for (const part of coordinated(tree, head).filter((part) => !isPastVerb(tree, head, part))) {
      const number = numberAt(tree, part, kind);
      if (number && !found.some((known) => known.kind === kind && known.quote.from === number.quote.from)) {
        found.push(number);
      }
    }
  }
  return found;
}

/** "killed nine people and wounded 23 others": whatever the parser says, the 23 are not killed. */
function isPastVerb(tree: TreeIndex, head: TokenIndex, part: TokenIndex): boolean {
  return tree.tokens.slice(head + 1, part).some(({ upos }) => upos === 'VERB');
}

function numberAt(tree: TreeIndex, head: TokenIndex, kind: NumberKind): EventNumber | undefined {
  const quantity = readNumber(tree, head);
  if (!quantity || measuresTime(tree, quantity) || isAge(tree, quantity)) return undefined;
  const isMoney = kind === 'money';
  if (isMoney !== countsMoney(tree, quantity)) return undefined;
  const quote = quoteOf(tree.sentence, quantity);
  const group = groupOf(tree, quantity);
  return {
    kind,
    value: quantity.value,
    ...(quantity.low === undefined ? {} : { low: quantity.low }),
    ...(quantity.high === undefined ? {} : { high: quantity.high }),
    text: quote.text,
    scope: scopeOf(tree),
    ...(group === undefined || isMoney ? {} : { group }),
    quote,
  };
}

/** "Ali Dosso, 36, was arrested". */
function isAge(tree: TreeIndex, { counted, from, to }: Quantity): boolean {
  if (tree.tokens[from - 1]?.form !== ',' || tree.tokens[from - 2]?.upos !== 'PROPN') return false;
  return (counted === undefined || counted < from) && /^[,)]$/.test(tree.tokens[to]?.form ?? ',');
}

function measuresTime(tree: TreeIndex, { counted }: Quantity): boolean {
  if (counted === undefined) return false;
  return /^(?:second|minute|hour|day|week|month|year|decade|percent|%|kilometre|kilometer|mile|metre|meter|time)$/.test(
    tree.tokens[counted]!.lemma.toLowerCase(),
  );
}

function countsMoney(tree: TreeIndex, { counted, from }: Quantity): boolean {
  const unit = counted === undefined ? undefined : tree.tokens[counted]!;
  const before = tree.tokens[from - 1];
  return (
    /^(?:[$£€¥]|.*\$|dollar|euro|pound|yen|yuan|rouble|ruble|rupee|franc|peso|rand|naira)$/.test(
      unit?.lemma.toLowerCase() ?? '',
    ) || /^(?:.*[$£€¥])$/.test(before?.form ?? '')
  );
}

/** What is counted, in its own words: "off-duty soldiers" of "13 off-duty soldiers". */
function groupOf(tree: TreeIndex, { counted, to }: Quantity): string | undefined {
  if (counted === undefined || counted < to) return undefined;
  const words = tree.tokens.slice(to, counted + 1);
  const start = words[0]!.form.toLowerCase() === 'of' ? 1 : 0;
  const first = words.slice(start).find(({ upos }) => upos !== 'DET');
  if (!first) return undefined;
  return textBetween(tree.sentence, first.from, tree.tokens[counted]!.to);
}

/** Counts "so far this year", "since the war began" are sums over many events. */
function scopeOf(tree: TreeIndex): EventNumber['scope'] {
  const text = ` ${tree.tokens.map(({ form }) => form.toLowerCase()).join(' ')} `;
  const sums =
    / (?:so far this (?:year|month)|since the (?:start|beginning|outbreak)|since (?:the war|fighting|the conflict|\d{4})|to date|in total|altogether|over the past (?:year|decade)|in recent (?:years|months)) /;
  return sums.test(text) ? 'cumulative' : 'event';
}

function quoteOf(sentence: Sentence, { from, to, counted }: Quantity): Quote {
  const { tokens } = sentence;
  const last = counted !== undefined && counted >= to && counted - to < 8 ? counted : to - 1;
  const at = span(tokens[from]!.from, tokens[Math.max(last, from)]!.to);
  return { in: sentence.in, ...at, text: textBetween(sentence, at.from, at.to) };
}

function textBetween({ text, span: whole }: Sentence, from: number, to: number): string {
  return wordsOf(text, span(from - whole.from, to - whole.from));
}
