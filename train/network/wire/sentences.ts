/**
 * Made-up sentences of news agencies with their trees: short reports of who did what to whom, as Universal Dependencies
 * (English EWT) would have them. Treebanks hold few such sentences, and few of their names and verbs; the network learns
 * from these too. All of it is invented; nothing is taken from an article or from the test cases.
 */

import type { Random } from '../../random.js';
import type { TreebankSentence } from '../../treebank.js';
import type { Verb, WireWords } from './words.js';

/** A word with what hangs on it, in the order of the sentence. */
interface Node {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly before: readonly Arc[];
  readonly after: readonly Arc[];
}

type Arc = readonly [relation: string, node: Node];

export function wireSentences(count: number, words: WireWords, random: Random): TreebankSentence[] {
  const grammar = new Grammar(words, random);
  return Array.from({ length: count }, (_, at) => laidOut(`wire-${at}`, grammar.sentence()));
}

const TAGS_OF_FORM: readonly string[] = ['VB', 'VBZ', 'VBD', 'VBN', 'VBG'];
const [BASE, PRESENT, PAST, PARTICIPLE, ING] = [0, 1, 2, 3, 4] as const;
type VerbForm = 0 | 1 | 2 | 3 | 4;

class Grammar {
  constructor(
    private readonly words: WireWords,
    private readonly random: Random,
  ) {}

  sentence(): Node {
    const headline = this.chance(0.25);
    const clause = this.oneOf([
      () => this.clause(headline ? PRESENT : PAST),
      () => this.clause(headline ? PRESENT : PAST),
      () => this.planned(headline ? PRESENT : PAST),
      () => this.ordered(headline ? PRESENT : PAST),
      () => this.accused(headline ? PRESENT : PAST),
      () => this.passive(),
      () => this.toll(),
      () => this.future(),
      () => this.relative(),
      () => this.coordinated(),
      () => this.reported(),
      () => this.saidBefore(),
      () => this.called(),
      () => this.sharedWith(headline ? PRESENT : PAST),
      () => this.headlineOfTwo(),
    ]);
    if (headline) return clause;
    const end = this.chance(0.05) ? '!' : '.';
    return { ...clause, after: [...clause.after, ['punct', word(end, 'PUNCT', '.')]] };
  }

  private chance(share: number): boolean {
    return this.random.next() < share;
  }

  private oneOf<T>(makers: readonly (() => T)[]): T {
    return makers[this.random.below(makers.length)]!();
  }

  /** "Kenya criticised Chad on Monday" */
  private clause(form: VerbForm, subject: Node = this.party()): Node {
    const kind = this.oneOf([() => 'party', () => 'people', () => 'thing']);
    return withSubject(this.act(kind, form), subject);
  }

  /** A verb with its object and circumstances. */
  act(kind: string, form: VerbForm): Node {
    const node = verb(this.words.verb(kind), form);
    const object = kind === 'party' ? this.party() : kind === 'people' ? this.people() : this.thing();
    return { ...node, after: [['obj', object], ...this.circumstances()] };
  }

  private circumstances(): Arc[] {
    const arcs: Arc[] = [];
    if (this.chance(0.3)) arcs.push(['obl', phrase(this.chance(0.8) ? 'in' : 'near', this.city())]);
    if (this.chance(0.3)) arcs.push(this.day());
    if (this.chance(0.08)) {
      arcs.push([
        'obl',
        withCase(this.oneOf([() => 'after', () => 'over', () => 'during', () => 'amid']), this.thing()),
      ]);
    }
    return arcs;
  }

  private day(): Arc {
    const day = word(this.oneOf(DAYS.map((name) => () => name)), 'PROPN', 'NNP');
    if (this.chance(0.5)) return ['obl', withCase('on', day)];
    if (this.chance(0.7)) return ['obl:unmarked', day];
    const unit = word(this.oneOf([() => 'week', () => 'month', () => 'year']), 'NOUN', 'NN');
    return [
      'obl:unmarked',
      { ...unit, before: [['amod', word(this.chance(0.5) ? 'last' : 'next', 'ADJ', 'JJ')]] },
    ];
  }

  /** "plans to visit Oman" */
  private planned(form: VerbForm): Node {
    const plan = verb(this.words.verb('plan'), form);
    const planned: Node = { ...plan, after: [['xcomp', this.infinitive()]] };
    return withSubject(planned, this.party());
  }

  private infinitive(): Node {
    const act = this.act(this.oneOf([() => 'party', () => 'people', () => 'thing']), BASE);
    return { ...act, before: [['mark', word('to', 'PART', 'TO')]] };
  }

  /** "ordered the mission to leave Mali" */
  private ordered(form: VerbForm): Node {
    const order = verb(this.words.verb('order'), form);
    const told: Node = {
      ...order,
      after: [
        ['obj', this.party()],
        ['xcomp', this.infinitive()],
      ],
    };
    return withSubject(told, this.party());
  }

  /** "accused North Korea of kidnapping a fisherman" */
  private accused(form: VerbForm): Node {
    const accuse = verb(['accuse', 'accuses', 'accused', 'accused', 'accusing'], form);
    const act = this.act(this.oneOf([() => 'party', () => 'people', () => 'thing']), ING);
    const deed: Node = { ...act, before: [['mark', word('of', 'SCONJ', 'IN')]] };
    return withSubject(
      {
        ...accuse,
        after: [
          ['obj', this.party()],
          ['advcl', deed],
        ],
      },
      this.party(),
    );
  }

  /** "Two diplomats were expelled by Chad on Monday" */
  private passive(): Node {
    const act = verb(this.words.verb('people'), PARTICIPLE);
    const subject = this.people();
    const be = word(isPlural(subject) ? 'were' : 'was', 'AUX', 'VBD');
    const agent: Arc[] = this.chance(0.5) ? [['obl:agent', withCase('by', this.party())]] : [];
    return {
      ...act,
      before: [
        ['nsubj:pass', subject],
        ['aux:pass', be],
      ],
      after: [...agent, ...this.circumstances()],
    };
  }

  /** "The bombing of a market in Lima killed nine people and wounded 23 others" */
  private toll(): Node {
    const act = word(this.words.noun('acts'), 'NOUN', 'NN');
    const inside: Arc[] = this.chance(0.5) ? [['nmod', withCase('in', this.city())]] : [];
    const of: Arc = ['nmod', withCase(this.chance(0.7) ? 'of' : 'on', this.thing())];
    const subject: Node = { ...act, before: [['det', this.article(act.form)]], after: [of, ...inside] };
    const kill = verb(this.words.verb('people'), PAST);
    const second: Node = {
      ...verb(this.words.verb('people'), PAST),
      before: [['cc', word('and', 'CCONJ', 'CC')]],
      after: [['obj', this.people()]],
    };
    const more: Arc[] = this.chance(0.5) ? [['conj', second]] : [];
    return {
      ...kill,
      before: [['nsubj', subject]],
      after: [['obj', this.people()], ...more, ...this.circumstances()],
    };
  }

  /** "Chad will withdraw its troops", "Will Chad withdraw its troops" */
  private future(): Node {
    const act = this.act(this.oneOf([() => 'party', () => 'people', () => 'thing']), BASE);
    const modal = word(
      this.oneOf(['will', 'would', 'may', 'could', 'must', 'should'].map((form) => () => form)),
      'AUX',
      'MD',
    );
    const not: Arc[] = this.chance(0.25) ? [['advmod', word('not', 'PART', 'RB')]] : [];
    return { ...act, before: [['nsubj', this.party()], ['aux', modal], ...not] };
  }

  /** "The rebels, who seized the town of Goma, freed nine officials" */
  private relative(): Node {
    const inner = this.act(this.oneOf([() => 'people', () => 'thing']), PAST);
    const comma = () => word(',', 'PUNCT', ',');
    const clause: Node = {
      ...inner,
      before: [
        ['punct', comma()],
        ['nsubj', word('who', 'PRON', 'WP')],
      ],
      after: [...inner.after],
    };
    const group = this.group();
    const subject: Node = { ...group, after: [...group.after, ['acl:relcl', clause], ['punct', comma()]] };
    return { ...this.act(this.oneOf([() => 'people', () => 'thing']), PAST), before: [['nsubj', subject]] };
  }

  /** "Poland recalled its ambassador from Minsk and closed two crossings" */
  private coordinated(): Node {
    const first = this.act(this.oneOf([() => 'people', () => 'thing']), PAST);
    const second = this.act(this.oneOf([() => 'people', () => 'thing', () => 'party']), PAST);
    const joined: Node = { ...second, before: [['cc', word('and', 'CCONJ', 'CC')]] };
    return { ...first, before: [['nsubj', this.party()]], after: [...first.after, ['conj', joined]] };
  }

  /** "Chad attacked Sudan, police said" */
  private reported(): Node {
    const told = this.oneOf([
      () => this.clause(PAST),
      () => this.toll(),
      () => this.passive(),
      () => this.future(),
    ]);
    const say = verb(this.words.verb('say'), PAST);
    const clause: Node = { ...told, after: [...told.after, ['punct', word(',', 'PUNCT', ',')]] };
    return {
      ...say,
      before: [
        ['ccomp', clause],
        ['nsubj', this.party()],
      ],
      after: this.chance(0.2) ? [this.day()] : [],
    };
  }

  /** "Laos said Monday it will expel two Thai diplomats" */
  private saidBefore(): Node {
    const told = this.oneOf([
      () => this.clause(PAST),
      () => this.future(),
      () => this.passive(),
      () => this.called(),
    ]);
    const that: Arc[] = this.chance(0.5) ? [['mark', word('that', 'SCONJ', 'IN')]] : [];
    const clause: Node = { ...told, before: [...that, ...told.before] };
    const day: Arc[] = this.chance(0.3) ? [this.day()] : [];
    return {
      ...verb(this.words.verb('say'), PAST),
      before: [['nsubj', this.party()]],
      after: [...day, ['ccomp', clause]],
    };
  }

  /** "President Oduya is a liar", "Brazil called the president a dictator" */
  private called(): Node {
    const noun = word(this.words.noun('descriptors'), 'NOUN', 'NN');
    const described: Node = { ...noun, before: [['det', word('a', 'DET', 'DT')]] };
    if (this.chance(0.5)) {
      return {
        ...noun,
        before: [['nsubj', this.party()], ['cop', word('is', 'AUX', 'VBZ')], ...described.before],
      };
    }
    const call = verb(['call', 'calls', 'called', 'called', 'calling'], PAST);
    return {
      ...call,
      before: [['nsubj', this.party()]],
      after: [
        ['obj', this.party()],
        ['xcomp', described],
      ],
    };
  }

  /** "Singapore shared intelligence with Malaysia", "signed a treaty with Chad" */
  private sharedWith(form: VerbForm): Node {
    const share = verb(this.words.verb('thing'), form);
    const what = this.chance(0.5) ? word(this.words.noun('topics'), 'NOUN', 'NN') : this.thing();
    const other: Arc = ['obl', withCase(this.oneOf([() => 'with', () => 'from', () => 'to']), this.party())];
    return withSubject({ ...share, after: [['obj', what], other, ...this.circumstances()] }, this.party());
  }

  /** "Egypt, Ethiopia resume dam talks" */
  private headlineOfTwo(): Node {
    const [first, second] = [this.country(), this.country()];
    const other: Node = { ...second, before: [['punct', word(',', 'PUNCT', ',')], ...second.before] };
    const subject: Node = { ...first, after: [['conj', other]] };
    const act = this.chance(0.5)
      ? { ...verb(this.words.verb('plan'), BASE), after: [['xcomp', this.infinitive()] as Arc] }
      : this.act('thing', BASE);
    return { ...act, xpos: 'VBP', before: [['nsubj', subject]] };
  }

  /** Who acts or is acted on. */
  party(): Node {
    return this.oneOf([
      () => this.country(),
      () => this.country(),
      () => this.country(),
      () => this.person(),
      () => this.officer(),
      () => this.officer(),
      () => this.office(),
      () => this.body(),
      () => this.group(),
      () => this.two(),
    ]);
  }

  private country(): Node {
    const names = this.words.country();
    const head = word(names.at(-1)!, 'PROPN', 'NNP');
    return names.length === 1 ? head : { ...head, before: [['compound', word(names[0]!, 'PROPN', 'NNP')]] };
  }

  private city(): Node {
    return word(this.words.city(), 'PROPN', 'NNP');
  }

  private person(): Node {
    const [first, last] = this.words.person();
    return { ...word(first, 'PROPN', 'NNP'), after: [['flat', word(last, 'PROPN', 'NNP')]] };
  }

  /** "French Foreign Minister Luc Morel", "President Oduya" */
  private officer(): Node {
    const name = this.chance(0.3) ? word(this.words.person()[1], 'PROPN', 'NNP') : this.person();
    const [first, second] = this.words.noun('offices').split('_') as [string, string?];
    const head = word(capital(second ?? first), 'PROPN', 'NNP');
    const inside: Arc[] = second ? [['amod', word(capital(first), 'ADJ', 'NNP')]] : [];
    const nation: Arc[] = this.chance(0.6) ? [['amod', this.adjective()]] : [];
    return { ...name, before: [['nmod:desc', { ...head, before: [...nation, ...inside] }]] };
  }

  private adjective(): Node {
    return word(this.words.demonym(), 'ADJ', 'JJ');
  }

  /** "the Malian president", "Chad's foreign minister", "the president of Chad" */
  private office(): Node {
    const [first, second] = this.words.noun('offices').split('_') as [string, string?];
    const head = word(second ?? first, 'NOUN', 'NN');
    const inside: Arc[] = second
      ? [
          [
            first === 'prime' || first === 'foreign' ? 'amod' : 'compound',
            first === 'prime' || first === 'foreign' ? word(first, 'ADJ', 'JJ') : word(first, 'NOUN', 'NN'),
          ],
        ]
      : [];
    return this.ofNation(head, inside);
  }

  private body(): Node {
    return this.ofNation(word(this.words.noun('bodies'), 'NOUN', 'NN'), []);
  }

  private ofNation(head: Node, inside: readonly Arc[]): Node {
    const the: Arc = ['det', word('the', 'DET', 'DT')];
    return this.oneOf([
      () => ({ ...head, before: [the, ['amod', this.adjective()], ...inside] }),
      () => ({ ...head, before: [the, ...inside], after: [['nmod', withCase('of', this.country())]] }),
      () => ({ ...head, before: [['nmod:poss', this.owner()], ...inside] }),
      () => ({ ...head, before: [the, ...inside] }),
    ] as (() => Node)[]);
  }

  private owner(): Node {
    const country = this.country();
    return { ...country, after: [['case', word("'s", 'PART', 'POS')]] };
  }

  private group(): Node {
    const head = word(plural(this.words.noun('group')), 'NOUN', 'NNS');
    return this.oneOf([
      () => ({ ...head, before: [['det', word('the', 'DET', 'DT')]] }),
      () => ({ ...head, before: [['amod', this.adjective()]] }),
      () => head,
    ] as (() => Node)[]);
  }

  /** "Chad and Sudan" */
  private two(): Node {
    const [first, second] = [this.country(), this.country()];
    return {
      ...first,
      after: [['conj', { ...second, before: [['cc', word('and', 'CCONJ', 'CC')], ...second.before] }]],
    };
  }

  /** "nine officials", "at least 40 protesters", "a journalist", "two opposition leaders" */
  private people(): Node {
    const noun = this.words.noun('people-nouns');
    const kind: Arc[] = this.oneOf([
      () => [],
      () => [],
      () => [['amod', this.adjective()]],
      () => [['compound', word('opposition', 'NOUN', 'NN')]],
    ] as (() => Arc[])[]);
    if (this.chance(0.3)) {
      return { ...word(noun, 'NOUN', 'NN'), before: [['det', this.article(noun)], ...kind] };
    }
    const number = word(
      this.chance(0.5) ? this.oneOf(COUNTS.map((count) => () => count)) : String(2 + this.random.below(90)),
      'NUM',
      'CD',
    );
    const others = this.chance(0.15);
    const head = others ? word('others', 'NOUN', 'NNS') : word(plural(noun), 'NOUN', 'NNS');
    return { ...head, before: [['nummod', number], ...(others ? [] : kind)] };
  }

  /** "the treaty", "its embassy in Oslo", "two border crossings", "trade talks", "the town of Goma" */
  private thing(): Node {
    const noun = this.words.noun('things');
    return this.oneOf([
      () => ({ ...word(noun, 'NOUN', 'NN'), before: [['det', this.article(noun)]] }),
      () => ({
        ...word(noun, 'NOUN', 'NN'),
        before: [['nmod:poss', word('its', 'PRON', 'PRP$')]],
        after: [['nmod', withCase('in', this.city())]],
      }),
      () => ({ ...word(plural(noun), 'NOUN', 'NNS'), before: [['nummod', word('two', 'NUM', 'CD')]] }),
      () => ({
        ...word(plural(noun), 'NOUN', 'NNS'),
        before: [['compound', word(this.words.noun('topics'), 'NOUN', 'NN')]],
      }),
      () => ({
        ...word('town', 'NOUN', 'NN'),
        before: [['det', word('the', 'DET', 'DT')]],
        after: [['nmod', withCase('of', this.city())]],
      }),
      () => ({ ...word('troops', 'NOUN', 'NNS'), before: [['nmod:poss', word('its', 'PRON', 'PRP$')]] }),
      () => ({
        ...word(noun, 'NOUN', 'NN'),
        before: [['det', this.article(noun)]],
        after: [['nmod', withCase('with', this.country())]],
      }),
    ] as (() => Node)[]);
  }

  private article(noun: string): Node {
    return word(this.chance(0.5) ? 'the' : /^[aeiou]/.test(noun) ? 'an' : 'a', 'DET', 'DT');
  }
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'nine', 'ten', 'twelve', 'dozens'];

function word(form: string, upos: string, xpos: string): Node {
  return { form, upos, xpos, before: [], after: [] };
}

function verb(forms: Verb, form: VerbForm): Node {
  return word(forms[form], 'VERB', TAGS_OF_FORM[form]!);
}

function withCase(preposition: string, node: Node): Node {
  return { ...node, before: [['case', word(preposition, 'ADP', 'IN')], ...node.before] };
}

function phrase(preposition: string, node: Node): Node {
  return withCase(preposition, node);
}

/** The verb in the number of its subject. */
function withSubject(node: Node, subject: Node): Node {
  const plain =
    node.xpos === 'VBZ' && isPlural(subject) ? { ...node, form: baseOf(node.form), xpos: 'VBP' } : node;
  return { ...plain, before: [['nsubj', subject], ...plain.before] };
}

function isPlural({ xpos, after }: Node): boolean {
  return xpos === 'NNS' || after.some(([relation]) => relation === 'conj');
}

/** Of a third person: "plans" → "plan", "denies" → "deny". */
function baseOf(form: string): string {
  if (/ies$/.test(form)) return `${form.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|to)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/man$/.test(noun)) return `${noun.slice(0, -3)}men`;
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function capital(form: string): string {
  return form[0]!.toUpperCase() + form.slice(1);
}

/** Words in order, heads by index; the first word gets a capital. */
function laidOut(id: string, root: Node): TreebankSentence {
  const forms: string[] = [];
  const tags: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  const place = (node: Node, relation: string): number => {
    const children: number[] = node.before.map(([inner, child]) => place(child, inner));
    const own = forms.length;
    forms.push(node.form);
    tags.push(`${node.upos} ${node.xpos}`);
    heads.push(-1);
    relations.push(relation);
    children.push(...node.after.map(([inner, child]) => place(child, inner)));
    for (const child of children) heads[child] = own;
    return own;
  };
  place(root, 'root');
  forms[0] = capital(forms[0]!);
  return { id, forms, lemmas: forms, tags, feats: forms.map(() => '_'), heads, relations };
}
