import { Text } from '@mantine/core';
import type { Outcome } from '#domain/evaluate.ts';
import { leftWords } from '#domain/scoring/left-words.ts';
import { moneyText } from '../facts.ts';

const percent = (share: number) => Math.round(share * 100);

/** One reading as a bar with its number and what it was before, where there is such. */
function Reading({
  name,
  value,
  before,
}: {
  readonly name: string;
  readonly value: number;
  readonly before?: number;
}) {
  return (
    <div className="reading">
      <dt>{name}</dt>
      <dd>
        <span className="reading-bar" aria-hidden="true">
          <span style={{ width: `${percent(value)}%` }} />
          {before !== undefined && <i style={{ left: `${percent(before)}%` }} />}
        </span>
        <span>
          {percent(value)}
          <span className="soft">
            {' '}
            of 100{before !== undefined && `, ${percent(before)} before it went wrong`}
          </span>
        </span>
      </dd>
    </div>
  );
}

/** What the customer is left with, and what that is worth beside what it cost (M34). */
export function CustomerLeft({ outcome }: { readonly outcome: Outcome }) {
  const { readings, cost } = outcome;
  // A model's estimate: cents would claim to know more than it does.
  const money = (cents: number) =>
    moneyText({ cents: Math.round(cents / 100) * 100, currency: cost.currency });
  const change = (cents: number) => {
    if (Math.abs(cents) < 100) return 'as before';
    return cents < 0 ? `${money(-cents)} less` : `${money(cents)} more`;
  };
  return (
    <>
      <dl className="reading-list">
        <Reading name="Satisfied with how it was handled" value={readings.recovery} />
        <Reading
          name="Satisfied with the firm, what went wrong included"
          value={readings.satisfaction}
          before={readings.before}
        />
      </dl>
      <Text size="sm" mt={8}>
        {leftWords(readings)}
      </Text>
      <Text size="sm" mt={4}>
        What this customer is worth to the firm over the years: {change(readings.lifetimeCents)}; with those
        who hear of it, {change(readings.network)}. What you gave cost{' '}
        {moneyText({ cents: cost.cents, currency: cost.currency })}.
      </Text>
      <Text size="xs" className="soft" mt={4}>
        From a consistent model of customers built on research, not a measurement of real people.
      </Text>
    </>
  );
}
