import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HandedLink, Invitation } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { call } from '../../shared/api.ts';
import { CopyLink } from '../../shared/copy-link.tsx';
import { EmailField } from '../../shared/email-field.tsx';
import { EMAIL } from '../../shared/field-rules.ts';
import { FormCard } from '../../shared/form-card.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { ROLE_NAME } from '../../shared/role-words.ts';
import { TeamChoice } from '../../shared/team-choice.tsx';
import { dayWords } from '../../shared/time-words.ts';
import { useSending } from '../../shared/use-sending.ts';
import { RoleChoice } from './role-choice.tsx';

interface Made {
  readonly invitation: Invitation;
  readonly link: HandedLink;
}

function Handed({ made: { invitation, link }, again }: { readonly made: Made; readonly again: () => void }) {
  const teams = invitation.teams.map((team) => team.name).join(', ');
  return (
    <Stack className="card form" gap="md">
      <Text>
        {invitation.email ?? 'Whoever has this link'} is invited as a{invitation.role === 'owner' && 'n'}{' '}
        <strong>{ROLE_NAME[invitation.role]}</strong>
        {teams && ` in ${teams}`}. Send them the link: it is shown only now.
      </Text>
      <CopyLink
        label="Link of the invitation"
        path={link.path}
        note={`Works once, until ${dayWords(link.expiresAt)}.`}
      />
      <Group>
        <Button variant="default" onClick={again}>
          Invite another
        </Button>
        <Button variant="subtle" renderRoot={(props) => <Link to="/people" {...props} />}>
          All people
        </Button>
      </Group>
    </Stack>
  );
}

function InviteForm({ done }: { readonly done: (made: Made) => void }) {
  const client = useQueryClient();
  const { form, ...sending } = useSending({
    start: { email: '', role: 'trainee' as Role, teams: [] as string[] },
    rules: { email: { ...EMAIL, fits: (email) => email.trim() === '' || EMAIL.fits(email) } },
    send: ({ email, ...rest }) =>
      call('POST /api/invitations', { body: { ...rest, ...(email.trim() && { email: email.trim() }) } }),
    done: async (made) => {
      done(made);
      await client.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  return (
    <FormCard {...sending} submit="Make the link">
      <RoleChoice {...form.getInputProps('role')} />
      <TeamChoice
        {...form.getInputProps('teams')}
        description="May be left empty: people without a team practise by themselves."
        mt={10}
      />
      <EmailField
        {...form.getInputProps('email')}
        label="Their e-mail address, if you like"
        description="With it, nobody else can use the link. It is not mailed from here."
        autoComplete="off"
      />
    </FormCard>
  );
}

/** An invitation by a link, for the owner to hand over. */
export function InvitePage() {
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Guarded may="manage-people">
      <div className="page slim">
        <PageTitle
          title="Invite somebody"
          lead="You get a link to send them. With it they choose a name and a password."
          back={{ to: '/people', name: 'People' }}
        />
        {made ? <Handed made={made} again={() => setMade(null)} /> : <InviteForm done={setMade} />}
      </div>
    </Guarded>
  );
}
