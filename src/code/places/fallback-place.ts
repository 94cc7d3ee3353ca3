/**
 * The place of an act that states none, from the dateline: the reporter's town for the news that the first sentences
 * tell; its country only, without a point, since the report need not be written where the act was.
 */

import type { Article } from '../../read/article.js';
import type { Claim, EventPlace } from '../claim.js';
import type { Gazetteer } from './gazetteer.js';
import { resolvePlace } from './resolve-place.js';

/** Sentences, the headline counted, that tell the news itself. */
const NEWS_SENTENCES = 3;

type Told = Pick<Claim, 'status' | 'background' | 'embedded' | 'sentence' | 'type'> & {
  readonly nominal: boolean;
};

/** Acts that happen somewhere one can stand; a statement or sanction is not placed by where it was reported from. */
const ON_THE_GROUND = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'CONSULT', 'AID']);

export function placeFromDateline(
  claim: Told,
  article: Article,
  gazetteer: Gazetteer,
): EventPlace | undefined {
  const name = article.dateline?.place;
  if (name === undefined || !isNews(claim)) return undefined;
  const [town, ...within] = name.split(',').map((part) => part.trim());
  const place = resolvePlace(town!, { division: false, within }, gazetteer, article);
  if (!place) return undefined;
  const { lat: _lat, lon: _lon, ...withoutPoint } = place;
  return { ...withoutPoint, text: name, basis: 'dateline', why: `dateline: ${place.why}` };
}

function isNews({ status, background, embedded, sentence, nominal, type }: Told): boolean {
  if (background || embedded || nominal || status !== 'happened' || !ON_THE_GROUND.has(type)) return false;
  return sentence.in === 'title' || sentence.index < NEWS_SENTENCES;
}
