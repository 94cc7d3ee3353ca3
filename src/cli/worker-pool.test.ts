import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createWorkerPool, type Thread } from './worker-pool.js';

/** A thread that doubles numbers, and dies of 13. */
class Doubler extends EventEmitter implements Thread {
  terminated = false;

  postMessage(job: number): void {
    setImmediate(() => {
      if (job === 13) {
        this.emit('error', new Error('unlucky'));
        this.emit('exit', 1);
      } else {
        this.emit('message', 2 * job);
      }
    });
  }

  async terminate(): Promise<number> {
    this.terminated = true;
    return 0;
  }
}

function poolOf(size: number) {
  const threads: Doubler[] = [];
  const start = () => {
    threads.push(new Doubler());
    return threads.at(-1)!;
  };
  return { pool: createWorkerPool<number, number>(size, start), threads };
}

describe('createWorkerPool', () => {
  it('shares jobs among no more threads than asked for', async () => {
    const { pool, threads } = poolOf(2);
    expect(await Promise.all([1, 2, 3, 4, 5].map(pool.run))).toEqual([2, 4, 6, 8, 10]);
    expect(threads).toHaveLength(2);
    await pool.close();
    expect(threads.every(({ terminated }) => terminated)).toBe(true);
  });

  it('replaces a thread that dies; only its job is lost', async () => {
    const { pool, threads } = poolOf(1);
    const results = await Promise.allSettled([1, 13, 3].map(pool.run));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(threads).toHaveLength(2);
    await pool.close();
  });
});
