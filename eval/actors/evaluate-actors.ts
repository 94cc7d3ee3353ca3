/**
 * How many parties of the PLOVER gold-standard records get the right country and sector, on the gold's own spans.
 *
 *   node dist/eval/actors/evaluate-actors.js ../shared/data/event/gsr_dev.json [--part first|second|all] [--errors]
 *
 * Equal by the rule of the data: IGO, UNO, EUR and NGO count as one, and old codes as their successors. The sector is
 * compared where the gold gives one that PLOVER has, by its first three letters.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadAnalyser } from '../../src/analyse/analyser.js';
import { findMentions } from '../../src/analyse/mentions/find-mentions.js';
import { loadNameLists } from '../../src/analyse/mentions/name-lists.js';
import type { Sentence } from '../../src/analyse/sentence.js';
import { actorResolver } from '../../src/code/actors/actor-resolver.js';
import { loadActors } from '../../src/code/actors/load-actors.js';
import { type Entity, SECTORS, type Sector } from '../../src/code/entity.js';
import { readDataFolder } from '../../src/data-folder.js';
import { readArticle } from '../../src/read/read-article.js';
import { loadReadLists } from '../../src/read/read-lists.js';
import type { TokenIndex } from '../../src/text/span.js';

interface GoldParty {
  readonly actorText?: string;
  readonly code?: string;
  readonly sector?: string;
}

interface GoldRecord {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly source?: readonly GoldParty[] | string;
  readonly target?: readonly GoldParty[] | string;
}

/** One party of the gold and what was made of it. */
interface Judged {
  readonly record: string;
  readonly text: string;
  readonly gold: string;
  readonly got: string;
  readonly countryRight: boolean | undefined;
  readonly sectorRight: boolean | undefined;
}

/** Old codes and those of bodies that count as one. */
const EQUAL: Readonly<Record<string, string>> = {
  UNO: 'IGO',
  EUR: 'IGO',
  NGO: 'IGO',
  JAP: 'JPN',
  GER: 'DEU',
  ITL: 'ITA',
  VTN: 'VNM',
  PAL: 'PSE',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: 'all' }, errors: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (path === undefined) {
  console.error('usage: evaluate-actors.js gsr_dev.json [--part first|second|all] [--errors]');
  process.exit(2);
}
const judged = judge(part(JSON.parse(readFileSync(path, 'utf8')) as GoldRecord[], values.part));
report(judged, values.errors);

function part(records: readonly GoldRecord[], which: string): readonly GoldRecord[] {
  const half = Math.ceil(records.length / 2);
  if (which === 'first') return records.slice(0, half);
  return which === 'second' ? records.slice(half) : records;
}

function judge(records: readonly GoldRecord[]): Judged[] {
  const files = readDataFolder();
  const lists = loadReadLists(files);
  const analyser = loadAnalyser(files);
  const names = loadNameLists(files);
  const lexicon = loadActors(files);
  return records.flatMap((record) => {
    // All dates of the gold are one made-up day, so offices are judged without a date.
    const article = readArticle({ text: record.text }, lists);
    const sentences = analyser.sentences(article);
    const resolver = actorResolver(lexicon, { sentences, ...findMentions(sentences, names) }, article);
    return partiesOf(record).map((party): Judged => {
      const at = find(sentences, party.actorText!);
      const entities = at ? resolver.resolve(at.sentence, at.head) : [];
      return compare(record.id, party, entities, at !== undefined);
    });
  });
}

function partiesOf({ source, target }: GoldRecord): GoldParty[] {
  return [source, target]
    .flatMap((side) => (Array.isArray(side) ? (side as GoldParty[]) : []))
    .filter(({ actorText, code }) => actorText !== undefined && code !== undefined);
}

/** The sentence and head token of the party's words: the token of the span whose own head lies outside. */
function find(
  sentences: readonly Sentence[],
  words: string,
): { readonly sentence: number; readonly head: TokenIndex } | undefined {
  for (const candidate of [words, ...words.split(/\s*\.\.\.\s*/).reverse()]) {
    for (const { index, text, span, tokens } of sentences) {
      const from = text.indexOf(candidate);
      if (from < 0) continue;
      const to = from + candidate.length;
      const inside = tokens.filter((token) => token.from - span.from < to && token.to - span.from > from);
      const nouns = inside.filter(({ upos }) => upos !== 'PUNCT' && upos !== 'PART');
      const isOutside = (head: number) => !inside.some((token) => token.index === head);
      const head = nouns.find((token) => isOutside(token.head)) ?? nouns[0];
      if (head) return { sentence: index, head: head.index };
    }
  }
  return undefined;
}

function compare(record: string, party: GoldParty, entities: readonly Entity[], found: boolean): Judged {
  const country = equal(party.code!.slice(0, 3));
  const sector = (party.sector ?? '').slice(0, 3);
  const isSector = (SECTORS as readonly string[]).includes(sector);
  return {
    record,
    text: party.actorText!,
    gold: `${party.code} ${party.sector ?? ''}`,
    got: entities
      .map(({ name, country: code, sectors }) => `${name} ${code ?? '-'} ${sectors.join('+')}`)
      .join('; '),
    countryRight: found ? entities.some((entity) => equal(entity.country ?? '') === country) : undefined,
    sectorRight:
      found && isSector ? entities.some(({ sectors }) => sectors.includes(sector as Sector)) : undefined,
  };
}

function equal(code: string): string {
  return EQUAL[code] ?? code;
}

function report(parties: readonly Judged[], errors: boolean): void {
  const rate = (key: 'countryRight' | 'sectorRight') => {
    const counted = parties.filter((party) => party[key] !== undefined);
    const right = counted.filter((party) => party[key] === true).length;
    return `${right}/${counted.length} = ${(right / counted.length).toFixed(3)}`;
  };
  const missing = parties.filter(({ countryRight }) => countryRight === undefined);
  console.log(`parties ${parties.length}, not found in the text ${missing.length}`);
  console.log(`country ${rate('countryRight')}`);
  console.log(`sector  ${rate('sectorRight')}`);
  if (!errors) return;
  for (const party of parties) {
    if (party.countryRight === true && party.sectorRight !== false) continue;
    console.log([party.record, party.text, party.gold, party.got].join(' | '));
  }
}
