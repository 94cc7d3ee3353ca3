/** Kinds of characters, by UTF-16 code unit: what a word is made of, in any script that news is written in. */

export function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A to Z. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfe00)
  );
}

export function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** Letters, digits, underscore, soft hyphen. */
export function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === 0xad;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 96;
}

export function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}
