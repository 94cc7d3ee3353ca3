/**
 * Words of a sentence in; each with lemma, tags, features, head and relation, as CoNLL-U has them, out; and how likely
 * each is to be part of an attribution.
 */

import type { DataFiles } from '../../text/data-files.js';
import type { ConlluWord } from '../conllu/conllu.js';
import { agreeFeats } from '../tags/agree-feats.js';
import { loadMorphology } from '../tags/morphology.js';
import { loadNetwork, type Network, type NetworkReading } from './network.js';
import { repairHeads } from './repair-heads.js';

export interface AnalysedWords {
  readonly words: readonly ConlluWord[];
  readonly said: Float64Array;
}

export type WordAnalysis = (forms: readonly string[]) => AnalysedWords;

export function loadWordAnalysis(files: DataFiles): WordAnalysis {
  const network = loadNetwork(files, 'en/models/network.bin');
  const morphology = loadMorphology(files, 'en/models/morphology.bin');
  const tags = morphology.tags.map((name) => tagOf(name, network));
  return (forms) => {
    if (forms.length === 0) return { words: [], said: new Float64Array(0) };
    const reading = network.read(forms);
    const tagOfWord = forms.map((_form, index) => bestTag(tags, reading, network, index));
    const { heads, relations } = repairHeads(
      reading,
      tagOfWord.map((tag) => tags[tag]!.xpos),
      forms,
    );
    const words = forms.map((form, index): ConlluWord => {
      const tag = tagOfWord[index]!;
      const { upos, xpos } = tags[tag]!;
      return {
        form,
        lemma: morphology.lemma(form, tag),
        upos,
        xpos,
        feats: morphology.feats(form, tag),
        head: heads[index]!,
        deprel: relations[index]!,
        deps: '_',
        misc: '_',
      };
    });
    return { words: agreeFeats(words), said: reading.said };
  };
}

/** A pair of tags that treebanks know, with the places of its halves among the network's names. */
interface Tag {
  readonly upos: string;
  readonly xpos: string;
  readonly uposAt: number;
  readonly xposAt: number;
}

function tagOf(name: string, network: Network): Tag {
  const [upos, xpos] = name.split(' ') as [string, string];
  return { upos, xpos, uposAt: network.upos.indexOf(upos), xposAt: network.xpos.indexOf(xpos) };
}

/** The network scores the two tags apart; of the pairs that exist the best sum is taken. */
function bestTag(
  tags: readonly Tag[],
  { upos, xpos }: NetworkReading,
  network: Network,
  word: number,
): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < tags.length; tag++) {
    const { uposAt, xposAt } = tags[tag]!;
    const score = upos[word * network.upos.length + uposAt]! + xpos[word * network.xpos.length + xposAt]!;
    if (score > bestScore) {
      bestScore = score;
      best = tag;
    }
  }
  return best;
}
