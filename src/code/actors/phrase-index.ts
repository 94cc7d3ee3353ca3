/** Phrases of one or more words, found at a place in a list of words: the longest that fits is taken. */

export interface PhraseIndex<Entry> {
  /** Entries by the phrase's words in lower case, joined by blanks. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** How many words the longest phrase has that begins with the word, in lower case. */
  readonly longest: ReadonlyMap<string, number>;
}

export interface PhraseMatch<Entry> {
  readonly entries: readonly Entry[];
  readonly from: number;
  /** Word after the last; half-open. */
  readonly to: number;
}

/** Phrases being collected; an index once all are there. */
export interface PhraseIndexBuilder<Entry> extends PhraseIndex<Entry> {
  readonly entries: Map<string, Entry[]>;
  readonly longest: Map<string, number>;
}

export function phraseIndex<Entry>(): PhraseIndexBuilder<Entry> {
  return { entries: new Map(), longest: new Map() };
}

/** A copy that can be added to without touching the original. */
export function copyOf<Entry>(index: PhraseIndex<Entry>): PhraseIndexBuilder<Entry> {
  const entries = new Map([...index.entries].map(([key, known]): [string, Entry[]] => [key, [...known]]));
  return { entries, longest: new Map(index.longest) };
}

export function addPhrase<Entry>(
  index: PhraseIndexBuilder<Entry>,
  words: readonly string[],
  entry: Entry,
): void {
  if (words.length === 0) return;
  const key = words.join(' ').toLowerCase();
  const known = index.entries.get(key);
  if (known) known.push(entry);
  else index.entries.set(key, [entry]);
  const first = words[0]!.toLowerCase();
  if ((index.longest.get(first) ?? 0) < words.length) index.longest.set(first, words.length);
}

/** The longest phrase that begins at the word `from`, ends at or before `limit` and has an entry that `accepts` takes. */
export function longestAt<Entry>(
  index: PhraseIndex<Entry>,
  lowered: readonly string[],
  from: number,
  limit: number,
  accepts: (entry: Entry, from: number, to: number) => boolean = () => true,
): PhraseMatch<Entry> | undefined {
  const longest = index.longest.get(lowered[from]!);
  if (longest === undefined) return undefined;
  for (let to = Math.min(limit, from + longest); to > from; to--) {
    const key = to === from + 1 ? lowered[from]! : lowered.slice(from, to).join(' ');
    const known = index.entries.get(key);
    if (!known) continue;
    const found = known.filter((entry) => accepts(entry, from, to));
    if (found.length > 0) return { entries: found, from, to };
  }
  return undefined;
}
