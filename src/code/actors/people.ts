/** What a person was on a day: a name and a date in, country, sectors and office out. */

import { SECTORS, type Sector } from '../entity.js';
import type { ActorLexicon, Person, Term } from './actor-lexicon.js';

export interface Standing {
  readonly sectors: readonly Sector[];
  readonly office?: string;
  readonly why: string;
}

/** Terms in the file's writing: `2009-01-20/2017-01-20 GOV President`, separated by ` | `, sectors joined by `+`. */
export function termsOf(person: Person): Term[] {
  const known = parsed.get(person);
  if (known) return known;
  const terms = person.terms.split(' | ').flatMap((written) => parseTerm(written) ?? []);
  parsed.set(person, terms);
  return terms;
}

/** @returns undefined when the writing is not a term's */
export function parseTerm(written: string): Term | undefined {
  const match = /^(\d{4}[\d-]*)?\/(\d{4}[\d-]*)? ([A-Z+]*) (.+)$/.exec(written);
  if (!match) return undefined;
  const [, start, end, codes, office] = match;
  const sectors = codes === '' ? [] : codes!.split('+');
  if (!sectors.every(isSector)) return undefined;
  return {
    office: office!,
    sectors,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}

function isSector(code: string): code is Sector {
  return (SECTORS as readonly string[]).includes(code);
}

const parsed = new WeakMap<Person, Term[]>();

/**
 * Who the person was on the day. On the very day a term ends the office still counts, so that the president ousted on
 * 26 July is a president in the report of that coup.
 */
export function standingOf(person: Person, asOf: string | undefined): Standing {
  const terms = termsOf(person);
  const held = terms.filter((term) => holds(term, asOf));
  if (held.length > 0) {
    const [main] = [...held].sort(
      (a, b) => rankOf(b.office) - rankOf(a.office) || compare(b.start ?? '', a.start ?? ''),
    );
    const sectors = [...new Set([...main!.sectors, ...held.flatMap((term) => term.sectors)])];
    return { sectors, office: main!.office, why: `${main!.office} ${main!.start ?? ''}/${main!.end ?? ''}` };
  }
  const past = terms.filter(({ end }) => asOf !== undefined && end !== undefined && end < asOf);
  const [last] = [...past].sort((a, b) => compare(b.end ?? '', a.end ?? ''));
  if (last) return { sectors: ['ELI'], why: `was ${last.office} until ${last.end}` };
  return { sectors: [], why: asOf === undefined ? 'no date to judge by' : `held no known office on ${asOf}` };
}

/** Without a date the latest term counts. */
function holds({ start, end }: Term, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  if (start !== undefined && asOf < start.slice(0, asOf.length)) return false;
  return end === undefined || asOf.slice(0, end.length) <= end;
}

/** Heads of state and government and leaders of armed movements are known by their last name alone. */
export function isChief({ office, sectors }: Term): boolean {
  return isChiefly(office) || (sectors.includes('REB') && /^leader of /i.test(office));
}

/** Is it the office of a head of state or government? */
export function isChiefly(office: string): boolean {
  return rankOf(office) === 2;
}

function rankOf(office: string): 0 | 1 | 2 {
  if (CHIEF.test(office)) return 2;
  return /^(?:ambassador|member|permanent)/i.test(office) ? 0 : 1;
}

const CHIEF =
  /^(?:acting |interim |transitional |caretaker )?(?:president|prime minister|premier|chancellor|taoiseach|king|queen|emir|sultan|supreme leader|head of state|head of government|head of the junta|pope|secretary-general of the united nations|(?:republican |democratic )?candidate for president)$/i;

/** Years before the first and after the last office for which somebody of that full name is taken for the office holder. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 12;

/** Names are shared: who held some post long before or after the report is somebody else; rulers stay known. */
export function mayBeMeant(person: Person, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  const terms = termsOf(person);
  if (terms.some(isChief)) return true;
  const year = Number(asOf.slice(0, 4));
  return terms.some(({ start, end }) => {
    const from = start === undefined ? 0 : Number(start.slice(0, 4)) - YEARS_BEFORE;
    const to = end === undefined ? 9999 : Number(end.slice(0, 4)) + YEARS_AFTER;
    return from <= year && year <= to;
  });
}

/** Of several persons of one name, the one who held office on the day; else the one who left it last. */
export function likeliest(people: readonly Person[], asOf: string | undefined): Person | undefined {
  const scored = people.map((person) => ({ person, score: activity(person, asOf) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.person;
}

function activity(person: Person, asOf: string | undefined): number {
  const terms = termsOf(person);
  if (terms.some((term) => isChief(term) && holds(term, asOf))) return 3;
  if (terms.some((term) => holds(term, asOf))) return 2;
  return terms.some(isChief) ? 1 : 0;
}

/** Whom a title, a country and a last name mean: the likeliest who holds or held such an office there. */
export function byTitle(
  lexicon: ActorLexicon,
  surname: string,
  asOf: string | undefined,
  country: string,
  isSuch: (term: Term) => boolean,
): Person | undefined {
  const people = lexicon.people
    .named(surname)
    .filter(
      (person) => person.country === country && mayBeMeant(person, asOf) && termsOf(person).some(isSuch),
    );
  return likeliest(people, asOf);
}

/**
 * The one person whom a last name alone may mean: who rules on the day, else the one well-known ruler of the past who
 * bore it.
 */
export function bySurname(
  lexicon: ActorLexicon,
  surname: string,
  asOf: string | undefined,
): Person | undefined {
  const chiefs = chiefsCalled(lexicon, surname);
  const holding = asOf === undefined ? [] : chiefs.filter((person) => rules(person, asOf));
  if (holding.length === 1) return holding[0];
  return holding.length === 0 ? lastOfOneCountry(chiefs.filter(isKnownInFull), asOf) : undefined;
}

/** Lists that give rulers by last name only tell nothing where another has the full name. */
function chiefsCalled(lexicon: ActorLexicon, surname: string): Person[] {
  const chiefs = lexicon.people.named(surname).filter((person) => termsOf(person).some(isChief));
  const isTwice = (person: Person) =>
    chiefs.some((other) => other.name.includes(' ') && other.country === person.country);
  return chiefs.filter((person) => person.name.includes(' ') || !isTwice(person));
}

export function isInOffice(person: Person, asOf: string): boolean {
  return termsOf(person).some((term) => holds(term, asOf));
}

export function rules(person: Person, asOf: string | undefined): boolean {
  return termsOf(person).some((term) => isChief(term) && holds(term, asOf));
}

/** Two Bushes were presidents of one country: the later one, of those who had ruled by then. */
function lastOfOneCountry(people: readonly Person[], asOf: string | undefined): Person | undefined {
  const [first] = people;
  if (first === undefined || people.some(({ country }) => country !== first.country)) return undefined;
  const rulers = people.filter((person) =>
    termsOf(person).some((term) => isChief(term) && !isBid(term.office)),
  );
  const byThen = (rulers.length > 0 ? rulers : people).filter(
    (person) => asOf === undefined || beganOf(person) <= asOf,
  );
  return byThen.sort((a, b) => compare(beganOf(b), beganOf(a)))[0];
}

/** A candidate is known by the last name, too, but has not ruled. */
function isBid(office: string): boolean {
  return /\bcandidate\b/i.test(office);
}

/** When the first rule began. */
function beganOf(person: Person): string {
  return termsOf(person).find(isChief)?.start ?? '';
}

/** Lists of rulers that give last names only call every office the same; their bearers need a title or country. */
function isKnownInFull(person: Person): boolean {
  return person.name.includes(' ') && termsOf(person).some(({ office }) => office !== 'head of government');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
