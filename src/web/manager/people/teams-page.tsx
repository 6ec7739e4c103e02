import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { NAME } from '../../shared/field-rules.ts';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { useSession } from '../../shared/session.ts';
import { teamsQuery } from '../../shared/teams-query.ts';
import { useSending } from '../../shared/use-sending.ts';
import { peopleCount } from './people-count.ts';

function NewTeam() {
  const client = useQueryClient();
  const { form, onSubmit, sending, failure } = useSending({
    start: { name: '' },
    rules: { name: NAME },
    send: (body) => call('POST /api/teams', { body }),
    done: (_, { reset }) => {
      reset();
      return client.invalidateQueries({ queryKey: teamsQuery.queryKey });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="card form" aria-label="New team">
      <Group align="flex-start" gap="sm">
        <TextInput label="Name of a new team" autoComplete="off" flex={1} {...form.getInputProps('name')} />
        <Button type="submit" mt={25} loading={sending}>
          Make it
        </Button>
      </Group>
      <FailureAlert error={failure} />
    </form>
  );
}

function Teams() {
  const { may } = useSession();
  const teams = useQuery(teamsQuery);
  const none = teams.data?.length === 0 && (
    <Empty
      title="No teams"
      why={
        may('manage-teams')
          ? 'People are invited to teams, and scenarios are assigned to them. Make the first one above.'
          : 'You are in no team yet. The owner can put you into those that you train or lead.'
      }
    />
  );
  return (
    <ListState asked={teams} what="the teams" empty={none}>
      <ul className="plain-list lines card rows">
        {teams.data?.map(({ id, name, people, demo }) => (
          <li key={id} className="line">
            <Link to="/teams/$team" params={{ team: id }} className="text-link">
              {name}
            </Link>
            <Group gap={8}>
              {demo && (
                <Badge size="sm" variant="light" color="gold" tt="none">
                  demo
                </Badge>
              )}
              <Text size="sm" className="soft">
                {peopleCount(people)}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </ListState>
  );
}

/** The teams of whoever is here; all of them, and new ones, for the owner. */
export function TeamsPage() {
  const { may } = useSession();
  return (
    <Guarded may="see-teams">
      <div className="page narrow">
        <PageTitle
          title="Teams"
          lead="Whoever trains or leads a team sees its people, their assessments and what they share; never their practice."
        />
        {may('manage-teams') && <NewTeam />}
        <Teams />
      </div>
    </Guarded>
  );
}
