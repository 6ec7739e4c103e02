import { Button, Group, Text, Title } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PersonPage } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';

/** As many scenarios as one chooses from without thinking about the choice. */
const OFFERED = 3;

/** What to recommend to a person next, and why; each scenario is assigned from here. */
export function Recommend({ page: { person, plays, next } }: { readonly page: PersonPage }) {
  if (!next) {
    return plays === 0 ? null : (
      <Text className="soft">
        Every skill is met in what counts so far: nothing in particular to recommend.
      </Text>
    );
  }
  return (
    <section className="card next-card" aria-label="What to recommend next">
      <Group gap={8} className="soft">
        <IconTargetArrow size={18} aria-hidden="true" />
        <Text size="sm">What to recommend next</Text>
      </Group>
      <Title order={2} size="h3" mt={4}>
        {SKILL_NAMES[next.skill]}
      </Title>
      <Text mt={4}>{next.why}</Text>
      <ul className="plain-list recommended">
        {next.scenarios.slice(0, OFFERED).map(({ id, title, plays: times }, place) => (
          <li key={id}>
            <span>
              {title}
              <Text span size="sm" className="soft">
                {' '}
                · {times === 0 ? 'not played yet' : times === 1 ? 'played once' : `played ${times} times`}
              </Text>
            </span>
            <Button
              size="xs"
              variant={place === 0 ? 'filled' : 'default'}
              aria-label={`Assign “${title}” to ${person.name}`}
              renderRoot={(props) => (
                <Link to="/assignments/new" search={{ people: [person.id], scenario: id }} {...props} />
              )}
            >
              Assign
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
