/** Tells how far a long piece of work is, in one line that is written over; silent where nobody looks. */
export interface Counter {
  readonly at: (done: number) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

export function counterOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  what: string,
  total: number,
): Counter {
  if (stream.isTTY !== true) return { at: () => undefined, done: () => undefined };
  return {
    at: (done) => void stream.write(`\r${what}: ${done} of ${total}`),
    done: () => void stream.write('\r\u001b[K'),
  };
}
