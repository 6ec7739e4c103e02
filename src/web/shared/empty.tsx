import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing is here: why, and one thing to do. */
export function Empty({
  title,
  why,
  order = 2,
  children,
}: {
  readonly title: string;
  readonly why: string;
  /** 1 where the page has no other heading. */
  readonly order?: 1 | 2;
  /** The one thing to do. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="card empty">
      <Title order={order} size="h3">
        {title}
      </Title>
      <Text className="soft" maw={520}>
        {why}
      </Text>
      {children}
    </div>
  );
}
