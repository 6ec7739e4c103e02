import { Group, Text } from '@mantine/core';
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconEqual,
  IconFlame,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react';
import { MOODS, type Mood } from '#domain/scenario/mood.ts';
import type { MoodChange } from './mood-change.ts';

const ICON = { calm: IconMoodSmile, uneasy: IconMoodEmpty, upset: IconMoodSad, furious: IconFlame } as const;
const WORD = { calm: 'Calm', uneasy: 'Uneasy', upset: 'Upset', furious: 'Furious' } as const;

const CHANGE_ICON = {
  calmer: IconArrowDownRight,
  angrier: IconArrowUpRight,
  'no change': IconEqual,
} as const;

/** The mood as a word, an icon and its latest change: never by colour alone. */
export function MoodBadge({
  mood,
  change,
  size = 'sm',
}: {
  readonly mood: Mood;
  readonly change?: MoodChange | null;
  readonly size?: 'xs' | 'sm';
}) {
  const Icon = ICON[mood];
  const Change = change ? CHANGE_ICON[change] : undefined;
  return (
    <Group gap={6} wrap="nowrap" className="mood" data-mood={mood} data-level={MOODS.indexOf(mood)}>
      <Icon size={size === 'sm' ? 19 : 16} aria-hidden="true" />
      <Text component="span" size={size} fw={600}>
        {WORD[mood]}
      </Text>
      {change && Change && (
        <Text
          component="span"
          size="xs"
          className="soft"
          style={{ display: 'inline-flex', alignItems: 'center', gap: 3 }}
        >
          <Change size={14} aria-hidden="true" /> {change}
        </Text>
      )}
    </Group>
  );
}
