/** A sentence made ready for the cue model: hashes of its words and the quotations that it shares in. */

import { ATTRIBUTION_PARTS, type Sentence } from '../../analyse/sentence.js';
import { type TreeIndex, treeOf } from '../../analyse/tree-index.js';
import type { Cue, CueLexicon } from './cue-lexicon.js';
import { hashOf } from './cue-model.js';
import type { QuotedRange } from './quotations.js';

export interface SentenceView {
  readonly sentence: Sentence;
  readonly tree: TreeIndex;
  /** Hashes of lemma, form and so on, by token. */
  readonly lemma: Int32Array;
  readonly form: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly deprel: Int32Array;
  /** Hash of the first preposition or conjunction of the token's phrase, or 0. */
  readonly how: Int32Array;
  /** What kinds of relation the token's relation is: the bits below. */
  readonly kind: Uint8Array;
  /** Entry of the lexicon for each token's lemma and class, and the hash of its manner or 0. */
  readonly cues: readonly (Cue | undefined)[];
  readonly manner: Int32Array;
  /** Number of the quotation that the token stands in, or -1. */
  readonly quotation: Int32Array;
}

export const PUNCT = 1;
export const CLAUSE = 2;
export const SUBJECT = 4;
export const OBJECT = 8;
export const OWNER = 16;
export const AUXILIARY = 32;
export const MARK = 64;
export const CASE = 128;

export function viewOf(
  sentence: Sentence,
  lexicon: CueLexicon,
  quoted: readonly QuotedRange[],
): SentenceView {
  const { tokens } = sentence;
  const hashes = () => new Int32Array(tokens.length);
  const view = {
    sentence,
    tree: treeOf(sentence),
    lemma: hashes(),
    form: hashes(),
    upos: hashes(),
    xpos: hashes(),
    deprel: hashes(),
    how: hashes(),
    kind: new Uint8Array(tokens.length),
    cues: [] as (Cue | undefined)[],
    manner: hashes(),
    quotation: hashes().fill(-1),
  };
  for (const { id, from, to } of quoted) view.quotation.fill(id, from, to);
  for (let at = 0; at < tokens.length; at++) {
    const { lemma, form, upos, xpos, deprel, head } = tokens[at]!;
    const low = lemma.toLowerCase();
    view.lemma[at] = hashOf(low);
    view.form[at] = hashOf(form.toLowerCase());
    view.upos[at] = hashOf(upos);
    view.xpos[at] = hashOf(xpos);
    view.deprel[at] = hashOf(deprel);
    const kind = kindOf(deprel);
    view.kind[at] = kind;
    if (kind & (MARK | CASE) && head >= 0 && view.how[head] === 0) view.how[head] = view.form[at]!;
    const letter = classOf(upos);
    const entry = letter === '-' ? undefined : lexicon.cues.get(`${low}/${letter}`);
    view.cues.push(entry);
    view.manner[at] = entry ? hashOf(entry.manner) : 0;
  }
  return view;
}

/** The network's log-odds that an attribution's part holds the token; 0 where no network read the sentence. */
export function saidOf(
  { sentence }: SentenceView,
  token: number,
  part: (typeof ATTRIBUTION_PARTS)[number],
): number {
  return sentence.said?.[token * ATTRIBUTION_PARTS.length + ATTRIBUTION_PARTS.indexOf(part)] ?? 0;
}

function kindOf(deprel: string): number {
  const colon = deprel.indexOf(':');
  switch (colon < 0 ? deprel : deprel.slice(0, colon)) {
    case 'punct':
      return PUNCT;
    case 'ccomp':
    case 'xcomp':
    case 'parataxis':
    case 'advcl':
      return CLAUSE;
    case 'acl':
      return colon < 0 ? CLAUSE : 0;
    case 'nsubj':
    case 'csubj':
      return SUBJECT;
    case 'obj':
      return OBJECT;
    case 'nmod':
      return deprel === 'nmod:poss' ? OWNER : 0;
    case 'aux':
      return AUXILIARY;
    case 'mark':
      return MARK;
    case 'case':
      return CASE;
    default:
      return 0;
  }
}

/** The class letter of the lexicons: V, N, A, or - for words that cannot be listed. */
export function classOf(upos: string): 'V' | 'N' | 'A' | '-' {
  if (upos === 'VERB' || upos === 'AUX') return 'V';
  if (upos === 'NOUN') return 'N';
  return upos === 'ADJ' ? 'A' : '-';
}
