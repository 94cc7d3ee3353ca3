/** By how much the time of some work grows when its input is doubled. */

/**
 * Time on the processor, so that other programs do not count; the median of pairs measured in turn, so that a machine
 * that slows down slows both; and what is slow once may be tried again, since work that truly grows with the square
 * grows so every time.
 *
 * @param work does the work for an input of one or two sizes
 */
export function timeGrowth(work: (times: 1 | 2) => void, enough: number): number {
  work(1);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && least > enough; attempt++) {
    const ratios = [1, 2, 3].map(() => {
      const one = processorTime(() => work(1));
      return processorTime(() => work(2)) / one;
    });
    least = Math.min(least, ratios.sort((a, b) => a - b)[1]!);
  }
  return least;
}

/** In seconds. Not less than a few milliseconds, in which the clock's step and the collection of garbage would tell. */
function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.max(0.005, (user + system) / 1e6);
}
