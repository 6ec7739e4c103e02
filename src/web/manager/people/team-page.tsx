import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Person, Team } from '#contract/people.ts';
import { call } from '../../shared/api.ts';
import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { DoneNote } from '../../shared/done-note.tsx';
import { Empty } from '../../shared/empty.tsx';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { NAME } from '../../shared/field-rules.ts';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { ROLE_NAME } from '../../shared/role-words.ts';
import { Section } from '../../shared/section.tsx';
import { useSession } from '../../shared/session.ts';
import { ShowMore } from '../../shared/show-more.tsx';
import { teamsQuery } from '../../shared/teams-query.ts';
import { usePages } from '../../shared/use-pages.ts';
import { useSending } from '../../shared/use-sending.ts';
import { AddMember } from './add-member.tsx';
import { peopleCount } from './people-count.ts';
import { useTeamsOf } from './use-teams-of.ts';

const route = getRouteApi('/teams/$team');

function Rename({ team }: { readonly team: Team }) {
  const client = useQueryClient();
  const { form, onSubmit, sending, failure, sent } = useSending({
    start: { name: team.name },
    rules: { name: NAME },
    send: (body) => call('PATCH /api/teams/:team', { params: { team: team.id }, body }),
    done: () => client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap={6}>
        <TextInput label="Name of the team" autoComplete="off" {...form.getInputProps('name')} />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            Rename
          </Button>
          <DoneNote done={sent && 'Renamed.'} />
        </Group>
      </Stack>
    </form>
  );
}

function Remove({ team }: { readonly team: Team }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      color="red"
      variant="light"
      title={`Remove ${team.name}?`}
      says="Its people and their plays stay; the figures of the team, and what was assigned to it, go."
      confirm="Remove the team"
      act={async () => {
        await call('DELETE /api/teams/:team', { params: { team: team.id } });
        await navigate({ to: '/teams' });
        await client.invalidateQueries();
      }}
    >
      Remove the team
    </ConfirmButton>
  );
}

function Member({ person, team }: { readonly person: Person; readonly team: Team }) {
  const { may } = useSession();
  const change = useTeamsOf();
  return (
    <li className="line">
      <div>
        {may('manage-people') ? (
          <Link to="/people/$person" params={{ person: person.id }} className="text-link">
            {person.name}
          </Link>
        ) : (
          <Text fw={600}>{person.name}</Text>
        )}
        <Text size="sm" className="soft">
          {ROLE_NAME[person.role]}
        </Text>
      </div>
      {may('manage-people') && (
        <ConfirmButton
          size="xs"
          name={`Take ${person.name} out of the team`}
          title={`Take ${person.name} out of ${team.name}?`}
          says="They stay here, and keep their plays. What they did counts for the teams they are in, so it leaves this one with them."
          confirm="Take out"
          act={() => change(person, (teams) => teams.filter((id) => id !== team.id))}
        >
          Take out
        </ConfirmButton>
      )}
    </li>
  );
}

function Members({ team }: { readonly team: Team }) {
  const { may } = useSession();
  const people = usePages(['people', { team: team.id }], (cursor, signal) =>
    call('GET /api/people', { query: { cursor, team: team.id }, signal }),
  );
  const none = people.items.length === 0 && (
    <Text className="soft">
      Nobody is in this team yet.
      {may('manage-people') ? ' Put somebody in above, or invite people to it.' : ''}
    </Text>
  );
  return (
    <ListState asked={people} what="the people" empty={none}>
      <ul className="plain-list lines card rows">
        {people.items.map((person) => (
          <Member key={person.id} person={person} team={team} />
        ))}
      </ul>
      <ShowMore pages={people} />
    </ListState>
  );
}

function OneTeam() {
  const { team: id } = route.useParams();
  const { may } = useSession();
  const teams = useQuery(teamsQuery);
  const team = teams.data?.find((each) => each.id === id);
  const none = !team && (
    <Empty title="That team is not here" why="It was removed, or is none of yours.">
      <Button renderRoot={(props) => <Link to="/teams" {...props} />}>All teams</Button>
    </Empty>
  );
  return (
    <div className="page narrow">
      <PageTitle
        title={team?.name ?? 'Team'}
        lead={team && peopleCount(team.people)}
        back={{ to: '/teams', name: 'Teams' }}
      />
      <ListState asked={teams} what="the team" empty={none}>
        {team && (
          <>
            <Section title="People of the team">
              {may('manage-people') && <AddMember team={team} />}
              <Members team={team} />
            </Section>
            {may('manage-teams') && (
              <Section title="The team itself">
                <Rename key={team.id} team={team} />
                <Remove team={team} />
              </Section>
            )}
          </>
        )}
      </ListState>
    </div>
  );
}

/** One team: who is in it; and for the owner, its name and its end. */
export function TeamPage() {
  return (
    <Guarded may="see-teams">
      <OneTeam />
    </Guarded>
  );
}
