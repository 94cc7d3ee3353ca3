/** PolNeAR's annotated texts in; sentences whose words say how many annotators took them for cue, source and content. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BratAnnotations, readBrat } from '../../eval/polnear/read-brat.js';
import { textArticle } from '../../eval/polnear/text-article.js';
import { ATTRIBUTION_PARTS } from '../../src/analyse/sentence.js';
import { type CutSentence, cutArticle } from '../../src/analyse/sentences/cut-article.js';
import type { WordLists } from '../../src/analyse/sentences/word-lists.js';

export interface LabelledWords {
  readonly forms: readonly string[];
  /** Percent of the annotators, by `word × 3 + part`. */
  readonly labels: Uint8Array;
}

export interface LabelledText {
  readonly name: string;
  readonly sentences: readonly LabelledWords[];
}

/** The folder holds `attributions/` and `text/`. */
export function readAttributionLabels(folder: string, lists: WordLists): LabelledText[] {
  const annotations = readdirSync(join(folder, 'attributions')).filter((name) => name.endsWith('.ann'));
  const byText = new Map<string, string[]>();
  for (const name of annotations.sort()) {
    const text = name.replace(/(?:_[0-9a-f]{4})?\.ann$/, '.txt');
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, files]) => {
      const text = readFileSync(join(folder, 'text', name), 'utf8');
      const judgements = files.map((file) =>
        readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'), text),
      );
      const marks = judgements.map((judgement) => marksOf(judgement, text.length));
      return { name, sentences: cutArticle(textArticle(text), lists).map((cut) => labelled(cut, marks)) };
    });
}

/** For each part, which characters of the text it covers. */
function marksOf({ spans, attributions }: BratAnnotations, length: number): Uint8Array[] {
  return ATTRIBUTION_PARTS.map((part) => {
    const marks = new Uint8Array(length);
    const role = part[0]!.toUpperCase() + part.slice(1);
    for (const roles of attributions) {
      for (const id of roles.get(role) ?? []) {
        for (const { from, to } of spans.get(id)?.pieces ?? []) marks.fill(1, from, to);
      }
    }
    return marks;
  });
}

function labelled({ text, words }: CutSentence, marks: readonly Uint8Array[][]): LabelledWords {
  const labels = new Uint8Array(words.length * ATTRIBUTION_PARTS.length);
  words.forEach((word, at) => {
    const place = text.offsetOf(word.from);
    ATTRIBUTION_PARTS.forEach((_, part) => {
      const yes = marks.filter((judgement) => judgement[part]![place] === 1).length;
      labels[at * ATTRIBUTION_PARTS.length + part] = Math.round((100 * yes) / marks.length);
    });
  });
  return { forms: words.map(({ form }) => form), labels };
}
