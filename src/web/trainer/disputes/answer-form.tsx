import { Button, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Dispute } from '#contract/api.ts';
import { MAX_DISPUTE_CHARACTERS } from '#contract/limits.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { LABEL_NAMES } from '#domain/language/label-names.ts';
import { call } from '../../shared/api.ts';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { useSending } from '../../shared/use-sending.ts';

// The names are kept by behaviour.
const LABELS = Object.entries(LABEL_NAMES) as [Behaviour, string][];

/** An alias, not an interface: a form's values are a record. */
type Answer = {
  readonly kind: string;
  readonly label: string;
  readonly note: string;
};

/** What the trainer answers: right or not, what the words really are, and why. The score of the play stays. */
export function AnswerForm({ dispute }: { readonly dispute: Dispute }) {
  const client = useQueryClient();
  const about = dispute.words !== null;
  const { form, onSubmit, sending, failure } = useSending({
    start: { kind: '', label: '', note: '' } as Answer,
    rules: {
      kind: { fits: (kind) => kind !== '', says: 'Choose one of the two.' },
      note: { fits: (note) => note.trim() !== '', says: 'Say why, in a sentence or two.' },
    },
    send: ({ kind, label, note }: Answer) =>
      call('POST /api/disputes/:dispute/decision', {
        params: { dispute: dispute.id },
        body:
          kind === 'accepted'
            ? // Chosen from the list of labels, or "none".
              { kind, label: about ? ((label || 'none') as Behaviour | 'none') : null, note: note.trim() }
            : { kind: 'declined', note: note.trim() },
      }),
    done: () => client.invalidateQueries({ queryKey: ['disputes'] }),
  });
  return (
    <form onSubmit={onSubmit} noValidate className="form-open">
      <Stack gap="sm">
        <Radio.Group label="Is the trainee right?" {...form.getInputProps('kind')}>
          <Group mt={6} gap="lg">
            <Radio value="accepted" label="Yes, it was read wrongly" />
            <Radio value="declined" label="No, the point stands" />
          </Group>
        </Radio.Group>
        {about && form.values.kind === 'accepted' && (
          <NativeSelect
            label="What the words really are"
            data={[
              { value: '', label: 'None of these' },
              ...LABELS.map(([value, label]) => ({ value, label })),
            ]}
            {...form.getInputProps('label')}
          />
        )}
        <Textarea
          label="Why, for the trainee to read"
          autosize
          minRows={2}
          maxLength={MAX_DISPUTE_CHARACTERS}
          {...form.getInputProps('note')}
        />
        <FailureAlert error={failure} />
        <Group>
          <Button type="submit" loading={sending}>
            Answer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
