/**
 * How well attributions are found: a folder of PolNeAR (`attributions/*.ann`, `text/*.txt`) in, precision, recall and F1
 * over tokens of content, source and cue out.
 *
 * Every annotator's file is compared with what is found in its text; the counts of all files are added before the figures
 * are taken. A token counts once however many attributions hold it. Tokens are runs of letters and digits, and single
 * other characters, so that the figures do not hang on any program's own tokens.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnalyser } from '../../src/analyse/analyser.js';
import type { Sentence } from '../../src/analyse/sentence.js';
import type { Attribution, TokenRange } from '../../src/code/attribution/attribution.js';
import type { CueLexicon } from '../../src/code/attribution/cue-lexicon.js';
import { findAttributions } from '../../src/code/attribution/find-attributions.js';
import { loadCues } from '../../src/code/attribution/load-cues.js';
import type { DataFiles } from '../../src/text/data-files.js';
import { readBrat } from './read-brat.js';
import { textArticle } from './text-article.js';

export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface PolnearScores {
  readonly content: Score;
  readonly source: Score;
  readonly cue: Score;
}

export interface PolnearOptions {
  /** Called after each file with its own counts, for a list of errors. */
  readonly onFile?: (path: string, scores: PolnearScores) => void;
}

const PARTS = ['content', 'source', 'cue'] as const;
type Part = (typeof PARTS)[number];

/** The folder itself, or folders below it, hold `attributions/` and `text/`. */
export function evaluatePolnear(
  folder: string,
  files: DataFiles,
  options: PolnearOptions = {},
): PolnearScores {
  return scoreTexts(analysedTexts(folder, files), loadCues(files), options);
}

/** A text, its sentences and the files of its annotators. */
export interface AnnotatedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Contents by path. */
  readonly annotations: ReadonlyMap<string, string>;
}

/** What does not hang on the attributions, so that several ways of finding them can be compared at one reading. */
export function analysedTexts(folder: string, files: DataFiles): AnnotatedText[] {
  const analyser = loadAnalyser(files);
  const byText = new Map<string, Map<string, string>>();
  for (const { annotations, text } of annotatedFiles(folder)) {
    const known = byText.get(text) ?? new Map<string, string>();
    byText.set(text, known.set(annotations, readFileSync(annotations, 'utf8')));
  }
  return [...byText].map(([path, annotations]) => {
    const text = readFileSync(path, 'utf8');
    return { text, sentences: analyser.sentences(textArticle(text)), annotations };
  });
}

export function scoreTexts(
  texts: readonly AnnotatedText[],
  cues: CueLexicon,
  { onFile }: PolnearOptions = {},
): PolnearScores {
  const counts = newCounts();
  for (const { text, sentences, annotations } of texts) {
    const read = { text, sentences, attributions: findAttributions(sentences, cues) };
    for (const [path, contents] of annotations) {
      const own = countParts(contents, read);
      for (const part of PARTS) addTo(counts[part], own[part]);
      onFile?.(path, scoresOf(own));
    }
  }
  return scoresOf(counts);
}

/** A text and what was found in it. */
interface ReadText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
}

function countParts(annotations: string, read: ReadText): Record<Part, Counts> {
  const tokens = tokensOf(read.text);
  const gold = goldMasks(annotations, read.text, tokens);
  const found = foundMasks(read, tokens);
  const counts = newCounts();
  for (const part of PARTS) count(counts[part], gold[part], found[part]);
  return counts;
}

interface AnnotatedFile {
  readonly annotations: string;
  readonly text: string;
}

function annotatedFiles(folder: string): AnnotatedFile[] {
  const annotations = join(folder, 'attributions');
  if (!existsSync(annotations)) {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const found = below.flatMap(({ name }) => foldersBelow(join(folder, name)));
    if (found.length === 0)
      throw new Error(`${folder} has no folder attributions/; expected PolNeAR's layout`);
    return found;
  }
  return readdirSync(annotations)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => ({
      annotations: join(annotations, name),
      text: join(folder, 'text', name.replace(/(?:_[0-9a-f]{4})?\.ann$/, '.txt')),
    }));
}

function foldersBelow(folder: string): AnnotatedFile[] {
  if (existsSync(join(folder, 'attributions'))) return annotatedFiles(folder);
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return below.flatMap(({ name }) => foldersBelow(join(folder, name)));
}

interface CharRange {
  readonly from: number;
  readonly to: number;
}

export function tokensOf(text: string): CharRange[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
}

/** One byte a token: 1 where the part holds it. */
type Masks = Readonly<Record<Part, Uint8Array>>;

function newMasks(length: number): Masks {
  return { content: new Uint8Array(length), source: new Uint8Array(length), cue: new Uint8Array(length) };
}

function goldMasks(annotations: string, text: string, tokens: readonly CharRange[]): Masks {
  const masks = newMasks(tokens.length);
  for (const { label, pieces } of readBrat(annotations, text).spans.values()) {
    const part = label.toLowerCase();
    if (part === 'content' || part === 'source' || part === 'cue') {
      for (const piece of pieces) mark(masks[part], tokens, piece);
    }
  }
  return masks;
}

function foundMasks({ sentences, attributions }: ReadText, tokens: readonly CharRange[]): Masks {
  const masks = newMasks(tokens.length);
  for (const { content, source, cue } of attributions) {
    for (const range of content) mark(masks.content, tokens, charsOf(sentences, range));
    if (source) mark(masks.source, tokens, charsOf(sentences, source));
    for (const token of cue.tokens) mark(masks.cue, tokens, sentences[cue.sentence]!.tokens[token]!);
  }
  return masks;
}

function charsOf(sentences: readonly Sentence[], { sentence, from, to }: TokenRange): CharRange {
  const { tokens } = sentences[sentence]!;
  return { from: tokens[from]!.from, to: tokens[to - 1]!.to };
}

/** Marks every token that shares a character with the range. */
function mark(mask: Uint8Array, tokens: readonly CharRange[], { from, to }: CharRange): void {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length && tokens[at]!.from < to; at++) mask[at] = 1;
}

interface Counts {
  both: number;
  gold: number;
  found: number;
}

function newCounts(): Record<Part, Counts> {
  const none = () => ({ both: 0, gold: 0, found: 0 });
  return { content: none(), source: none(), cue: none() };
}

function count(counts: Counts, gold: Uint8Array, found: Uint8Array): void {
  for (let at = 0; at < gold.length; at++) {
    counts.gold += gold[at]!;
    counts.found += found[at]!;
    counts.both += gold[at]! & found[at]!;
  }
}

function addTo(counts: Counts, more: Counts): void {
  counts.both += more.both;
  counts.gold += more.gold;
  counts.found += more.found;
}

function scoresOf(counts: Record<Part, Counts>): PolnearScores {
  return { content: scoreOf(counts.content), source: scoreOf(counts.source), cue: scoreOf(counts.cue) };
}

function scoreOf({ both, gold, found }: Counts): Score {
  const p = found === 0 ? 0 : both / found;
  const r = gold === 0 ? 0 : both / gold;
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return { p: round(p), r: round(r), f1: round(p + r === 0 ? 0 : (2 * p * r) / (p + r)) };
}
