/**
 * A predicate's lemma as the lexicon knows it: a form and the analyser's lemma in; that lemma, else the first regular
 * base of the form that the lexicon has, out.
 *
 * The analyser guesses the lemmas of words that its treebank lacks ("toppled" → "toppl"); the frames know those verbs.
 * A lemmatiser that knew the lexicon's words would make this unnecessary.
 */

import type { PredicateClass } from './frame.js';
import type { FrameLexicon } from './load-frames.js';

/** @example knownLemma(lexicon, 'toppled', 'toppl', 'V') // 'topple' */
export function knownLemma(lexicon: FrameLexicon, form: string, lemma: string, pos: PredicateClass): string {
  if (pos === 'A') return lemma;
  const known = lemmasOf(lexicon)[pos];
  if (known.has(lemma)) return lemma;
  const irregular = pos === 'V' ? lexicon.irregular.get(form.toLowerCase()) : undefined;
  if (irregular !== undefined && known.has(irregular)) return irregular;
  return regularBases(form.toLowerCase()).find((base) => known.has(base)) ?? lemma;
}

type LemmasByClass = Readonly<Record<PredicateClass, ReadonlySet<string>>>;

/** Lemmas that have a frame or are operators, by class: asked for every word of a text. */
function lemmasOf(lexicon: FrameLexicon): LemmasByClass {
  let lemmas = byLexicon.get(lexicon);
  if (!lemmas) {
    const keys = [...lexicon.frames.keys(), ...lexicon.operators.keys()];
    const ofClass = (pos: PredicateClass) =>
      new Set(keys.filter((key) => key.endsWith(`/${pos}`)).map((key) => key.slice(0, -2)));
    lemmas = { V: ofClass('V'), N: ofClass('N'), A: ofClass('A') };
    byLexicon.set(lexicon, lemmas);
  }
  return lemmas;
}

const byLexicon = new WeakMap<FrameLexicon, LemmasByClass>();

/** What the form could be made of by the regular endings, the likeliest first. */
export function regularBases(form: string): string[] {
  if (/(?:ied|ies)$/.test(form)) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  const ending = /(?:ed|ing|es|s)$/.exec(form)?.[0];
  if (!ending) return [];
  const stem = form.slice(0, -ending.length);
  const undoubled = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return ending === 's' ? [stem] : [stem, ...undoubled, `${stem}e`];
}
