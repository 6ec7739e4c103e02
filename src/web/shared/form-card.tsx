import { Button, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { FailureAlert } from './failure-alert.tsx';

/** A form with its button; what did not work stands above it. */
export function FormCard({
  onSubmit,
  sending,
  failure,
  submit,
  foot,
  label,
  children,
}: {
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly sending: boolean;
  readonly failure: Error | null;
  /** On the button. */
  readonly submit: string;
  /** Below the button. */
  readonly foot?: ReactNode;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <form className="card form" onSubmit={onSubmit} noValidate aria-label={label}>
      <Stack gap={6}>
        {children}
        <FailureAlert error={failure} />
        <Button type="submit" size="md" mt={failure ? 8 : 0} loading={sending}>
          {submit}
        </Button>
        {foot}
      </Stack>
    </form>
  );
}
