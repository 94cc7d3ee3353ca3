/** Colours of the terminal, or none. */

import { styleText } from 'node:util';

export type Style = 'plain' | 'title' | 'faint' | 'type' | 'trigger' | 'who' | 'warning';

const FORMATS = {
  title: ['bold'],
  faint: ['dim'],
  type: ['bold', 'cyan'],
  trigger: ['bold', 'underline'],
  who: ['bold'],
  warning: ['yellow'],
} as const;

export function styled(text: string, style: Style, colour: boolean): string {
  if (style === 'plain' || !colour || text === '') return text;
  // Whether to colour is decided once, from the stream that will be written to; a worker thread has no terminal.
  return styleText([...FORMATS[style]], text, { validateStream: false });
}
