/**
 * PLOVER's rewriting of acts that did not happen: a type, its status and who speaks in; the type that the codebook
 * wants, with the name of its rule, out. The literal reading stays beside it in `why`.
 *
 * Sources: PLOVER 2.0 manual, notes on AGREE, CONCEDE and THREATEN; RETREAT in the future is CONCEDE (docs/codebook.md).
 */

import type { Status } from '../claim.js';
import type { EventType } from '../plover/codebook.js';

export interface Told {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly status: Status;
  /** The doer says that it will not. */
  readonly refused?: boolean;
  /** It is only considered, wished or feared: "is considering sending troops". */
  readonly wished?: boolean;
}

export interface Rewritten extends Told {
  /** The rule that changed the reading; undefined when nothing did. */
  readonly rule?: string;
}

export interface Teller {
  readonly doerSpeaks: boolean;
  /** How many parties the act is said to be done to. */
  readonly toward: number;
}

interface RewritingRule {
  readonly name: string;
  /** A sentence it takes, and one that it leaves. */
  applies(told: Told, teller: Teller): boolean;
  rewrite(told: Told): Told;
}

const COOPERATION: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

/** What is threatened, as THREATEN's modes name it, by the type and mode of the act. */
const THREATENED: Readonly<Record<string, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  'COERCE-arrest': 'arrest',
  'COERCE-deport': 'expel',
  'COERCE-seize': 'territory',
  SANCTION: 'relations',
  'SANCTION-expel': 'expel',
  PROTEST: 'restrict',
};

/** What is refused, as REJECT's modes name it. */
const REFUSED_MODES: ReadonlyMap<EventType, readonly string[]> = new Map([
  ['RETREAT', ['yield']],
  ['CONCEDE', ['yield']],
  ['AID', ['assist']],
  ['COOPERATE', ['assist']],
  ['CONSULT', ['meet']],
  ['SUPPORT', []],
  ['AGREE', []],
]);

/** In this order; the first that applies decides. */
const RULES: readonly RewritingRule[] = [
  {
    // "Peru will not free the sailors" is REJECT; "Peru did not free the sailors" stays a negated RETREAT.
    name: 'own-refusal-is-reject',
    applies: ({ type, status, refused }) =>
      refused === true && status === 'negated' && REFUSED_MODES.has(type),
    rewrite: ({ type }) => ({ type: 'REJECT', modes: REFUSED_MODES.get(type)!, status: 'happened' }),
  },
  {
    // "Norway will send two field hospitals" is AGREE; "Norway may send …" stays a hypothetical AID.
    name: 'future-cooperation-is-agree',
    applies: ({ type, status }) => status === 'future' && COOPERATION.has(type),
    rewrite: () => ({ type: 'AGREE', modes: [], status: 'happened' }),
  },
  {
    // "Chad will withdraw its troops" is CONCEDE; "Chad is withdrawing" stays RETREAT.
    name: 'future-retreat-is-concede',
    applies: ({ type, status }) => status === 'future' && type === 'RETREAT',
    rewrite: () => ({ type: 'CONCEDE', modes: [], status: 'happened' }),
  },
  {
    // "Iran said it would shut the strait" is THREATEN; "Iran could shut the strait, analysts said" stays hypothetical.
    name: 'own-future-force-is-threaten',
    // "The government will send more troops to the north", its own, threatens nobody.
    applies: ({ type, status, wished }, { doerSpeaks, toward }) =>
      doerSpeaks &&
      wished !== true &&
      (status === 'future' || status === 'hypothetical') &&
      FORCE.has(type) &&
      (type !== 'MOBILIZE' || toward > 0),
    rewrite: ({ type, modes }) => ({
      type: 'THREATEN',
      modes: threatenedModes(type, modes),
      status: 'happened',
    }),
  },
];

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

export function threatenedModes(type: EventType, modes: readonly string[]): readonly string[] {
  const found = modes.map((mode) => THREATENED[`${type}-${mode}`]).find((mode) => mode !== undefined);
  const mode = found ?? THREATENED[type];
  return mode === undefined ? [] : [mode];
}

export function rewrite(told: Told, teller: Teller): Rewritten {
  const rule = RULES.find((candidate) => candidate.applies(told, teller));
  return rule ? { ...rule.rewrite(told), rule: rule.name } : told;
}

/** Rules of `coded-act.ts`, by which saying it is the act. */
const UTTERED: ReadonlySet<string> = new Set([
  'said-duty-is-request',
  'said-neglect-is-accuse',
  'own-future-refused-is-reject',
]);

/** Is this the name of a rule by which an act was read as its announcement? */
export function isRewriting(rule: string): boolean {
  return UTTERED.has(rule) || RULES.some(({ name }) => name === rule);
}
