/** The gazetteer from `places/cities.tsv`, `places/provinces.tsv`, `places/regions.tsv` and the names of states in `actors/countries.tsv`. */

import { type CountryRow, readCountryTable } from '../../text/country-table.js';
import type { DataFiles } from '../../text/data-files.js';
import { list, number, readTable, required } from '../../text/table.js';
import { readCityTable } from './city-table.js';
import { type Gazetteer, gazetteerOf, type KnownPlace, placeKey } from './gazetteer.js';

export function loadGazetteer(files: DataFiles): Gazetteer {
  const larger = new Map<string, KnownPlace[]>();
  const add = (names: readonly string[], place: KnownPlace) => {
    for (const key of new Set(names.map(placeKey))) larger.set(key, [...(larger.get(key) ?? []), place]);
  };
  const countries = readCountryTable(files);
  for (const { code, name, names } of countries) {
    add([name, ...names], { kind: 'country', name, country: code, people: Number.MAX_SAFE_INTEGER });
  }
  for (const { name, names } of readRegions(files)) {
    add([name, ...names], { kind: 'region', name, people: Number.MAX_SAFE_INTEGER });
  }
  const provinces = readProvinces(files);
  for (const { name, names, country, id, people } of provinces) {
    const place = {
      kind: 'province',
      name,
      country,
      admin1: name,
      geonamesId: id,
      people,
    } as const;
    add([name, ...names], place);
  }
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  const cities = readCityTable(files, placeKey, (code) => provinceNames.get(code));
  const byWeight = (a: KnownPlace, b: KnownPlace) =>
    b.people - a.people || (a.geonamesId ?? 0) - (b.geonamesId ?? 0);
  return gazetteerOf(
    (key) => [...(larger.get(key) ?? []), ...cities(key)].sort(byWeight),
    countryWordsOf(countries),
  );
}

function countryWordsOf(countries: readonly CountryRow[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { code, name, names, adjectives, peoples, capital } of countries) {
    for (const word of [name, ...names, ...adjectives, ...peoples, ...capital]) {
      const key = placeKey(word);
      if (key !== '' && !words.has(key)) words.set(key, code);
    }
  }
  return words;
}

function readRegions(files: DataFiles) {
  return readTable<{ name: string; names: readonly string[] }>(files, 'places/regions.tsv', {
    name: required,
    names: list,
  });
}

interface ProvinceRow {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string;
  readonly id: number;
  /** In its towns. */
  readonly people: number;
}

function readProvinces(files: DataFiles): ProvinceRow[] {
  return readTable<ProvinceRow>(files, 'places/provinces.tsv', {
    code: required,
    name: required,
    names: list,
    country: required,
    id: number,
    people: number,
  });
}
