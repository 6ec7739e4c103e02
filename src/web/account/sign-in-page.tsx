import { Anchor, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { call } from '../shared/api.ts';
import { EmailField } from '../shared/email-field.tsx';
import { GIVEN } from '../shared/field-rules.ts';
import { FormCard } from '../shared/form-card.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { PasswordField } from '../shared/password-field.tsx';
import { useSession } from '../shared/session.ts';
import { useSending } from '../shared/use-sending.ts';
import { useCameIn } from './use-came-in.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { to } = route.useSearch();
  const { session } = useSession();
  const { form, ...sending } = useSending({
    start: { email: '', password: '' },
    rules: { email: GIVEN, password: GIVEN },
    send: ({ email, password }) => call('POST /api/session', { body: { email, password } }),
    done: useCameIn(to),
  });
  return (
    <div className="page slim">
      <PageTitle title="Sign in" />
      <FormCard
        {...sending}
        submit="Sign in"
        foot={
          <Text size="sm" className="soft" mt={10}>
            {session?.needsSetUp ? (
              <>
                Nobody has an account here yet.{' '}
                <Anchor renderRoot={(props) => <Link to="/set-up" {...props} />}>Set this up</Anchor> for your
                team.
              </>
            ) : (
              'Forgot the password, or no account yet? Whoever looks after Amends where you work can make you a link for either.'
            )}
          </Text>
        }
      >
        <EmailField {...form.getInputProps('email')} autoFocus />
        <PasswordField label="Password" now="current" {...form.getInputProps('password')} />
      </FormCard>
    </div>
  );
}
