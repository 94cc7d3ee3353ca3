/**
 * The arguments of a predicate, whatever its wording: a token of a tree in, roles and the heads that fill them out.
 *
 * Active, passive, relative, participial, controlled, coordinated and nominal wordings come to the same roles:
 * `subj` who does it, `obj` whom it is done to, `iobj`, and each preposition by its own words (`with`, `out of`).
 * Nouns also have `poss` ("France's withdrawal"), `amod` ("the French withdrawal") and `compound` ("bus attack").
 */

import type { Token } from '../../analyse/sentence.js';
import { caseOf, dependentsBy, hasRelation, headOf, type TreeIndex } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { PredicateClass } from './frame.js';
import { bareRole, DAY, isAtLeast } from './misread-phrases.js';
import { misreadSubject, ofMisreadObject } from './misread-verbs.js';
import { nounArguments } from './noun-arguments.js';

export interface Argument {
  readonly role: string;
  readonly head: TokenIndex;
  /** How grammar ties it to the predicate: the relation, or the path for shared arguments. */
  readonly via: string;
}

export interface Predicate {
  readonly index: TokenIndex;
  readonly lemma: string;
  readonly pos: PredicateClass;
  readonly passive: boolean;
  readonly arguments: readonly Argument[];
  /** Particles, adverbs and prepositions that stand with it, in lower case. */
  readonly beside: ReadonlySet<string>;
  /** The verb that lends a noun its subject: "held" for talks, "launched" for an attack. */
  readonly lightVerb?: TokenIndex;
}

/** Verbs that lend a noun their subject and say nothing themselves: `data/en/frames/classes.tsv`, class `light`. */
export type IsLightVerb = (lemma: string) => boolean;

export function predicateAt(tree: TreeIndex, index: TokenIndex, isLight: IsLightVerb): Predicate | undefined {
  const token = tree.tokens[index]!;
  const pos = predicateClassOf(token);
  if (!pos) return undefined;
  const passive = isPassive(tree, token);
  const base = { index, lemma: token.lemma.toLowerCase(), pos, passive };
  if (pos === 'N') {
    const lightVerb = lightVerbOf(tree, token, isLight);
    const found = [
      ...nounArguments(tree, token),
      ...lightVerbArguments(tree, token, lightVerb),
      ...circumstanceArguments(tree, token, lightVerb),
    ];
    const light = lightVerb ? { lightVerb: lightVerb.index } : {};
    return { ...base, arguments: found, beside: wordsBeside(tree, index), ...light };
  }
  return { ...base, arguments: verbArguments(tree, token, passive, 0), beside: wordsBeside(tree, index) };
}

/** Arguments of a predicate that fill the role; `xcomp obj` is the object of its complement. */
export function argumentsOf(tree: TreeIndex, predicate: Predicate, role: string): readonly Argument[] {
  const ofPhrase = /^(for) (with|between|of|poss|amod|by|from)$/.exec(role);
  if (ofPhrase) return argumentsOfPhrase(tree, predicate, ofPhrase[1]!, ofPhrase[2]!);
  const complement = /^(xcomp|ccomp|advcl) (.+)$/.exec(role);
  if (!complement) return predicate.arguments.filter((argument) => argument.role === role);
  const [, relation, inner] = complement;
  return predicate.arguments
    .filter((argument) => argument.role === relation)
    .flatMap(({ head }) => verbArgumentsAt(tree, head).filter((argument) => argument.role === inner))
    .map(({ head, via }) => ({ role, head, via: `${relation}>${via}` }));
}

/** "called for talks with Peru": whom the talks would be with. */
function argumentsOfPhrase(tree: TreeIndex, predicate: Predicate, phrase: string, role: string): Argument[] {
  return predicate.arguments
    .filter((argument) => argument.role === phrase)
    .flatMap(({ head }) => nounArguments(tree, tree.tokens[head]!))
    .filter((argument) => argument.role === role)
    .map(({ head, via }) => ({ role: `${phrase} ${role}`, head, via: `${phrase}>${via}` }));
}

/** The arguments of a complement's verb, or of a clause that a noun heads ("said talks were needed"). */
function verbArgumentsAt(tree: TreeIndex, index: TokenIndex): readonly Argument[] {
  const token = tree.tokens[index]!;
  return verbArguments(tree, token, isPassive(tree, token), 0);
}

export function predicateClassOf(token: Token): PredicateClass | undefined {
  if (token.upos === 'VERB') return 'V';
  if (token.upos === 'NOUN') return 'N';
  if (token.upos === 'ADJ') return token.xpos === 'VBN' || token.xpos === 'VBG' ? 'V' : 'A';
  return undefined;
}

/** "was killed", "13 killed in attack", "troops deployed to the border": a participle that is done to its subject. */
function isPassive(tree: TreeIndex, token: Token): boolean {
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false;
  if (misreadSubject(tree, token)) return false;
  const dependents = tree.dependents[token.index]!;
  const has = (...relations: string[]) => dependents.some((child) => relations.includes(child.deprel));
  if (has('aux:pass', 'nsubj:pass')) return true;
  // "spoke by telephone" is no passive; "hurt by rebels" is one.
  if (has('obl:agent') && !(token.xpos === 'VBD' && has('nsubj'))) return true;
  if (token.xpos !== 'VBN') return false;
  if (dependents.some((child) => child.deprel === 'aux' && child.lemma === 'have')) return false;
  if (token.deprel === 'acl' || token.deprel === 'amod') return true;
  // "13 killed in attack"; in plain text a bare subject ("Peru called for talks") shows a slip for the past tense.
  const active = ['aux', 'obj', 'xcomp', 'ccomp', ...(tree.sentence.headline ? [] : ['nsubj'])];
  if (token.deprel === 'root' && !has(...active)) return true;
  const head = headOf(tree, token);
  return (
    token.deprel === 'conj' && head !== undefined && isPassive(tree, head) && !hasOwnSubject(tree, token)
  );
}

function hasOwnSubject(tree: TreeIndex, token: Token): boolean {
  return dependentsBy(tree, token.index, 'nsubj', 'csubj').length > 0;
}

/** Deepest chain of borrowed subjects followed: "agreed to begin to prepare to withdraw". */
const DEEPEST = 6;

function verbArguments(tree: TreeIndex, verb: Token, passive: boolean, depth: number): Argument[] {
  const found: Argument[] = [];
  for (const child of tree.dependents[verb.index]!) {
    const role = roleOfDependent(tree, child, passive);
    if (!role) continue;
    const head = relativeAntecedent(tree, child) ?? child.index;
    found.push({ role, head, via: child.deprel });
  }
  const has = (role: string) => found.some((argument) => argument.role === role);
  // "asked Peru to leave": whom one asks is an indirect object to some treebanks.
  if (!has('obj')) {
    const asked = found.filter((argument) => argument.role === 'iobj');
    found.push(...asked.map((argument) => ({ ...argument, role: 'obj' })));
  }
  for (const argument of borrowedArguments(tree, verb, passive, has, depth)) {
    if (!has(argument.role)) found.push(argument);
  }
  found.push(...phrasesOfObject(tree, found));
  found.push(...phrasesOfTime(tree, verb));
  return found;
}

/** "carried out strikes Friday evening against rebel posts": a phrase after a time is not the time's. */
function phrasesOfTime(tree: TreeIndex, verb: Token): Argument[] {
  return tree.dependents[verb.index]!.flatMap((child) => {
    const isTime = child.deprel === 'obl:unmarked' || (child.deprel === 'obl' && DAY.test(child.form));
    if (!isTime) return [];
    return dependentsBy(tree, child.index, 'nmod', 'appos')
      .map((phrase) => ({ role: caseOf(tree, phrase.index), head: phrase.index, via: 'time>nmod' }))
      .filter(({ role }) => role !== '' && role !== 'of');
  });
}

function roleOfDependent(tree: TreeIndex, child: Token, passive: boolean): string | undefined {
  const relation = child.deprel;
  // A verb taken for an adjective may have what looks like the subject of a passive.
  if (relation === 'nsubj:pass' || relation === 'csubj:pass') return passive ? 'obj' : 'subj';
  if (relation === 'obl:agent') return passive ? 'subj' : 'by';
  if (relation === 'nsubj' || relation === 'nsubj:outer') return passive ? 'obj' : 'subj';
  if (relation === 'iobj' || relation === 'xcomp' || relation === 'ccomp') return relation;
  // "called for talks": a parser may call the phrase an object; its preposition knows better.
  if (relation === 'obj') return caseOf(tree, child.index) || relation;
  if (relation === 'obl' || relation === 'nmod') {
    const words = caseOf(tree, child.index);
    if (isAtLeast(tree, child, words)) return passive ? 'subj' : 'obj';
    if (words === 'by' && passive) return 'subj';
    return words === '' ? bareRole(tree, child) : words;
  }
  // "called him a liar Monday": what stands without preposition is a time, or a name for the object.
  if (relation === 'obl:unmarked' || relation === 'obl:npmod') return 'unmarked';
  if (relation === 'advcl') {
    const mark = dependentsBy(tree, child.index, 'mark')[0]?.form.toLowerCase();
    // "called on Russia to withdraw": frames ask for the act that is urged as `advcl=@class`.
    return mark && mark !== 'to' ? `${mark} …` : 'advcl';
  }
  return undefined;
}

/** "troops who attacked": the relative pronoun stands for the noun that the clause hangs on. */
function relativeAntecedent(tree: TreeIndex, pronoun: Token): TokenIndex | undefined {
  if (!/^(?:who|whom|which|that)$/i.test(pronoun.form) || pronoun.upos !== 'PRON') return undefined;
  let token = headOf(tree, pronoun);
  for (let depth = 0; token && depth < DEEPEST; depth++) {
    if (hasRelation(token, 'acl:relcl')) return token.head === -1 ? undefined : token.head;
    if (!/^(?:conj|xcomp|ccomp|advcl)/.test(token.deprel)) return undefined;
    token = headOf(tree, token);
  }
  return undefined;
}

/** Arguments that stand with another verb or noun and belong to this one too. */
function borrowedArguments(
  tree: TreeIndex,
  verb: Token,
  passive: boolean,
  has: (role: string) => boolean,
  depth: number,
): Argument[] {
  const governor = headOf(tree, verb);
  if (!governor || depth >= DEEPEST) return [];
  const given = passive ? 'obj' : 'subj';
  if (hasRelation(verb, 'acl:relcl')) return reducedRelative(governor, given, has);
  if (verb.deprel === 'acl') {
    const accused = objectOfAgent(tree, verb, governor, depth);
    if (accused) return accused;
    if (verb.xpos === 'VBN' || verb.xpos === 'VBD')
      return [{ role: 'obj', head: governor.index, via: 'acl' }];
    return authorsOf(tree, governor, depth) ?? [{ role: 'subj', head: governor.index, via: 'acl' }];
  }
  const misread = misreadSubject(tree, verb) ?? (verb.deprel === 'amod' && verb.xpos === 'VBD');
  if (misread) return ofMisreadObject(tree, governor, verb, misread);
  if (verb.deprel === 'amod') return [{ role: given, head: governor.index, via: 'amod' }];
  if (verb.deprel === 'conj') return sharedByConjunction(tree, verb, governor, given, depth);
  if (verb.deprel === 'xcomp') return controlled(tree, governor, given, depth);
  if (verb.deprel === 'advcl' && !hasOwnSubject(tree, verb) && isNonFinite(verb)) {
    const object = isOfObject(tree, verb) && dependentsBy(tree, governor.index, 'obj', 'nsubj:pass')[0];
    if (object)
      return [{ role: given, head: relativeAntecedent(tree, object) ?? object.index, via: 'advcl' }];
    return subjectOf(tree, governor, given, 'advcl', depth);
  }
  return [];
}

/** "a man suspected by Peru of killing": the clause hangs on Peru and is about the man. */
function objectOfAgent(tree: TreeIndex, verb: Token, agent: Token, depth: number): Argument[] | undefined {
  const saying = agent.deprel === 'obl:agent' && isOfObject(tree, verb) ? headOf(tree, agent) : undefined;
  if (!saying) return undefined;
  const found = verbArguments(tree, saying, true, depth + 1).filter(({ role }) => role === 'obj');
  return found.map(({ head }) => ({ role: 'subj', head, via: 'acl' }));
}

const DOCUMENT =
  /^(?:statement|report|letter|resolution|lawsuit|suit|complaint|declaration|tweet|message|petition|motion|decree|order|article|bill|communique|note)$/;

/** "issued a statement condemning": whoever issues the document speaks in it. */
function authorsOf(tree: TreeIndex, document: Token, depth: number): Argument[] | undefined {
  if (!DOCUMENT.test(document.lemma.toLowerCase()) || document.deprel !== 'obj') return undefined;
  const issuing = headOf(tree, document);
  return issuing && subjectOf(tree, issuing, 'subj', 'acl', depth);
}

/** "the city they shelled": without a pronoun the noun is the missing object, or the missing subject. */
function reducedRelative(noun: Token, given: string, has: (role: string) => boolean): Argument[] {
  if (!has(given)) return [{ role: given, head: noun.index, via: 'acl:relcl' }];
  return has('obj') ? [] : [{ role: 'obj', head: noun.index, via: 'acl:relcl' }];
}

/** "soldiers entered the town and arrested three men": the first verb's subject is the second's too. */
function sharedByConjunction(
  tree: TreeIndex,
  verb: Token,
  governor: Token,
  given: string,
  depth: number,
): Argument[] {
  if (hasOwnSubject(tree, verb) || governor.upos !== 'VERB') return [];
  const shared = subjectOf(tree, governor, given, 'conj', depth);
  if (tree.dependents[verb.index]!.some((child) => child.deprel === 'obj')) return shared;
  // "condemned and denounced the attack": the object follows the last verb and hangs on the first.
  const objects = dependentsBy(tree, governor.index, 'obj').filter((object) => object.index > verb.index);
  return [...shared, ...objects.map(({ index }) => ({ role: 'obj', head: index, via: 'conj' }))];
}

/** "agreed to withdraw" (subject control), "urged the rebels to withdraw" (object control). */
function controlled(tree: TreeIndex, governor: Token, given: string, depth: number): Argument[] {
  const object = dependentsBy(tree, governor.index, 'obj', 'iobj', 'nsubj:pass')[0];
  if (object) return [{ role: given, head: relativeAntecedent(tree, object) ?? object.index, via: 'xcomp' }];
  return subjectOf(tree, governor, given, 'xcomp', depth);
}

/** "accused Y of shelling", "barred Y from running": done by whom the governing act is done to. */
function isOfObject(tree: TreeIndex, verb: Token): boolean {
  return dependentsBy(tree, verb.index, 'mark').some((mark) =>
    /^(?:of|from|for|with|into)$/i.test(mark.form),
  );
}

function subjectOf(tree: TreeIndex, governor: Token, role: string, via: string, depth: number): Argument[] {
  if (governor.upos !== 'VERB') {
    return dependentsBy(tree, governor.index, 'nsubj').map(({ index }) => ({ role, head: index, via }));
  }
  const passive = isPassive(tree, governor);
  const wanted = passive ? 'obj' : 'subj';
  return verbArguments(tree, governor, passive, depth + 1)
    .filter((argument) => argument.role === wanted)
    .map((argument) => ({ role, head: argument.head, via }));
}

function isNonFinite(verb: Token): boolean {
  return verb.xpos === 'VBG' || verb.xpos === 'VBN' || verb.xpos === 'VB';
}

/**
 * "signed an agreement with France": a phrase that the parser hung on the object may be the verb's. Whose the object
 * is stands apart: `obj poss` ("rejected Peru's offer"), `obj of`, `obj amod` ("the Peruvian offer").
 */
function phrasesOfObject(tree: TreeIndex, found: readonly Argument[]): Argument[] {
  return found
    .filter((argument) => argument.role === 'obj')
    .flatMap((argument) =>
      nounArguments(tree, tree.tokens[argument.head]!).flatMap(({ role, head }) => {
        const owner = role === 'poss' || role === 'of' || role === 'amod' || role === 'compound';
        return [{ role: owner ? `obj ${role}` : role, head, via: 'obj>nmod' }];
      }),
    );
}

/**
 * Who is in the middle of what the noun names: `subj` for "Peru is in talks with Chile", `ctrl` for the subject of the
 * clause that it is a circumstance of ("said during a visit to Chile"), a weaker tie that only some frames use.
 */
function circumstanceArguments(tree: TreeIndex, noun: Token, lightVerb: Token | undefined): Argument[] {
  const words = caseOf(tree, noun.index);
  if (words === '' || lightVerb) return [];
  const own = dependentsBy(tree, noun.index, 'nsubj');
  if (own.length > 0) return own.map(({ index }) => ({ role: 'subj', head: index, via: 'nsubj' }));
  const verb = headOf(tree, noun);
  if (!/^obl/.test(noun.deprel) || verb?.upos !== 'VERB' || !CIRCUMSTANCE.test(words)) return [];
  return subjectOf(tree, verb, 'ctrl', noun.deprel, 0);
}

const CIRCUMSTANCE = /^(?:during|in|at|on|after|before|following|from|for|amid|ahead of|through)$/;

/** The verb of which the noun is the object or passive subject, when it is a light one: "held talks". */
function lightVerbOf(tree: TreeIndex, noun: Token, isLight: IsLightVerb): Token | undefined {
  const head = roundOf(tree, noun.deprel === 'conj' ? headOf(tree, noun) : noun);
  if (!head || !/^(?:obj|nsubj:pass)$/.test(head.deprel)) {
    return noun.deprel === 'obl' ? lightPrepositional(tree, noun, isLight) : undefined;
  }
  const verb = headOf(tree, head);
  return verb && isLight(verb.lemma) ? verb : undefined;
}

const PORTION = new Set([
  'round',
  'series',
  'number',
  'day',
  'string',
  'wave',
  'session',
  'set',
  'couple',
  'spate',
]);

/** "held six rounds of talks": the round stands where the talks would. */
function roundOf(tree: TreeIndex, noun: Token | undefined): Token | undefined {
  if (noun?.deprel !== 'nmod' || caseOf(tree, noun.index) !== 'of') return noun;
  const portion = headOf(tree, noun);
  return portion && PORTION.has(portion.lemma.toLowerCase()) ? portion : noun;
}

/** "met for talks", "went on a visit". */
function lightPrepositional(tree: TreeIndex, noun: Token, isLight: IsLightVerb): Token | undefined {
  const verb = headOf(tree, noun);
  if (!verb || !isLight(verb.lemma)) return undefined;
  return /^(?:for|on|into|to|in)$/.test(caseOf(tree, noun.index)) ? verb : undefined;
}

function lightVerbArguments(tree: TreeIndex, noun: Token, verb: Token | undefined): Argument[] {
  if (!verb) return [];
  return verbArguments(tree, verb, isPassive(tree, verb), 0)
    .filter(
      (argument) =>
        argument.head !== noun.index &&
        argument.role !== 'obj' &&
        // Phrases of the noun are its own already; those of its "rounds" are not.
        (argument.via !== 'obj>nmod' || noun.deprel === 'nmod'),
    )
    .map((argument) => ({ ...argument, via: `${verb.lemma}>${argument.via}` }));
}

function wordsBeside(tree: TreeIndex, index: TokenIndex): ReadonlySet<string> {
  const words = new Set<string>();
  for (const child of tree.dependents[index]!) {
    if (child.deprel === 'compound:prt' || child.deprel === 'advmod') words.add(child.form.toLowerCase());
    for (const marker of tree.dependents[child.index]!) {
      if (marker.deprel !== 'case' && marker.deprel !== 'mark') continue;
      words.add(marker.form.toLowerCase());
      for (const part of tree.dependents[marker.index]!) words.add(part.form.toLowerCase());
    }
    if (
      child.deprel === 'obj' ||
      child.deprel === 'xcomp' ||
      child.deprel === 'obl' ||
      child.deprel === 'amod'
    ) {
      words.add(child.lemma.toLowerCase());
    }
    if (child.deprel === 'det') words.add(child.lemma.toLowerCase());
  }
  return words;
}
