import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** What went wrong, said once, with one thing to do. */
export function Notice({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <div className="page narrow">
      <Alert icon={<IconAlertTriangle />} color="gold" title={title} role="alert">
        <Stack gap="sm">
          <Text size="sm">{detail}</Text>
          <Group>
            <Button size="xs" onClick={() => window.location.reload()}>
              Try again
            </Button>
            <Button size="xs" variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
              All scenarios
            </Button>
          </Group>
        </Stack>
      </Alert>
    </div>
  );
}
