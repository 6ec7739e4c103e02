import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';

/** The heading of a page, with what it is for in a sentence, the way back, and the one thing most come here to do. */
export function PageTitle({
  title,
  lead,
  back,
  action,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  /** With `search`, what its address holds besides. */
  readonly back?: { readonly to: string; readonly name: string; readonly search?: object };
  readonly action?: ReactNode;
}) {
  // A title may come later than the page, as the name of a person does.
  useEffect(() => {
    document.title = `${title} · Amends`;
  }, [title]);
  return (
    <div className="page-title">
      {back && (
        <Anchor
          size="sm"
          className="back"
          renderRoot={(props) => <Link to={back.to} search={back.search ?? {}} {...props} />}
        >
          <IconArrowLeft size={16} aria-hidden="true" />
          {back.name}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-end" gap="sm">
        <Title order={1}>{title}</Title>
        {action}
      </Group>
      {lead !== undefined && (
        <Text mt={6} className="soft" maw={680}>
          {lead}
        </Text>
      )}
    </div>
  );
}
