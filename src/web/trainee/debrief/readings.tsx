import { List, Title } from '@mantine/core';
import type { Outcome } from '#domain/evaluate.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { CustomerLeft } from './customer-left.tsx';
import { FollowUpParts } from './follow-up-parts.tsx';
import { Promises } from './promises.tsx';

/** What became of the promises, what the follow-up said, what the customer is left with, what was never found out. */
export function Readings({ outcome, edition }: { readonly outcome: Outcome; readonly edition: Edition }) {
  const unknown = edition.scenario.facts.hidden.filter((fact) => !outcome.revealed.includes(fact.id));
  return (
    <div className="readings">
      <Promises outcome={outcome} set={{ edition }} />
      {outcome.followUp && <FollowUpParts followUp={outcome.followUp} />}
      <CustomerLeft outcome={outcome} />
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
