import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Progress } from '#contract/progress.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';

/** As many scenarios as one chooses from without thinking about the choice. */
const OFFERED = 2;

/** What to practise next, and why. */
export function NextCard({ next }: { readonly next: NonNullable<Progress['next']> }) {
  return (
    <section className="card next-card" aria-label="What to practise next">
      <Stack gap={6}>
        <Group gap={8} className="soft">
          <IconTargetArrow size={18} aria-hidden="true" />
          <Text size="sm">What to practise next</Text>
        </Group>
        <Title order={2} size="h3">
          {SKILL_NAMES[next.skill]}
        </Title>
        <Text>{next.why}</Text>
        <Group gap="xs" mt={4}>
          {next.scenarios.slice(0, OFFERED).map(({ id, title }, place) => (
            <Button
              key={id}
              size="xs"
              variant={place === 0 ? 'filled' : 'default'}
              renderRoot={(props) => <Link to="/scenario/$id" params={{ id }} {...props} />}
            >
              {title}
            </Button>
          ))}
        </Group>
      </Stack>
    </section>
  );
}
