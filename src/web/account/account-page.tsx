import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Person } from '#contract/people.ts';
import { call } from '../shared/api.ts';
import { ConfirmButton } from '../shared/confirm-button.tsx';
import { Guarded } from '../shared/guarded.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { ROLE_MEANS, ROLE_NAME } from '../shared/role-words.ts';
import { Section } from '../shared/section.tsx';
import { useSession, useSessionChange } from '../shared/session.ts';
import { forgetPlaysOf } from '../shared/store/play-store.ts';
import { Accesses } from './accesses.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';

function DeleteAccount({ person }: { readonly person: Person }) {
  const change = useSessionChange();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      color="red"
      variant="light"
      title="Delete your account?"
      says="Your plays, here and on the server, your progress and your account will be gone. Nobody can bring them back. You may want to download them first."
      typed={{ label: 'Type your e-mail address', text: person.email }}
      confirm="Delete my account"
      act={async () => {
        await call('DELETE /api/people/:person', { params: { person: person.id } });
        await forgetPlaysOf(person.id);
        await navigate({ to: '/' });
        await change(await call('GET /api/session'));
      }}
    >
      Delete my account
    </ConfirmButton>
  );
}

function Account({ person }: { readonly person: Person }) {
  return (
    <div className="page narrow">
      <PageTitle title="My account" lead={person.email} />
      <Section title="What you are here">
        <Text>
          <strong>{ROLE_NAME[person.role]}</strong>
          {person.teams.length > 0 && ` in ${person.teams.map((team) => team.name).join(', ')}`}
        </Text>
        <Text size="sm" className="soft">
          {ROLE_MEANS[person.role]}
          {person.role !== 'owner' && ' The owner can change this.'}
        </Text>
      </Section>
      <Section title="Name">
        <NameForm name={person.name} />
      </Section>
      <Section title="Password">
        <PasswordForm email={person.email} />
      </Section>
      <Section title="What is kept about you">
        <Text>
          Everything kept about you, in one file. What each thing is for, who sees it and when it is deleted
          is on its{' '}
          <Link to="/privacy" className="text-link">
            own page
          </Link>
          .
        </Text>
        <Group mt="sm">
          <Button
            variant="default"
            component="a"
            href={`/api/people/${encodeURIComponent(person.id)}/export`}
            download="amends-my-data.json"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
          >
            Download it
          </Button>
        </Group>
      </Section>
      <Section title={person.role === 'owner' ? 'Who looked at what' : 'Who looked at what is yours'}>
        <Accesses all={person.role === 'owner'} />
      </Section>
      <Section title="Leave for good">
        <Text mb="sm">Your account and all that is kept about you are deleted at once.</Text>
        <DeleteAccount person={person} />
      </Section>
    </div>
  );
}

/** One's own account: name, password, own data, who looked at it, and the way out. */
export function AccountPage() {
  const { person } = useSession();
  return <Guarded may="use-account">{person && <Account person={person} />}</Guarded>;
}
