import { Badge, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Assignment } from '#contract/assignments.ts';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { StateCounts } from './state-counts.tsx';
import { forWhom, termsOf } from './terms.ts';

function AssignButton() {
  return (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/assignments/new" {...props} />}
    >
      Assign a scenario
    </Button>
  );
}

function Line({ assignment }: { readonly assignment: Assignment }) {
  const { id, scenario, withdrawnAt, counts } = assignment;
  return (
    <li className="line">
      <div>
        <Link to="/assignments/$assignment" params={{ assignment: id }} className="text-link">
          {scenario.title}
        </Link>
        {withdrawnAt !== null && (
          <Badge size="sm" variant="light" color="gray" tt="none" ml={8}>
            withdrawn
          </Badge>
        )}
        <Text size="sm">{forWhom(assignment)}</Text>
        <Text size="sm" className="soft">
          {termsOf(assignment)}
        </Text>
      </div>
      <StateCounts counts={counts} />
    </li>
  );
}

function List() {
  const assignments = usePages(['assignments'], (cursor, signal) =>
    call('GET /api/assignments', { query: { cursor }, signal }),
  );
  const none = assignments.items.length === 0 && (
    <Empty
      title="Nothing is assigned yet"
      why="Choose a scenario and for whom it is: they find it on their home page, and you see here how they stand."
    >
      <AssignButton />
    </Empty>
  );
  return (
    <ListState asked={assignments} what="the assignments" empty={none}>
      <ul className="plain-list lines card rows">
        {assignments.items.map((assignment) => (
          <Line key={assignment.id} assignment={assignment} />
        ))}
      </ul>
      <ShowMore pages={assignments} />
    </ListState>
  );
}

/** What is assigned in one's teams, the newest first. */
export function AssignmentsPage() {
  return (
    <Guarded may="assign">
      <div className="page narrow">
        <PageTitle title="Assignments" lead="What is assigned in your teams." action={<AssignButton />} />
        <List />
      </div>
    </Guarded>
  );
}
