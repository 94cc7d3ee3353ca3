/** The JSON-LD scripts of a page in, what they say of its article out. */

export type Json = Readonly<Record<string, unknown>>;

/** Longer scripts are left alone. */
const LONGEST_DATA = 2_000_000;

/** The first object whose type is an article's, in whatever list or graph it stands. */
export function articleData(scripts: readonly string[]): Json | undefined {
  for (const script of scripts) {
    if (script.length > LONGEST_DATA) continue;
    const queue: unknown[] = [parsed(script)];
    for (let at = 0; at < queue.length && at < 1000; at++) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, 200));
      else if (typeof value === 'object' && value !== null) {
        const object = value as Json;
        if (/(?:Article|Report|BlogPosting|LiveBlogPosting)$/u.test(nameOf(object['@type']) ?? ''))
          return object;
        queue.push(object['@graph'], object['mainEntity'], object['mainEntityOfPage']);
      }
    }
  }
  return undefined;
}

/** Scripts are often put together from templates: line breaks inside texts and a comma too many are forgiven. */
function parsed(script: string): unknown {
  const plain = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/gu,
    '',
  );
  return jsonOf(plain) ?? jsonOf(plain.replace(/[\u0000-\u001f]/gu, ' ').replace(/,(?=\s*[\]}])/gu, ''));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, the name of an object, or the names of several: "A and B". */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return line(value) || undefined;
  if (Array.isArray(value)) {
    const names = value.slice(0, 4).map(nameOf).filter(Boolean);
    return [...new Set(names)].join(' and ') || undefined;
  }
  if (typeof value === 'object' && value !== null) return nameOf((value as Json)['name']);
  return undefined;
}

export function line(words: string): string {
  return words.slice(0, 4000).replace(/\s+/gu, ' ').trim().slice(0, 500);
}
