import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../test/support/sentence-of.js';
import { treeOf } from '../../analyse/tree-index.js';
import type { Article } from '../../read/article.js';
import { dataFilesOf } from '../../text/data-files.js';
import { tokenIndex } from '../../text/span.js';
import { predicateAt } from '../frames/arguments.js';
import { placeFromDateline } from './fallback-place.js';
import { loadGazetteer } from './load-gazetteer.js';
import { placeOfAct } from './place-of-act.js';

const COUNTRIES = `code	name	names	adjectives	peoples	capital	metonyms
MLI	Mali		Malian	Malians	Bamako
USA	United States	US|U.S.	American	Americans	Washington
FRA	France		French	French	Paris
UKR	Ukraine		Ukrainian	Ukrainians	Kyiv
TUR	Turkey		Turkish	Turks	Ankara
`;
const PROVINCES = `code	name	names	country	id	people
US.TX	Texas		USA	1	9000000
UA.05	Donetsk	Donetsk Oblast	UKR	2	3000000
`;
const REGIONS = `name	names
Sahel	the Sahel
`;
const CITIES = `id	name	names	country	admin1	lat	lon	people	kind
10	Paris		FRA		48.8534	2.3488	2138551	capital
11	Paris		USA	US.TX	33.6609	-95.5555	24782	city
12	Donetsk		UKR	UA.05	48.023	37.8022	901645	seat
13	Gao		MLI		16.2717	-0.0447	87000	city
14	Bamako		MLI		12.65	-8	1297281	capital
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const gazetteer = loadGazetteer(
  dataFilesOf(
    new Map([
      ['actors/countries.tsv', bytes(COUNTRIES)],
      ['places/provinces.tsv', bytes(PROVINCES)],
      ['places/regions.tsv', bytes(REGIONS)],
      ['places/cities.tsv', bytes(CITIES)],
    ]),
  ),
);

const articleOf = (text: string, place?: string): Article => ({
  id: 'a',
  key: 'a',
  text,
  blocks: [],
  diagnostics: [],
  ...(place === undefined ? {} : { dateline: { place, in: 'text', span: { from: 0, to: 0 } as never } }),
});

/** "words > name country resolution" of the act at the first word of that form. */
function placeOf(form: string, tree: string): string | undefined {
  const sentence = sentenceOf(tree);
  const index = treeOf(sentence);
  const at = index.tokens.findIndex((token) => token.form === form);
  const predicate = predicateAt(index, tokenIndex(at), () => false)!;
  const place = placeOfAct(index, predicate, gazetteer, articleOf(sentence.text));
  return (
    place &&
    `${place.text} > ${place.name} ${place.country} ${place.resolution}${place.lat === undefined ? '' : ' with point'}`
  );
}

type Row = [phenomenon: string, predicate: string, tree: string, expected: string | undefined];

const rows: Row[] = [
  [
    'in a town',
    'met',
    `Envoys envoy NOUN NNS 2 nsubj
     met meet VERB VBD 0 root
     in in ADP IN 4 case
     Paris Paris PROPN NNP 2 obl`,
    'Paris > Paris FRA city with point',
  ],
  [
    'the state named beside it decides',
    'met',
    `Envoys envoy NOUN NNS 2 nsubj
     met meet VERB VBD 0 root
     in in ADP IN 4 case
     Paris Paris PROPN NNP 2 obl
     , , PUNCT , 6 punct
     Texas Texas PROPN NNP 4 appos`,
    'Paris > Paris USA city with point',
  ],
  [
    'a part of a state is no finer than the state, and has no point',
    'killed',
    `Bombs bomb NOUN NNS 2 nsubj
     killed kill VERB VBD 0 root
     two two NUM CD 2 obj
     in in ADP IN 6 case
     central central ADJ JJ 6 amod
     Turkey Turkey PROPN NNP 2 obl`,
    'Turkey > Turkey TUR country',
  ],
  [
    'a region called so is not its town',
    'fought',
    `They they PRON PRP 2 nsubj
     fought fight VERB VBD 0 root
     in in ADP IN 6 case
     the the DET DT 6 det
     Donetsk Donetsk PROPN NNP 6 compound
     region region NOUN NN 2 obl`,
    'Donetsk > Donetsk UKR province',
  ],
  [
    'down through phrases to the name',
    'died',
    `Two two NUM CD 2 nsubj
     died die VERB VBD 0 root
     at at ADP IN 5 case
     a a DET DT 5 det
     market market NOUN NN 2 obl
     in in ADP IN 8 case
     northern northern ADJ JJ 8 amod
     Mali Mali PROPN NNP 5 nmod`,
    'Mali > Mali MLI country',
  ],
  [
    'a small town in a country that the article speaks of',
    'shelled',
    `Malian malian ADJ JJ 2 amod
     troops troop NOUN NNS 3 nsubj
     shelled shell VERB VBD 0 root
     Gao Gao PROPN NNP 3 obj`,
    'Gao > Gao MLI city with point',
  ],
  [
    'a small town that nothing speaks for',
    'shelled',
    `Troops troop NOUN NNS 2 nsubj
     shelled shell VERB VBD 0 root
     Gao Gao PROPN NNP 2 obj`,
    undefined,
  ],
  [
    'who acts is no place',
    'condemned',
    `Mali Mali PROPN NNP 2 nsubj
     condemned condemn VERB VBD 0 root
     the the DET DT 4 det
     raid raid NOUN NN 2 obj`,
    undefined,
  ],
  [
    'whom it is done to is no place',
    'condemned',
    `They they PRON PRP 2 nsubj
     condemned condemn VERB VBD 0 root
     Mali Mali PROPN NNP 2 obj`,
    undefined,
  ],
  [
    'hung on whom they met',
    'met',
    `Envoys envoy NOUN NNS 2 nsubj
     met meet VERB VBD 0 root
     with with ADP IN 4 case
     leaders leader NOUN NNS 2 obl
     in in ADP IN 6 case
     Bamako Bamako PROPN NNP 4 nmod`,
    'Bamako > Bamako MLI city with point',
  ],
  [
    'where a body is, is not where it was quit',
    'quit',
    `Mali Mali PROPN NNP 2 nsubj
     quit quit VERB VBD 0 root
     a a DET DT 4 det
     force force NOUN NN 2 obj
     in in ADP IN 6 case
     Bamako Bamako PROPN NNP 4 nmod`,
    undefined,
  ],
  [
    'a region of several states has no country',
    'fought',
    `They they PRON PRP 2 nsubj
     fought fight VERB VBD 0 root
     in in ADP IN 5 case
     the the DET DT 5 det
     Sahel Sahel PROPN NNP 2 obl`,
    'Sahel > Sahel undefined region',
  ],
  [
    'but what is visited is',
    'visited',
    `They they PRON PRP 2 nsubj
     visited visit VERB VBD 0 root
     Mali Mali PROPN NNP 2 obj`,
    'Mali > Mali MLI country',
  ],
  [
    'where it was withdrawn from',
    'withdrew',
    `France France PROPN NNP 2 nsubj
     withdrew withdraw VERB VBD 0 root
     from from ADP IN 4 case
     Mali Mali PROPN NNP 2 obl`,
    'Mali > Mali MLI country',
  ],
];

describe('the place that grammar ties to an act', () => {
  it.each(rows)('%s', (_phenomenon, predicate, tree, expected) => {
    expect(placeOf(predicate, tree)).toBe(expected);
  });
});

describe('the dateline’s place', () => {
  const claim = {
    type: 'ASSAULT',
    status: 'happened',
    background: false,
    embedded: false,
    nominal: false,
    sentence: { index: 1, in: 'text', from: 0, to: 0, text: '' },
  } as never;

  it('has no point', () => {
    const place = placeFromDateline(claim, articleOf('', 'BAMAKO, Mali'), gazetteer);
    expect(place).toMatchObject({ name: 'Bamako', country: 'MLI', basis: 'dateline' });
    expect(place?.lat).toBeUndefined();
  });

  it('is not guessed', () => {
    expect(placeFromDateline(claim, articleOf('', 'ATLANTIS'), gazetteer)).toBeUndefined();
    expect(placeFromDateline(claim, articleOf(''), gazetteer)).toBeUndefined();
  });
});
