import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { call } from '../shared/api.ts';
import { EmailField } from '../shared/email-field.tsx';
import { Empty } from '../shared/empty.tsx';
import { EMAIL, NAME, NEW_PASSWORD, PASSWORD_HINT } from '../shared/field-rules.ts';
import { FormCard } from '../shared/form-card.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { PasswordField } from '../shared/password-field.tsx';
import { useSession } from '../shared/session.ts';
import { useSending } from '../shared/use-sending.ts';
import { useCameIn } from './use-came-in.ts';

/** First run: the first owner and the first team. */
export function SetUpPage() {
  const { session } = useSession();
  const { form, ...sending } = useSending({
    start: { name: '', email: '', password: '', team: '' },
    rules: { name: NAME, email: EMAIL, password: NEW_PASSWORD, team: NAME },
    send: (values) => call('POST /api/set-up', { body: { ...values, email: values.email.trim() } }),
    done: useCameIn('/people'),
  });
  const taken = session !== undefined && !session.needsSetUp && !sending.sending && !sending.sent;
  return (
    <div className="page slim">
      <PageTitle
        title="Set this up for your team"
        lead="You become the owner: you invite people, make teams, and say how long things are kept."
      />
      {taken ? (
        <Empty title="This is set up already" why="There is an owner, who can invite you by a link.">
          <Button renderRoot={(props) => <Link to={session.person ? '/' : '/sign-in'} {...props} />}>
            {session.person ? 'Home' : 'Sign in'}
          </Button>
        </Empty>
      ) : (
        <FormCard {...sending} submit="Set up and sign in">
          <TextInput label="Your name" autoComplete="name" {...form.getInputProps('name')} autoFocus />
          <EmailField {...form.getInputProps('email')} />
          <PasswordField
            label="Password"
            description={PASSWORD_HINT}
            now="new"
            {...form.getInputProps('password')}
          />
          <TextInput
            label="Name of the first team"
            description="Such as “Phones” or “Shop, evenings”. More can be made later."
            autoComplete="off"
            {...form.getInputProps('team')}
          />
        </FormCard>
      )}
    </div>
  );
}
