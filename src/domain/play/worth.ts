import type { Scenario } from '../scenario/scenario-schema.ts';

/**
 * What some remedies come to for the customer together, in cents: all that puts right what went wrong restores the same
 * thing, so that only the dearest of it counts, and what is given beside it is added.
 */
export function worthOf(ids: readonly string[], { remedies }: Pick<Scenario, 'remedies'>): number {
  const had = [...new Set(ids)].flatMap((id) => remedies[id] ?? []);
  const restoring = had.filter(({ restores }) => restores).map(({ value }) => value.cents);
  const beside = had.filter(({ restores }) => !restores).map(({ value }) => value.cents);
  return Math.max(0, ...restoring) + beside.reduce((sum, cents) => sum + cents, 0);
}
