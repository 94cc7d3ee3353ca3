/** Whole numbers that stand for words and features: 32-bit hashes, the same on every platform. */

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** A feature from its template's number and one value. */
export function mix1(template: number, a: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export function mix2(template: number, a: number, b: number): number {
  return mix1(template, Math.imul(a ^ (a >>> 16), 0x7feb352d) ^ Math.imul(b, 0x27d4eb2f) ^ (b >>> 7));
}

export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, Math.imul(a ^ (a >>> 16), 0x165667b1) ^ Math.imul(b, 0x58f38ded) ^ (b >>> 9), c);
}
