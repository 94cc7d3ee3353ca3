/** Acts of a sentence in, the same without those that another tells already, and each demand with its content, out. */

import { hasRelation, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import { argumentsOf } from './arguments.js';
import type { Act } from './find-acts.js';

/**
 * "signed an agreement": the noun tells nothing that the verb does not, so the verb's act stands alone. The same
 * holds for the noun of a light verb and for a participle before its noun when both tell the same type.
 */
export function withoutSwallowed(tree: TreeIndex, acts: readonly Act[]): Act[] {
  return acts.filter((act) => !acts.some((other) => swallows(tree, other, act)));
}

function swallows(tree: TreeIndex, outer: Act, inner: Act): boolean {
  if (outer === inner || inner.predicate.pos !== 'N' || outer.predicate.pos !== 'V') return false;
  const noun = tree.tokens[inner.predicate.index]!;
  const head = noun.deprel === 'conj' ? headOf(tree, noun) : noun;
  if (!head) return false;
  const filled = outer.predicate.arguments.find((argument) => argument.head === head.index);
  if (!filled) return false;
  if (outer.frame.type === inner.frame.type) return hasRelation(head, 'obj') || hasRelation(head, 'obl');
  return outer.frame.needs.some(
    (need) => need.role === filled.role && need.test === 'is' && isListed(need.values),
  );
}

/** A class or list of nouns that the verb's frame asks for; a party or state is no such noun. */
function isListed(values: readonly string[]): boolean {
  return values.every((value) => value !== '@party' && value !== '@country');
}

/**
 * "said that Peru must free the sailors": the demand has the release as its content. "said it will not free them": the
 * refusal is told by its own verb already, and saying it is no other.
 */
export function withContent(acts: readonly Act[]): Act[] {
  const said = acts.flatMap((act) => {
    const told = toldClause(act);
    const inner = told && acts.find(({ predicate }) => predicate.index === told.head);
    return inner ? [{ act, inner, test: told.test }] : [];
  });
  return acts.flatMap((act) => {
    if (said.some((each) => each.act === act && each.test === '@refusal' && each.inner.outlook.refused))
      return [];
    const demand = said.find((each) => each.inner === act && each.test === '@must');
    if (!demand) return [act];
    const outlook = { ...act.outlook, embedded: true, contentOf: demand.act.predicate.index };
    return [{ ...act, outlook }];
  });
}

/** The clause that decided the frame by how it is told. */
function toldClause({ tree, frame, predicate }: Act): { head: TokenIndex; test: string } | undefined {
  for (const { role, values } of frame.needs) {
    const test = values.find((value) => value === '@must' || value === '@refusal');
    const [clause] = test ? argumentsOf(tree, predicate, role) : [];
    if (test && clause) return { head: clause.head, test };
  }
  return undefined;
}
