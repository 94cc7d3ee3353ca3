/** Styled words set into lines of a given width, later lines hung under the first. */

import { type Style, styled } from './styles.js';

/** Words of one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export interface Measure {
  readonly width: number;
  readonly colour: boolean;
}

/** Control characters and direction overrides, which a report could use to write over what a terminal shows. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * @param first what opens the first line, already styled, standing for `indent` columns
 * @example wrap([{ text: 'a long text', style: 'plain' }], '  ', 2, { width: 8, colour: false }) // "  a long\n  text"
 */
export function wrap(
  runs: readonly Run[],
  first: string,
  indent: number,
  { width, colour }: Measure,
): string {
  const lines: string[] = [];
  let line = first;
  let column = indent;
  for (const piece of piecesOf(runs)) {
    const length = piece.reduce((sum, { text }) => sum + text.length, 0);
    const space = column > indent ? 1 : 0;
    if (space === 1 && column + space + length > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      column = indent;
    } else if (space === 1) {
      line += ' ';
      column++;
    }
    line += piece.map(({ text, style }) => styled(text, style, colour)).join('');
    column += length;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}

/** Unbreakable pieces: a word may change its style in the middle ("“" plain, "met" underlined). */
function piecesOf(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [];
  let open = false;
  for (const { text, style } of runs) {
    const words = text.replace(UNPRINTABLE, ' ').split(/ +/);
    words.forEach((word, at) => {
      if (at > 0) open = false;
      if (word === '') return;
      if (open) pieces.at(-1)!.push({ text: word, style });
      else pieces.push([{ text: word, style }]);
      open = true;
    });
  }
  return pieces;
}
