import { IconCircle, IconCircleFilled, IconCircleHalf2, type TablerIcon } from '@tabler/icons-react';

/** How each verdict is shown wherever figures are told: a sign and a word. */
export const VERDICT_SIGNS: Readonly<
  Record<'missed' | 'partly' | 'met', { readonly word: string; readonly icon: TablerIcon }>
> = {
  missed: { word: 'missed', icon: IconCircle },
  partly: { word: 'partly', icon: IconCircleHalf2 },
  met: { word: 'met', icon: IconCircleFilled },
};
