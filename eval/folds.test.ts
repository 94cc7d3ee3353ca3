import { describe, expect, it } from 'vitest';
import { type Fold, inFold } from './folds.js';

const rows: [Fold | undefined, string][] = [
  [undefined, 'abcdefg'],
  ['0', 'af'],
  ['1', 'bg'],
  ['4', 'e'],
  ['not-1', 'acdef'],
];

describe('fifths of a file', () => {
  it.each(rows)('fold %s of abcdefg is %s', (fold, expected) => {
    expect(inFold([...'abcdefg'], fold).join('')).toBe(expected);
  });
});
