/**
 * The tree of the highest sum of arc scores: scores of every pair of words in, one head a word out.
 *
 * Chu & Liu 1965, Edmonds 1967: each word takes its best head; where that makes a cycle, the cycle becomes one node
 * and the choice is made again. One word alone may be the root.
 */

/**
 * Index of each word's head, -1 for the root.
 *
 * @param scores `dependent × count + head`; a word's own place holds its score as the root
 */
export function bestTree(scores: Float64Array, count: number): number[] {
  const greedy = bestHeads(scores, count, undefined);
  if (isTree(greedy)) return greedy;
  const root = rootOf(scores, count);
  const rooted = bestHeads(scores, count, root);
  return isTree(rooted) ? rooted : withRoot(scores, count, root);
}

/** Each word's best head, itself standing for the root; with a root given, that word alone has none. */
function bestHeads(scores: Float64Array, count: number, root: number | undefined): number[] {
  const heads = new Array<number>(count);
  for (let word = 0; word < count; word++) {
    const row = word * count;
    let best = -1;
    for (let head = 0; head < count; head++) {
      if (root !== undefined && head === word) continue;
      if (best < 0 || scores[row + head]! > scores[row + best]!) best = head;
    }
    heads[word] = word === root || best === word ? -1 : best;
  }
  return heads;
}

/** One root, and every word comes up to it. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  // The word from which the climb came first to each word; a climb that meets its own trace has met a cycle.
  const seenBy = new Int32Array(heads.length).fill(-1);
  for (let word = 0; word < heads.length; word++) {
    let up = word;
    while (up >= 0 && seenBy[up] === -1) {
      seenBy[up] = word;
      up = heads[up]!;
    }
    if (up >= 0 && seenBy[up] === word) return false;
  }
  return true;
}

/** The word that loses least by being the root: its score as root against its best head's. */
function rootOf(scores: Float64Array, count: number): number {
  let root = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < count; word++) {
    let other = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < count; head++) {
      if (head !== word) other = Math.max(other, scores[word * count + head]!);
    }
    const gain = scores[word * count + word]! - (count > 1 ? other : 0);
    if (gain > best) {
      best = gain;
      root = word;
    }
  }
  return root;
}

/** The best tree under a root that is given. */
function withRoot(scores: Float64Array, count: number, root: number): number[] {
  const allowed = Float64Array.from(scores);
  for (let word = 0; word < count; word++) {
    allowed[word * count + word] = Number.NEGATIVE_INFINITY;
    allowed[root * count + word] = Number.NEGATIVE_INFINITY;
  }
  return bestUnder({ scores: allowed, count, root });
}

/** Nodes — words, or cycles of words made one — with the scores of the arcs between them; what cannot be is −∞. */
interface Graph {
  /** `dependent × count + head` */
  readonly scores: Float64Array;
  readonly count: number;
  readonly root: number;
}

/** Each node's head in the best tree, -1 for the root. */
function bestUnder(graph: Graph): number[] {
  const { count, root } = graph;
  const heads = bestHeads(graph.scores, count, root);
  const { cycleOf, cycles } = cyclesIn(heads);
  if (cycles === 0) return heads;
  const { contracted, arcOf } = contract(graph, heads, cycleOf, cycles);
  // The node by which a cycle is entered takes the arc that enters; the others keep those of the cycle.
  bestUnder(contracted).forEach((head, node) => {
    if (head < 0) return;
    const arc = arcOf[node * contracted.count + head]!;
    heads[Math.floor(arc / count)] = arc % count;
  });
  return heads;
}

interface Contraction {
  readonly contracted: Graph;
  /** By `dependent × count + head` of the new nodes, the same of the old ones between which the best arc runs. */
  readonly arcOf: Int32Array;
}

/**
 * Each cycle becomes one node, behind those of no cycle: entering it costs the arc of the cycle that gives way. Of arcs
 * between the same two nodes the best alone can be chosen.
 */
function contract(
  { scores, count, root }: Graph,
  heads: readonly number[],
  cycleOf: Int32Array,
  cycles: number,
): Contraction {
  const nodeOf = new Int32Array(count);
  let single = 0;
  for (let node = 0; node < count; node++) if (cycleOf[node]! < 0) nodeOf[node] = single++;
  for (let node = 0; node < count; node++) if (cycleOf[node]! >= 0) nodeOf[node] = single + cycleOf[node]!;
  const size = single + cycles;
  const best = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const arcOf = new Int32Array(size * size);
  for (let to = 0; to < count; to++) {
    const row = to * count;
    const kept = cycleOf[to]! < 0 ? 0 : scores[row + heads[to]!]!;
    const newRow = nodeOf[to]! * size;
    for (let from = 0; from < count; from++) {
      const place = newRow + nodeOf[from]!;
      const score = scores[row + from]! - kept;
      if (nodeOf[from] === nodeOf[to] || score <= best[place]!) continue;
      best[place] = score;
      arcOf[place] = row + from;
    }
  }
  return { contracted: { scores: best, count: size, root: nodeOf[root]! }, arcOf };
}

/** Each node's cycle by number, -1 for the nodes of none. */
function cyclesIn(heads: readonly number[]): { cycleOf: Int32Array; cycles: number } {
  const cycleOf = new Int32Array(heads.length).fill(-1);
  const seenBy = new Int32Array(heads.length).fill(-1);
  let cycles = 0;
  for (let start = 0; start < heads.length; start++) {
    let node = start;
    while (node >= 0 && seenBy[node] === -1) {
      seenBy[node] = start;
      node = heads[node]!;
    }
    if (node < 0 || seenBy[node] !== start || cycleOf[node]! >= 0) continue;
    const cycle = cycles++;
    while (cycleOf[node] === -1) {
      cycleOf[node] = cycle;
      node = heads[node]!;
    }
  }
  return { cycleOf, cycles };
}
