import type { KeptPlay } from '#application/ports.ts';

/** A `StoredPlay` as JSON, put together from the stored texts so that the outcome keeps its every byte. */
export function storedPlayText({ id, mode, storedAt, record, outcome }: KeptPlay): string {
  const [opening, rest] = [
    JSON.stringify({ id, mode, storedAt }),
    `"record":${record},"outcome":${outcome}}`,
  ];
  return `${opening.slice(0, -1)},${rest}`;
}
