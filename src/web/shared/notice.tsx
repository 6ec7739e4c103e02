import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';

/** What went wrong, said once, with one thing to do. */
export function Notice({ title, detail }: { readonly title: string; readonly detail: string }) {
  const router = useRouter();
  return (
    <div className="page narrow">
      <Alert icon={<IconAlertTriangle />} color="gold" title={title} role="alert">
        <Stack gap="sm">
          <Text size="sm">{detail}</Text>
          <Group>
            {/* Not by loading the page anew: without a connection it would be gone. */}
            <Button size="xs" onClick={() => void router.invalidate()}>
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
