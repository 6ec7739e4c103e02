import { Button, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { openedInvitationSchema } from '#contract/people.ts';
import { call } from '../shared/api.ts';
import { EmailField } from '../shared/email-field.tsx';
import { Empty } from '../shared/empty.tsx';
import { EMAIL, NAME, NEW_PASSWORD, PASSWORD_HINT } from '../shared/field-rules.ts';
import { FormCard } from '../shared/form-card.tsx';
import { ListState } from '../shared/list-state.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { PasswordField } from '../shared/password-field.tsx';
import { ROLE_MEANS, ROLE_NAME } from '../shared/role-words.ts';
import { useSession } from '../shared/session.ts';
import { dayWords } from '../shared/time-words.ts';
import { useSending } from '../shared/use-sending.ts';
import { LinkSpent, linkIsSpent } from './link-spent.tsx';
import { useCameIn } from './use-came-in.ts';
import { useLinkToken } from './use-link-token.ts';

type Opened = z.output<typeof openedInvitationSchema>;

function teamWords(teams: readonly string[]): string {
  if (teams.length === 0) return '';
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(teams);
  return ` in ${teams.length === 1 ? 'the team' : 'the teams'} ${names}`;
}

function Accept({ opened, token }: { readonly opened: Opened; readonly token: string }) {
  const { person } = useSession();
  const { form, ...sending } = useSending({
    start: { name: '', email: opened.email ?? '', password: '' },
    rules: { name: NAME, email: EMAIL, password: NEW_PASSWORD },
    about: { 'email-taken': ['email'] },
    send: (values) =>
      call('POST /api/invitations/accept', { body: { token, ...values, email: values.email.trim() } }),
    done: useCameIn(),
  });
  if (linkIsSpent(sending.failure)) return <LinkSpent what="invitation" />;
  return (
    <>
      <div className="card facts">
        <Text>
          {opened.invitedBy ?? 'The owner'} invites you to Amends as a{' '}
          <strong>{ROLE_NAME[opened.role]}</strong>
          {teamWords(opened.teams)}.
        </Text>
        <Text size="sm" className="soft" mt={4}>
          {ROLE_MEANS[opened.role]} The invitation can be accepted until {dayWords(opened.expiresAt)}.
        </Text>
        {person && (
          <Text size="sm" mt={8}>
            You are signed in as {person.name} just now. Accepting signs you in as the new person instead.
          </Text>
        )}
      </div>
      <FormCard
        {...sending}
        submit="Accept the invitation"
        foot={
          <Text size="sm" className="soft" mt={10}>
            Practice is seen by nobody but you until you share it.{' '}
            <Link to="/privacy" className="text-link">
              What is kept, and who sees it
            </Link>
          </Text>
        }
      >
        <TextInput label="Your name" autoComplete="name" {...form.getInputProps('name')} autoFocus />
        <EmailField
          {...form.getInputProps('email')}
          {...(opened.email !== null && {
            readOnly: true,
            description: 'The invitation is for this address.',
          })}
        />
        <PasswordField
          label="Choose a password"
          description={PASSWORD_HINT}
          now="new"
          {...form.getInputProps('password')}
        />
      </FormCard>
    </>
  );
}

/** What an invitation says, and the form to accept it. */
export function InvitationPage() {
  const token = useLinkToken();
  const invitation = useQuery({
    queryKey: ['opened-invitation', token],
    queryFn: ({ signal }) => call('POST /api/invitations/open', { body: { token }, signal }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="page slim">
      <PageTitle title="You are invited" />
      {token === '' ? (
        <Empty
          title="The link is not whole"
          why="Open it again from where you got it: its last part has to come along, and it is shown in the address only for a moment."
        >
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            Home
          </Button>
        </Empty>
      ) : linkIsSpent(invitation.error) ? (
        <LinkSpent what="invitation" />
      ) : (
        <ListState asked={invitation} what="the invitation">
          {invitation.data && <Accept opened={invitation.data} token={token} />}
        </ListState>
      )}
    </div>
  );
}
