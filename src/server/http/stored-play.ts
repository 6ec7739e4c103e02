import type { KeptPlay, RescoredPlay } from '#application/ports.ts';

/** A `StoredPlay` as JSON, put together from the stored texts so that every outcome keeps its every byte. */
export function storedPlayText(
  { id, mode, storedAt, record, outcome }: KeptPlay,
  rescored: readonly RescoredPlay[],
): string {
  const opening = JSON.stringify({ id, mode, storedAt }).slice(0, -1);
  const later = rescored.map((each) => {
    const { rubric, rules } = each;
    const about = JSON.stringify({ rubric, rules, storedAt: each.storedAt }).slice(0, -1);
    return `${about},"outcome":${each.outcome}}`;
  });
  return `${opening},"rescored":[${later.join(',')}],"record":${record},"outcome":${outcome}}`;
}
