/** Names with several meanings: the entries written alike in, the one that the article's words speak for out, with the reason. */

import type { ActorLexicon, NameEntry, NameKind, Sense } from './actor-lexicon.js';

const PREFERENCE: readonly NameKind[] = [
  'country',
  'adjective',
  'people',
  'organisation',
  'institution',
  'capital',
  'metonym',
  'media',
  'group',
  'region',
  'place',
];

/** Of several entries written alike, the one for which the article's words speak; undefined when it is none of them. */
export function preferred(
  lexicon: ActorLexicon,
  entries: readonly NameEntry[],
  articleWords: ReadonlyMap<string, number>,
): { readonly entry: NameEntry; readonly why?: string } | undefined {
  const [first] = entries;
  const senses = lexicon.senses.get(first!.key.toLowerCase());
  if (!senses)
    return (
      ofSeveralCountries(lexicon, entries, articleWords) ?? { entry: [...entries].sort(byPreference)[0]! }
    );
  const { sense, cues } = likeliestSense(senses, articleWords);
  if (sense.kind === 'none') return undefined;
  const why = `"${sense.name}" read as ${sense.canonical}: ${cues.length > 0 ? `${cues.join(', ')} in the article` : 'the usual meaning'}`;
  const same = entries.find((entry) => entry.country === sense.code && entry.kind === sense.kind);
  if (same) return { entry: same, why };
  const entry: NameEntry = {
    kind: sense.kind,
    name: sense.canonical,
    key: first!.key,
    country: sense.code,
    ...(sense.kind === 'country' || sense.kind === 'adjective' ? { id: sense.code } : {}),
    sectors: sense.kind === 'place' ? [] : ['GOV'],
    from: 'actors/ambiguous.tsv',
  };
  return { entry, why };
}

/** "Conservatives", "Labour": the party of the country that the article names more often. */
function ofSeveralCountries(
  lexicon: ActorLexicon,
  entries: readonly NameEntry[],
  articleWords: ReadonlyMap<string, number>,
): { readonly entry: NameEntry; readonly why: string } | undefined {
  const [first] = entries;
  if (entries.every(({ country }) => country === first!.country)) return undefined;
  const scored = entries.map((entry) => {
    const words = lexicon.countries.get(entry.country ?? '')?.words ?? [];
    return { entry, score: words.reduce((sum, word) => sum + (articleWords.get(word) ?? 0), 0) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  if (most === 0) return undefined;
  const { entry } = scored.find(({ score }) => score === most)!;
  return {
    entry,
    why: `${entry.name} (${entry.from}), for the article names ${entry.country} ${most} times`,
  };
}

function likeliestSense(
  senses: readonly Sense[],
  articleWords: ReadonlyMap<string, number>,
): { readonly sense: Sense; readonly cues: readonly string[] } {
  const judged = senses.map((sense) => ({
    sense,
    cues: [...sense.cues].filter((cue) => articleWords.has(cue)),
  }));
  const most = Math.max(...judged.map(({ cues }) => cues.length));
  return judged.find(({ cues }) => cues.length === most)!;
}

function byPreference(a: NameEntry, b: NameEntry): number {
  return PREFERENCE.indexOf(a.kind) - PREFERENCE.indexOf(b.kind);
}
