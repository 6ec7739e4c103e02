import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Csv, CsvButton } from './csv-button.tsx';
import './figures.css';

/** One view: what is asked, the answer as a sentence made from the numbers, and the table that shows them. */
export function View({
  id,
  asks,
  sentence,
  note,
  csv,
  children,
}: {
  /** Of the heading, and where the view is linked to. */
  readonly id: string;
  /** A few words. */
  readonly asks: string;
  readonly sentence: string;
  /** How to read it, and what it does not show. */
  readonly note?: ReactNode;
  readonly csv?: Csv | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section className="view" aria-labelledby={id}>
      <div className="view-head">
        <div>
          <p className="view-asks">{asks}</p>
          <Title order={2} size="h3" id={id}>
            {sentence}
          </Title>
        </div>
        {csv && <CsvButton csv={csv} about={asks} />}
      </div>
      {note !== undefined && (
        <Text size="sm" className="soft view-note">
          {note}
        </Text>
      )}
      {children}
    </section>
  );
}
