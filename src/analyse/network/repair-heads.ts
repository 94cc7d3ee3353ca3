/**
 * What English grammar rules out and a parser that scores words in pairs may still give: heads and relations in, the
 * same without such arcs out.
 */

export interface Heads {
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** @param xpos Penn Treebank tag of each word */
export function repairHeads(tree: Heads, xpos: readonly string[], forms: readonly string[]): Heads {
  return accordingToAtTheEnd(objectsBeforeParticiples(objectsWithPrepositions(tree), xpos), forms);
}

/** "…, where projects were discussed, according to the minister." speaks of the whole sentence, not of its last clause. */
function accordingToAtTheEnd({ heads, relations }: Heads, forms: readonly string[]): Heads {
  const cue = forms.findLastIndex((form) => form.toLowerCase() === 'according');
  const root = heads.indexOf(-1);
  if (cue < 1 || forms[cue - 1] !== ',' || relations[cue] !== 'case') return { heads, relations };
  const source = heads[cue]!;
  const isLast = heads.every(
    (_head, word) => word <= source || isBelow(word, source, heads) || relations[word] === 'punct',
  );
  if (!isLast || relations[source] !== 'obl' || root < 0 || root >= cue) return { heads, relations };
  return { heads: heads.map((head, word) => (word === source ? root : head)), relations };
}

function isBelow(word: number, top: number, heads: readonly number[]): boolean {
  let up = word;
  for (let step = 0; up >= 0 && step < heads.length; step++) {
    if (up === top) return true;
    up = heads[up]!;
  }
  return false;
}

/** An object has no preposition: in "withdrawing following demands" the demands are oblique. */
function objectsWithPrepositions({ heads, relations }: Heads): Heads {
  const hasCase = new Set(heads.filter((_head, word) => relations[word] === 'case'));
  return {
    heads,
    relations: relations.map((relation, word) =>
      relation === 'obj' && hasCase.has(word) ? 'obl' : relation,
    ),
  };
}

/**
 * An object does not stand before its participle: in "the army ousted the government prompting protests" the
 * government hangs on "ousted", although "prompting" stands nearer to it.
 */
function objectsBeforeParticiples({ heads, relations }: Heads, xpos: readonly string[]): Heads {
  const moved = [...heads];
  heads.forEach((participle, word) => {
    if (relations[word] !== 'obj' || participle <= word || xpos[participle] !== 'VBG') return;
    const verb = heads[participle]!;
    const isBetween = verb >= 0 && verb < word && VERB.test(xpos[verb] ?? '');
    if (isBetween && relations[participle] === 'advcl' && !hasObject(verb, heads, relations))
      moved[word] = verb;
  });
  return { heads: moved, relations };
}

const VERB = /^VB/;

function hasObject(verb: number, heads: readonly number[], relations: readonly string[]): boolean {
  return heads.some((head, word) => head === verb && relations[word] === 'obj');
}
