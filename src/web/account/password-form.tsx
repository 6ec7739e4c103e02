import { Button, Group, Stack } from '@mantine/core';
import { call } from '../shared/api.ts';
import { DoneNote } from '../shared/done-note.tsx';
import { FailureAlert } from '../shared/failure-alert.tsx';
import { GIVEN, NEW_PASSWORD, PASSWORD_HINT } from '../shared/field-rules.ts';
import { PasswordField } from '../shared/password-field.tsx';
import { useSending } from '../shared/use-sending.ts';

/** One's own password. */
export function PasswordForm({ email }: { readonly email: string }) {
  const { form, onSubmit, sending, failure, sent } = useSending({
    start: { current: '', password: '' },
    rules: { current: GIVEN, password: NEW_PASSWORD },
    about: { 'wrong-sign-in': ['current', 'That is not your password now.'] },
    send: (values) => call('PUT /api/me/password', { body: values }),
    done: (_, { reset }) => reset(),
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap={6}>
        {/* For password managers: whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordField label="Password now" now="current" {...form.getInputProps('current')} />
        <PasswordField
          label="New password"
          description={`${PASSWORD_HINT} You are signed out wherever else you are signed in.`}
          now="new"
          {...form.getInputProps('password')}
        />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            Change the password
          </Button>
          <DoneNote done={sent && 'Changed.'} />
        </Group>
      </Stack>
    </form>
  );
}
