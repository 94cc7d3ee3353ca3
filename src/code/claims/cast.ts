/** Who takes part in an act, and when, where and how many: an act of the grammar in, its cast out. */

import type { Sentence } from '../../analyse/sentence.js';
import type { TreeIndex } from '../../analyse/tree-index.js';
import { type Quote, span, type TokenIndex, wordsOf } from '../../text/span.js';
import type { Content, EventNumber, NumberKind } from '../claim.js';
import type { Entity } from '../entity.js';
import { likeness } from '../events/same-entity.js';
import { argumentsOf } from '../frames/arguments.js';
import type { Filler } from '../frames/fillers.js';
import type { Act } from '../frames/find-acts.js';
import type { EventType } from '../plover/codebook.js';
import type { Circumstances, Scene } from '../scene.js';

export interface CastAct extends Circumstances {
  readonly act: Act;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  /** Parties in what a speech act without recipients is about: "agreed to lift a ban on Peruvian fish". */
  readonly concerned: readonly Entity[];
}

export function castOf(scene: Scene, act: Act): CastAct {
  const circumstances = scene.circumstancesOf(act);
  const sides = sidesOf(scene, act, circumstances.date?.value);
  const concerned = act.concerned.flatMap(({ head }) =>
    scene.resolver.resolve(act.tree.sentence.index, head),
  );
  return { act, ...circumstances, ...sides, concerned: distinct(concerned) };
}

/** Acts that a kind of figure is the figure of, where the sentence tells them. */
const COUNTED_BY: Readonly<Partial<Record<NumberKind, EventType>>> = {
  dead: 'ASSAULT',
  injured: 'ASSAULT',
  abducted: 'ASSAULT',
  arrested: 'COERCE',
};

/** "used water cannon and arrested 40": the 40 are those of the arrest, and not of the water cannon. */
export function withOwnNumbers(cast: readonly CastAct[]): CastAct[] {
  const isElsewhere = (member: CastAct, { kind, quote }: EventNumber) => {
    const type = COUNTED_BY[kind];
    if (type === undefined || member.act.frame.type === type) return false;
    return cast.some(
      (other) =>
        other.act.frame.type === type && other.numbers.some((number) => number.quote.from === quote.from),
    );
  };
  return cast.map((member) => ({
    ...member,
    numbers: member.numbers.filter((number) => !isElsewhere(member, number)),
  }));
}

/** The speech act of which this act is the content, if that is coded: "agreed" over "to withdraw". */
export function governorOf(act: Act, cast: readonly CastAct[]): CastAct | undefined {
  const { contentOf } = act.outlook;
  if (contentOf === undefined) return undefined;
  return cast.find(
    ({ act: { predicate } }) => predicate.index === contentOf || predicate.lightVerb === contentOf,
  );
}

/** @param asOf the day of the act, where it is told: who held which office then */
function sidesOf(
  scene: Scene,
  { tree, frame, ...act }: Act,
  asOf: string | undefined,
): Pick<CastAct, 'actors' | 'recipients'> {
  const sentence = tree.sentence.index;
  const named = (fillers: readonly Filler[]) =>
    distinct(fillers.flatMap(({ head }) => scene.resolver.resolve(sentence, head, asOf)));
  const actors = named(act.actors);
  const recipients = named([...act.recipients, ...addresseesOf(frame, { ...act, tree })]).filter(
    (entity) => !actors.some((actor) => likeness(actor, entity) === 2),
  );
  return frame.symmetric
    ? { actors: distinct([...actors, ...recipients]), recipients: [] }
    : { actors, recipients };
}

/** "withdrew its troops after demands by the rulers": the demand was made of whoever meets it. */
function addresseesOf(
  { type }: Act['frame'],
  { tree, predicate, recipients }: Pick<Act, 'tree' | 'predicate' | 'recipients'>,
): Filler[] {
  if (type !== 'REQUEST' || predicate.pos !== 'N' || recipients.length > 0) return [];
  return argumentsOf(tree, predicate, 'ctrl').map(({ head, via }) => ({ head, role: 'ctrl', via }));
}

export function distinct(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity, at) => entities.findIndex((other) => likeness(entity, other) === 2) === at);
}

/** What a speech act is about: the act as it is told. */
export function contentOf({ act, actors, recipients }: CastAct): Content {
  const { tree, predicate, frame } = act;
  return {
    type: frame.type,
    modes: frame.modes,
    actors,
    recipients,
    quote: quoteOf(tree.sentence, predicate.index, lastOf(tree, predicate.index)),
  };
}

function lastOf(tree: TreeIndex, index: TokenIndex): TokenIndex {
  const below = tree.dependents[index]!.filter((child) => child.deprel !== 'punct');
  const last = below.at(-1);
  return last && last.index > index ? lastOf(tree, last.index) : index;
}

export function quoteOf(
  { in: part, tokens, text, span: whole }: Sentence,
  first: TokenIndex,
  last: TokenIndex,
): Quote {
  const { from, to } = span(tokens[first]!.from, tokens[last]!.to);
  return { in: part, from, to, text: wordsOf(text, span(from - whole.from, to - whole.from)) };
}
