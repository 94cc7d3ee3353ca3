/** The assignment of greatest total weight: a matrix of weights in, for each row its column or -1 out. */

/**
 * Each row gets at most one column and each column at most one row; pairs of weight 0 or less are left unpaired.
 * The Hungarian method with potentials, O(n³).
 *
 * @example assign([[0.5, 1], [0.9, 0.8]]) // [1, 0]
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  if (rows === 0 || columns === 0) return new Array<number>(rows).fill(-1);
  // Padded to a square whose extra cells cost nothing, and turned from weight into cost.
  const cost = (row: number, column: number): number =>
    row < rows && column < columns ? -Math.max(0, weights[row]![column]!) : 0;
  const rowOf = leastCost(size, cost);
  const columnOf = new Array<number>(rows).fill(-1);
  rowOf.forEach((row, column) => {
    if (row < rows && column < columns && weights[row]![column]! > 0) columnOf[row] = column;
  });
  return columnOf;
}

/** For each column its row in the assignment of least cost. */
function leastCost(size: number, cost: (row: number, column: number) => number): number[] {
  // Index 0 is a sentinel, as in the usual form of the method.
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const from = augmentingPath(size, cost, rowOf, rowPotential, columnPotential);
    for (let column = from.end; column !== 0; ) {
      const before = from.previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  return rowOf.slice(1).map((row) => row - 1);
}

function augmentingPath(
  size: number,
  cost: (row: number, column: number) => number,
  rowOf: readonly number[],
  rowPotential: number[],
  columnPotential: number[],
): { end: number; previous: readonly number[] } {
  const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Array<number>(size + 1).fill(0);
  const used = new Array<boolean>(size + 1).fill(false);
  let column = 0;
  do {
    used[column] = true;
    const row = rowOf[column]!;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let other = 1; other <= size; other++) {
      if (used[other]) continue;
      const reduced = cost(row - 1, other - 1) - rowPotential[row]! - columnPotential[other]!;
      if (reduced < least[other]!) {
        least[other] = reduced;
        previous[other] = column;
      }
      if (least[other]! < delta) {
        delta = least[other]!;
        next = other;
      }
    }
    for (let other = 0; other <= size; other++) {
      if (used[other]) {
        rowPotential[rowOf[other]!]! += delta;
        columnPotential[other]! -= delta;
      } else {
        least[other]! -= delta;
      }
    }
    column = next;
  } while (rowOf[column] !== 0);
  return { end: column, previous };
}
