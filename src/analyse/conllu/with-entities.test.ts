/** Is what `chancery parse` writes CoNLL-U, and do its entities say what was found? */

import { beforeAll, describe, expect, it } from 'vitest';
import { gumDocuments } from '../../../eval/mentions/gum-entities.js';
import { type Engine, loadEngine } from '../../index.js';
import { type ConlluSentence, parseConllu, writeConllu } from './conllu.js';
import { sentenceOfWords } from './sentence-of-words.js';
import { withEntities } from './with-entities.js';

const TEXT = `KISUMU (AFP) — Kenya's transport minister, Ana Pires, didn't meet Uganda ’ s delegation on Tuesday.
She said it's “not ready”. The minister will fly to Kampala.

The two countries signed an accord in May.`;

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const parsed = () => withEntities(engine.analyser.parseText(TEXT), engine.mentions);

describe('what is written', () => {
  it('is CoNLL-U as the format asks for it', () => {
    const written = writeConllu(parsed());
    expect(writeConllu(parseConllu(written))).toBe(written);
    expect(written.endsWith('\n\n')).toBe(true);
    for (const sentence of parsed()) expect(faultsOf(sentence)).toEqual([]);
    const ids = parsed().map(({ comments }) => comments.find((line) => line.startsWith('# sent_id')));
    expect(new Set(ids).size).toBe(parsed().length);
  });

  it('tells what the fields of an entity are, at the head of the document', () => {
    const [first, ...others] = parsed();
    expect(first!.comments.slice(0, 2)).toEqual([
      '# newdoc id = text',
      '# global.Entity = eid-etype-head-infstat-link',
    ]);
    expect(others.flatMap(({ comments }) => comments).join()).not.toContain('global');
  });

  it('gives back the mentions and chains that were found', () => {
    const sentences = parsed();
    const { mentions } = engine.mentions(sentences.map(({ words }, index) => sentenceOfWords(words, index)));
    const found = mentions
      .filter(({ why }) => why !== 'relative pronoun')
      .map(({ sentence, from, to, chain }) => `${sentence}:${from}-${to} ${chain + 1}`);
    const [document] = gumDocuments(parseConllu(writeConllu(sentences)));
    const read = document!.mentions.map(
      ({ sentence, from, to, entity }) => `${sentence}:${from}-${to} ${entity}`,
    );
    expect(found.length).toBeGreaterThan(8);
    expect(read.sort()).toEqual(found.sort());
  });

  it('finds chains in each document apart, numbers them through, and puts other entities away', () => {
    const again = (id: string): ConlluSentence[] =>
      engine.analyser.parseText('Kenya thanked Uganda.').map((sentence) => ({
        ...sentence,
        comments: [`# newdoc id = ${id}`, '# global.Entity = other'],
        words: sentence.words.map((word) => ({ ...word, misc: 'Entity=(9-x)|SpaceAfter=No' })),
      }));
    const [one, two] = withEntities([...again('a'), ...again('b')], engine.mentions);
    expect(two!.words[0]!.misc).toMatch(/^Entity=\(3-place-1-new-sgl\)\|SpaceAfter=No$/);
    expect(one!.words[0]!.misc).toMatch(/^Entity=\(1-place-1-new-sgl\)\|SpaceAfter=No$/);
    expect(one!.comments.filter((line) => line.startsWith('# global'))).toHaveLength(1);
  });
});

/** What a validator of Universal Dependencies would say of a sentence. */
function faultsOf({ comments, words, multiword }: ConlluSentence): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  check(words.filter(({ head }) => head < 0).length === 1, 'one root');
  words.forEach((word, at) => {
    const { form, lemma, upos, xpos, feats, head, deprel, deps, misc } = word;
    for (const cell of [form, lemma, upos, xpos, feats, deprel, deps, misc]) {
      check(cell !== '' && !/\s/.test(cell), `empty or blank in ${form}`);
    }
    check(/^[A-Z]+$/.test(upos), `upos ${upos}`);
    check(head < 0 === (deprel === 'root'), `root ${form}`);
    const names = feats === '_' ? [] : feats.split('|').map((feat) => feat.split('=')[0]!);
    const sorted = [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    check(names.join() === sorted.join(), `order of ${feats}`);
    let up = at;
    for (let step = 0; up >= 0 && step <= words.length; step++) up = words[up]!.head;
    check(up < 0, `${form} hangs in a circle`);
  });
  for (const { from, to } of multiword) check(to - from > 1 && to <= words.length, 'range of a token');
  const text = comments.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
  check(text === surface({ comments, words, multiword }), `text ${text}`);
  return faults;
}

function surface({ words, multiword }: ConlluSentence): string {
  let text = '';
  for (let at = 0; at < words.length; ) {
    const token = multiword.find(({ from }) => from === at);
    const { form, misc } = token ?? words[at]!;
    text += form + (misc.split('|').includes('SpaceAfter=No') ? '' : ' ');
    at = token?.to ?? at + 1;
  }
  return text.trim();
}
