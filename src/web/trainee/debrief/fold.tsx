import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the debrief that is told in a line and opened for more. */
export function Fold({
  title,
  line,
  children,
}: {
  readonly title: string;
  /** What it comes to, in a few words. */
  readonly line: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="card fold">
      <summary>
        <Text component="h3" fw={650} m={0}>
          {title}
        </Text>
        <span className="soft">{line}</span>
      </summary>
      <div className="fold-inside">{children}</div>
    </details>
  );
}
