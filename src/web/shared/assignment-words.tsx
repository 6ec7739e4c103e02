import {
  IconAlarm,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconCircleX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { AssignmentState } from '#contract/assignments.ts';
import type { PlayRecord } from '#domain/play/record.ts';

/** In the order in which somebody who helps wants to see them. */
export const STATE_WORDS: Readonly<Record<AssignmentState, { name: string; icon: TablerIcon }>> = {
  overdue: { name: 'Overdue', icon: IconAlarm },
  'did-not-pass': { name: 'Did not pass', icon: IconCircleX },
  'in-progress': { name: 'In progress', icon: IconCircleHalf2 },
  'not-started': { name: 'Not started', icon: IconCircle },
  passed: { name: 'Passed', icon: IconCircleCheck },
};

export const MODE_WORDS: Readonly<Record<PlayRecord['mode'], string>> = {
  practice: 'practice',
  assessment: 'assessment',
};

/** How somebody stands: a word with its sign, never a colour alone. */
export function StateBadge({ state }: { readonly state: AssignmentState }) {
  const { name, icon: Icon } = STATE_WORDS[state];
  return (
    <span className="state" data-state={state}>
      <Icon size={18} aria-hidden="true" />
      {name}
    </span>
  );
}
