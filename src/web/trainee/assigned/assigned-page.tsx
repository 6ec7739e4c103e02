import { Alert, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../shared/page-title.tsx';
import { Brief } from '../brief/brief.tsx';
import { assignedWords } from './assigned-words.ts';
import { beginAttempt } from './begin-attempt.ts';

const route = getRouteApi('/assigned/$assignment');

/** The brief of an assigned scenario, in the version and the mode that were assigned. */
export function AssignedPage() {
  const { assignment, scenarioPackage } = route.useLoaderData();
  const navigate = useNavigate();
  const client = useQueryClient();
  if (!assignment || !scenarioPackage) {
    return (
      <div className="page narrow">
        <PageTitle title="This is not assigned to you" back={{ to: '/', name: 'Home' }} />
        <Text>It was withdrawn, or is somebody else’s.</Text>
      </div>
    );
  }
  const start = async () => {
    const { id, finished } = await beginAttempt(assignment, scenarioPackage);
    await client.invalidateQueries({ queryKey: ['me', 'assignments'] });
    await navigate({ to: finished ? '/play/$id/debrief' : '/play/$id', params: { id } });
  };
  return (
    <Brief
      scenarioPackage={scenarioPackage}
      mode={assignment.mode}
      may={assignment.open}
      start={start}
      choice={
        <Alert color="celadon" title="Assigned to you">
          {assignedWords(assignment)}.{assignment.note && ` “${assignment.note}”`}
          {!assignment.open && ' There is no attempt left.'}
        </Alert>
      }
    />
  );
}
