/**
 * Treebanks and news in; numbers that the network learns from out. Features come from `src`, so that training and
 * coding see the same.
 *
 *   node dist/train/network/prepare.js --data ../shared/data --out .train
 *
 * Writes `train.bin`, `dev.bin` (trees), `wire.bin` (made-up sentences with trees), `news.bin` (text), `said.bin`, `said-dev.bin` (who says what) and `names.json`.
 * A sentence is: its length n, n × 8 keys, for trees n × (upos, xpos, head, relation), for `said` n × percent of the
 * annotators who took the word for cue, source, content; all int32. The root's head is the word itself.
 */

import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { wordKeys } from '../../src/analyse/network/word-keys.js';
import { ATTRIBUTION_PARTS } from '../../src/analyse/sentence.js';
import { splitSentences } from '../../src/analyse/sentences/split-sentences.js';
import { tokenise } from '../../src/analyse/sentences/tokenise.js';
import { loadWordLists } from '../../src/analyse/sentences/word-lists.js';
import { readDataFolder } from '../../src/data-folder.js';
import { Random } from '../random.js';
import { readTreebank, type TreebankSentence } from '../treebank.js';
import { type LabelledWords, readAttributionLabels } from './attribution-labels.js';
import { wireSentences } from './wire/sentences.js';
import { loadWireWords } from './wire/words.js';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' } },
});
if (options.data === undefined || options.out === undefined) {
  console.error('usage: prepare --data FOLDER --out FOLDER');
  process.exit(2);
}
const { data, out } = options;

const LONGEST = 160;
/** Made up, beside some seventeen thousand of the treebanks. */
const WIRE_SENTENCES = 3000;
const trees = (names: readonly string[]) =>
  names
    .flatMap((name) => readTreebank(join(data, 'ud', name)))
    .filter(({ forms }) => forms.length <= LONGEST);
const training = trees(['en_ewt-train.conllu', 'en_gum_open-train.conllu']);
const names = {
  upos: byFrequency(training.flatMap(({ tags }) => tags.map((tag) => tag.split(' ')[0]!))),
  xpos: byFrequency(training.flatMap(({ tags }) => tags.map((tag) => tag.split(' ')[1]!))),
  relations: byFrequency(training.flatMap(({ relations }) => relations)),
  said: ATTRIBUTION_PARTS,
};
writeFileSync(join(out, 'names.json'), JSON.stringify(names));
writeNumbers('train.bin', training.map(treeNumbers));
const random = new Random(11);
const words = loadWireWords(readDataFolder('data'), random);
writeNumbers('wire.bin', wireSentences(WIRE_SENTENCES, words, random).map(treeNumbers));
writeNumbers('dev.bin', trees(['en_ewt-dev.conllu']).map(treeNumbers));
writeNumbers('dev-gum.bin', trees(['en_gum_open-dev.conllu']).map(treeNumbers));
const said = readAttributionLabels(
  join(data, 'attribution/polnear/train'),
  loadWordLists(readDataFolder('data')),
);
// Every tenth text stays aside for choosing: train/attribution leaves out the same.
const asideEvery = 10;
const saidNumbers = (aside: boolean) =>
  said.flatMap(({ sentences }, at) =>
    (at % asideEvery === 0) === aside ? sentences.flatMap(labelledNumbers) : [],
  );
writeNumbers('said.bin', saidNumbers(false));
writeNumbers('said-dev.bin', saidNumbers(true));
writeNumbers('news.bin', await newsSentences());

function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

function treeNumbers({ forms, tags, heads, relations }: TreebankSentence): number[] {
  const labels = forms.flatMap((_form, at) => {
    const [upos, xpos] = tags[at]!.split(' ');
    const head = heads[at]! < 0 ? at : heads[at]!;
    const known = [
      names.upos.indexOf(upos!),
      names.xpos.indexOf(xpos!),
      names.relations.indexOf(relations[at]!),
    ];
    const [u, x, r] = known.map((index) => Math.max(0, index));
    return [u!, x!, head, r!];
  });
  return [forms.length, ...keysOf(forms), ...labels];
}

function labelledNumbers({ forms, labels }: LabelledWords): number[][] {
  return forms.length > 0 && forms.length <= LONGEST ? [[forms.length, ...keysOf(forms), ...labels]] : [];
}

function keysOf(forms: readonly string[]): number[] {
  return forms.flatMap((form, at) => wordKeys(form, at === 0));
}

async function newsSentences(): Promise<number[][]> {
  const lists = loadWordLists(readDataFolder('data'));
  const sentences: number[][] = [];
  const lines = createInterface({
    input: createReadStream(join(data, 'news-8k.jsonl.gz')).pipe(createGunzip()),
  });
  for await (const line of lines) {
    const { title, text } = JSON.parse(line) as { title?: string; text: string };
    for (const paragraph of [title ?? '', ...text.split('\n')]) {
      const words = tokenise(paragraph, lists);
      for (const { from, to } of splitSentences(words, lists)) {
        const forms = words.slice(from, to).map((word) => word.form);
        if (forms.length >= 3 && forms.length <= LONGEST) sentences.push([forms.length, ...keysOf(forms)]);
      }
    }
  }
  return sentences;
}

function writeNumbers(name: string, sentences: readonly (readonly number[])[]): void {
  const total = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const numbers = new Int32Array(total);
  let at = 0;
  for (const sentence of sentences) {
    numbers.set(sentence, at);
    at += sentence.length;
  }
  writeFileSync(join(out, name), new Uint8Array(numbers.buffer));
  console.error(`${name}: ${sentences.length} sentences, ${total} numbers`);
}
