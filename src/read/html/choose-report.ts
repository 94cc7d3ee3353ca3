/** The stretches of text of a page in, those of its report out: the element that gathers most of what reads as prose. */

import type { PageElement, TextBlock } from './page-collector.js';

/**
 * Names mislead: a page may set everything in a box called "ad-wallpaper". Where next to nothing is found, what stands
 * aside is read too, and taken if it gathers much more.
 */
export function chooseReport(elements: readonly PageElement[], blocks: readonly TextBlock[]): TextBlock[] {
  const inside = choose(
    elements,
    blocks.filter(({ aside }) => !aside),
  );
  if (lengthOf(inside) >= SHORTEST_REPORT) return inside;
  const all = choose(elements, blocks);
  return lengthOf(all) >= Math.max(SHORTEST_REPORT, 3 * lengthOf(inside)) ? all : inside;
}

/** Characters. Briefs are longer. */
const SHORTEST_REPORT = 250;

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words.length, 0);
}

function choose(elements: readonly PageElement[], blocks: readonly TextBlock[]): TextBlock[] {
  const scores = scoresOf(elements, blocks);
  const best = bestOf(elements, scores);
  const { top, widened } = widen(best, elements, scores);
  const { end, parent } = elements[top]!;
  const chosen = blocks.filter((block) => {
    const { element } = block;
    if (top <= element && element < end) return isReport(block, elements);
    return !widened && parent > 0 && isBeside(block, top, elements);
  });
  // A link never closed makes links of all words: then there is nothing to go by, and all are taken.
  return chosen.length > 0 ? chosen : [...blocks];
}

/** Paragraphs count for their parent and, half, for the element above; links and menus do not count. */
function scoresOf(elements: readonly PageElement[], blocks: readonly TextBlock[]): Float64Array {
  const scores = new Float64Array(elements.length);
  for (const { element, words, linked } of blocks) {
    const { name, parent } = elements[element]!;
    if (words.length < 25 || linked > words.length * 0.4 || /^h\d$/u.test(name)) continue;
    const score = 1 + Math.min(words.length / 100, 4) + (words.match(/[,،，]/gu)?.length ?? 0) * 0.3;
    const own = name === 'p' || name === 'li' || name === 'blockquote' ? parent : element;
    scores[own]! += score;
    if (own > 0) scores[elements[own]!.parent]! += score / 2;
  }
  return scores;
}

function bestOf(elements: readonly PageElement[], scores: Float64Array): number {
  let top = 0;
  let highest = 0;
  elements.forEach(({ bonus }, index) => {
    const score = scores[index]! * (1 + bonus);
    if (score > highest) {
      top = index;
      highest = score;
    }
  });
  return top;
}

/** A report cut into several boxes: its parent, when other boxes in it hold nearly as much. */
function widen(
  best: number,
  elements: readonly PageElement[],
  scores: Float64Array,
): { top: number; widened: boolean } {
  const { parent } = elements[best]!;
  if (best === 0 || parent <= 0) return { top: best, widened: false };
  const enough = scores[best]! * 0.25;
  const others = elements.some(
    (element, index) => index !== best && element.parent === parent && scores[index]! >= enough,
  );
  return others ? { top: parent, widened: true } : { top: best, widened: false };
}

/** Within the report: not lists of links, not a line that is one link. */
function isReport({ words, linked, element }: TextBlock, elements: readonly PageElement[]): boolean {
  if (elements[element]!.name === 'h1') return false;
  return linked <= words.length * (words.length < 200 ? 0.5 : 0.8);
}

/** A lead set before the box of the report, or a paragraph that fell out behind it: a whole sentence at least, unlinked. */
function isBeside(block: TextBlock, top: number, elements: readonly PageElement[]): boolean {
  const { words, linked, element } = block;
  const { name, parent } = elements[element]!;
  const around = elements[top]!.parent;
  const grown = element < top ? elements[parent]?.parent : undefined;
  if (parent !== around && grown !== around) return false;
  return (
    /^(?:p|h2|div|section)$/u.test(name) &&
    words.length >= 60 &&
    linked <= words.length * 0.25 &&
    /[.!?。][\p{Pe}\p{Pf}"']?$/u.test(words)
  );
}
