/** All that coding one article needs at hand: its analysis, who is who in it, who says what, and its dates. */

import type { Analysis } from '../analyse/mention.js';
import type { Sentence } from '../analyse/sentence.js';
import type { Article } from '../read/article.js';
import type { ActorLexicon } from './actors/actor-lexicon.js';
import { type ActorResolver, actorResolver } from './actors/actor-resolver.js';
import { type AttributionIndex, indexAttributions } from './attribution/attribution-index.js';
import type { CueLexicon } from './attribution/cue-lexicon.js';
import { findAttributions } from './attribution/find-attributions.js';
import type { EventDate, EventNumber, EventPlace } from './claim.js';
import type { DateAnchor } from './dates/date-expression.js';
import { dateOfAct } from './dates/date-of-act.js';
import { findDates } from './dates/find-dates.js';
import type { Act } from './frames/find-acts.js';
import type { FrameLexicon } from './frames/load-frames.js';
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
  /** When, where and how many, as far as the act's own sentence states it. */
  circumstancesOf(act: Act): Circumstances;
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
  const datesOf = remembered((sentence: Sentence) => findDates(sentence, anchor));
  return {
    article,
    analysis,
    data,
    options,
    resolver,
    attributions: indexAttributions(findAttributions(analysis.sentences, data.cues)),
    anchor,
    circumstancesOf: (act) => ({
      date: dateOfAct(act.tree, act.predicate.index, datesOf(act.tree.sentence)),
      place: placeOfAct(act.tree, act.predicate, data.gazetteer, article),
      numbers: numbersOfAct(act.tree, act.predicate, act.frame.counts),
    }),
  };
}

/** The same sentence is asked about once for each of its acts. */
function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
