import { Stack, Text, Title } from '@mantine/core';
import type { Priority } from '#domain/scoring/coach.ts';
import { PRINCIPLES, principleName } from '#domain/scoring/principles.ts';

type Line = NonNullable<Priority['line']>;

/** What that one reply would have changed. */
function Came({ came: { ending, satisfaction } }: { readonly came: Line['came'] }) {
  const percent = (share: number) => Math.round(share * 100);
  const lift = percent(satisfaction.to) - percent(satisfaction.from);
  const turned = ending.to !== null && ending.to !== ending.from;
  const words = turned
    ? `With this one reply, and all the rest as you said it, it would have ended as “${ending.to}”.`
    : lift >= 2
      ? `With this one reply the customer would have been ${percent(satisfaction.to)} of 100 satisfied with the firm, not ${percent(satisfaction.from)}.`
      : 'What you said later made up for most of it; said at once, it would have spared the customer a bad start.';
  return (
    <Text size="sm" fw={600}>
      {words}
    </Text>
  );
}

/** One thing to work on: your line beside a better one. */
export function PriorityCard({ priority }: { readonly priority: Priority }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="priority">
      <Title order={2} id="priority">
        One thing to try
      </Title>
      {priority.line && (
        <div className="card beside">
          <div>
            <Text size="xs" fw={650} className="soft">
              You said (reply {priority.line.reply + 1})
            </Text>
            <Text mt={4}>“{priority.line.yours}”</Text>
          </div>
          <div className="better">
            <Text size="xs" fw={650} className="soft">
              Would have done more
            </Text>
            <Text mt={4}>“{priority.line.better}”</Text>
          </div>
        </div>
      )}
      {priority.line && <Came came={priority.line.came} />}
      <Text size="sm">
        {priority.why}{' '}
        <span className="soft">
          {priority.principle} · {principleName(priority.principle)}
        </span>
      </Text>
      {PRINCIPLES[priority.principle]?.research && (
        <Text size="sm" className="soft">
          What research adds: {PRINCIPLES[priority.principle]?.research}
        </Text>
      )}
    </Stack>
  );
}
