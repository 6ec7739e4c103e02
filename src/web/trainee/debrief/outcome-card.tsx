import { Group, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Persona } from '#domain/customer/persona.ts';
import type { Outcome } from '#domain/evaluate.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { Avatar } from '../customer/avatar.tsx';
import { MoodBadge } from '../customer/mood-badge.tsx';
import { passWords } from '../mode-words.ts';

/** The first thing seen: whether it was passed, how the customer was left, and what became of the promises. */
export function OutcomeCard({
  outcome,
  scenario,
  persona,
  heading,
}: {
  readonly outcome: Outcome;
  readonly scenario: Scenario;
  readonly persona: Persona;
  /** Where the focus goes once the debrief is shown. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { customer, ending, passed, sentence } = outcome;
  const verdict = passWords(outcome, scenario);
  const Icon = passed ? IconCircleCheck : IconCircleX;
  return (
    <div className="card outcome">
      {verdict !== '' && (
        <div className="verdict" data-passed={passed === true}>
          <Icon size={20} aria-hidden="true" />
          <Text fw={650}>{verdict}</Text>
        </div>
      )}
      <Group p="lg" wrap="nowrap" align="center" gap="lg">
        <Avatar persona={persona} mood={customer.endMood} size={84} />
        <div>
          <Group gap="xs">
            <MoodBadge mood={customer.startMood} size="xs" />
            <span aria-hidden="true">→</span>
            <MoodBadge mood={customer.endMood} size="xs" />
          </Group>
          <Title order={2} size="h3" mt={4} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {sentence}
          </Title>
          {ending && (
            <Text size="sm" className="soft" mt={4}>
              How the talk itself ended: “{ending.title}”
            </Text>
          )}
        </div>
      </Group>
    </div>
  );
}
