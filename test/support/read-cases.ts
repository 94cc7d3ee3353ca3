/**
 * Sentence cases from text files: the notation of `test/cases/` in, cases out.
 *
 *     # The title says the phenomenon
 *
 *     Norway said on Tuesday it would send two field hospitals to Mozambique.
 *
 *     ==>
 *
 *     AGREE  actor=NOR GOV  recipient=MOZ  date=Tuesday
 *
 * `date=none` says that the event has no date. Several events stand on several lines; `(none)` says that nothing is coded. A side lists its entities with commas;
 * each by country, sectors or words of its name; `-` is an empty side. What a line does not name is not compared, but
 * status, which is `happened` or `ongoing` unless it says otherwise. `embedded=yes` expects an embedded event; `place` is its
 * country, `-` none.
 * A title such as "near ASSAULT-drone: A delivery" names the type, mode, status or stance that the case nearly has.
 * A title that begins with "not yet:" marks a case that is known to fail; the test says so when it passes.
 */

import { SECTORS } from '../../src/code/entity.js';

export interface ExpectedEntity {
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly words: readonly string[];
}

export interface ExpectedEvent {
  readonly type: string;
  readonly modes: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
  readonly actors?: readonly ExpectedEntity[];
  readonly recipients?: readonly ExpectedEntity[];
}

export interface SentenceCase {
  readonly title: string;
  readonly line: number;
  readonly notYet: boolean;
  readonly text: string;
  readonly expected: readonly ExpectedEvent[];
}

export function readCases(content: string): SentenceCase[] {
  const lines = content.split('\n');
  const starts = lines.flatMap((line, at) => (line.startsWith('# ') ? [at] : []));
  return starts.map((start, at) => readCase(lines.slice(start, starts[at + 1]), start + 1));
}

const NOT_YET = 'not yet: ';

function readCase(lines: readonly string[], line: number): SentenceCase {
  const arrow = lines.indexOf('==>');
  if (arrow < 0) throw new Error(`line ${line}: the case has no ==>`);
  const title = lines[0]!.slice(2);
  const notYet = title.startsWith(NOT_YET);
  return {
    title: notYet ? title.slice(NOT_YET.length) : title,
    line,
    notYet,
    text: lines.slice(1, arrow).join('\n').trim(),
    expected: lines
      .slice(arrow + 1)
      .map((each) => each.trim())
      .filter((each) => each !== '' && each !== '(none)')
      .map(readExpected),
  };
}

function readExpected(line: string): ExpectedEvent {
  const [head, ...rest] = line.split(/\s+(?=[a-z]+=)/);
  const [, type, modes] = /^([A-Z]+)(?:-(.+))?$/.exec(head!)!;
  const fields = new Map(rest.map((field) => field.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const actors = fields.get('actor');
  const recipients = fields.get('recipient');
  return {
    type: type!,
    modes: modes === undefined ? [] : modes.split('+'),
    fields,
    ...(actors === undefined ? {} : { actors: readSide(actors) }),
    ...(recipients === undefined ? {} : { recipients: readSide(recipients) }),
  };
}

function readSide(cell: string): ExpectedEntity[] {
  if (cell.trim() === '-') return [];
  return cell.split(',').map((entity) => {
    const words = entity.trim().split(/\s+/);
    const isSector = (word: string) => (SECTORS as readonly string[]).includes(word);
    const country = words.find((word) => /^[A-Z]{3}$/.test(word) && !isSector(word));
    return {
      ...(country === undefined ? {} : { country }),
      sectors: words.filter(isSector),
      words: words.filter((word) => !/^[A-Z]{3}$/.test(word)),
    };
  });
}
