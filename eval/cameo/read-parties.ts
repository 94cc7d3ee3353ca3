/**
 * Sentences with marked parties: a file of "word tag" lines in, sentences with the places of who acts, who is acted on
 * and who does both out.
 *
 * Tags are `B-S`, `I-S`, `B-T`, `I-T`, `B-R`, `I-R` and `O`; an empty line ends a sentence.
 */

import { type Span, span } from '../../src/text/span.js';

/** S acts, T is acted on, R does both: "Peru and Chile met". */
export type Role = 'S' | 'T' | 'R';

export interface Party {
  readonly role: Role;
  readonly span: Span;
}

export interface PartySentence {
  readonly text: string;
  readonly parties: readonly Party[];
}

/** @throws Error naming the line whose tag is unknown */
export function readParties(content: string): PartySentence[] {
  const sentences: PartySentence[] = [];
  let open = new OpenSentence();
  content.split('\n').forEach((line, index) => {
    const [word, tag] = line.trim().split(/\s+/);
    if (word) {
      open.add(word, tag ?? '', index + 1);
      return;
    }
    if (open.text !== '') sentences.push(open.close());
    open = new OpenSentence();
  });
  if (open.text !== '') sentences.push(open.close());
  return sentences;
}

class OpenSentence {
  text = '';
  readonly #parties: { role: Role; from: number; to: number }[] = [];

  add(word: string, tag: string, line: number): void {
    const parsed = /^(?:O|([BI])-([STR]))$/.exec(tag);
    if (!parsed) throw new Error(`line ${line}: tag "${tag}"; expected O or B, I with S, T, R`);
    const glue = this.text === '' || /^(?:[.,;:?!%)\]”]|['’ʼ]\w{0,2}|n['’]t)$/.test(word) ? '' : ' ';
    const from = this.text.length + glue.length;
    this.text += glue + word;
    const last = this.#parties.at(-1);
    if (last && parsed[1] === 'I' && last.role === parsed[2]) last.to = this.text.length;
    else if (parsed[2]) this.#parties.push({ role: parsed[2] as Role, from, to: this.text.length });
  }

  close(): PartySentence {
    const parties = this.#parties.map(({ role, from, to }) => ({ role, span: span(from, to) }));
    return { text: this.text, parties };
  }
}
