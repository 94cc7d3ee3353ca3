/** An article's sentences in, who says what in them out. */

import type { Sentence } from '../../analyse/sentence.js';
import { tokenIndex } from '../../text/span.js';
import { findAdverbials } from './adverbials.js';
import type { Attribution, AttributionKind } from './attribution.js';
import type { CueLexicon } from './cue-lexicon.js';
import { FeatureList } from './cue-model.js';
import { findCues, likeliestCue } from './find-cues.js';
import type { FoundCue } from './found-cue.js';
import { layOut } from './layout.js';
import { linkQuotations } from './link-quotations.js';
import { withParents } from './nesting.js';
import { findQuotations, type QuotedRange, rangesBySentence } from './quotations.js';
import { type SentenceView, viewOf } from './sentence-view.js';

/**
 * @example
 * "The army fired first, two witnesses told AFP" → source "two witnesses", cue "told", content "The army fired first"
 */
export function findAttributions(sentences: readonly Sentence[], cues: CueLexicon): Attribution[] {
  const quotations = findQuotations(sentences);
  const quoted = rangesBySentence(quotations);
  const features = new FeatureList();
  const views = sentences.map((sentence) => viewOf(sentence, cues, quoted.get(sentence.index) ?? []));
  const drafts = views.flatMap((view) => {
    const adverbials = findAdverbials(view, cues);
    const taken = new Set(adverbials.map(({ head }) => head.index));
    return [
      ...adverbials.map((found) => ({
        ...draftOf(view, found, cues),
        kind: found.adverbial.takesSource ? undefined : ('adverbial' as const),
        certainty: found.adverbial.certainty,
        stance: found.adverbial.stance,
      })),
      ...findCues(view, cues, features)
        .filter(({ head }) => !taken.has(head.index))
        .map((found) => draftOf(view, found, cues)),
    ];
  });
  const likeliest = (sentence: number) => {
    const found = likeliestCue(views[sentence]!, cues, features);
    return found && { ...draftOf(views[sentence]!, found, cues), manner: 'speech' as const };
  };
  const linked = linkQuotations(drafts, quotations, sentences, likeliest);
  const complete = linked.filter(({ content }) => content.length > 0);
  return withParents(
    complete.map((draft, id) => ({ ...draft, id, kind: draft.kind ?? kindOf(draft, quoted) })),
  );
}

/** An attribution whose quotations are not yet known. */
export type Draft = Omit<Attribution, 'id' | 'kind' | 'parent'> & {
  readonly kind?: AttributionKind | undefined;
};

function draftOf(view: SentenceView, found: FoundCue, { anonymous, model }: CueLexicon): Draft {
  const { sentence } = view;
  const { source, cue, content } = layOut(view, found, model?.said.beside);
  const { entry } = found;
  return {
    // A word that only the model knows is more often an attitude than a report: it must not make anybody a witness.
    manner: entry?.manner ?? ('adverbial' in found ? 'speech' : 'attitude'),
    ...(source
      ? {
          source: {
            sentence: sentence.index,
            ...source,
            anonymous: anonymous.has(sentence.tokens[source.head]!.lemma.toLowerCase()),
          },
        }
      : {}),
    cue: {
      sentence: sentence.index,
      head: found.head.index,
      from: cue[0]!,
      to: tokenIndex(cue.at(-1)! + 1),
      tokens: cue,
    },
    content,
    certainty: entry?.certainty ?? 'certain',
    stance: entry?.stance ?? 'stated',
    why: found.why,
  };
}

function kindOf({ content }: Draft, quoted: ReadonlyMap<number, readonly QuotedRange[]>): AttributionKind {
  let length = 0;
  let inside = 0;
  let sentence = -1;
  let next = 0;
  for (const range of content) {
    const ranges = quoted.get(range.sentence) ?? [];
    if (range.sentence !== sentence) next = 0;
    sentence = range.sentence;
    length += range.to - range.from;
    // Both lists run in reading order, so each is walked once.
    while (next < ranges.length && ranges[next]!.to <= range.from) next++;
    for (let at = next; at < ranges.length && ranges[at]!.from < range.to; at++) {
      inside += Math.min(range.to, ranges[at]!.to) - Math.max(range.from, ranges[at]!.from);
    }
  }
  if (inside === 0) return 'indirect';
  return inside > 0.9 * length ? 'direct' : 'mixed';
}
