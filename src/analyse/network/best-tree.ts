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

/** An arc between nodes: words, or cycles of words contracted to one. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** The arc that it stands for one contraction earlier; undefined between words. */
  readonly origin?: Arc;
}

/** The best tree under a root that is given. */
function withRoot(scores: Float64Array, count: number, root: number): number[] {
  const arcs: Arc[] = [];
  for (let to = 0; to < count; to++) {
    for (let from = 0; from < count && to !== root; from++) {
      if (from !== to) arcs.push({ from, to, score: scores[to * count + from]! });
    }
  }
  const heads = new Array<number>(count).fill(-1);
  for (const { from, to } of bestArcs(arcs, count, root)) heads[to] = from;
  return heads;
}

/** Of the arcs, those that make the best tree over the nodes below `nodes` that they connect. */
function bestArcs(arcs: readonly Arc[], nodes: number, root: number): Arc[] {
  const incoming = new Array<Arc | undefined>(nodes).fill(undefined);
  for (const arc of arcs) {
    const known = incoming[arc.to];
    if (!known || arc.score > known.score) incoming[arc.to] = arc;
  }
  const { cycleOf, cycles } = cyclesIn(incoming, root);
  if (cycles === 0) return incoming.filter((arc) => arc !== undefined);
  const contracted = contract(arcs, cycleOf, incoming, nodes);
  const chosen = bestArcs(contracted, nodes + cycles, root).map((arc) => arc.origin!);
  // The node by which a cycle is entered takes that arc; the others keep those of the cycle.
  const entered = new Set(chosen.map(({ to }) => to));
  const kept = incoming.filter((arc) => arc !== undefined && cycleOf[arc.to]! >= 0 && !entered.has(arc.to));
  return [...chosen, ...(kept as Arc[])];
}

/**
 * The arcs after each cycle has become one node: entering it costs the arc of the cycle that gives way. Of arcs
 * between the same two nodes the best alone can be chosen.
 */
function contract(
  arcs: readonly Arc[],
  cycleOf: Int32Array,
  incoming: readonly (Arc | undefined)[],
  nodes: number,
): Arc[] {
  const best = new Map<number, Arc>();
  for (const origin of arcs) {
    const [left, entered] = [cycleOf[origin.from]!, cycleOf[origin.to]!];
    if (entered >= 0 && left === entered) continue;
    const from = left >= 0 ? nodes + left : origin.from;
    const to = entered >= 0 ? nodes + entered : origin.to;
    const score = entered >= 0 ? origin.score - incoming[origin.to]!.score : origin.score;
    const key = from * 2 * nodes + to;
    const known = best.get(key);
    if (!known || score > known.score) best.set(key, { from, to, score, origin });
  }
  return [...best.values()];
}

/** Each node's cycle by number, -1 for the nodes of none. */
function cyclesIn(
  incoming: readonly (Arc | undefined)[],
  root: number,
): { cycleOf: Int32Array; cycles: number } {
  const cycleOf = new Int32Array(incoming.length).fill(-1);
  const seenBy = new Int32Array(incoming.length).fill(-1);
  let cycles = 0;
  for (let start = 0; start < incoming.length; start++) {
    let node = start;
    while (node !== root && incoming[node] && seenBy[node] === -1) {
      seenBy[node] = start;
      node = incoming[node]!.from;
    }
    if (node === root || !incoming[node] || seenBy[node] !== start || cycleOf[node]! >= 0) continue;
    const cycle = cycles++;
    while (cycleOf[node] === -1) {
      cycleOf[node] = cycle;
      node = incoming[node]!.from;
    }
  }
  return { cycleOf, cycles };
}
