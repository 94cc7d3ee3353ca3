/** The CoNLL score of coreference: MUC, B³ and CEAF-φ4 over whole documents, singletons counted, and their mean. */

/** Chains of a document; a mention is a key such as `3:0-4` (sentence, first word, end). */
export type Clusters = readonly (readonly string[])[];

export interface Fractions {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface ConllScore {
  readonly muc: Fractions;
  readonly b3: Fractions;
  readonly ceaf: Fractions;
  /** Mean of the three F1. */
  readonly conll: number;
}

/** The score of several documents: numerators and denominators are summed over them, as the official scorer does. */
export function conllScore(documents: readonly { gold: Clusters; predicted: Clusters }[]): ConllScore {
  const muc = new Sums();
  const b3 = new Sums();
  const ceaf = new Sums();
  for (const { gold, predicted } of documents) {
    muc.add(links(predicted, gold), links(gold, predicted));
    b3.add(shares(predicted, gold), shares(gold, predicted));
    const common = bestAlignment(gold, predicted);
    ceaf.add([common, predicted.length], [common, gold.length]);
  }
  const scores = { muc: muc.fractions(), b3: b3.fractions(), ceaf: ceaf.fractions() };
  return { ...scores, conll: (scores.muc.f1 + scores.b3.f1 + scores.ceaf.f1) / 3 };
}

export function fractions(right: number, predicted: number, gold: number): Fractions {
  const p = predicted === 0 ? 0 : right / predicted;
  const r = gold === 0 ? 0 : right / gold;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

type Ratio = readonly [right: number, all: number];

class Sums {
  #p = [0, 0];
  #r = [0, 0];
  add(p: Ratio, r: Ratio): void {
    this.#p = [this.#p[0]! + p[0], this.#p[1]! + p[1]];
    this.#r = [this.#r[0]! + r[0], this.#r[1]! + r[1]];
  }
  fractions(): Fractions {
    const p = this.#p[1] === 0 ? 0 : this.#p[0]! / this.#p[1]!;
    const r = this.#r[1] === 0 ? 0 : this.#r[0]! / this.#r[1]!;
    return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
  }
}

function clusterOf(clusters: Clusters): Map<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));
}

/** MUC: links of the first that the second keeps, of all links of the first. */
function links(of: Clusters, against: Clusters): Ratio {
  const where = clusterOf(against);
  let right = 0;
  let all = 0;
  for (const cluster of of) {
    const parts = new Set<number>();
    let alone = 0;
    for (const mention of cluster) {
      const part = where.get(mention);
      if (part === undefined) alone++;
      else parts.add(part);
    }
    right += cluster.length - parts.size - alone;
    all += cluster.length - 1;
  }
  return [right, all];
}

/** B³: over the mentions of the first, the share of their chain that the second's chain also holds. */
function shares(of: Clusters, against: Clusters): Ratio {
  const where = clusterOf(against);
  let right = 0;
  let all = 0;
  for (const cluster of of) {
    const together = new Map<number, number>();
    for (const mention of cluster) {
      const part = where.get(mention);
      if (part !== undefined) together.set(part, (together.get(part) ?? 0) + 1);
    }
    for (const count of together.values()) right += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [right, all];
}

/** CEAF-φ4: the greatest sum of Dice similarities of chains paired one to one. */
function bestAlignment(gold: Clusters, predicted: Clusters): number {
  const where = clusterOf(predicted);
  const similar = gold.map((cluster) => {
    const together = new Map<number, number>();
    for (const mention of cluster) {
      const part = where.get(mention);
      if (part !== undefined) together.set(part, (together.get(part) ?? 0) + 1);
    }
    return new Map(
      [...together].map(([part, count]) => [part, (2 * count) / (cluster.length + predicted[part]!.length)]),
    );
  });
  return components(similar, predicted.length).reduce((sum, part) => sum + assignment(part), 0);
}

/** Chains that share no mention cannot pair: each connected part is solved alone, as a small dense matrix. */
function components(similar: readonly ReadonlyMap<number, number>[], columns: number): number[][][] {
  const rowsOf: number[][] = Array.from({ length: columns }, () => []);
  similar.forEach((row, index) => {
    for (const column of row.keys()) rowsOf[column]!.push(index);
  });
  const seen = new Set<number>();
  const parts: number[][][] = [];
  for (let start = 0; start < similar.length; start++) {
    if (seen.has(start) || similar[start]!.size === 0) continue;
    const rows: number[] = [];
    const open = [start];
    const columnIds = new Map<number, number>();
    seen.add(start);
    while (open.length > 0) {
      const row = open.pop()!;
      rows.push(row);
      for (const column of similar[row]!.keys()) {
        if (!columnIds.has(column)) columnIds.set(column, columnIds.size);
        for (const next of rowsOf[column]!) {
          if (!seen.has(next)) open.push(next);
          seen.add(next);
        }
      }
    }
    const size = Math.max(rows.length, columnIds.size);
    const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rows.forEach((row, index) => {
      for (const [column, value] of similar[row]!) matrix[index]![columnIds.get(column)!] = value;
    });
    parts.push(matrix);
  }
  return parts;
}

/** The greatest sum of a square matrix with one cell a row and column (Hungarian method with potentials). */
function assignment(values: readonly (readonly number[])[]): number {
  const size = values.length;
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  const way = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const current = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const cost = -values[current - 1]![j - 1]! - rowPotential[current]! - columnPotential[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else {
          least[j]! -= delta;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const previous = way[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    } while (column !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= size; j++) sum += values[rowOf[j]! - 1]![j - 1]!;
  return sum;
}
