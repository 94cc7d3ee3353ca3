/** Work on several inputs at a time, results in the order of the inputs. */

/**
 * Never more than `atOnce` inputs are taken and not yet handed out, so memory stays bounded however long the input is.
 *
 * @example for await (const line of inOrder(reports, (report) => pool.run(report), 8)) …
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  work: (input: Input) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for await (const input of inputs) {
    const result = work(input);
    // Awaited in its turn below; until then a rejection is not "unhandled".
    result.catch(() => {});
    waiting.push(result);
    if (waiting.length >= atOnce) yield await waiting.shift()!;
  }
  for (const result of waiting) yield await result;
}
