/** What a date's words mean before they are set against the report's date: what the grammar reads, what `resolve` turns into a value. */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3's names: morning, midday, afternoon, evening, night; DT for daytime. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** `last` and `next` are strict ("last Friday" is never today); undefined leaves it to the tense. */
export type Which = 'last' | 'this' | 'next';

export type Meaning =
  /** A day, month or year by its parts; missing larger parts come from the anchor: "July 26", "Monday", "1998". */
  | {
      readonly kind: 'parts';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      /** 1 Monday to 7 Sunday. */
      readonly weekday?: number;
      /** "July last year": -1. */
      readonly yearShift?: number;
      readonly which?: Which;
      /** "Tuesday of last week": -1. */
      readonly weekShift?: number;
    }
  /** The present unit or one so many before or after it: "last week", "this month", "tomorrow". */
  | {
      readonly kind: 'period';
      readonly unit: Unit;
      readonly shift: number;
      /** "that day" counts from a date told before; else from the report. */
      readonly from?: 'story';
    }
  /** So many units before or after the report: "two weeks ago"; amount undefined for "weeks ago". */
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly amount: number | undefined;
      readonly direction: -1 | 1;
      /** "two days later" counts from a day told before. */
      readonly from: 'report' | 'story';
    }
  | { readonly kind: 'season'; readonly season: Season; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: number; readonly which?: Which }
  /** "the first half of 1998". */
  | { readonly kind: 'half'; readonly half: number; readonly year?: number }
  /** "the 1990s": 199. */
  | { readonly kind: 'decade'; readonly decade: number }
  /** "the 19th century": 18. */
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'holiday'; readonly holiday: string; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'reference'; readonly reference: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  /** "two weeks"; amount undefined for "weeks". */
  | { readonly kind: 'duration'; readonly unit: Unit; readonly amount: number | undefined }
  | { readonly kind: 'set'; readonly unit: Unit; readonly amount: number }
  /** A time of a day that the text does not name: "at 9 a.m.". */
  | { readonly kind: 'clock' };

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** What a rule of the grammar found: atoms from `from` to before `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly meaning: Meaning;
  readonly part?: PartOfDay;
  /** "T04:00". */
  readonly clock?: string;
}
