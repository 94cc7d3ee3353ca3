/**
 * Builds data/actors/office-holders/{terms,leaders}.tsv: who held which office when, from public lists, and
 * data/actors/office-holders/by-hand.tsv left as it is; what is there wins over the lists.
 *
 *   node scripts/actors/build-office-holders.mjs --data ../shared/data/actors --out data/actors
 *
 * Deterministic: the same lists give the same bytes.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COUNTRY_OF_COW, COUNTRY_OF_LIST } from './country-codes-of-lists.mjs';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!options.data || !options.out) {
  console.error('usage: build-office-holders.mjs --data ACTOR_LISTS --out data/actors');
  process.exit(2);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EARLIEST = 1945;
/** REIGN stops here: whoever ruled in this month ruled on. */
const REIGN_ENDS = '2021-03';
const COLUMNS = 'name\tnames\tcountry\twikidata\tterms\tnote';
const read = (file) => readFileSync(join(options.data, file), 'utf8');

const byHandRows = readFileSync(join(options.out, 'office-holders/by-hand.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));
const byHand = new Set(
  byHandRows.flatMap(([name, names, country]) =>
    [name, ...names.split('|')].map((called) => `${plain(called)}\t${country}`),
  ),
);
const listed = peopleOfTerms(read('office_holders.tsv'));
const factbook = [
  ...chiefsOfFactbook(read('factbook_countries_2026.tsv')),
  ...chiefsOfWorldLeaders(read('world_leaders_current/data/current/all-leaders.csv')),
];
closeOpenTerms(listed, factbook);
write('office-holders/terms.tsv', HEADER_TERMS(), [...listed.values()]);
write(
  'office-holders/leaders.tsv',
  HEADER_LEADERS(),
  leaders(read('reign_leaderlist_2021-03.csv'), factbook, listed),
);

function HEADER_TERMS() {
  return [
    '# Office holders 2000 to mid-2022 with their terms: START/END SECTORS OFFICE, separated by " | ".',
    '# Built by scripts/actors/build-office-holders.mjs from Wikidata (CC0) as collected by every-politician-scrapers.',
  ];
}

function HEADER_LEADERS() {
  return [
    '# Heads of state and government 1945 to 2021 (REIGN) and early 2026 (World Factbook, public domain), where the terms above lack them.',
    '# Built by scripts/actors/build-office-holders.mjs. REIGN often gives last names only.',
  ];
}

function rowsOf(text, separator) {
  const [header, ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = split(header, separator);
  return lines.map((line) => {
    const cells = split(line, separator);
    return Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
  });
}

function split(line, separator) {
  if (separator === '\t') return line.split('\t');
  const cells = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

function peopleOfTerms(text) {
  const people = new Map();
  for (const { repo, position, person, qid, start, end } of rowsOf(text, '\t')) {
    // Envoys are named with their post in news, share their names with many, and would be a quarter of the file.
    if (/^ambassador|^permanent representative|^consul/i.test(position)) continue;
    const country = countryOf(repo, position);
    const name = cleanName(person);
    if (!country || !name || byHand.has(`${plain(name)}\t${country}`)) continue;
    const key = `${qid}\t${country}`;
    const known = people.get(key) ?? { name, names: [], country, wikidata: qid, terms: [] };
    known.terms.push({
      start: dateIn(start),
      end: dateIn(end),
      sectors: sectorsOf(position),
      office: cleanOffice(position),
    });
    people.set(key, known);
  }
  return people;
}

/** "2014s" and the like keep their year. */
function dateIn(text) {
  return /^\d{4}(?:-\d{2}){0,2}/.exec(text)?.[0] ?? '';
}

function countryOf(repo, position) {
  if (repo !== 'world') return COUNTRY_OF_LIST[repo];
  if (/^Permanent Representative/.test(position)) return undefined;
  if (/United Nations|International Court of Justice/.test(position)) return 'UNO';
  return 'IGO';
}

/** Titles of rank and notes in brackets go; names in other scripts are left out. */
function cleanName(name) {
  const cleaned = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(
      /,\s*(?:Baron(?:ess)?|Lord|Viscount|Earl|Count(?:ess)?|Marquess|Duke|Duchess|Jr\.?|Sr\.?)\b.*$/i,
      '',
    )
    .replace(/^(?:Sir|Dame|Lord|Lady|Baroness|Baron|Dr\.?|Prof\.?|General|Gen\.)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[\p{Script=Latin}\p{M}'’‘ʻʼʿʾ.\- –]+$/u.test(cleaned) ? cleaned : undefined;
}

function cleanOffice(office) {
  return office
    .replace(/\s*\|\s*/g, ' / ')
    .replace(/\s+/g, ' ')
    .trim();
}

function sectorsOf(office) {
  const says = (pattern) => pattern.test(office);
  if (says(/\bambassador\b|permanent representative|consul/i)) return 'GOV';
  if (
    says(
      /(?:minister|secretary|undersecretary)\b.*\bdefen[cs]e|\bdefen[cs]e (?:minister|secretary)|Secretary of the (?:Army|Navy|Air Force)|armed forces minister/i,
    )
  )
    return 'GOV+MIL';
  if (
    says(
      /joint staff|general staff|chiefs? of staff of the|chief of (?:the )?(?:army|naval|navy|air|defen[cs]e)|army staff|joint chiefs|\bcommander\b|commandant|commanding general|armed forces chief|inspector general of the (?:army|bundeswehr)/i,
    )
  )
    return 'MIL';
  if (says(/intelligence|\bCIA\b|\bMossad\b|secret service|\bMI[56]\b|\bSIS\b|\bFSB\b|state security/i))
    return 'SPY';
  if (says(/\bpolice\b|\bFBI\b|Federal Bureau of Investigation/i)) return 'COP';
  if (
    says(
      /\bjudge\b|\bjustice\b(?! (?:secretary|minister))(?<!minister (?:of|for) (?:the )?justice)(?<!secretary (?:of state )?for justice)|prosecutor|\bcourt\b/i,
    ) &&
    !says(/minister|secretary/i)
  )
    return 'JUD';
  if (
    says(
      /speaker|(?:president|chair\w*|leader|whip|secretary.general) of the .*(?:senate|assembly|chamber|parliament|congress|house|knesset|duma|council of states|bundestag|legislat|rada|riksdag|storting|sejm|folketing|majlis)|landtagspräsident|(?:majority|minority) (?:leader|whip)|member of (?:the )?(?:.*parliament|congress|.*assembly|.*senate|.*house)|\bsenator\b|second president/i,
    )
  )
    return 'LEG';
  if (says(/leader of the opposition|opposition leader|shadow/i)) return 'PTY+OPP';
  if (says(/central committee|communist party|politburo/i)) return 'GOV+PTY';
  if (says(/\bparty\b/i) && !says(/minister/i)) return 'PTY';
  if (says(/university|rector|vice-chancellor\b/i)) return 'EDU';
  if (says(/bishop|patriarch|mufti|ayatollah/i)) return 'REL';
  return 'GOV';
}

/** "President Abdelmadjid TEBBOUNE (since 12 December 2019)". */
function chiefsOfFactbook(text) {
  const chiefs = [];
  for (const { name, chief_of_state, head_of_government } of rowsOf(text, '\t')) {
    const country = COUNTRY_OF_LIST[name];
    if (!country) continue;
    for (const told of new Set([chief_of_state, head_of_government])) {
      const match =
        /^(?:co-|overall |Acting |Caretaker |Interim |so-called )?((?:[A-Z][\w-]*(?: of (?:the )?[A-Z]\w+| and| \(Prime Minister\))? ?)*?(?:President|Prime Minister|Premier|Chancellor|King|Amir|Sultan|Chairperson|Leader|Taoiseach \(Prime Minister\)|Prince|Grand Duke|Pope|Chief Minister|Minister of State)(?: of the Swiss Confederation| and Prime Minister| and Foreign Minister)?) (.+?) \(since ([^)]+)\)/.exec(
          decoded(told ?? ''),
        );
      if (!match) continue;
      const person = titleCase(match[2]);
      const start = isoDate(match[3]);
      if (!start || /;|represented|note/.test(person)) continue;
      chiefs.push({ country, office: shortOffice(match[1]), name: person, start });
    }
  }
  return chiefs;
}

/** Heads of state and government of 30 countries in mid-2026. */
function chiefsOfWorldLeaders(text) {
  return rowsOf(text, ',').flatMap((row) => {
    const country = COUNTRY_OF_LIST[row.Country];
    if (!country) return [];
    return ['Government', 'State'].flatMap((role) => {
      const name = row[`Head of ${role}`];
      const title = row[role === 'State' ? 'HoS Title' : 'HoG Title'];
      const start = row[role === 'State' ? 'HoS Since' : 'HoG Since'];
      if (!name || !start || country === 'GBR' || title === 'Monarch') return [];
      return [
        {
          country,
          office: /^(?:Sultan and )?Prime Minister$/.test(title) ? 'Prime Minister' : title,
          name,
          start,
        },
      ];
    });
  });
}

function decoded(text) {
  const entities = {
    eacute: 'é',
    Eacute: 'É',
    iacute: 'í',
    Iacute: 'Í',
    ocirc: 'ô',
    uacute: 'ú',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
  };
  return text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
}

function shortOffice(office) {
  const short =
    /Prime Minister|Taoiseach/.test(office) && !/President/.test(office) ? 'Prime Minister' : office;
  return short
    .replace(/ of the Swiss Confederation| and (?:Prime|Foreign) Minister/, '')
    .replace('Amir', 'Emir');
}

function titleCase(name) {
  return name
    .split(' ')
    .filter((word) => !/^(?:Dr\.|Col\.|Gen\.|Sir)$/.test(word))
    .map((word) =>
      word.length > 2 && word === word.toUpperCase()
        ? word
            .toLowerCase()
            .replace(/(^|[-'’])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
            .replace(/^El-/, 'El-')
        : word,
    )
    .join(' ');
}

function isoDate(told) {
  const match = /^(?:(\d{1,2}) )?(?:([A-Za-z]+)\.? )?(\d{4})$/.exec(told.trim());
  if (!match) return undefined;
  const [, day, month, year] = match;
  if (!month) return year;
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (at === 0) return undefined;
  const written = `${year}-${String(at).padStart(2, '0')}`;
  return day ? `${written}-${day.padStart(2, '0')}` : written;
}

/** A head of state or government whose term the list leaves open ended it when another took the office. */
function closeOpenTerms(people, chiefs) {
  for (const chief of chiefs) {
    for (const person of people.values()) {
      if (person.country !== chief.country || sameName(person.name, chief.name)) continue;
      for (const term of person.terms) {
        if (term.end === '' && term.office === chief.office && term.start < chief.start)
          term.end = chief.start;
      }
    }
  }
}

function sameName(a, b) {
  const words = new Set(plain(a).split(/[ -]/));
  return (
    plain(b)
      .split(/[ -]/)
      .filter((word) => word.length > 2 && words.has(word)).length >= 1
  );
}

function plain(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻʼʿʾ]/g, "'")
    .toLowerCase();
}

function leaders(reign, chiefs, listed) {
  const people = new Map();
  const add = (name, country, term) => {
    if (byHand.has(`${plain(name)}\t${country}`)) return;
    const key = `${plain(name)}\t${country}`;
    const known = people.get(key) ?? { name, names: [], country, wikidata: '', terms: [] };
    known.terms.push(term);
    people.set(key, known);
  };
  const known = [...listed.values()].filter(({ terms }) =>
    terms.some(({ office }) => /^(?:President|Prime Minister|Chancellor|King|Premier)$/.test(office)),
  );
  for (const row of rowsOf(reign, ',')) {
    const country = COUNTRY_OF_COW[row.stateabb];
    const name = reignName(row.leader);
    // San Marino changes its two captains every half-year; nobody reports on them.
    if (!country || !name || country === 'SMR' || Number(row.eyear) < EARLIEST) continue;
    const month = (number) => number.padStart(2, '0');
    const start = `${row.syear}-${month(row.smonth)}-${month(row.sdate)}`;
    const ended = `${row.eyear}-${month(row.emonth)}`;
    const words = plain(name)
      .split(/[ -]/)
      .filter((word) => word.length > 3);
    const last = plain(name).split(' ').at(-1);
    if (known.some((person) => person.country === country && plain(person.name).split(/[ -]/).includes(last)))
      continue;
    if (
      byHandRows.some(
        ([called, , of]) =>
          of === country &&
          plain(called)
            .split(/[ -]/)
            .some((word) => word === last || words.includes(word)),
      )
    )
      continue;
    add(name, country, {
      start,
      end: ended >= REIGN_ENDS ? '' : ended,
      sectors: 'GOV',
      office: 'head of government',
    });
  }
  for (const { name, country, office, start } of chiefs) {
    const holder = known.find(
      (person) =>
        person.country === country &&
        sameName(person.name, name) &&
        person.terms.some(({ end }) => end === '' || end >= start),
    );
    const isByHand = byHandRows.some(
      ([called, , of, , terms]) =>
        of === country &&
        sameName(called, name) &&
        /President|Prime Minister|Chancellor|King|Pope|leader|Premier/.test(terms),
    );
    if (!holder && !isByHand) add(name, country, { start, end: '', sectors: 'GOV', office });
  }
  closeReign(people, chiefs);
  return [...people.values()];
}

function closeReign(people, chiefs) {
  for (const person of people.values()) {
    for (const term of person.terms) {
      if (term.end !== '' || term.office !== 'head of government') continue;
      const mine = chiefs.filter(
        ({ country, name }) => country === person.country && sameName(person.name, name),
      );
      if (mine.length > 0) continue;
      const next = chiefs
        .filter(({ country }) => country === person.country)
        .map(({ start }) => start)
        .filter((start) => start > '2021-03')
        .sort()[0];
      term.end = next ?? '';
    }
  }
}

/** "Franco, Itamar"; "E. Kenny"; "Gloriana Ranocchini (f)". */
function reignName(name) {
  const cleaned = name.replace(/\s*\([^)]*\)/g, '').trim();
  const turned = cleaned.includes(', ') ? cleaned.split(', ').reverse().join(' ') : cleaned;
  const words = turned.split(/\s+/).filter((word) => !/^\p{L}\.?$/u.test(word));
  const whole = words.join(' ');
  return /^[A-Za-z' -]+$/.test(whole) && !/ and /.test(whole) && whole.length > 2 ? whole : undefined;
}

function write(file, header, people) {
  const lines = people
    .map(({ name, names, country, wikidata, terms }) => {
      const written = terms
        .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.office < b.office ? -1 : 1))
        .map(({ start, end, sectors, office }) => `${start}/${end} ${sectors} ${office}`);
      return [name, names.join('|'), country, wikidata, [...new Set(written)].join(' | ')].join('\t');
    })
    .sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(join(options.out, file), `${[...header, COLUMNS, ...lines].join('\n')}\n`);
  console.error(`${file}: ${lines.length} people`);
}
