/** Lemma and features of words, learned from a treebank: sentences in, the packed model out. */

import {
  type MorphologyRow,
  morphologyKey,
  packMorphology,
  plainForm,
  scriptByEnding,
  scriptFor,
  type TagMorphology,
} from '../../src/analyse/tags/morphology.js';
import type { TreebankSentence } from '../treebank.js';

export function tagNames(sentences: readonly TreebankSentence[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();
}

export function learnMorphology(sentences: readonly TreebankSentence[], tags: readonly string[]): Uint8Array {
  const tagIndex = new Map(tags.map((tag, index) => [tag, index]));
  const words = new Map<string, { plain: string; tag: number; lemmas: Count; feats: Count; forms: Count }>();
  for (const sentence of sentences) {
    sentence.forms.forEach((form, index) => {
      const tag = tagIndex.get(sentence.tags[index]!)!;
      const plain = plainForm(form);
      const id = `${tag} ${plain}`;
      const word = words.get(id) ?? {
        plain,
        tag,
        lemmas: new Count(),
        feats: new Count(),
        forms: new Count(),
      };
      words.set(id, word);
      word.lemmas.add(sentence.lemmas[index]!);
      word.feats.add(sentence.feats[index]!);
      word.forms.add(form);
    });
  }
  const scripts = new Index();
  const feats = new Index();
  scripts.of('0');
  const known = [...words.values()].map((word) => ({ ...word, keepsCase: keepsCase(tags[word.tag]!) }));
  const perTag = tags.map((_, tag): TagMorphology => {
    const own = known.filter((word) => word.tag === tag);
    const featCount = new Count();
    for (const word of own) for (const [value, count] of word.feats.entries) featCount.add(value, count);
    return {
      feats: feats.of(featCount.best ?? '_'),
      keepsCase: keepsCase(tags[tag]!),
      endings: learnEndings(own, scripts),
    };
  });
  const rows: MorphologyRow[] = [];
  for (const word of known) {
    const script = scripts.of(scriptOf(word));
    const feat = feats.of(word.feats.best!);
    const tag = perTag[word.tag]!;
    if (scriptByEnding(word.plain, tag.endings) === script && feat === tag.feats) continue;
    rows.push({ key: morphologyKey(word.plain, word.tag), script, feats: feat });
  }
  return packMorphology({ scripts: scripts.values, feats: feats.values, names: tags, tags: perTag }, rows);
}

interface SeenWord {
  readonly plain: string;
  readonly lemmas: Count;
  readonly forms: Count;
  readonly keepsCase: boolean;
}

function keepsCase(tag: string): boolean {
  return tag.startsWith('PROPN') || tag.startsWith('X ') || tag.includes('NNP');
}

function scriptOf(word: SeenWord): string {
  return scriptFor(word.keepsCase ? word.forms.best! : word.plain, word.lemmas.best!);
}

/** Endings whose words mostly share a script that the shorter ending does not already give. */
function learnEndings(words: readonly SeenWord[], scripts: Index): Record<string, number> {
  const counts = new Map<string, Count>();
  for (const word of words) {
    const script = scriptOf(word);
    for (
      let length = 0;
      length <= Math.min(5, word.plain.length - (word.plain.length > 2 ? 1 : 0));
      length++
    ) {
      const ending = word.plain.slice(word.plain.length - length);
      const count = counts.get(ending) ?? new Count();
      count.add(script);
      counts.set(ending, count);
    }
  }
  const endings: Record<string, number> = {};
  const sorted = [...counts].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  for (const [ending, count] of sorted) {
    if (ending !== '' && count.total < 3) continue;
    const script = scripts.of(count.best!);
    if (ending === '' || scriptByEnding(ending, endings) !== script) endings[ending] = script;
  }
  return endings;
}

class Count {
  readonly entries = new Map<string, number>();
  total = 0;

  add(value: string, count = 1): void {
    this.entries.set(value, (this.entries.get(value) ?? 0) + count);
    this.total += count;
  }

  get best(): string | undefined {
    let best: string | undefined;
    for (const [value, count] of this.entries) {
      const most = best === undefined ? -1 : this.entries.get(best)!;
      if (count > most || (count === most && value < best!)) best = value;
    }
    return best;
  }
}

class Index {
  readonly values: string[] = [];
  private readonly known = new Map<string, number>();

  of(value: string): number {
    let index = this.known.get(value);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.known.set(value, index);
    }
    return index;
  }
}
