/** Words that say only past, present or future: "now", "recently", "currently", "the future". They have no value. */

import type { Atom } from '../../atoms.js';
import type { Match, Meaning } from '../../meaning.js';
import { stands, wordAt } from '../amounts.js';

type Reference = Extract<Meaning, { kind: 'reference' }>['reference'];

const WORDS: ReadonlyMap<string, Reference> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
]);

export function vague(atoms: readonly Atom[], at: number): Match | undefined {
  const word = wordAt(atoms, at);
  const reference = WORDS.get(word);
  if (reference) return match(at, at + 1, reference);
  if (word === 'current' && atoms[at]!.upos === 'ADJ') return match(at, at + 1, 'PRESENT_REF');
  if (word === 'future' && /^(?:NOUN|ADJ)$/.test(atoms[at]!.upos)) return match(at, at + 1, 'FUTURE_REF');
  if (stands(atoms, at, ['the', 'future'])) return match(at, at + 2, 'FUTURE_REF');
  if (stands(atoms, at, ['the', 'past']) && wordAt(atoms, at - 1) === 'in' && isNounless(atoms, at + 2)) {
    return match(at, at + 2, 'PAST_REF');
  }
  return undefined;
}

function isNounless(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  return next === undefined || next.upos === 'PUNCT' || /^[.,;]$/.test(next.word);
}

function match(from: number, to: number, reference: Reference): Match {
  return { from, to, rule: 'vague', meaning: { kind: 'reference', reference } };
}
