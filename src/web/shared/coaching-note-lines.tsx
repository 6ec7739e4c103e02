import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CoachingNote } from '#contract/coaching-notes.ts';
import { SKILL_NAMES } from './skill-names.ts';
import { dayWords } from './time-words.ts';

/** Coaching notes in the order given: when, by whom, about which skill, and what. */
export function CoachingNoteLines({
  notes,
  action,
}: {
  readonly notes: readonly CoachingNote[];
  /** What can be done with one of them. */
  readonly action?: (note: CoachingNote) => ReactNode;
}) {
  return (
    <ul className="plain-list lines card rows">
      {notes.map((note) => (
        <li key={note.id} className="line">
          <div>
            <Text size="sm" className="soft">
              {dayWords(note.at)} · {note.by ? note.by.name : 'somebody who is gone'}
              {note.skill !== null && ` · about ${SKILL_NAMES[note.skill].toLowerCase()}`}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{note.text}</Text>
          </div>
          {action?.(note)}
        </li>
      ))}
    </ul>
  );
}
