/** Half a surrogate pair stands for no character and cannot be stored: U+FFFD takes its place, as long as it was. */

/** What `String.prototype.toWellFormed` gives; written out because the language level that we compile for lacks it. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
