/**
 * How well dates are found and valued: a folder of TimeML files in, TempEval-3's F1 for extents and values out.
 *
 * The text is analysed as any report; the creation time is its publication. TempEval-3's cleaned TimeBank and AQUAINT.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../../src/analyse/sentence.js';
import type { DateExpression } from '../../src/code/dates/date-expression.js';
import { findDates, lastTold } from '../../src/code/dates/find-dates.js';
import { readTimeMl, type TimeMlDocument, type Timex } from './read-timeml.js';
import { countTimexes, newTimexCounts, type TimexScores, timexScores } from './score-timexes.js';

/** An expression found or marked that is not quite right, for `--errors`. */
export interface TimexError {
  readonly file: string;
  readonly kind: 'missed' | 'spurious' | 'extent' | 'value';
  readonly found?: string;
  readonly foundValue?: string;
  readonly marked?: string;
  readonly markedValue?: string;
  readonly rule?: string;
  readonly around: string;
}

/** @param sentencesOf the analyser's sentences of a plain text, offsets counting in it */
export function evaluateTimeMl(
  folder: string,
  sentencesOf: (text: string) => readonly Sentence[],
): { readonly scores: TimexScores; readonly errors: readonly TimexError[] } {
  const counts = newTimexCounts();
  const errors: TimexError[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.tml'));
  if (names.length === 0) throw new Error(`${folder} holds no .tml file; expected a folder of TimeML`);
  for (const file of names.sort()) {
    const document = readTimeMl(readFileSync(join(folder, file), 'utf8'));
    const found = timexesOf(document, sentencesOf(document.text));
    for (const pair of countTimexes(counts, found, document.timexes)) {
      const error = errorOf(file, document.text, pair.found as FoundTimex | undefined, pair.marked);
      if (error) errors.push(error);
    }
  }
  return { scores: timexScores(counts), errors };
}

interface FoundTimex extends Timex {
  readonly rule: string;
}

function timexesOf({ createdOn }: TimeMlDocument, sentences: readonly Sentence[]): FoundTimex[] {
  const anchor = createdOn === undefined ? {} : { publishedOn: createdOn };
  const timexes: FoundTimex[] = [];
  let told: DateExpression | undefined;
  for (const sentence of sentences) {
    const found = findDates(sentence, anchor, told);
    timexes.push(...found.map((expression) => timexOf(sentence, expression)));
    told = lastTold(found) ?? told;
  }
  return timexes;
}

function timexOf({ tokens }: Sentence, { from, to, timex, kind, rule }: DateExpression): FoundTimex {
  return {
    from: tokens[from]!.from,
    to: tokens[to - 1]!.to,
    value: timex,
    type: kind.toUpperCase(),
    rule,
  };
}

function errorOf(
  file: string,
  text: string,
  found: FoundTimex | undefined,
  marked: Timex | undefined,
): TimexError | undefined {
  const sameExtent = found && marked && found.from === marked.from && found.to === marked.to;
  const sameValue = found && marked && found.value === marked.value;
  if (sameExtent && sameValue) return undefined;
  const kind = !found ? 'missed' : !marked ? 'spurious' : sameValue ? 'extent' : 'value';
  const at = (found ?? marked)!;
  return {
    file,
    kind,
    ...(found ? { found: text.slice(found.from, found.to), foundValue: found.value, rule: found.rule } : {}),
    ...(marked ? { marked: text.slice(marked.from, marked.to), markedValue: marked.value } : {}),
    around: text.slice(Math.max(0, at.from - 50), at.to + 40).replaceAll(/\s+/g, ' '),
  };
}
