import { describe, expect, it } from 'vitest';
import { readBrat } from './read-brat.js';

describe('readBrat', () => {
  it('turns code points into UTF-16 units', () => {
    const text = '😀 Okello said 😀 it rained.';
    const lines = [
      'T1\tSource 2 8\tOkello',
      'T2\tCue 9 13\tsaid',
      'T3\tContent 14 15;16 25\t😀 it rained',
      '',
    ];
    const { spans } = readBrat(lines.join('\n'), text);
    const words = [...spans.values()].map(({ label, pieces }) => [
      label,
      ...pieces.map(({ from, to }) => text.slice(from, to)),
    ]);
    expect(words).toEqual([
      ['Source', 'Okello'],
      ['Cue', 'said'],
      ['Content', '😀', 'it rained'],
    ]);
  });

  it('reads the roles of an attribution, several of one role too', () => {
    const { attributions } = readBrat('E1\tAttribution:T4 Content:T3 Content2:T9 Cue:T2\n', 'x');
    expect(attributions.map((roles) => [...roles])).toEqual([
      [
        ['Attribution', ['T4']],
        ['Content', ['T3', 'T9']],
        ['Cue', ['T2']],
      ],
    ]);
  });

  it('passes over notes and words that run over a line break', () => {
    const { spans } = readBrat(
      'T1\tContent 0 5\tfirst\n\nsecond line\n#1\tAnnotatorNotes T1\tunsure\n',
      'first second',
    );
    expect([...spans.keys()]).toEqual(['T1']);
  });
});
