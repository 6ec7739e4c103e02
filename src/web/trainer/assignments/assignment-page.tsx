import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AssignedPerson, Assignment } from '#contract/assignments.ts';
import { call } from '../../shared/api.ts';
import { StateBadge } from '../../shared/assignment-words.tsx';
import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { Section } from '../../shared/section.tsx';
import { useSession } from '../../shared/session.ts';
import { ShowMore } from '../../shared/show-more.tsx';
import { dayWords } from '../../shared/time-words.ts';
import { usePages } from '../../shared/use-pages.ts';
import { StateCounts } from './state-counts.tsx';
import { forWhom, termsOf } from './terms.ts';

const route = getRouteApi('/assignments/$assignment');

function PersonLine({ assigned, open }: { readonly assigned: AssignedPerson; readonly open: boolean }) {
  const { person, state, attempts, play, finishedAt } = assigned;
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>
        <StateBadge state={state} />
      </td>
      <td>
        {attempts === 0 ? 'none yet' : attempts === 1 ? '1 attempt' : `${attempts} attempts`}
        {finishedAt !== null && `, finished ${dayWords(finishedAt)}`}
        {open && play !== null && (
          <>
            {' '}
            <Link to="/play/$id/debrief" params={{ id: play }} className="text-link">
              What was said<VisuallyHidden> by {person.name}</VisuallyHidden>
            </Link>
          </>
        )}
      </td>
    </tr>
  );
}

function People({ id, mode }: { readonly id: string; readonly mode: Assignment['mode'] }) {
  const { may } = useSession();
  const people = usePages(['assignments', id, 'people'], (cursor, signal) =>
    call('GET /api/assignments/:assignment/people', {
      params: { assignment: id },
      query: { cursor },
      signal,
    }),
  );
  // Trainers see an assessment when a point of it is disputed; those who lead the team see all of them.
  const open = mode === 'practice' || may('see-figures');
  return (
    <ListState asked={people} what="the people" empty={people.items.length === 0 && <Text>Nobody.</Text>}>
      <div className="card rows">
        <table className="rows-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Stands</th>
              <th scope="col">Attempts</th>
            </tr>
          </thead>
          <tbody>
            {people.items.map((assigned) => (
              <PersonLine key={assigned.person.id} assigned={assigned} open={open} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore pages={people} />
    </ListState>
  );
}

function Withdraw({ assignment }: { readonly assignment: Assignment }) {
  const client = useQueryClient();
  return (
    <ConfirmButton
      variant="light"
      color="red"
      title="Withdraw this assignment?"
      says="It goes from people’s home pages. What was played of it stays, and who has begun may finish."
      confirm="Withdraw"
      act={async () => {
        await call('DELETE /api/assignments/:assignment', { params: { assignment: assignment.id } });
        await client.invalidateQueries({ queryKey: ['assignments'] });
      }}
    >
      Withdraw the assignment
    </ConfirmButton>
  );
}

function OneAssignment() {
  const { assignment: id } = route.useParams();
  const asked = useQuery({
    queryKey: ['assignments', id],
    queryFn: ({ signal }) => call('GET /api/assignments/:assignment', { params: { assignment: id }, signal }),
  });
  const assignment = asked.data;
  return (
    <div className="page narrow">
      <PageTitle
        title={assignment?.scenario.title ?? 'Assignment'}
        lead={assignment && termsOf(assignment)}
        back={{ to: '/assignments', name: 'Assignments' }}
      />
      <ListState asked={asked} what="the assignment">
        {assignment && (
          <>
            <Text>
              For {forWhom(assignment)}
              {assignment.madeBy !== null && `, assigned by ${assignment.madeBy}`} on{' '}
              {dayWords(assignment.createdAt)}
              {assignment.withdrawnAt !== null && `; withdrawn on ${dayWords(assignment.withdrawnAt)}`}.
            </Text>
            {assignment.note && <Text className="soft">“{assignment.note}”</Text>}
            <StateCounts counts={assignment.counts} />
            <Section title="How each stands">
              <People id={id} mode={assignment.mode} />
            </Section>
            <Group mt="lg" gap="sm">
              <Button
                variant="default"
                renderRoot={(props) => (
                  <Link to="/scenario/$id" params={{ id: assignment.scenario.id }} {...props} />
                )}
              >
                See the scenario
              </Button>
              {assignment.withdrawnAt === null && <Withdraw assignment={assignment} />}
            </Group>
          </>
        )}
      </ListState>
    </div>
  );
}

/** One assignment: its terms, and how each person of it stands, by name. */
export function AssignmentPage() {
  return (
    <Guarded may="assign">
      <OneAssignment />
    </Guarded>
  );
}
