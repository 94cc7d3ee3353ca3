/** The text that a treebank was made from, rebuilt from its tokens: a paragraph per `# newpar` or `# newdoc`, blank lines between. */

import type { ConlluSentence } from '../../src/analyse/conllu/conllu.js';

export function rawText(sentences: readonly ConlluSentence[]): string {
  const paragraphs: string[] = [];
  let open = '';
  for (const sentence of sentences) {
    if (open !== '' && startsParagraph(sentence)) {
      paragraphs.push(open.trim());
      open = '';
    }
    open += surfaceText(sentence);
  }
  if (open !== '') paragraphs.push(open.trim());
  return `${paragraphs.join('\n\n')}\n`;
}

function startsParagraph({ comments }: ConlluSentence): boolean {
  return comments.some((line) => /^# new(?:doc|par)(?:\s|$)/.test(line));
}

/** Surface tokens, each followed by a blank unless it says `SpaceAfter=No`. */
function surfaceText({ words, multiword }: ConlluSentence): string {
  const openings = new Map(multiword.map((token) => [token.from, token]));
  let text = '';
  for (let index = 0; index < words.length; ) {
    const token = openings.get(index);
    const { form, misc } = token ?? words[index]!;
    text += form + (misc.split('|').includes('SpaceAfter=No') ? '' : ' ');
    index = token ? token.to : index + 1;
  }
  return text;
}
