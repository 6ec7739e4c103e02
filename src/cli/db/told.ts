import { plain, type Terminal } from '../terminal.ts';
import type { Bars } from './bars.ts';
import { unlessBrokenOff } from './broken-off.ts';

/** What came of a piece of work, in one line. */
export interface Told {
  readonly ok: boolean;
  readonly line: string;
}

/** Does the work under its progress bars, then tells what came of it. @returns the exit code */
export async function told(bars: Bars, terminal: Terminal, work: () => Promise<Told>): Promise<number> {
  try {
    const { ok, line } = await unlessBrokenOff(work);
    // The bar ends first: it would be drawn over the line.
    bars.end(ok);
    if (ok) terminal.out(plain(line));
    else terminal.err(plain(line));
    return ok ? 0 : 1;
  } finally {
    bars.end(false);
  }
}
