import { IconClockHour4, IconFlag, IconMail, IconMessage, type TablerIcon } from '@tabler/icons-react';
import type { Place } from './step-words.ts';

/** What a place of a path is. */
export const KIND_WORDS: Readonly<Record<Place['kind'], { word: string; icon: TablerIcon }>> = {
  moment: { word: 'in the talk', icon: IconMessage },
  ending: { word: 'ending', icon: IconFlag },
  event: { word: 'afterwards', icon: IconClockHour4 },
  'follow-up': { word: 'follow-up', icon: IconMail },
};
