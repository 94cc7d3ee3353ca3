/** A few worker threads that each take one job at a time; a thread that dies costs its job and is replaced. */

import type { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface WorkerPool<Job, Result> {
  /** Rejects when the worker dies of the job. */
  run(job: Job): Promise<Result>;
  close(): Promise<void>;
}

/** What the pool needs of a worker thread. */
export type Thread = Pick<Worker, 'terminate'> &
  Pick<EventEmitter, 'on'> & { postMessage(job: unknown): void };

export function startWorkers(file: URL, workerData: unknown): () => Thread {
  return () => new Worker(file, { workerData });
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

export function createWorkerPool<Job, Result>(size: number, start: () => Thread): WorkerPool<Job, Result> {
  const queue: Waiting<Job, Result>[] = [];
  const idle: Thread[] = [];
  const threads = new Set<Thread>();
  let closing = false;

  const next = () => {
    if (queue.length === 0) return;
    const thread = idle.pop() ?? (threads.size < size ? open() : undefined);
    if (thread) take(thread, queue.shift()!);
  };

  const current = new Map<Thread, Waiting<Job, Result>>();
  const take = (thread: Thread, waiting: Waiting<Job, Result>) => {
    current.set(thread, waiting);
    thread.postMessage(waiting.job);
  };

  const open = (): Thread => {
    const thread = start();
    threads.add(thread);
    thread.on('message', (result: Result) => {
      current.get(thread)?.resolve(result);
      current.delete(thread);
      idle.push(thread);
      next();
    });
    const lose = (error: Error) => {
      if (!threads.delete(thread) || closing) return;
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
      current.get(thread)?.reject(error);
      current.delete(thread);
      next();
    };
    thread.on('error', lose);
    thread.on('exit', (code) => lose(new Error(`the worker thread ended with status ${code}`)));
    return thread;
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    async close() {
      closing = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
