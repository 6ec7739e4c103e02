import { List, Text, Title } from '@mantine/core';
import type { Outcome } from '#domain/evaluate.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';

const percent = (share: number) => `${Math.round(share * 100)}`;

const JUDGED = {
  possible: 'could be kept',
  unlikely: 'was unlikely to be kept',
  impossible: 'could not be kept',
} as const;

/** What became of the promises, what could not be known, and what the customer is left with. */
export function Readings({ outcome, scenario }: { readonly outcome: Outcome; readonly scenario: Scenario }) {
  const { readings } = outcome;
  const unknown = scenario.facts.hidden.filter((fact) => !outcome.revealed.includes(fact.id));
  return (
    <div className="readings">
      {outcome.ledger.length > 0 && (
        <section>
          <Title order={3} size="h4" mb={6}>
            Your promises
          </Title>
          <List size="sm" spacing={4}>
            {outcome.ledger.map((entry) => (
              <List.Item key={`${entry.reply}-${entry.start}`}>
                “{entry.text}”: {JUDGED[entry.judged]};{' '}
                {entry.status === 'open' ? 'due when this play gives no occasion for it' : entry.status}.
              </List.Item>
            ))}
          </List>
        </section>
      )}
      <section>
        <Title order={3} size="h4" mb={6}>
          What the customer is left with
        </Title>
        <Text size="sm">
          Satisfied with how it was handled: {percent(readings.recovery)} of 100. Satisfaction with the firm:{' '}
          {percent(readings.satisfaction)} of 100, before the failure {percent(readings.before)}.
        </Text>
        <Text size="xs" className="soft" mt={4}>
          From a consistent model of customers built on research, not a measurement of real people.
        </Text>
      </section>
      {unknown.length > 0 && (
        <section>
          <Title order={3} size="h4" mb={6}>
            What you never found out
          </Title>
          <List size="sm" spacing={4}>
            {unknown.map((fact) => (
              <List.Item key={fact.id}>{fact.fact}</List.Item>
            ))}
          </List>
        </section>
      )}
    </div>
  );
}
