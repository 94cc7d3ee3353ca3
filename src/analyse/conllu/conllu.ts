/** CoNLL-U (universaldependencies.org/format.html): text in, sentences of words and multiword tokens out, and back. */

export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the head word in `words`, or -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

/** A surface token that the treebank splits into several words: "don't" over "do" and "n't". */
export interface MultiwordToken {
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  readonly form: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** Comment lines, with their `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly multiword: readonly MultiwordToken[];
}

/**
 * Sentences of a CoNLL-U text. Empty nodes (ids such as `8.1`) are left out.
 *
 * @throws Error naming the line that is not CoNLL-U
 */
export function parseConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let open = newSentence();
  text.split('\n').forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') {
      if (open.words.length > 0) sentences.push(open);
      if (open.words.length > 0 || open.comments.length > 0) open = newSentence();
    } else if (line.startsWith('#')) {
      open.comments.push(line);
    } else {
      addRow(open, line.split('\t'), index + 1);
    }
  });
  if (open.words.length > 0) sentences.push(open);
  return sentences;
}

/** @example writeConllu(sentences) // "# text = …\n1\tThe\tthe\tDET\t…\n\n" */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join('');
}

/** The value of a comment such as `# text = …`, if the sentence has it. */
export function commentOf(sentence: ConlluSentence, name: string): string | undefined {
  const prefix = `# ${name} = `;
  return sentence.comments.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

interface OpenSentence {
  comments: string[];
  words: ConlluWord[];
  multiword: MultiwordToken[];
}

function newSentence(): OpenSentence {
  return { comments: [], words: [], multiword: [] };
}

function addRow(sentence: OpenSentence, cells: readonly string[], line: number): void {
  if (cells.length !== 10) throw new Error(`line ${line}: ${cells.length} columns; CoNLL-U has 10`);
  const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = cells as string[] & { length: 10 };
  if (id!.includes('.')) return;
  if (id!.includes('-')) {
    const [first, last] = id!.split('-').map(Number);
    sentence.multiword.push({ from: first! - 1, to: last!, form: form!, misc: misc! });
    return;
  }
  if (Number(id) !== sentence.words.length + 1) throw new Error(`line ${line}: word id ${id} out of order`);
  sentence.words.push({
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    feats: feats!,
    head: head === '_' ? -1 : Number(head) - 1,
    deprel: deprel!,
    deps: deps!,
    misc: misc!,
  });
}

function writeSentence(sentence: ConlluSentence): string {
  const lines = [...sentence.comments];
  sentence.words.forEach((word, index) => {
    const opening = sentence.multiword.find((token) => token.from === index);
    if (opening) {
      lines.push(`${opening.from + 1}-${opening.to}\t${opening.form}${'\t_'.repeat(7)}\t${opening.misc}`);
    }
    const { form, lemma, upos, xpos, feats, head, deprel, deps, misc } = word;
    lines.push([index + 1, form, lemma, upos, xpos, feats, head + 1, deprel, deps, misc].join('\t'));
  });
  return `${lines.join('\n')}\n\n`;
}
