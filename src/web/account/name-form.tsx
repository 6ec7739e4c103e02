import { Button, Group, Stack, TextInput } from '@mantine/core';
import { call } from '../shared/api.ts';
import { DoneNote } from '../shared/done-note.tsx';
import { FailureAlert } from '../shared/failure-alert.tsx';
import { NAME } from '../shared/field-rules.ts';
import { useSessionChange } from '../shared/session.ts';
import { useSending } from '../shared/use-sending.ts';

/** One's own name, as others here read it. */
export function NameForm({ name }: { readonly name: string }) {
  const change = useSessionChange();
  const { form, onSubmit, sending, failure, sent } = useSending({
    start: { name },
    rules: { name: NAME },
    send: (values) => call('PATCH /api/me', { body: values }),
    done: change,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap={6}>
        <TextInput
          label="Your name"
          description="As your teams read it."
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" variant="default" loading={sending}>
            Save the name
          </Button>
          <DoneNote done={sent && 'Saved.'} />
        </Group>
      </Stack>
    </form>
  );
}
