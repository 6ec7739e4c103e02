import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CriticalMiss } from '#domain/scoring/critical.ts';
import { shortened } from './shortened.ts';

const KIND: Readonly<Record<CriticalMiss['kind'], string>> = {
  insult: 'This was heard as an insult',
  lie: 'By the facts this could not be true',
  'broken-promise': 'This was promised and not done, and nobody told the customer',
};

/** What no number makes up for, apart from the scores. */
export function CriticalMisses({ critical }: { readonly critical: readonly CriticalMiss[] }) {
  if (critical.length === 0) return null;
  return (
    <section className="card critical" aria-labelledby="critical">
      <Text id="critical" fw={650} component="h2" size="md">
        What no score makes up for
      </Text>
      <ul className="parts">
        {critical.map(({ kind, evidence, fact }) => (
          <li key={`${kind}-${evidence.reply}-${evidence.start}`}>
            <IconAlertTriangle size={17} aria-hidden="true" />
            <span>
              {KIND[kind]}: “{shortened(evidence.words, 120)}”{' '}
              <span className="soft">(reply {evidence.reply + 1})</span>
              {fact !== null && (
                <Text component="span" display="block" size="sm">
                  {fact}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
