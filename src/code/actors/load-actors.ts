/** The data files of actors in, checked and indexed, out. */

import { DataError, type DataFiles } from '../../text/data-files.js';
import { type Cell, list, oneOf, optional, readTable, required } from '../../text/table.js';
import type { ActorLexicon, NameEntry, Sense, WordClass } from './actor-lexicon.js';
import { code } from './cells.js';
import { eachLine } from './fast-rows.js';
import { keyOfName, wordsIn } from './fold.js';
import { addOrganisations, loadCountries, loadPartiallyRecognised } from './load-names.js';
import { loadRoles } from './load-roles.js';
import { loadPeople } from './people-index.js';
import { phraseIndex } from './phrase-index.js';

/** @throws DataError naming file, line and remedy */
export function loadActors(files: DataFiles): ActorLexicon {
  const names = phraseIndex<NameEntry>();
  const countries = loadCountries(files, names);
  loadPartiallyRecognised(files, names);
  for (const path of files.list('actors/organisations')) addOrganisations(files, path, names);
  return {
    countries,
    names,
    people: loadPeople(files, 'actors/office-holders'),
    places: loadPlaces(files),
    roles: loadRoles(files),
    senses: loadSenses(files),
    members: readTable(files, 'actors/members.tsv', MEMBERS),
    words: new Map(readTable(files, 'en/actors/words.tsv', WORDS).map(({ word, means }) => [word, means])),
  };
}

const MEMBERS = { organisation: required, country: code, from: optional, to: optional };

const WORDS = {
  word: required,
  means: oneOf(
    'partitive',
    'past',
    'coming',
    'honorific',
    'sided-before',
    'sided-after',
    'calendar',
  ) as Cell<WordClass>,
};

const PLACE_HEADER = 'name\tcountry';

function loadPlaces(files: DataFiles): Map<string, string> {
  const path = 'actors/places.tsv';
  const places = new Map<string, string>();
  eachLine(files, path, PLACE_HEADER, (line, number) => {
    const tab = line.length - 4;
    if (line.charCodeAt(tab) !== 9) throw new DataError(path, number, 'lacks a country of three letters');
    places.set(keyOfName(line.slice(0, tab)), line.slice(tab + 1));
  });
  return places;
}

const SENSE = {
  name: required,
  code: optional,
  kind: oneOf('country', 'adjective', 'people', 'capital', 'place', 'organisation', 'none'),
  canonical: required,
  cues: list,
};

function loadSenses(files: DataFiles): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const { name, code: coded, kind, canonical, cues } of readTable(
    files,
    'actors/ambiguous.tsv',
    SENSE,
  )) {
    const key = wordsIn(name).join(' ').toLowerCase();
    const sense: Sense = {
      name,
      code: coded ?? '',
      kind,
      canonical,
      cues: new Set(cues.flatMap((cue) => wordsIn(cue).map((word) => word.toLowerCase()))),
    };
    const known = senses.get(key);
    if (known) known.push(sense);
    else senses.set(key, [sense]);
  }
  return senses;
}
