import { describe, expect, it } from 'vitest';
import { fold, keyOfName, wordsIn } from './fold.js';

describe('fold', () => {
  it.each([
    ['Élysée', 'Elysee'],
    ['Erdoğan', 'Erdogan'],
    ['Łukasz Świątek', 'Lukasz Swiatek'],
    ['Tô Lâm', 'To Lam'],
    ['Nukuʻalofa', 'Nukualofa'],
    ['E\u0301', 'E'],
    ['plain', 'plain'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe('wordsIn', () => {
  it.each([
    ['U.S.', ['US']],
    ["N'Djamena", ['N', 'Djamena']],
    ['Côte d’Ivoire', ['Cote', 'd', 'Ivoire']],
    ['Guinea-Bissau', ['Guinea', 'Bissau']],
    ['-', []],
    ['', []],
    ['two words', ['two', 'words']],
  ])('%j → %j', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});

it('keys ignore case and marks', () => {
  expect(keyOfName('São Tomé')).toBe('sao tome');
});
