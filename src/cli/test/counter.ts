import { setImmediate } from 'node:timers/promises';
import { progress } from '@clack/prompts';

/** Tells how far a long piece of work is; silent where nobody looks. */
export interface Counter {
  /** Called after each piece of the work; gives the bar time to be drawn. */
  readonly step: () => Promise<void>;
  readonly done: (words: string) => void;
  /** In the place of `done`, where the work was not finished. */
  readonly failed: (words: string) => void;
}

export function counterOn(stream: NodeJS.WriteStream, words: string, total: number): Counter {
  // In a window too narrow for it the bar would be written line by line.
  if (stream.isTTY !== true || stream.columns < 60)
    return { step: () => Promise.resolve(), done: () => undefined, failed: () => undefined };
  const bar = progress({ max: total, output: stream });
  bar.start(words);
  return {
    step: () => {
      bar.advance();
      return setImmediate();
    },
    done: (told) => bar.stop(told),
    failed: (told) => bar.error(told),
  };
}
