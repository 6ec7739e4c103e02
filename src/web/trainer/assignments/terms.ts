import type { Assignment } from '#contract/assignments.ts';
import { MODE_WORDS } from '../../shared/assignment-words.tsx';
import { dayWords } from '../../shared/time-words.ts';

/** "Assessment · due 29 Nov 2026 · passed from 60 · 2 attempts". */
export function termsOf({ mode, dueAt, passMark, attempts }: Assignment): string {
  const kind = MODE_WORDS[mode];
  return [
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    dueAt === null ? 'no due date' : `due ${dayWords(dueAt)}`,
    ...(passMark === null ? [] : [`passed from ${passMark} of 100`]),
    attempts === null ? 'as often as one likes' : attempts === 1 ? '1 attempt' : `${attempts} attempts`,
  ].join(' · ');
}

/** "Front desk and Kim Doe". */
export function forWhom({
  teams,
  people,
  peopleNamed,
}: Pick<Assignment, 'teams' | 'people' | 'peopleNamed'>): string {
  const names = [...teams, ...people].map(({ name }) => name);
  const all = teams.length + peopleNamed;
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${all - 3} more`;
  return names.length < 2
    ? (names[0] ?? 'nobody any more')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
