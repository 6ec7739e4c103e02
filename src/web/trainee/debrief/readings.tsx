import { List } from '@mantine/core';
import type { Outcome } from '#domain/evaluate.ts';
import { isFirm } from '#domain/play/ledger-entry.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { CustomerLeft } from './customer-left.tsx';
import { Fold } from './fold.tsx';
import { FollowUpParts } from './follow-up-parts.tsx';
import { Promises } from './promises.tsx';

function promiseLine({ ledger, updates }: Outcome): string {
  const count = (status: 'kept' | 'broken' | 'open') =>
    ledger.filter((entry) => isFirm(entry) && entry.status === status).length;
  const [kept, broken, open] = [count('kept'), count('broken'), count('open')];
  const sent = updates.filter((update) => update.sent === true).length;
  const parts = [
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(open > 0 ? [`${open} not due in this play`] : []),
    ...(updates.length > 0 ? [`word sent ${sent} of ${updates.length} times`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing anybody could be held to';
}

/** What became of the promises, what the follow-up said, what the customer is left with, what was never found out. */
export function Readings({ outcome, edition }: { readonly outcome: Outcome; readonly edition: Edition }) {
  const { followUp, ledger, updates, readings, revealed } = outcome;
  const unknown = edition.scenario.facts.hidden.filter((fact) => !revealed.includes(fact.id));
  const wrote = followUp && (followUp.wrote || followUp.called) ? followUp : null;
  const parts = wrote ? Object.values(wrote.parts) : [];
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="readings">
      {(ledger.length > 0 || updates.length > 0) && (
        <Fold title="What you promised" line={promiseLine(outcome)}>
          <Promises outcome={outcome} set={{ edition }} />
        </Fold>
      )}
      {wrote && (
        <Fold
          title={
            wrote.wrote && wrote.called
              ? 'Your message and your call'
              : wrote.wrote
                ? 'Your message'
                : 'Your call'
          }
          line={`${parts.filter((said) => said !== null).length} of ${parts.length} parts said`}
        >
          <FollowUpParts followUp={wrote} />
        </Fold>
      )}
      <Fold
        title="How you leave the customer"
        line={`satisfied with the firm: ${percent(readings.satisfaction)} of 100, ${percent(readings.before)} before`}
      >
        <CustomerLeft outcome={outcome} />
      </Fold>
      {unknown.length > 0 && (
        <Fold
          title="What you never found out"
          line={unknown.length === 1 ? 'one thing' : `${unknown.length} things`}
        >
          <List size="sm" spacing={4}>
            {unknown.map((fact) => (
              <List.Item key={fact.id}>{fact.fact}</List.Item>
            ))}
          </List>
        </Fold>
      )}
    </div>
  );
}
