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
  const objects = objectsBeforeParticiples(objectsWithPrepositions(tree), xpos);
  return accordingToAtTheEnd(resultsOfLeaving(subjectsOfSaidClauses(objects), xpos, forms), forms);
}

/** One verb has one subject: in "the bombing killed nine people, police said" the bombing is no subject of "said". */
function subjectsOfSaidClauses({ heads, relations }: Heads): Heads {
  const moved = [...heads];
  heads.forEach((verb, word) => {
    if (relations[word] !== 'nsubj' || word >= verb) return;
    const isChild = (other: number, relation: string) =>
      heads[other] === verb && relations[other] === relation;
    const clause = heads.findIndex((_head, at) => at > word && at < verb && isChild(at, 'ccomp'));
    const hasOther = heads.some((_head, at) => at > clause && at < verb && isChild(at, 'nsubj'));
    const hasSubject = heads.some((head, at) => head === clause && relations[at]!.startsWith('nsubj'));
    if (clause >= 0 && hasOther && !hasSubject) moved[word] = clause;
  });
  return { heads: moved, relations };
}

/** "left 41 people dead in Lima": the people are left dead; they are not dead people who are left. */
function resultsOfLeaving(
  { heads, relations }: Heads,
  xpos: readonly string[],
  forms: readonly string[],
): Heads {
  const [moved, renamed] = [[...heads], [...relations]];
  relations.forEach((relation, word) => {
    const noun = heads[word]!;
    const verb = relation === 'amod' && noun < word && relations[noun] === 'obj' ? heads[noun]! : -1;
    if (verb < 0 || !LEAVE.test(forms[verb]!) || !/^(?:JJ|VBN)/.test(xpos[word]!)) return;
    moved[word] = verb;
    renamed[word] = 'xcomp';
    heads.forEach((head, at) => {
      if (head === word && relations[at] === 'obl') moved[at] = verb;
    });
  });
  return { heads: moved, relations: renamed };
}

const LEAVE = /^(?:leave|leaves|left|leaving)$/i;

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
