import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnAssignment } from '#contract/assignments.ts';
import { call } from '../../shared/api.ts';
import { StateBadge } from '../../shared/assignment-words.tsx';
import { Fold } from '../debrief/fold.tsx';
import { assignedWords } from './assigned-words.ts';

function Due({ assignment }: { readonly assignment: OwnAssignment }) {
  const { id, scenario, state, open, play, note } = assignment;
  return (
    <li className="card assigned">
      <div>
        <Text fw={600} className="title">
          {scenario.title}
        </Text>
        <Text size="sm" className="soft">
          {assignedWords(assignment)}
        </Text>
        {note && <Text size="sm">“{note}”</Text>}
        <Text size="sm" mt={2}>
          <StateBadge state={state} />
        </Text>
      </div>
      <Group gap="xs">
        {play !== null && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/play/$id/debrief"
                params={{ id: play }}
                aria-label={`Debrief of ${scenario.title}`}
                {...props}
              />
            )}
          >
            Debrief
          </Button>
        )}
        {open && (
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/assigned/$assignment"
                params={{ assignment: id }}
                aria-label={`${state === 'in-progress' ? 'Go on with' : 'Begin'} ${scenario.title}`}
                {...props}
              />
            )}
          >
            {state === 'in-progress' ? 'Go on' : state === 'did-not-pass' ? 'Try again' : 'Begin'}
          </Button>
        )}
      </Group>
    </li>
  );
}

function List({ assignments }: { readonly assignments: readonly OwnAssignment[] }) {
  return (
    <ul className="plain-list due-list">
      {assignments.map((assignment) => (
        <Due key={assignment.id} assignment={assignment} />
      ))}
    </ul>
  );
}

/** What is assigned to whoever is signed in: what may still be played, and folded what is over; nothing where nothing is. */
export function DueList() {
  const { data } = useQuery({
    queryKey: ['me', 'assignments'],
    queryFn: ({ signal }) => call('GET /api/me/assignments', { signal }),
  });
  if (!data || data.length === 0) return null;
  const open = data.filter((assignment) => assignment.open);
  const over = data.filter((assignment) => !assignment.open);
  const passed = over.filter(({ state }) => state === 'passed').length;
  return (
    <Stack gap="xs" component="section" aria-labelledby="due">
      <Title order={2} size="h3" id="due">
        Assigned to you
      </Title>
      {open.length > 0 ? <List assignments={open} /> : <Text>All that was assigned is done.</Text>}
      {over.length > 0 && (
        <Fold title={`Over: ${over.length}`} line={`${passed} passed`}>
          <List assignments={over} />
        </Fold>
      )}
    </Stack>
  );
}
