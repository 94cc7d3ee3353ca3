/** All that coding one article needs at hand: its analysis, who is who in it, who says what, and its dates. */

import type { Analysis } from '../analyse/mention.js';
import { treeOf } from '../analyse/tree-index.js';
import type { Article } from '../read/article.js';
import type { TokenIndex } from '../text/span.js';
import type { ActorLexicon } from './actors/actor-lexicon.js';
import { type ActorResolver, actorResolver } from './actors/actor-resolver.js';
import { type AttributionIndex, indexAttributions } from './attribution/attribution-index.js';
import type { CueLexicon } from './attribution/cue-lexicon.js';
import { findAttributions } from './attribution/find-attributions.js';
import type { EventDate, EventNumber, EventPlace } from './claim.js';
import { type ArticleDates, articleDates } from './dates/article-dates.js';
import type { DateAnchor } from './dates/date-expression.js';
import { dateOfAct, dateOfUtterance } from './dates/date-of-act.js';
import { dateOfMention } from './dates/date-of-mention.js';
import type { Act } from './frames/find-acts.js';
import { historyOf, type IsHistory } from './frames/history.js';
import type { FrameLexicon } from './frames/load-frames.js';
import type { JudgementLexicon } from './judgements/judgement-lexicon.js';
import { numbersOfAct } from './numbers/numbers-of-act.js';
import type { Gazetteer } from './places/gazetteer.js';
import { placeOfAct } from './places/place-of-act.js';
import type { Codebook } from './plover/codebook.js';

/** What the coder knows before it reads: loaded once, shared by all articles. */
export interface CodingData {
  readonly codebook: Codebook;
  readonly frames: FrameLexicon;
  readonly actors: ActorLexicon;
  readonly cues: CueLexicon;
  readonly judgements: JudgementLexicon;
  readonly gazetteer: Gazetteer;
}

export interface CodingOptions {
  /** Code ordinary crime too. */
  readonly includeCrime: boolean;
  /** Leave out events whose actor the text does not name. */
  readonly requireActor: boolean;
}

export interface Circumstances {
  readonly date: EventDate | undefined;
  readonly place: EventPlace | undefined;
  readonly numbers: readonly EventNumber[];
}

export interface Scene {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly data: CodingData;
  readonly options: CodingOptions;
  readonly resolver: ActorResolver;
  readonly attributions: AttributionIndex;
  readonly anchor: DateAnchor;
  readonly isHistory: IsHistory;
  readonly dates: ArticleDates;
  /** When, where and how many, as far as the act's own sentence states it. */
  circumstancesOf(act: Act): Circumstances;
  /** When that was said whose content the act is. */
  utteredOn(act: Act): EventDate | undefined;
  /** When the word's act or utterance was, as far as its sentence states it. */
  dateAt(sentence: number, token: TokenIndex): EventDate | undefined;
}

export function setScene(
  article: Article,
  analysis: Analysis,
  data: CodingData,
  options: CodingOptions,
): Scene {
  const anchor: DateAnchor = {
    ...(article.publishedOn === undefined ? {} : { publishedOn: article.publishedOn }),
    ...(article.dateline?.date === undefined ? {} : { datelineDate: article.dateline.date }),
  };
  const resolver = actorResolver(data.actors, analysis, article);
  const isReporting = (lemma: string) => data.cues.cues.get(`${lemma}/V`)?.manner === 'speech';
  const dates = articleDates(analysis.sentences, anchor, isReporting);
  return {
    article,
    analysis,
    data,
    options,
    resolver,
    attributions: indexAttributions(findAttributions(analysis.sentences, data.cues)),
    anchor,
    dates,
    isHistory: historyOf(analysis.sentences, dates.of),
    circumstancesOf: (act) => ({
      date: dateOfMention(act.tree, act.predicate.index, act.outlook.status === 'happened', dates),
      place: placeOfAct(act.tree, act.predicate, data.gazetteer, article, (head) => {
        const [entity] = resolver.resolve(act.tree.sentence.index, head);
        return entity?.country === undefined ? undefined : { name: entity.name, country: entity.country };
      }),
      numbers: numbersOfAct(act.tree, act.predicate, act.frame.counts),
    }),
    utteredOn: ({ tree, predicate }) => dateOfUtterance(tree, predicate.index, dates.of(tree.sentence)),
    dateAt: (index, token) => {
      const sentence = analysis.sentences[index]!;
      return dateOfAct(treeOf(sentence), token, dates.of(sentence));
    },
  };
}
