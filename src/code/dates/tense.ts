/** Past or future, as far as the clause around a date tells: it decides between last Monday and next Monday. */

import type { Token } from '../../analyse/sentence.js';
import { dependentsBy, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';

export type Tense = 'past' | 'future' | 'present' | undefined;

const HIGHEST = 12;

/** The tense of the clause that a token stands in; undefined outside any clause. */
export function tenseAt(tree: TreeIndex, index: TokenIndex): Tense {
  let token: Token | undefined = tree.tokens[index]!;
  for (let step = 0; token && step < HIGHEST; step++) {
    const tense = tenseOfClause(tree, token);
    if (tense) return tense;
    token = headOf(tree, token);
  }
  return undefined;
}

/** Verbs, nouns and adjectives after which an infinitive lies ahead: "plans to meet", "due to arrive". */
const AHEAD = new Set(
  'plan expect schedule set due want intend agree hope ask urge call prepare vote decide promise vow threaten order likely go aim seek wish need propose offer pledge ready slate want invite request demand refuse decline'.split(
    ' ',
  ),
);

function tenseOfClause(tree: TreeIndex, token: Token): Tense {
  const auxiliaries = dependentsBy(tree, token.index, 'aux', 'cop');
  const forms = auxiliaries.map(({ form }) => form.toLowerCase());
  if (forms.some((form) => /^(?:will|shall|'ll|’ll|wo|would|'d|’d|may|might|should)$/.test(form)))
    return 'future';
  if (token.xpos === 'VB') return ofInfinitive(tree, token, forms);
  if (token.xpos === 'VBG') return ofParticiple(forms);
  if (forms.some((form) => /^(?:was|were|had|did|has|have|'ve|’ve|been)$/.test(form))) return 'past';
  if (token.xpos === 'VBD') return 'past';
  if (token.xpos === 'VBN') return forms.length === 0 ? 'past' : 'present';
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return 'present';
  return forms.length > 0 ? 'present' : undefined;
}

function ofInfinitive(tree: TreeIndex, token: Token, forms: readonly string[]): Tense {
  if (forms.some((form) => form === 'did' || form === 'could')) return 'past';
  if (forms.some((form) => /^(?:can|must|ca)$/.test(form))) return 'future';
  const governor = headOf(tree, token);
  if (!governor) return 'future';
  return AHEAD.has(governor.lemma.toLowerCase()) || token.deprel.startsWith('advcl') ? 'future' : undefined;
}

/** "is meeting Monday" lies ahead, "was meeting" behind; a bare participle goes with its governor. */
function ofParticiple(forms: readonly string[]): Tense {
  if (forms.some((form) => /^(?:was|were|been|had|have|has)$/.test(form))) return 'past';
  return forms.some((form) => /^(?:is|are|am|'s|'re|’s|’re)$/.test(form)) ? 'future' : undefined;
}
