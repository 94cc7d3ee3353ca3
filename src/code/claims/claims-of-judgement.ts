/**
 * Criticism and praise in a speaker's own words: a sentence in; ACCUSE and SUPPORT claims by who speaks, of whom the
 * judging word is said, out.
 *
 * "Moreno is a liar," said Quispe: ACCUSE by Quispe of Moreno. What the article itself says of somebody is no act.
 */

import type { Sentence } from '../../analyse/sentence.js';
import { coordinated, treeOf } from '../../analyse/tree-index.js';
import { shortHash } from '../../text/hash.js';
import type { Entity } from '../entity.js';
import type { LooseClaim } from '../events/join-claims.js';
import { likeness } from '../events/same-entity.js';
import { findJudgements, isUnsure, type Judgement } from '../judgements/find-judgements.js';
import type { Scene } from '../scene.js';
import { quoteOf } from './cast.js';
import { isPolitical } from './political.js';
import { type Telling, tellingsOf } from './sources.js';

/** @param taken words that tell an act of their own */
export function claimsOfJudgement(
  scene: Scene,
  sentence: Sentence,
  taken: ReadonlySet<number>,
): LooseClaim[] {
  const tree = treeOf(sentence);
  return findJudgements(tree, scene.data.judgements)
    .filter(({ index }) => !taken.has(index))
    .flatMap((judgement) => {
      const telling = speakerOf(scene, tellingsOf(scene, sentence.index, judgement.index));
      if (!telling) return [];
      const named = coordinated(tree, judgement.judged).flatMap((head) =>
        scene.resolver.resolve(sentence.index, head),
      );
      // "He and I are friends" judges nobody else.
      const judged = named.every((entity) => isAnother(entity, telling.entities))
        ? named.filter(isSomebody)
        : [];
      return judged.length > 0 ? [claimOf(scene, sentence, judgement, telling, judged)] : [];
    });
}

/** The innermost who speaks, where he is known and political, and speaks indeed: not "if he believes". */
function speakerOf(scene: Scene, [telling]: readonly Telling[]): Telling | undefined {
  if (!telling || telling.anonymous || !telling.entities.some(isPolitical)) return undefined;
  const tree = treeOf(scene.analysis.sentences[telling.cueAt.sentence]!);
  return isUnsure(tree, tree.tokens[telling.cueAt.token]!) ? undefined : telling;
}

/** A minister who judges his own government judges nobody else; one who judges a colleague does. */
function isAnother(judged: Entity, speakers: readonly Entity[]): boolean {
  return speakers.every((speaker) => {
    const alike = likeness(judged, speaker);
    return alike === 0 || (alike === 1 && judged.isPerson === true);
  });
}

/** Refugees and foreigners are judged, too; a thing that leads to nobody is not. */
function isSomebody(judged: Entity): boolean {
  return isPolitical(judged) || judged.country !== undefined;
}

function claimOf(
  scene: Scene,
  sentence: Sentence,
  { word, verdict, index }: Judgement,
  telling: Telling,
  recipients: readonly Entity[],
): LooseClaim {
  const type = verdict === 'against' ? 'ACCUSE' : 'SUPPORT';
  const modes = verdict === 'for' ? [] : [word.mode || 'disapprove'];
  const trigger = quoteOf(sentence, index, index);
  const date = scene.dateAt(telling.cueAt.sentence, telling.cueAt.token);
  const rule = `judgements/${word.lemma}/${word.pos}`;
  return {
    id: shortHash(`${scene.article.key}\n${trigger.in}:${trigger.from}-${trigger.to}\n${type}`),
    type,
    modes,
    contexts: [],
    status: 'happened',
    stance: 'stated',
    background: false,
    embedded: false,
    symmetric: false,
    actors: telling.entities,
    recipients,
    date,
    place: undefined,
    numbers: [],
    sources: [],
    confidence: 0.6,
    trigger,
    sentence: { ...sentence.span, in: sentence.in, text: sentence.text, index: sentence.index },
    losers: [],
    why: [
      { field: 'type', rule },
      { field: 'actors', rule: 'who speaks', detail: telling.why },
      ...recipients.map(({ name, why }) => ({
        field: 'recipients',
        rule: 'who is judged',
        detail: `${name}: ${why}`,
      })),
    ],
    lemma: word.lemma,
    nominal: false,
    ownWords: true,
  };
}
