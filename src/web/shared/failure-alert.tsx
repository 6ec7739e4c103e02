import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { RequestFailed } from './api.ts';

/** What did not work, and why; takes the focus, so that it is not missed below or above what was pressed. */
export function FailureAlert({
  error,
  children,
}: {
  readonly error: Error | null;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) alert.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      role="alert"
      color="gold"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={error instanceof RequestFailed ? error.title : 'That did not work'}
    >
      {error.message}
      {children}
    </Alert>
  );
}
