/**
 * Which place a name means: the name, what the text says beside it and the article's countries in, one place out.
 *
 * A state of that name is meant before a town. Of several towns, one that lies in what stands beside the name ("Paris,
 * Texas"), else in a country that the article speaks of, else the largest. A small town that nothing in the article
 * speaks for is no evidence: there the name is left alone.
 */

import type { Article } from '../../read/article.js';
import type { EventPlace } from '../claim.js';
import type { Gazetteer, KnownPlace } from './gazetteer.js';

export type NamedPlace = Omit<EventPlace, 'text' | 'basis' | 'quote'>;

export interface Beside {
  /** The text calls it a province, region or state. */
  readonly division: boolean;
  /** Names that it is said to lie in. */
  readonly within: readonly string[];
}

export function resolvePlace(
  name: string,
  beside: Beside,
  gazetteer: Gazetteer,
  article: Article,
): NamedPlace | undefined {
  const named = gazetteer.named(name);
  const region = named.find(({ kind }) => kind === 'region');
  if (region) return placed(region, 'region of several states');
  const candidates = named.filter(({ kind }) => !beside.division || kind === 'province');
  const country = candidates.find(({ kind }) => kind === 'country');
  if (country) return placed(country, 'state of that name');
  const stated = candidates.find((each) => liesIn(each, beside.within, gazetteer));
  if (stated) return placed(stated, `lies in ${beside.within.join(', ')}`);
  const spoken = gazetteer.countriesIn(article);
  const likeliest = [...candidates].sort((a, b) => weight(b, spoken) - weight(a, spoken))[0];
  if (!likeliest) return undefined;
  const chosen = townOf(likeliest, candidates) ?? likeliest;
  if (chosen.country !== undefined && spoken.has(chosen.country))
    return placed(chosen, `in ${chosen.country}, of which the article speaks`);
  return chosen.people >= LARGE ? placed(chosen, 'the largest of that name') : undefined;
}

/** "in New York", "in Kano": of a province and its town of the same name the town, unless the text says otherwise. */
function townOf(place: KnownPlace, candidates: readonly KnownPlace[]): KnownPlace | undefined {
  if (place.kind !== 'province') return undefined;
  return candidates.find(({ kind, admin1 }) => kind === 'city' && admin1 === place.name);
}

/** People from which a town needs nothing in the article to speak for it. */
const LARGE = 200_000;

/** A country of which the article speaks outweighs a hundred times the people. */
function weight({ people, country }: KnownPlace, spoken: ReadonlyMap<string, number>): number {
  const times = country === undefined ? 0 : (spoken.get(country) ?? 0);
  return Math.log10(people + 1) + (times === 0 ? 0 : 2 + Math.log10(times));
}

function liesIn(place: KnownPlace, within: readonly string[], gazetteer: Gazetteer): boolean {
  return within.some((name) =>
    gazetteer
      .named(STATES.get(name) ?? name)
      .some(
        (outer) =>
          (outer.kind === 'country' && outer.country === place.country) ||
          (outer.kind === 'province' && outer.country === place.country && outer.name === place.admin1),
      ),
  );
}

/** As American papers shorten their states in "Everett, Wash.". */
const STATES: ReadonlyMap<string, string> = new Map(
  'Ala.=Alabama Ariz.=Arizona Ark.=Arkansas Calif.=California Colo.=Colorado Conn.=Connecticut Del.=Delaware Fla.=Florida Ga.=Georgia Ill.=Illinois Ind.=Indiana Kan.=Kansas Ky.=Kentucky La.=Louisiana Md.=Maryland Mass.=Massachusetts Mich.=Michigan Minn.=Minnesota Miss.=Mississippi Mo.=Missouri Mont.=Montana Neb.=Nebraska Nev.=Nevada N.H.=New_Hampshire N.J.=New_Jersey N.M.=New_Mexico N.Y.=New_York N.C.=North_Carolina N.D.=North_Dakota Okla.=Oklahoma Ore.=Oregon Pa.=Pennsylvania R.I.=Rhode_Island S.C.=South_Carolina S.D.=South_Dakota Tenn.=Tennessee Tex.=Texas Vt.=Vermont Va.=Virginia Wash.=Washington W.Va.=West_Virginia Wis.=Wisconsin Wyo.=Wyoming'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string])
    .map(([short, long]) => [short, long.replaceAll('_', ' ')]),
);

function placed(place: KnownPlace, why: string): NamedPlace {
  const { kind, name, country, admin1, lat, lon, geonamesId } = place;
  return {
    name,
    ...(country === undefined ? {} : { country }),
    ...(admin1 === undefined ? {} : { admin1 }),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    resolution: kind,
    why,
  };
}
