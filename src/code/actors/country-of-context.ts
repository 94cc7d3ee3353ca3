/** The country of a description that tells none: a reading in, the same with the country that the article tells out. */

import { dependentsBy, treeOf } from '../../analyse/tree-index.js';
import type { TokenIndex } from '../../text/span.js';
import type { ArticleContext } from './article-context.js';
import type { ArticleReader } from './article-reader.js';
import { meansBoth } from './means-both.js';
import type { Reading } from './reading.js';
import { type Earlier, earlierLike } from './taken-up.js';

/**
 * A description without a country has that of the party it takes up; else "the army" in a report that is about one
 * country is that country's, and says so.
 */
export function withCountry(
  reader: ArticleReader,
  sentence: number,
  head: TokenIndex,
  reading: Reading,
): Reading {
  const { earlier, context } = reader;
  const { about } = context;
  if (reading.country !== undefined || reading.sectors.length === 0) return reading;
  const like = reading.isNamed ? undefined : earlierLike(earlier, sentence, head, reading);
  if (like?.country !== undefined) {
    return {
      ...reading,
      country: like.country,
      inherited: true,
      why: `${reading.why}; takes up ${like.name}`,
    };
  }
  if (!reading.inherits || isOfSeveral(earlier, sentence, head)) return reading;
  if (!INHERITING.has(reading.sectors[0]!)) return reading;
  const place = reading.isLocal && !actsAbroad(reading, about) ? reader.placeOf(sentence) : undefined;
  if (place?.country !== undefined) {
    const why = `${reading.why}; the sentence takes place in ${place.name}`;
    return { ...reading, country: place.country, inherited: true, why };
  }
  if (!about || (!about.isSure && !reading.isLocal) || (reading.sectors[0] === 'CVL' && !reading.isDefinite))
    return reading;
  const country = isOfConflict(reading) ? (about.abroad ?? about.country) : about.country;
  return { ...reading, country, inherited: true, why: `${reading.why}; ${about.why}` };
}

/** "Ministers of both sides" are not one country's, whichever the report is about. */
function isOfSeveral({ analysis }: Earlier, sentence: number, head: TokenIndex): boolean {
  const tree = treeOf(analysis.sentences[sentence]!);
  return (
    meansBoth(tree, head) || dependentsBy(tree, head, 'nmod').some(({ index }) => meansBoth(tree, index))
  );
}

/** The military of the country that the report is about may strike in another. */
function actsAbroad({ sectors }: Reading, about: ArticleContext['about']): boolean {
  return sectors[0] === 'MIL' && about !== undefined && about.abroad === undefined;
}

/** Rebels, militias and the opposition of a report are rarely those of the newspaper's own country. */
function isOfConflict({ sectors }: Reading): boolean {
  return sectors.includes('REB') || sectors.includes('PRM') || sectors.includes('OPP');
}

const INHERITING = new Set([
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'OPP',
  'PTY',
  'SPY',
  'PRM',
  'REB',
  'CVL',
  'ELI',
  'LAB',
  'AGR',
]);
