import { Text } from '@mantine/core';
import { call } from '../../shared/api.ts';
import { CoachingNoteLines } from '../../shared/coaching-note-lines.tsx';
import { Section } from '../../shared/section.tsx';
import { useSession } from '../../shared/session.ts';
import { ShowMore } from '../../shared/show-more.tsx';
import { usePages } from '../../shared/use-pages.ts';

function NotesAbout({ person }: { readonly person: string }) {
  const notes = usePages(['me', 'notes', person], (cursor, signal) =>
    call('GET /api/people/:person/notes', { params: { person }, query: { cursor }, signal }),
  );
  if (notes.items.length === 0) return null;
  return (
    <Section title="Coaching notes about you">
      <Text size="sm" className="soft">
        What somebody who leads you noted after talking with you. You read the same words as they do.
      </Text>
      <CoachingNoteLines notes={notes.items} />
      {notes.more && <ShowMore pages={notes} />}
    </Section>
  );
}

/** What was noted about whoever is here; nothing where nothing was. */
export function OwnNotes() {
  const { person } = useSession();
  return person && <NotesAbout person={person.id} />;
}
