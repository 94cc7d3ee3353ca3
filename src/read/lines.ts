/** A text in, its lines out, trimmed, with the number of line breaks before each; blank lines only count. */

export interface Line {
  readonly from: number;
  readonly to: number;
  /** Line breaks since the line before: 1 for the next line, 2 when a blank line stands between. */
  readonly breaks: number;
}

/** Splits at LF, CR, CR LF, VT, FF, NEL and the two Unicode separators. */
export function linesOf(text: string, end: number, from = 0): Line[] {
  const lines: Line[] = [];
  let start = from;
  let breaks = 0;
  for (let at = from; at <= end; at++) {
    if (at < end && !isBreak(text.charCodeAt(at))) continue;
    const line = trimmed(text, start, at);
    if (line.from < line.to) {
      lines.push({ ...line, breaks });
      breaks = 0;
    }
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
    breaks++;
  }
  return lines;
}

/** The same stretch without blanks at either end. */
export function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

function isBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Blanks of every width, and the marks without any width that savers leave behind. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return code === 0x7f || code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
