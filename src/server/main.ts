import { readSettings } from './settings.ts';
import { start } from './start.ts';

const PATIENCE_MILLISECONDS = 10_000;

function giveUp(reports: readonly string[]): never {
  process.stderr.write(`${reports.join('\n')}\n`);
  process.exit(1);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Asked twice, or kept waiting by an open connection: whoever asks means it.
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref();
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function main(): Promise<void> {
  const reading = readSettings(process.env);
  if (!reading.ok) giveUp([reading.report]);
  const server = await start(reading.settings);
  if (!server.ok) giveUp(server.reports);
  stopOnSignal(server.stop);
  process.stdout.write(`Amends is at ${server.address}\n`);
}

// Only what start does not foresee comes here; it is a fault of the program, so its trace is wanted.
main().catch((error: unknown) =>
  giveUp([error instanceof Error ? (error.stack ?? error.message) : String(error)]),
);
