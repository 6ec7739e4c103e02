import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { IS_BUILT, PACKAGE_ROOT } from '#application/places.ts';
import type { EvaluationAnswer, Evaluator, Submission } from '#application/ports.ts';
import { groundOf } from './ground-of.ts';
import type { Ground, Task, TaskAnswers } from './task.ts';

export interface PoolSettings {
  /** Threads; one fewer than the machine has cores, and at least one, where it is left out. */
  readonly workers?: number;
  /** Records that may wait for a thread; those beyond are not taken. */
  readonly mostWaiting?: number;
  /** For one record, in milliseconds; the longest play that can be sent takes a tenth of it. */
  readonly limit?: number;
  /** Told what broke in a worker while it evaluated nothing. */
  readonly onFault?: (error: unknown) => void;
}

export interface EvaluationPool extends Evaluator {
  /** Takes no more, and resolves when what was taken is answered and the threads have ended. */
  close(): Promise<void>;
}

const MOST_WAITING = 1000;
const LIMIT = 10_000;
/** A thread is sent some at once, so that it has work while this thread does something else. */
const MOST_AT_ONCE = 16;
const LONGEST_RETRY = 60;

interface Job {
  readonly text: string;
  readonly ground: Ground;
  readonly answer: (answer: EvaluationAnswer) => void;
  /** Sent with its ground, which some thread did not have. */
  grounded: boolean;
  /** Sent by itself, because one of those it was sent with broke the thread. */
  alone: boolean;
}

function openThreads(workers: number, onFault: (error: unknown) => void): Piscina<Task, TaskAnswers> {
  const threads = new Piscina<Task, TaskAnswers>({
    filename: IS_BUILT
      ? join(PACKAGE_ROOT, 'dist/program/server/evaluation/evaluation-worker.js')
      : fileURLToPath(new URL('./evaluation-worker.ts', import.meta.url)),
    name: 'evaluateTask',
    // The loader of TypeScript is found from here, not from where the program was started.
    execArgv: IS_BUILT ? [] : ['--require', createRequire(import.meta.url).resolve('tsx/cjs')],
    minThreads: workers,
    maxThreads: workers,
    recordTiming: false,
  });
  threads.on('error', onFault);
  return threads;
}

/**
 * Evaluates records in worker threads. A record that breaks its thread or does not come to an end is answered as
 * failed, and a new thread takes the place of the old one; those it was sent with are evaluated again.
 */
export function evaluationPool(settings: PoolSettings = {}): EvaluationPool {
  const {
    workers = Math.max(1, availableParallelism() - 1),
    mostWaiting = MOST_WAITING,
    limit = LIMIT,
    onFault = () => undefined,
  } = settings;
  const threads = openThreads(workers, (error) => {
    // Threads that are ended while they load say so.
    if (!closing) onFault(error);
  });
  const waiting: Job[] = [];
  let running = 0;
  /** Of one record, in milliseconds; a guess until some were evaluated. */
  let usual = 20;
  let loaded = false;
  let closing = false;
  let atRest: () => void = () => undefined;

  // No record's time is spent on the loading of a thread, while which the server answers already.
  Promise.all(Array.from({ length: workers }, () => threads.run({ grounds: [], records: [] }))).then(
    go,
    // Told by the thread itself.
    go,
  );
  // A thread counts as free only after it was announced.
  threads.on('workerCreate', () => queueMicrotask(dispatch));

  function go(): void {
    loaded = true;
    dispatch();
  }

  function nextJobs(): readonly Job[] {
    if (waiting[0]?.alone) return waiting.splice(0, 1);
    const share = Math.min(MOST_AT_ONCE, Math.ceil(waiting.length / workers));
    const single = waiting.slice(0, share).findIndex(({ alone }) => alone);
    return waiting.splice(0, single < 0 ? share : single);
  }

  async function run(jobs: readonly Job[]): Promise<TaskAnswers> {
    const grounds = new Map<string, Ground>();
    for (const { ground, grounded } of jobs) if (grounded) grounds.set(ground.key, ground);
    const records = jobs.map(({ text, ground }) => ({ text, ground: ground.key }));
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), limit);
    try {
      return await threads.run({ grounds: [...grounds.values()], records }, { signal: tooLong.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  async function evaluateSome(jobs: readonly Job[]): Promise<void> {
    const from = performance.now();
    try {
      const answers = await run(jobs);
      usual += ((performance.now() - from) / jobs.length - usual) / 10;
      jobs.forEach((job, index) => {
        const answer = answers[index];
        if (answer?.kind === 'ground-missing') {
          job.grounded = true;
          waiting.unshift(job);
        } else if (answer) job.answer(answer);
      });
    } catch (error) {
      const [only, ...others] = jobs;
      if (only && others.length === 0) only.answer({ kind: 'failed', why: reason(error) });
      else {
        for (const job of jobs) job.alone = true;
        waiting.unshift(...jobs);
      }
    }
  }

  function reason(error: unknown): string {
    const { name, message } = error as Error;
    return name === 'AbortError' ? `It took longer than ${limit} ms.` : message;
  }

  function dispatch(): void {
    // Where no thread is left, because none could be started, asking for one starts another.
    const free = () => threads.idleThreads > 0 || threads.threads.length === 0;
    while (loaded && waiting.length > 0 && free()) {
      running++;
      void evaluateSome(nextJobs()).then(() => {
        running--;
        dispatch();
      });
    }
    if (running === 0 && waiting.length === 0) atRest();
  }

  return {
    evaluate({ record, edition, rubric }: Submission) {
      if (closing || waiting.length >= mostWaiting) {
        const seconds = Math.ceil((waiting.length * usual) / workers / 1000);
        return Promise.resolve({ kind: 'busy', seconds: Math.min(Math.max(1, seconds), LONGEST_RETRY) });
      }
      return new Promise((answer) => {
        const ground = groundOf(edition, rubric);
        waiting.push({ text: record, ground, answer, grounded: false, alone: false });
        dispatch();
      });
    },

    async close() {
      closing = true;
      await new Promise<void>((resolve) => {
        atRest = resolve;
        dispatch();
      });
      await threads.destroy();
    },
  };
}
