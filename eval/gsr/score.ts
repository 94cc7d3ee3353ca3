/** Does a sentence's coding hold what the gold-standard record says? Records with their coded events in, scores out. */

import type { EntityRecord, EventRecord } from '../../src/coded-article.js';
import { classOf, codeOf, type GoldRecord } from './records.js';

export interface RecordVerdict {
  readonly record: GoldRecord;
  readonly events: readonly EventRecord[];
  /** Some event has the type. */
  readonly type: boolean;
  /** Some event has the countries of both sides. */
  readonly sides: boolean;
  /** One event has both. */
  readonly right: boolean;
  /** Events beyond the one that made the record right. */
  readonly extra: number;
}

export interface GsrScores {
  readonly records: number;
  /** Share of records with type and sides in one event. */
  readonly right: number;
  readonly type: number;
  readonly sides: number;
  /** Events per sentence beyond those that made a record right. */
  readonly extra: number;
  /** Type of the record → what was coded instead: the type with the right sides, else the first type, else none. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Types whose two sides the records give in either order. */
const EITHER_ORDER = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'ASSAULT']);

export function judgeRecord(record: GoldRecord, events: readonly EventRecord[]): RecordVerdict {
  const told = events.filter(({ embedded }) => !embedded);
  const hasType = (event: EventRecord) => classOf(event.type) === record.type;
  const right = told.some((event) => hasType(event) && hasSides(record, event));
  return {
    record,
    events: told,
    type: told.some(hasType),
    sides: told.some((event) => hasSides(record, event)),
    right,
    extra: told.length - (right ? 1 : 0),
  };
}

function hasSides(record: GoldRecord, { actors, recipients }: EventRecord): boolean {
  if (agree(record.actors, actors) && agree(record.recipients, recipients)) return true;
  if (!EITHER_ORDER.has(record.type) && record.recipients.length > 0) return false;
  const everyone = [...actors, ...recipients];
  return agree(record.actors, everyone) && agree(record.recipients, everyone);
}

/** An empty side of the record accepts anything. */
function agree(codes: readonly string[], entities: readonly EntityRecord[]): boolean {
  if (codes.length === 0) return true;
  return entities.some(({ country }) => country !== null && codes.includes(codeOf(country)));
}

export function scoreRecords(verdicts: readonly RecordVerdict[]): GsrScores {
  const share = (sum: number) => (verdicts.length === 0 ? 0 : sum / verdicts.length);
  const count = (holds: (verdict: RecordVerdict) => boolean) => share(verdicts.filter(holds).length);
  return {
    records: verdicts.length,
    right: count(({ right }) => right),
    type: count(({ type }) => type),
    sides: count(({ sides }) => sides),
    extra: share(verdicts.reduce((sum, { extra }) => sum + extra, 0)),
    confusion: confusionOf(verdicts),
  };
}

function confusionOf(verdicts: readonly RecordVerdict[]): Record<string, Record<string, number>> {
  const confusion: Record<string, Record<string, number>> = {};
  for (const verdict of verdicts) {
    confusion[verdict.record.type] ??= {};
    const row = confusion[verdict.record.type]!;
    const taken = takenFor(verdict);
    row[taken] = (row[taken] ?? 0) + 1;
  }
  return confusion;
}

function takenFor({ record, type, events }: RecordVerdict): string {
  if (type) return record.type;
  const nearest = events.find((event) => hasSides(record, event)) ?? events[0];
  return nearest ? classOf(nearest.type) : 'none';
}
