/**
 * TempEval-3's figures for time expressions (Task A): expressions found and marked in, F1 out.
 *
 * `strict`: both ends are the same. `relaxed`: they share a character; one marked expression serves one found.
 * `value`: as TempEval-3 does for attributes, an expression counts when it matches relaxed and its value is the same
 * string, over all found (precision) and all marked (recall). Counts of all documents are added before the figures are taken.
 */

import type { Timex } from './read-timeml.js';

export interface TimexCounts {
  found: number;
  marked: number;
  strict: number;
  relaxed: number;
  value: number;
}

export interface TimexScores {
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
}

export interface TimexPair {
  readonly found?: Timex;
  readonly marked?: Timex;
}

export function newTimexCounts(): TimexCounts {
  return { found: 0, marked: 0, strict: 0, relaxed: 0, value: 0 };
}

/** Adds a document's counts; gives its pairs and what stayed alone, for a list of errors. */
export function countTimexes(
  counts: TimexCounts,
  found: readonly Timex[],
  marked: readonly Timex[],
): TimexPair[] {
  counts.found += found.length;
  counts.marked += marked.length;
  const pairs = pairUp(found, marked);
  for (const { found: ours, marked: theirs } of pairs) {
    if (!ours || !theirs) continue;
    counts.relaxed++;
    if (ours.from === theirs.from && ours.to === theirs.to) counts.strict++;
    if (ours.value === theirs.value) counts.value++;
  }
  return pairs;
}

function pairUp(found: readonly Timex[], marked: readonly Timex[]): TimexPair[] {
  const taken = new Set<Timex>();
  const exact = (a: Timex, b: Timex) => a.from === b.from && a.to === b.to;
  const overlapping = (a: Timex, b: Timex) => a.from < b.to && b.from < a.to;
  const partners = new Map<Timex, Timex>();
  for (const fits of [exact, overlapping]) {
    for (const ours of found) {
      if (partners.has(ours)) continue;
      const theirs = marked.find((each) => !taken.has(each) && fits(ours, each));
      if (!theirs) continue;
      partners.set(ours, theirs);
      taken.add(theirs);
    }
  }
  return [
    ...found.map((ours): TimexPair => {
      const theirs = partners.get(ours);
      return theirs ? { found: ours, marked: theirs } : { found: ours };
    }),
    ...marked.filter((each) => !taken.has(each)).map((theirs): TimexPair => ({ marked: theirs })),
  ];
}

export function timexScores({ found, marked, strict, relaxed, value }: TimexCounts): TimexScores {
  const f1 = (right: number) => (found + marked === 0 ? 0 : (2 * right) / (found + marked));
  return { strict: f1(strict), relaxed: f1(relaxed), value: f1(value) };
}
