import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import type { Money } from '#domain/scenario/units.ts';

export function moneyText({ cents, currency }: Money): string {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** What the trainee may decide, in one line each; money back that stands among the remedies is not told again. */
export function authorityLines({ facts, remedies }: Scenario): readonly string[] {
  const { refund, gesture } = facts.authority;
  const { cents } = facts.loss;
  const listed = Object.values(remedies).some(
    ({ value, cost, restores }) => !restores && value.cents === cents && cost.cents === cents,
  );
  const back = refund >= 1 ? 'Refund it in full' : `Refund up to ${Math.round(refund * 100)}%`;
  return [
    ...(refund > 0 && !listed ? [back] : []),
    ...(gesture.cents > 0 ? [`Give up to ${moneyText(gesture)}${refund > 0 ? ' on top' : ''}`] : []),
  ];
}

export interface RemedyLine {
  readonly id: string;
  readonly what: string;
  readonly note: string;
}

export function remedyLines(scenario: Scenario): readonly RemedyLine[] {
  return Object.entries(scenario.remedies).map(([id, remedy]) => ({
    id,
    what: remedy.what,
    note: `costs us ${moneyText(remedy.cost)}${remedy.within === 'supervisor' ? ', needs a supervisor' : ''}`,
  }));
}
