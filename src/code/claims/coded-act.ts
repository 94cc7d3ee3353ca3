/**
 * What the codebook makes of an act and the way it is told: a cast act and who tells it in; type, modes, status and
 * sides as they are coded, with the rules that made them so, out.
 */

import { hasRelation, headOf } from '../../analyse/tree-index.js';
import type { Content, Reason, Status } from '../claim.js';
import type { Entity } from '../entity.js';
import { likeness } from '../events/same-entity.js';
import type { Act } from '../frames/find-acts.js';
import type { FrameLexicon } from '../frames/load-frames.js';
import type { Outlook } from '../frames/outlook.js';
import type { EventType } from '../plover/codebook.js';
import { type CastAct, contentOf } from './cast.js';
import { askedModes, isCounterfactual, REFUSABLE, speechActOf } from './own-words.js';
import { recipientsFromContent } from './parties-of-content.js';
import { isPolitical } from './political.js';
import { rewrite } from './rewriting.js';
import type { Telling } from './sources.js';

export interface CodedAct {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly status: Status;
  readonly symmetric: boolean;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  /** Told only inside somebody's accusation, demand, plan or fear. */
  readonly embedded: boolean;
  readonly content?: Content;
  /** The telling of which uttering is the act: the speaker is its doer, no witness of it. */
  readonly uttered?: Telling;
  /** Uttering it is all that was done: "must pay", "will not negotiate". */
  readonly isByUttering: boolean;
  readonly why: readonly Reason[];
}

/**
 * @param inner the act that is this one's content
 * @param modes the frame's and those of words beside it
 */
export function codedAct(
  member: CastAct,
  inner: CastAct | undefined,
  tellings: readonly Telling[],
  modes: readonly string[],
  lexicon: FrameLexicon,
): CodedAct {
  return (
    demandOf(member, tellings, modes) ??
    refusalOf(member, tellings, modes) ??
    deedOf(member, inner, tellings, modes, lexicon)
  );
}

/** "Kenya must pay, said Uganda's president": asked by the speaker of whoever should do it, or should have done it. */
function demandOf(
  member: CastAct,
  tellings: readonly Telling[],
  modes: readonly string[],
): CodedAct | undefined {
  const { act, actors } = member;
  const speechAct = speechActOf(act.tree, act.predicate.index, act.outlook);
  if (speechAct !== 'demand' && speechAct !== 'reproach') return undefined;
  const uttered = tellings.find(({ entities, anonymous }) => !anonymous && entities.some(isPolitical));
  if (!uttered || speaks(uttered, actors)) return undefined;
  return {
    type: speechAct === 'demand' ? 'REQUEST' : 'ACCUSE',
    modes: speechAct === 'demand' ? askedModes(act.frame.type, modes) : ['disapprove'],
    status: 'happened',
    symmetric: false,
    actors: uttered.entities,
    recipients: actors,
    embedded: false,
    content: contentOf(member),
    uttered,
    isByUttering: true,
    why: [
      rewritten(speechAct === 'demand' ? 'said-duty-is-request' : 'said-neglect-is-accuse', member, modes),
    ],
  };
}

/** "We will not negotiate": an act of good will that the doer says he will not do. */
function refusalOf(
  member: CastAct,
  tellings: readonly Telling[],
  modes: readonly string[],
): CodedAct | undefined {
  const { act, actors, recipients } = member;
  if (!REFUSABLE.has(act.frame.type)) return undefined;
  if (speechActOf(act.tree, act.predicate.index, act.outlook) !== 'refusal') return undefined;
  const uttered = tellings.find((telling) => speaks(telling, actors));
  if (!uttered) return undefined;
  const others = act.frame.symmetric ? actors.filter((actor) => !speaks(uttered, [actor])) : recipients;
  return {
    type: 'REJECT',
    modes: askedModes(act.frame.type, modes),
    status: 'happened',
    symmetric: false,
    actors: act.frame.symmetric ? actors.filter((actor) => !others.includes(actor)) : actors,
    recipients: others,
    embedded: false,
    content: contentOf(member),
    uttered,
    isByUttering: true,
    why: [rewritten('own-future-refused-is-reject', member, modes)],
  };
}

function deedOf(
  member: CastAct,
  inner: CastAct | undefined,
  tellings: readonly Telling[],
  modes: readonly string[],
  lexicon: FrameLexicon,
): CodedAct {
  const { act, recipients: stated } = member;
  const { frame, outlook } = act;
  const actors = member.actors.length > 0 ? member.actors : accusersIn(member, tellings);
  const uttered = tellings.find((telling) => speaks(telling, actors));
  const lacking = inner && stated.length === 0 && !frame.symmetric;
  const fromContent = lacking
    ? recipientsFromContent(frame.type, actors, { ...inner, symmetric: inner.act.frame.symmetric })
    : stated;
  const recipients =
    fromContent.length > 0 || frame.symmetric
      ? fromContent
      : member.concerned.filter((entity) => !actors.some((actor) => likeness(actor, entity) > 0));
  const literally = {
    type: frame.type,
    modes,
    status: outlook.status,
    refused: outlook.refused,
    wished: outlook.embedded && outlook.status === 'hypothetical',
  };
  // "visited Chad to sign a pact" plans it and promises nothing; "fears that Chad will sign" is not Chad's plan.
  const isPurpose = outlook.why.includes('purpose') && frame.type !== 'RETREAT';
  const isUnreal = isCounterfactual(act.tree, act.predicate.index);
  const told =
    isPurpose || isUnreal || (outlook.embedded && !isOwnPlan(act, lexicon))
      ? literally
      : rewrite(literally, { doerSpeaks: uttered !== undefined, toward: recipients.length });
  const rule = 'rule' in told ? told.rule : undefined;
  return {
    type: told.type,
    modes: told.modes,
    status: told.status,
    symmetric: frame.symmetric,
    actors,
    recipients,
    embedded: rule === undefined && isOnlySupposed(outlook, told.status),
    ...(inner ? { content: contentOf(inner) } : {}),
    ...(uttered ? { uttered } : {}),
    isByUttering: false,
    why: rule === undefined ? [] : [rewritten(rule, member, modes)],
  };
}

/** What governs the act plans it: "intends to send aid", not "hopes that they will send aid". */
function isOwnPlan({ tree, predicate, outlook: { contentOf, why } }: Act, lexicon: FrameLexicon): boolean {
  if (contentOf === undefined) return true;
  let below = tree.tokens[predicate.index]!;
  for (let above = headOf(tree, below); above && above.index !== contentOf; above = headOf(tree, below)) {
    below = above;
  }
  const effects = why
    .flatMap((id) => lexicon.operators.get(id.replace('operators/', '')) ?? [])
    .filter(({ relations }) => relations.some((relation) => hasRelation(below, relation)))
    .map(({ effect }) => effect);
  return effects.length === 0 || effects.includes('planned');
}

/** "The attack bears the hallmarks of the rebels, officials say": the frame has no place for who accuses. */
function accusersIn({ act: { frame } }: CastAct, tellings: readonly Telling[]): readonly Entity[] {
  if (frame.type !== 'ACCUSE' || frame.actor.length > 0) return [];
  return tellings.find(({ entities }) => entities.some(isPolitical))?.entities ?? [];
}

/** Told inside what somebody wants, plans, fears, accuses of or sets as a condition; not what failed to be done. */
function isOnlySupposed({ embedded, alleged, why }: Outlook, status: Status): boolean {
  if (why.includes('condition')) return true;
  return embedded && (alleged || status !== 'negated');
}

function speaks({ entities }: Telling, actors: readonly Entity[]): boolean {
  return entities.some((speaker) => actors.some((actor) => likeness(actor, speaker) > 0));
}

function rewritten(rule: string, { act }: CastAct, modes: readonly string[]): Reason {
  const literal = [act.frame.type, ...modes].join('-');
  return { field: 'type', rule, detail: `literally ${literal}, ${act.outlook.status}` };
}
