/** Features that the tree decides: person and number of finite verbs by their subject, voice and form of participles. */

import type { ConlluWord } from '../conllu/conllu.js';

export function agreeFeats(words: readonly ConlluWord[]): ConlluWord[] {
  const dependents: number[][] = words.map(() => []);
  words.forEach((word, index) => {
    if (word.head >= 0) dependents[word.head]!.push(index);
  });
  return words.map((word, index) => {
    const feats = decide(words, dependents, index);
    return feats === undefined ? word : { ...word, feats };
  });
}

function decide(
  words: readonly ConlluWord[],
  dependents: readonly (readonly number[])[],
  index: number,
): string | undefined {
  const { xpos, upos, head, deprel } = words[index]!;
  const has = (at: number, ...relations: string[]) =>
    dependents[at]!.some((dependent) => relations.includes(words[dependent]!.deprel));
  if (upos === 'VERB' && xpos === 'VBN') {
    const perfect = has(index, 'aux') && !has(index, 'aux:pass');
    return perfect ? 'Tense=Past|VerbForm=Part' : 'Tense=Past|VerbForm=Part|Voice=Pass';
  }
  if (upos === 'VERB' && xpos === 'VBG') {
    return has(index, 'aux', 'aux:pass') || deprel === 'acl' || deprel === 'root'
      ? 'Tense=Pres|VerbForm=Part'
      : undefined;
  }
  if (xpos !== 'VBD' && xpos !== 'VBP') return undefined;
  const clause = upos === 'AUX' && head >= 0 ? head : index;
  const subject = dependents[clause]!.find((dependent) => /^nsubj/.test(words[dependent]!.deprel));
  if (subject === undefined) return undefined;
  const number = numberOf(words, dependents, subject);
  const person = personOf(words[subject]!);
  const tense = xpos === 'VBD' ? 'Past' : 'Pres';
  return `Mood=Ind|Number=${number}|Person=${person}|Tense=${tense}|VerbForm=Fin`;
}

function numberOf(
  words: readonly ConlluWord[],
  dependents: readonly (readonly number[])[],
  subject: number,
): string {
  if (dependents[subject]!.some((dependent) => words[dependent]!.deprel === 'conj')) return 'Plur';
  return /Number=(?:Plur|Ptan)/.test(words[subject]!.feats) ? 'Plur' : 'Sing';
}

function personOf(subject: ConlluWord): string {
  return /Person=(\d)/.exec(subject.feats)?.[1] ?? '3';
}
