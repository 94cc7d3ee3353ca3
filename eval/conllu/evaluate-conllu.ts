/**
 * Scores an analysis against a treebank as the CoNLL 2018 shared task did: sentences and words by their characters,
 * tags and arcs over words that were found; relation subtypes ignored.
 */

import { type ConlluSentence, type ConlluWord, parseConllu } from '../../src/analyse/conllu/conllu.js';
import { rawText } from './raw-text.js';

/** F1 of each measure, as fractions. */
export interface ConlluScores {
  readonly gold: { readonly upos: number; readonly uas: number; readonly las: number };
  readonly raw: {
    readonly sentences: number;
    readonly words: number;
    readonly upos: number;
    readonly uas: number;
    readonly las: number;
  };
}

/** What is scored: an analyser of texts and of gold words. */
export interface ConlluAnalyser {
  parseText(text: string): ConlluSentence[];
  words(forms: readonly string[]): readonly ConlluWord[];
}

export function evaluateConllu(analyser: ConlluAnalyser, treebank: string | ConlluSentence[]): ConlluScores {
  const gold = typeof treebank === 'string' ? parseConllu(treebank) : treebank;
  const onGold = gold.map((sentence) => ({
    ...sentence,
    words: analyser.words(sentence.words.map((word) => word.form)),
  }));
  const onRaw = analyser.parseText(rawText(gold));
  const { upos, uas, las } = scoreConllu(gold, onGold);
  return { gold: { upos, uas, las }, raw: scoreConllu(gold, onRaw) };
}

export interface F1Scores {
  readonly sentences: number;
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly feats: number;
  readonly lemmas: number;
  readonly uas: number;
  readonly las: number;
}

/** @throws Error when the two do not hold the same characters */
export function scoreConllu(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): F1Scores {
  const goldSide = flatten(gold);
  const systemSide = flatten(system);
  checkSameCharacters(goldSide.characters, systemSide.characters);
  const pairs = alignWords(goldSide.words, systemSide.words);
  const partner = new Map(pairs.map(([goldWord, systemWord]) => [systemWord, goldWord]));
  const count = (same: (gold: FlatWord, system: FlatWord) => boolean) =>
    f1(pairs.filter(([a, b]) => same(a, b)).length, goldSide.words.length, systemSide.words.length);
  const sameHead = (a: FlatWord, b: FlatWord) =>
    b.head === undefined ? a.head === undefined : a.head !== undefined && partner.get(b.head) === a.head;
  return {
    sentences: f1(
      commonSpans(goldSide.sentences, systemSide.sentences),
      goldSide.sentences.length,
      systemSide.sentences.length,
    ),
    words: f1(pairs.length, goldSide.words.length, systemSide.words.length),
    upos: count((a, b) => a.word.upos === b.word.upos),
    xpos: count((a, b) => a.word.xpos === b.word.xpos),
    feats: count((a, b) => a.word.feats === b.word.feats),
    lemmas: count((a, b) => a.word.lemma === b.word.lemma),
    uas: count(sameHead),
    las: count((a, b) => sameHead(a, b) && relation(a) === relation(b)),
  };
}

interface CharacterSpan {
  readonly from: number;
  readonly to: number;
}

interface FlatWord extends CharacterSpan {
  readonly word: ConlluWord;
  /** Part of a multiword token, whose characters it shares with its sisters. */
  readonly multiword: boolean;
  head: FlatWord | undefined;
}

interface Side {
  readonly characters: string;
  readonly words: FlatWord[];
  readonly sentences: CharacterSpan[];
}

/** Words and sentences with their places in the text without blanks. */
function flatten(sentences: readonly ConlluSentence[]): Side {
  const pieces: string[] = [];
  const words: FlatWord[] = [];
  const spans: CharacterSpan[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const start = at;
    const own: FlatWord[] = [];
    const openings = new Map(sentence.multiword.map((token) => [token.from, token]));
    for (let index = 0; index < sentence.words.length; ) {
      const token = openings.get(index);
      const form = withoutBlanks(token?.form ?? sentence.words[index]!.form);
      const end = token ? token.to : index + 1;
      pieces.push(form);
      for (; index < end; index++) {
        own.push({
          from: at,
          to: at + form.length,
          word: sentence.words[index]!,
          multiword: token !== undefined,
          head: undefined,
        });
      }
      at += form.length;
    }
    for (const flat of own) flat.head = flat.word.head < 0 ? undefined : own[flat.word.head];
    words.push(...own);
    spans.push({ from: start, to: at });
  }
  return { characters: pieces.join(''), words, sentences: spans };
}

function withoutBlanks(form: string): string {
  return form.replace(/[\s\p{Zs}]+/gu, '');
}

function checkSameCharacters(gold: string, system: string): void {
  if (gold === system) return;
  let at = 0;
  while (gold[at] === system[at]) at++;
  throw new Error(
    `the texts differ at character ${at}: "${gold.slice(at, at + 20)}" in the treebank, "${system.slice(at, at + 20)}" analysed`,
  );
}

function commonSpans(gold: readonly CharacterSpan[], system: readonly CharacterSpan[]): number {
  const known = new Set(gold.map((span) => `${span.from}-${span.to}`));
  return system.filter((span) => known.has(`${span.from}-${span.to}`)).length;
}

function f1(right: number, gold: number, system: number): number {
  return gold + system === 0 ? 0 : (2 * right) / (gold + system);
}

/** Words of equal spans; inside multiword tokens, the longest common sequence of forms. */
function alignWords(gold: readonly FlatWord[], system: readonly FlatWord[]): [FlatWord, FlatWord][] {
  const pairs: [FlatWord, FlatWord][] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (gold[g]!.multiword || system[s]!.multiword) {
      const stretch = multiwordStretch(gold, system, g, s);
      if (stretch.goldTo > stretch.goldFrom && stretch.systemTo > stretch.systemFrom) {
        const inGold = gold.slice(stretch.goldFrom, stretch.goldTo);
        const inSystem = system.slice(stretch.systemFrom, stretch.systemTo);
        pairs.push(...longestCommon(inGold, inSystem));
      }
      g = stretch.goldTo;
      s = stretch.systemTo;
    } else if (gold[g]!.from === system[s]!.from && gold[g]!.to === system[s]!.to) {
      pairs.push([gold[g++]!, system[s++]!]);
    } else if (gold[g]!.from <= system[s]!.from) {
      g++;
    } else {
      s++;
    }
  }
  return pairs;
}

/** The words around a multiword token up to where both sides agree on an end again. */
function multiwordStretch(gold: readonly FlatWord[], system: readonly FlatWord[], g: number, s: number) {
  const atGold = gold[g]!;
  const atSystem = system[s]!;
  let end: number;
  if (atGold.multiword) {
    end = atGold.to;
    if (!atSystem.multiword && atSystem.from < atGold.from) s++;
  } else {
    end = atSystem.to;
    if (!atGold.multiword && atGold.from < atSystem.from) g++;
  }
  const goldFrom = g;
  const systemFrom = s;
  while (!(beyond(gold, g, end) && beyond(system, s, end))) {
    if (g < gold.length && (s >= system.length || gold[g]!.from <= system[s]!.from)) {
      if (gold[g]!.multiword && gold[g]!.to > end) end = gold[g]!.to;
      g++;
    } else {
      if (system[s]!.multiword && system[s]!.to > end) end = system[s]!.to;
      s++;
    }
  }
  return { goldFrom, goldTo: g, systemFrom, systemTo: s };
}

function beyond(words: readonly FlatWord[], index: number, end: number): boolean {
  const word = words[index];
  if (!word) return true;
  return word.multiword ? word.from >= end : word.to > end;
}

function longestCommon(gold: readonly FlatWord[], system: readonly FlatWord[]): [FlatWord, FlatWord][] {
  const same = (g: number, s: number) =>
    gold[g]!.word.form.toLowerCase() === system[s]!.word.form.toLowerCase();
  const table = gold.map(() => new Array<number>(system.length).fill(0));
  const at = (g: number, s: number) => table[g]?.[s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      table[g]![s] = Math.max(same(g, s) ? 1 + at(g + 1, s + 1) : 0, at(g + 1, s), at(g, s + 1));
    }
  }
  const pairs: [FlatWord, FlatWord][] = [];
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    if (same(g, s)) pairs.push([gold[g++]!, system[s++]!]);
    else if (at(g, s) === at(g + 1, s)) g++;
    else s++;
  }
  return pairs;
}

function relation({ word }: FlatWord): string {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
}
