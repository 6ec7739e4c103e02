const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does work after which it matters whether it was finished: broken off, by a signal or by Ctrl-C, the program ends at
 * once and never with 0. A progress bar alone would take the signals and go on, and end Ctrl-C with 0.
 */
export async function unlessBrokenOff<Value>(work: () => Promise<Value>): Promise<Value> {
  const unfinished = (code: number): void => {
    process.exitCode = code || SIGNALS.SIGINT;
  };
  const listeners = Object.entries(SIGNALS).map(
    ([signal, code]) => [signal, () => process.exit(code)] as const,
  );
  process.once('exit', unfinished);
  for (const [signal, listener] of listeners) process.once(signal, listener);
  try {
    return await work();
  } finally {
    process.off('exit', unfinished);
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}
