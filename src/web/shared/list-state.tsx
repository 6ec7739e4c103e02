import { Button, Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureAlert } from './failure-alert.tsx';

/** Of a query of @tanstack/react-query, plain or paged. */
export interface Asked {
  readonly isPending: boolean;
  readonly error: Error | null;
  refetch(): Promise<unknown>;
}

/** What is shown before an answer, instead of one, or where it is empty; the children where there is something. */
export function ListState({
  asked,
  what,
  empty,
  children,
}: {
  readonly asked: Asked;
  /** Completes "Loading ...". */
  readonly what: string;
  /** Given where there is nothing to show. */
  readonly empty?: ReactNode;
  readonly children: ReactNode;
}) {
  if (asked.isPending) {
    return (
      <div className="waiting loading" role="status">
        <Loader size="sm" aria-hidden="true" />
        <Text className="soft">Loading {what} …</Text>
      </div>
    );
  }
  return (
    <>
      {asked.error && (
        <FailureAlert error={asked.error}>
          <div>
            <Button size="xs" mt="sm" onClick={() => void asked.refetch()}>
              Try again
            </Button>
          </div>
        </FailureAlert>
      )}
      {empty && !asked.error ? empty : children}
    </>
  );
}
