import type { Terminal } from '#cli/terminal.ts';

export interface HeardTerminal extends Terminal {
  /** All that was written so far. */
  readonly heard: () => { readonly out: string; readonly err: string };
}

/** A terminal that remembers what a command wrote to it, without colour. */
export function heardTerminal(): HeardTerminal {
  let out = '';
  let err = '';
  return {
    out: (line = '') => {
      out += `${line}\n`;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    paint: (_style, text) => text,
    heard: () => ({ out, err }),
  };
}
