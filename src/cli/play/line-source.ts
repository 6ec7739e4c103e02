import { createInterface } from 'node:readline';

export interface LineSource {
  /** Whether what is typed stands on the screen already. */
  readonly echoes: boolean;
  /** The next line, or nothing once there are no more. */
  readonly next: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/**
 * Lines typed by a person or piped in, one a call. Lines that arrive early wait, so that none is lost
 * when a whole play is piped in at once.
 */
export function lineSource(input: NodeJS.ReadStream, output: NodeJS.WriteStream): LineSource {
  const typing = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, ...(typing && { output }), terminal: typing });
  const waiting: string[] = [];
  let ended = false;
  let wanted: ((line: string | undefined) => void) | undefined;
  const hand = (line: string | undefined): void => {
    const take = wanted;
    wanted = undefined;
    take?.(line);
  };
  lines.on('line', (line) => {
    if (wanted) hand(line);
    else waiting.push(line);
  });
  lines.on('close', () => {
    ended = true;
    hand(undefined);
  });
  // Ctrl-C ends the play like /quit: what was played so far is kept and shown.
  lines.on('SIGINT', () => lines.close());
  return {
    echoes: typing,
    next: (prompt) => {
      const line = waiting.shift();
      if (line !== undefined || ended) return Promise.resolve(line);
      if (typing) {
        lines.setPrompt(prompt);
        lines.prompt();
      }
      return new Promise((resolve) => {
        wanted = resolve;
      });
    },
    close: () => lines.close(),
  };
}
