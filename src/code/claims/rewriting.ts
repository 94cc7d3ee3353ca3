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
}

export interface Rewritten extends Told {
  /** The rule that changed the reading; undefined when nothing did. */
  readonly rule?: string;
}

interface RewritingRule {
  readonly name: string;
  /** A sentence it takes, and one that it leaves. */
  applies(told: Told, doerSpeaks: boolean): boolean;
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

/** In this order; the first that applies decides. */
const RULES: readonly RewritingRule[] = [
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
    applies: ({ type, status }, doerSpeaks) =>
      doerSpeaks && (status === 'future' || status === 'hypothetical') && isForce(type),
    rewrite: ({ type, modes }) => ({
      type: 'THREATEN',
      modes: threatenedModes(type, modes),
      status: 'happened',
    }),
  },
];

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

function isForce(type: EventType): boolean {
  return FORCE.has(type);
}

export function threatenedModes(type: EventType, modes: readonly string[]): readonly string[] {
  const found = modes.map((mode) => THREATENED[`${type}-${mode}`]).find((mode) => mode !== undefined);
  const mode = found ?? THREATENED[type];
  return mode === undefined ? [] : [mode];
}

export function rewrite(told: Told, doerSpeaks: boolean): Rewritten {
  const rule = RULES.find((candidate) => candidate.applies(told, doerSpeaks));
  return rule ? { ...rule.rewrite(told), rule: rule.name } : told;
}
