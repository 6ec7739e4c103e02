import type { Progress } from '#server/db/progress.ts';
import { type Counter, counterOn } from '../test/counter.ts';

export interface Bars {
  readonly progress: Progress;
  /** Ends the bar that is there, if there is one. */
  readonly end: (ok: boolean) => void;
}

/** A progress bar for each part of the work, one after the other. @param words what is being done in each part */
export function barsOn(
  stream: NodeJS.WriteStream,
  words: Readonly<Partial<Record<Parameters<Progress>[0], string>>>,
): Bars {
  let bar: { readonly counter: Counter; readonly told: string } | undefined;
  const end = (ok: boolean): void => {
    if (ok) bar?.counter.done(bar.told);
    else bar?.counter.failed(bar.told);
    bar = undefined;
  };
  return {
    end,
    progress: (part, pieces) => {
      end(true);
      const told = words[part] ?? '';
      bar = { counter: counterOn(stream, told, pieces), told };
      return bar.counter.step;
    },
  };
}
