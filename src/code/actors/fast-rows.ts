/**
 * Lines of a long table below its header: for files of many thousand lines that must load in a few milliseconds. Their
 * cells are checked by those who read them and, all of them, by the test of the data files.
 */

import { DataError, type DataFiles, textOf } from '../../text/data-files.js';

const COMMENT = 35;

/** @throws DataError when the header is not the one expected */
export function eachLine(
  files: DataFiles,
  path: string,
  header: string,
  take: (line: string, number: number) => void,
): void {
  const text = textOf(files, path);
  let isHeader = true;
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    number++;
    if (to > from && text.charCodeAt(from) !== COMMENT) {
      const line = text.slice(from, to);
      if (!isHeader) take(line, number);
      else if (line !== header)
        throw new DataError(path, number, `has the header "${line}"; expected "${header}"`);
      isHeader = false;
    }
    from = to + 1;
  }
}
