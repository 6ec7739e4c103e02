import { Stack, Text, Title } from '@mantine/core';
import type { Priority } from '#domain/scoring/priority.ts';
import { PRINCIPLE_NAMES } from './principle-names.ts';

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
      <Text size="sm">
        {priority.why}{' '}
        <span className="soft">
          {priority.principle} · {PRINCIPLE_NAMES[priority.principle]}
        </span>
      </Text>
    </Stack>
  );
}
