import type { OwnAssignment } from '#contract/assignments.ts';
import { MODE_WORDS } from '../../shared/assignment-words.tsx';
import { dayWords } from '../../shared/time-words.ts';

/** "Assessment, due 29 Nov 2026, passed from 60 of 100, 1 attempt left". */
export function assignedWords({
  mode,
  dueAt,
  passMark,
  attempts,
  attemptsMade,
  open,
  state,
}: OwnAssignment): string {
  const kind = MODE_WORDS[mode];
  const left = attempts === null ? null : Math.max(0, attempts - attemptsMade);
  return [
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    ...(dueAt === null ? [] : [`due ${dayWords(dueAt)}`]),
    ...(passMark === null ? [] : [`passed from ${passMark} of 100`]),
    ...(left === null || state === 'passed'
      ? []
      : open && left === 0
        ? ['your last attempt is open']
        : [left === 1 ? '1 attempt left' : `${left} attempts left`]),
  ].join(', ');
}
