import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Person } from '#contract/people.ts';
import { call } from '../../shared/api.ts';
import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { CopyLink } from '../../shared/copy-link.tsx';
import { DoneNote } from '../../shared/done-note.tsx';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { NAME } from '../../shared/field-rules.ts';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { Section } from '../../shared/section.tsx';
import { sessionQuery, useSession } from '../../shared/session.ts';
import { TeamChoice } from '../../shared/team-choice.tsx';
import { dayWords, timeWords } from '../../shared/time-words.ts';
import { useSending } from '../../shared/use-sending.ts';
import { RoleChoice } from './role-choice.tsx';

const route = getRouteApi('/people/$person');

const LISTS = ['people', 'teams'];

function PersonForm({ person }: { readonly person: Person }) {
  const client = useQueryClient();
  const { form, onSubmit, sending, failure, sent } = useSending({
    start: { name: person.name, role: person.role, teams: person.teams.map((team) => team.id) },
    rules: { name: NAME },
    about: { 'last-owner': ['role'] },
    send: (values) => call('PATCH /api/people/:person', { params: { person: person.id }, body: values }),
    done: async (changed) => {
      client.setQueryData(['people', person.id], changed);
      // Whoever changes themselves may see other pages now.
      await client.invalidateQueries({
        predicate: ({ queryKey: [first, second] }) =>
          (LISTS.includes(String(first)) && second !== person.id) || first === sessionQuery.queryKey[0],
      });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap={6}>
        <TextInput label="Name" autoComplete="off" {...form.getInputProps('name')} />
        <RoleChoice {...form.getInputProps('role')} />
        <TeamChoice {...form.getInputProps('teams')} mt={10} />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" loading={sending}>
            Save
          </Button>
          <DoneNote done={sent && 'Saved.'} />
        </Group>
      </Stack>
    </form>
  );
}

function PasswordLink({ person }: { readonly person: Person }) {
  const making = useMutation({
    mutationFn: () => call('POST /api/people/:person/password-link', { params: { person: person.id } }),
  });
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        If they cannot sign in: make a link, and send it to them. With it they choose a new password.
      </Text>
      <FailureAlert error={making.error} />
      {making.data ? (
        <CopyLink
          label="Link for a new password"
          path={making.data.path}
          note={`Works once, until ${timeWords(making.data.expiresAt)}. Shown only now.`}
        />
      ) : (
        <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
          Make a link
        </Button>
      )}
    </Stack>
  );
}

function DeletePerson({ person }: { readonly person: Person }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      color="red"
      variant="light"
      title={`Delete ${person.name}?`}
      says="Their account, plays and progress will be gone, here and in the figures of their teams. Nobody can bring them back."
      typed={{ label: 'Type their e-mail address', text: person.email }}
      confirm="Delete"
      act={async () => {
        await call('DELETE /api/people/:person', { params: { person: person.id } });
        client.removeQueries({ predicate: ({ queryKey }) => LISTS.includes(String(queryKey[0])) });
        await navigate({ to: '/people' });
      }}
    >
      Delete {person.name}
    </ConfirmButton>
  );
}

function OnePerson() {
  const { person: id } = route.useParams();
  const { person: here } = useSession();
  const asked = useQuery({
    queryKey: ['people', id],
    queryFn: ({ signal }) => call('GET /api/people/:person', { params: { person: id }, signal }),
  });
  const person = asked.data;
  return (
    <div className="page narrow">
      <PageTitle
        title={person?.name ?? 'Person'}
        back={{ to: '/people', name: 'People' }}
        action={
          person && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/figures/person/$person" params={{ person: person.id }} {...props} />
              )}
            >
              What they can do
            </Button>
          )
        }
        lead={
          person && (
            <>
              {person.email} · here since {dayWords(person.since)}
              {person.demo && (
                <Badge size="sm" variant="light" color="gold" tt="none" ml={8}>
                  demo
                </Badge>
              )}
            </>
          )
        }
      />
      <ListState asked={asked} what="the person">
        {person && (
          <>
            <Section title="Name, role and teams">
              <PersonForm key={person.id} person={person} />
            </Section>
            <Section title="Password">
              <PasswordLink person={person} />
            </Section>
            <Section title="What is kept about them">
              <Group>
                <Button
                  variant="default"
                  component="a"
                  href={`/api/people/${encodeURIComponent(person.id)}/export`}
                  download="amends-person.json"
                  leftSection={<IconDownload size={18} aria-hidden="true" />}
                >
                  Download it
                </Button>
                {person.id !== here?.id && <DeletePerson person={person} />}
              </Group>
            </Section>
          </>
        )}
      </ListState>
    </div>
  );
}

/** One person, for the owner: what they are, their way back in, and what is kept about them. */
export function PersonPage() {
  return (
    <Guarded may="manage-people">
      <OnePerson />
    </Guarded>
  );
}
