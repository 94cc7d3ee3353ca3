import { describe, expect, it } from 'vitest';
import { type Run, wrap } from './wrap.js';

const plain = (text: string): Run => ({ text, style: 'plain' });

describe('wrap', () => {
  it.each<{ runs: Run[]; first?: string; indent?: number; width: number; lines: string[] }>([
    { runs: [], width: 10, lines: [''] },
    { runs: [plain('one two three')], width: 40, lines: ['one two three'] },
    { runs: [plain('one two three')], width: 8, lines: ['one two', 'three'] },
    {
      runs: [plain('one two three')],
      first: '1. ',
      indent: 3,
      width: 8,
      lines: ['1. one', '   two', '   three'],
    },
    { runs: [plain('“They '), plain('met'), plain('”')], width: 40, lines: ['“They met”'] },
    {
      runs: [plain('“They '), plain('met'), plain(',” he said')],
      width: 9,
      lines: ['“They', 'met,” he', 'said'],
    },
    { runs: [plain('incomprehensibilities')], width: 8, lines: ['incomprehensibilities'] },
    // A report must not be able to move the cursor or to turn the direction of the line.
    { runs: [plain('a\u001b[2Jb\nc\u202ed')], width: 40, lines: ['a [2Jb c d'] },
  ])('$lines', ({ runs, first = '', indent = 0, width, lines }) => {
    expect(wrap(runs, first, indent, { width, colour: false })).toBe(lines.join('\n'));
  });

  it('does not count colour as width', () => {
    const runs: Run[] = [{ text: 'one', style: 'title' }, plain(' two')];
    const line = wrap(runs, '', 0, { width: 7, colour: true });
    expect(line).toBe('\u001b[1mone\u001b[22m two');
  });
});
