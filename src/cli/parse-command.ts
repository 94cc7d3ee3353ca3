/** `chancery parse`: text or CoNLL-U in; sentences with tags, trees, mentions and chains as CoNLL-U out. */

import { readFileSync } from 'node:fs';
import { text as allOf } from 'node:stream/consumers';
import {
  type ConlluSentence,
  commentOf,
  type MultiwordToken,
  parseConllu,
  writeConllu,
} from '../analyse/conllu/conllu.js';
import { withEntities } from '../analyse/conllu/with-entities.js';
import { loadEngine } from '../index.js';
import { orStandardInput, type Streams, write } from './streams.js';
import { WrongUse } from './wrong-use.js';

export async function parse(
  file: string | undefined,
  { goldTokens }: { readonly goldTokens?: boolean },
  streams: Streams,
): Promise<number> {
  const [path] = orStandardInput(file === undefined ? [] : [file], streams);
  const raw = path === '-' ? await allOf(streams.in) : readFileSync(path!, 'utf8');
  const content = (raw.startsWith('\ufeff') ? raw.slice(1) : raw).toWellFormed();
  const isConllu = looksLikeConllu(content);
  if (goldTokens && !isConllu) throw new WrongUse('--gold-tokens wants CoNLL-U; this is text');
  const { analyser, mentions } = await loadEngine();
  const sentences = goldTokens
    ? analyser.parseGold(parseConllu(content))
    : analyser.parseText(isConllu ? rawTextOf(parseConllu(content)) : content);
  for (const sentence of withEntities(sentences, mentions)) await write(streams.out, writeConllu([sentence]));
  return 0;
}

/** The first line that is no comment has ten columns. */
function looksLikeConllu(content: string): boolean {
  const first = content.split('\n', 1000).find((line) => line !== '' && !line.startsWith('#'));
  return first !== undefined && first.split('\t').length === 10;
}

/** The text that the sentences were taken from: paragraphs and documents parted by an empty line. */
function rawTextOf(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map((sentence, at) => {
      const opens = sentence.comments.some((line) => /^# new(?:doc|par)\b/.test(line));
      return (at === 0 ? '' : opens ? '\n\n' : ' ') + textOfSentence(sentence);
    })
    .join('');
}

type SurfaceToken = Pick<MultiwordToken, 'form' | 'misc' | 'to'>;

function textOfSentence(sentence: ConlluSentence): string {
  const text = commentOf(sentence, 'text');
  if (text !== undefined) return text;
  let joined = '';
  for (let at = 0; at < sentence.words.length; ) {
    const token: SurfaceToken = sentence.multiword.find(({ from }) => from === at) ?? {
      ...sentence.words[at]!,
      to: at + 1,
    };
    joined += token.form + (token.misc.split('|').includes('SpaceAfter=No') ? '' : ' ');
    at = token.to;
  }
  return joined.trimEnd();
}
