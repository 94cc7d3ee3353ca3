/** Brat standoff annotations (brat.nlplab.org/standoff.html) of PolNeAR: a text and its `.ann` file in, spans by label out. */

export interface BratSpan {
  readonly label: string;
  /** In UTF-16 code units, half-open; several for a discontinuous annotation. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
}

export interface BratAnnotations {
  readonly spans: ReadonlyMap<string, BratSpan>;
  /** Roles of each attribution: ids of spans by role, for example Source: [T1]. */
  readonly attributions: readonly ReadonlyMap<string, readonly string[]>[];
}

/** Offsets in the file count code points; those given back count UTF-16 code units. */
export function readBrat(annotations: string, text: string): BratAnnotations {
  const units = unitsOfCodePoints(text);
  const at = (offset: string) => units[Math.min(Number(offset), units.length - 1)]!;
  const spans = new Map<string, BratSpan>();
  const attributions: Map<string, string[]>[] = [];
  for (const line of annotations.split('\n')) {
    const entity = /^(T\d+)\t([\w-]+) (\d[\d ;]*)\t/.exec(line);
    if (entity) {
      const pieces = entity[3]!.split(';').map((piece) => {
        const [from, to] = piece.trim().split(' ') as [string, string];
        return { from: at(from), to: at(to) };
      });
      spans.set(entity[1]!, { label: entity[2]!, pieces });
    } else if (/^E\d+\t/.test(line)) attributions.push(rolesOf(line));
  }
  return { spans, attributions };
}

function rolesOf(line: string): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const part of line.split('\t')[1]!.trim().split(' ')) {
    const [name, id] = part.split(':') as [string, string];
    const role = name.replace(/\d+$/, '');
    roles.set(role, [...(roles.get(role) ?? []), id]);
  }
  return roles;
}

/** The UTF-16 offset of each code point, and of the end. */
function unitsOfCodePoints(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  for (const character of text) {
    units[count++] = unit;
    unit += character.length;
  }
  units[count] = unit;
  return units.subarray(0, count + 1);
}
