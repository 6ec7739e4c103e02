import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { call } from '../shared/api.ts';
import { Empty } from '../shared/empty.tsx';
import { NEW_PASSWORD, PASSWORD_HINT } from '../shared/field-rules.ts';
import { FormCard } from '../shared/form-card.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { PasswordField } from '../shared/password-field.tsx';
import { useSending } from '../shared/use-sending.ts';
import { LinkSpent, linkIsSpent } from './link-spent.tsx';
import { useCameIn } from './use-came-in.ts';
import { useLinkToken } from './use-link-token.ts';

/** A new password, by a link that the owner handed over. */
export function NewPasswordPage() {
  const token = useLinkToken();
  const { form, ...sending } = useSending({
    start: { password: '' },
    rules: { password: NEW_PASSWORD },
    send: ({ password }) => call('POST /api/password-links/use', { body: { token, password } }),
    done: useCameIn(),
  });
  return (
    <div className="page slim">
      <PageTitle
        title="A new password"
        lead="It replaces the one you had, and signs you out wherever else you are signed in."
      />
      {token === '' ? (
        <Empty
          title="The link is not whole"
          why="Open it again from where you got it: its last part has to come along, and it is shown in the address only for a moment."
        >
          <Button variant="default" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
            Sign in
          </Button>
        </Empty>
      ) : linkIsSpent(sending.failure) ? (
        <LinkSpent what="link for a new password" />
      ) : (
        <FormCard {...sending} submit="Set it and sign in">
          <PasswordField
            label="New password"
            description={PASSWORD_HINT}
            now="new"
            {...form.getInputProps('password')}
            autoFocus
          />
        </FormCard>
      )}
    </div>
  );
}
