/** A paragraph that describes a picture, told by who is credited for it; and credits at the end of a report's paragraph. */

import { comparable, countWords, tidy } from './comparable.js';
import { agencyNamed } from './publisher.js';
import type { ReadLists } from './read-lists.js';

/** Longer paragraphs are text, even when they end with a credit. */
const LONGEST_CAPTION = 130;

/**
 * "Fishermen mend nets in Beira. (Ana Pires/Reuters)", "… | AP Photo", "… . **Ivan Petrov / TASS**", "FILE PHOTO: …".
 * Not "The strike killed nine, the ministry said (Reuters)".
 */
export function isCaption(words: string, emphasised: string | undefined, lists: ReadLists): boolean {
  const length = countWords(words);
  if (length > LONGEST_CAPTION) return false;
  const line = tidy(words);
  if (emphasised !== undefined && isPictureCredit(emphasised, lists)) return true;
  const bracket = /[([]([^()[\]]{2,110})[)\]]\.?$/u.exec(line.slice(-120));
  if (bracket && isPictureCredit(bracket[1]!, lists)) return true;
  const bar = /\|\s*([^|]{2,60})$/u.exec(line.slice(-90));
  if (bar && isPictureCredit(bar[1]!, lists)) return true;
  if (/\|\s*(?:AP|Getty|Reuters|AFP|EPA)\s(?:Photos?|Images)?/u.test(line) && length <= 60) return true;
  if (length > 70) return false;
  return isCreditTail(line, lists);
}

/** "Ana Pires/Reuters", "AP Photo/Ana Pires, File", "Photo by Ana Pires", "Ministry of Defence / TASS". */
function isPictureCredit(words: string, lists: ReadLists): boolean {
  const credit = comparable(words).replace(/[.,]+$/u, '');
  if (countWords(credit) > 16) return false;
  if (PICTURE_CREDIT.test(credit) || (countWords(credit) <= 6 && PICTURE_CREDIT_END.test(credit)))
    return true;
  const parts = credit.split(/\s*(?:\/|\bvia\b)\s*/u);
  if (parts.length < 2) return agencyNamed(credit, lists)?.kind === 'picture';
  if (/\d{2,}\s?\/\s?\d/u.test(credit)) return false;
  return (
    parts.some((part) => agencyNamed(part, lists) !== undefined) ||
    /\svia\s(?:ap|afp|reuters)\b/u.test(credit)
  );
}

const PICTURE_CREDIT =
  /^(?:file\s+)?(?:photo|photograph|picture|image|illustration|graphic|graph|map)s?\s?(?:$|[:/,]|by\b|courtesy\b|credit\b|from\b|via\b|provided\b|released\b)|^handout\b|^courtesy\b|\bcourtesy of\b|^credits?\s?:|^screen ?(?:grab|shot)\b/u;
const PICTURE_CREDIT_END = /\b(?:photo|picture|image)s?$|\bfile$|\bhandout$/u;

/** A credit set at the end without brackets: "… in March. Getty Images", "… REUTERS/Ana Pires", "Image: Ana Pires." */
function isCreditTail(line: string, lists: ReadLists): boolean {
  const tail = line.slice(-110);
  if (CREDIT_TAILS.some((pattern) => pattern.test(tail))) return true;
  const last = /[.!?]["'”’)]*\s([^.!?]{2,60})$/u.exec(tail)?.[1];
  return last !== undefined && (isPictureCredit(last, lists) || agencyNamed(last, lists)?.kind === 'picture');
}

const CREDIT_TAILS: readonly RegExp[] = [
  /\b(?:REUTERS|Reuters|AFP|AP Photo|AP|EPA|TASS|EFE|███)\s?\/\s?\p{Lu}[\p{L}.'’ -]{2,40}(?:, File|\/File(?: Photo)?)?$/u,
  /(?:^|[.!?…”"'’]\s)(?:(?:Mandatory |Photo |Image )?[Cc]redit|Images?|Photos?|Photographs?|Pictures?)\s?(?:[:.…]|\.\.\.)\s?\p{Lu}[^.!?:]{1,60}\.?$/u,
  /[.!?…”"'’]\sCredit\s\p{Lu}[\p{L}.'’ -]{2,40}\s?\/[^.!?:]{2,50}$/u,
  /(?:^|[.!?…”"'’]\s)(?:Photos?|Photographs?|Pictures?|Images?)\s(?:by|courtesy of|courtesy)\s\p{Lu}[^.!?:]{1,50}\.?$/u,
  /(?:^|\s)©\s?(?:\d{4}\s)?\p{L}[^.!?]{1,50}$/u,
];

/**
 * Where a paragraph's own text ends and a closing credit begins: "… he said. (Reporting by Ana Pires; Editing by Jo
 * Lund)", "… he added. (Xinhua)". Undefined when there is none.
 */
export function creditTailOf(words: string, lists: ReadLists): { from: number; agency?: string } | undefined {
  const start = Math.max(0, words.length - 600);
  const tail = words.slice(start);
  const credit =
    /[.!?…]["'”’)]*\s+([([]?\s?(?:additional |further )?(?:reporting|writing|editing) (?:and \p{L}+ )?by\s\p{Lu}[\s\S]*$)/iu.exec(
      tail,
    );
  if (credit) return { from: start + credit.index + credit[0].length - credit[1]!.length };
  const agency = /[.!?…]["'”’]*\s*([([/—–-]\s?(\p{L}[\p{L} -]{1,40}?)\s?[)\]/]?)\.?$/u.exec(tail.slice(-60));
  const named = agency && agencyNamed(agency[2]!, lists);
  if (!agency || named?.kind !== 'news') return undefined;
  return { from: words.length - agency[0].length + agency[0].lastIndexOf(agency[1]!), agency: named.name };
}
