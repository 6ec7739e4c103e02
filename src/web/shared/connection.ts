import { useSyncExternalStore } from 'react';

let connected = true;
const listeners = new Set<() => void>();

/** To be told of each request: whether the server answered it, whatever it said. */
export function noteAnswer(answered: boolean): void {
  if (answered === connected) return;
  connected = answered;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server answered when it was last asked; true before it has been asked. */
export function useConnected(): boolean {
  return useSyncExternalStore(listen, () => connected);
}
