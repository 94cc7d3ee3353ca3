/** How a claim is told: who says it and how, in; the stance and the rule behind it, out (DESIGN.md §2). */

import type { Stance } from '../claim.js';
import type { Outlook } from '../frames/outlook.js';
import type { Codebook, EventType } from '../plover/codebook.js';
import type { Telling } from './sources.js';

export interface JudgedStance {
  readonly stance: Stance;
  readonly rule: string;
}

/**
 * Denied beats alleged beats claimed. What a doer says of his own deeds is claimed; his own words (an agreement, a
 * demand) need no other witness and are stated.
 */
export function stanceOf(
  type: EventType,
  outlook: Outlook,
  tellings: readonly Telling[],
  doerSpeaks: boolean,
  codebook: Codebook,
): JudgedStance {
  const toldAs = (stance: Stance) => tellings.find((telling) => telling.stance === stance);
  if (outlook.denied) return { stance: 'denied', rule: 'denied by an operator' };
  const denying = toldAs('denied');
  if (denying) return { stance: 'denied', rule: `denied: ${denying.source?.text ?? denying.cue}` };
  if (outlook.alleged) return { stance: 'alleged', rule: 'told inside an accusation' };
  const alleging = toldAs('alleged');
  if (alleging) return { stance: 'alleged', rule: `alleged: ${alleging.cue}` };
  const isDeed = codebook.types.get(type)?.quad === 4;
  if (isDeed && doerSpeaks && outlook.status === 'negated') {
    return { stance: 'denied', rule: 'the doer says that he did not' };
  }
  if (isDeed && (doerSpeaks || toldAs('claimed'))) {
    return { stance: 'claimed', rule: 'the doer says so' };
  }
  return { stance: 'stated', rule: tellings.length > 0 ? 'said by a source' : 'said by the article' };
}
