import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CoachingNote } from '#contract/coaching-notes.ts';
import type { PersonPage } from '#contract/figures.ts';
import { reachOf } from '#contract/permissions.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { call } from '../../shared/api.ts';
import { CoachingNoteLines } from '../../shared/coaching-note-lines.tsx';
import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { DoneNote } from '../../shared/done-note.tsx';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { Section } from '../../shared/section.tsx';
import { useSession } from '../../shared/session.ts';
import { ShowMore } from '../../shared/show-more.tsx';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import type { Pages } from '../../shared/use-pages.ts';
import { useSending } from '../../shared/use-sending.ts';
import { notesKey } from './notes-query-key.ts';

type Whom = PersonPage['person'];

const LONGEST = 2000;

function NoteForm({ person }: { readonly person: Whom }) {
  const client = useQueryClient();
  const { form, onSubmit, sending, failure, sent } = useSending({
    start: { text: '', skill: '' },
    rules: { text: { fits: (text) => text.trim() !== '', says: 'Write what was talked about.' } },
    send: ({ text, skill }) => {
      const about = SKILLS.find((each) => each === skill);
      return call('POST /api/people/:person/notes', {
        params: { person: person.id },
        body: { text: text.trim(), ...(about && { skill: about }) },
      });
    },
    done: (_, { reset }) => {
      reset();
      return client.invalidateQueries({ queryKey: notesKey(person.id) });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap={6}>
        <Textarea
          label="What was talked about"
          description={`${person.name} reads this too.`}
          maxLength={LONGEST}
          autosize
          minRows={2}
          {...form.getInputProps('text')}
        />
        <NativeSelect
          label="About"
          data={[
            { value: '', label: 'no skill in particular' },
            ...SKILLS.map((skill) => ({ value: skill, label: SKILL_NAMES[skill] })),
          ]}
          {...form.getInputProps('skill')}
        />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            Note it
          </Button>
          <DoneNote done={sent && 'Noted.'} />
        </Group>
      </Stack>
    </form>
  );
}

function Remove({ note, person }: { readonly note: CoachingNote; readonly person: Whom }) {
  const client = useQueryClient();
  const { person: here } = useSession();
  // A note is its writer's to remove; the owner's are all.
  if (reachOf(here?.role ?? 'guest', 'coach') !== 'all' && note.by?.id !== here?.id) return null;
  return (
    <ConfirmButton
      size="xs"
      name={`Remove the note: ${note.text.slice(0, 60)}`}
      title="Remove this note?"
      says={`It will be gone for ${person.name} too.`}
      confirm="Remove"
      act={async () => {
        await call('DELETE /api/people/:person/notes/:note', {
          params: { person: person.id, note: note.id },
        });
        await client.invalidateQueries({ queryKey: notesKey(person.id) });
      }}
    >
      Remove
    </ConfirmButton>
  );
}

/** What was noted after talking with one person, the latest first, and a way to note more. */
export function CoachingNotes({
  person,
  notes,
}: {
  readonly person: Whom;
  readonly notes: Pages<CoachingNote>;
}) {
  const none = notes.items.length === 0 && <Text className="soft">Nothing is noted yet.</Text>;
  return (
    <Section title="Coaching notes">
      <NoteForm key={person.id} person={person} />
      <ListState asked={notes} what="the notes" empty={none}>
        <CoachingNoteLines notes={notes.items} action={(note) => <Remove note={note} person={person} />} />
        {notes.more && <ShowMore pages={notes} />}
      </ListState>
    </Section>
  );
}
