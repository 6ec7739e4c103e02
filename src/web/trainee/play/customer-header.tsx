import { Group, Text } from '@mantine/core';
import { IconClock, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Persona } from '#domain/customer/persona.ts';
import { mood } from '#domain/customer/state.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { CHANNEL_WORDING } from '../channel.ts';
import { clockWords } from '../clock-words.ts';
import { Avatar } from '../customer/avatar.tsx';
import { MoodBadge } from '../customer/mood-badge.tsx';
import { moodChange } from '../customer/mood-change.ts';

/** What is going on: the talk, and once it is over what comes after it. */
function sceneOf(scenario: Scenario, play: PlayState, name: string, set: StageSet) {
  if (play.stage === 'debrief') {
    return { icon: IconFlag, words: `The play is over · ${name}` };
  }
  if (play.moment === 'follow-up-call') {
    return { icon: CHANNEL_WORDING.phone.icon, words: CHANNEL_WORDING.phone.scene(name) };
  }
  const channel = CHANNEL_WORDING[scenario.channel];
  return play.stage === 'afterwards' || play.stage === 'follow-up'
    ? { icon: IconClock, words: `${clockWords(set, play.clock)} · ${name}` }
    : { icon: channel.icon, words: channel.scene(name) };
}

/** Who is speaking, on what channel, in which mood and whether it changed. */
export function CustomerHeader({
  scenario,
  persona,
  play,
  set,
  aside,
}: {
  readonly scenario: Scenario;
  readonly persona: Persona;
  readonly play: PlayState;
  readonly set: StageSet;
  readonly aside: ReactNode;
}) {
  const { icon: Icon, words } = sceneOf(scenario, play, `${persona.first} ${persona.last}`, set);
  const now = mood(play.customer);
  return (
    <Group
      component="header"
      className="customer-header"
      justify="space-between"
      wrap="nowrap"
      px={{ base: 'sm', sm: 'md' }}
      py="sm"
      gap="sm"
      style={{ borderBottom: '1px solid var(--hairline)' }}
    >
      <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
        <Avatar persona={persona} mood={now} size={60} />
        <div style={{ minWidth: 0 }}>
          <Group gap={6} wrap="nowrap">
            <Icon size={16} aria-hidden="true" className="soft" style={{ flex: 'none' }} />
            <Text component="h1" size="sm" fw={600} lh={1.25}>
              {words}
            </Text>
          </Group>
          <Text size="xs" className="soft" truncate>
            {persona.history} · {persona.item}
          </Text>
          <div role="status">
            <MoodBadge mood={now} change={moodChange(play, persona)} />
          </div>
        </div>
      </Group>
      {aside}
    </Group>
  );
}
