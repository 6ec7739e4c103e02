import { Button, Group, NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Privacy } from '#contract/privacy.ts';
import { call } from '../shared/api.ts';
import { ConfirmButton } from '../shared/confirm-button.tsx';
import { DoneNote } from '../shared/done-note.tsx';
import { FailureAlert } from '../shared/failure-alert.tsx';
import type { FieldRule } from '../shared/field-rules.ts';
import { useSending } from '../shared/use-sending.ts';

/** What the field gives: nothing where it is empty. */
type Days = number | '';

const DAYS: FieldRule<Days> = {
  fits: (days) => Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 3650,
  says: 'Give whole days, from 1 to 3650.',
};

const FIELDS = [
  ['practiceDays', 'Practice', 'Then it is deleted, shared or not.'],
  ['assessmentDays', 'Assessments', 'Then they are deleted.'],
  ['guestDays', 'Plays of guests', 'Made without an account.'],
  ['accessDays', 'Who looked at what', 'The notes of who opened whose play.'],
] as const;

/** The owner's settings: how many days each kind is kept, and that figures are for training alone. */
export function RetentionForm({ privacy: { retention, noHrUse } }: { readonly privacy: Privacy }) {
  const id = useId();
  const client = useQueryClient();
  const start: Readonly<Record<keyof typeof retention, Days>> & { readonly noHrUse: boolean } = {
    ...retention,
    noHrUse,
  };
  const { form, onSubmit, sending, failure, sent, send } = useSending({
    start,
    rules: { practiceDays: DAYS, assessmentDays: DAYS, guestDays: DAYS, accessDays: DAYS },
    send: (values) => {
      const days = FIELDS.map(([field]) => [field, Number(values[field])] as const);
      return call('PATCH /api/privacy', {
        // Every field of it, by the list above.
        body: { noHrUse: values.noHrUse, retention: Object.fromEntries(days) as typeof retention },
      });
    },
    done: (changed) => client.setQueryData(['privacy'], changed),
  });
  const fits = FIELDS.every(([field]) => DAYS.fits(form.values[field]));
  const shorter = fits && FIELDS.some(([field]) => Number(form.values[field]) < retention[field]);
  return (
    <div className="card form">
      <Stack gap={10}>
        <form onSubmit={onSubmit} noValidate id={id} aria-label="How long things are kept">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md" verticalSpacing={4}>
            {FIELDS.map(([field, label, description]) => (
              <NumberInput
                key={field}
                label={`${label}, days`}
                description={description}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(field)}
              />
            ))}
          </SimpleGrid>
          <Switch
            label="For training alone: nothing here decides about pay, promotion or employment"
            description="Shown to everybody on this page."
            {...form.getInputProps('noHrUse', { type: 'checkbox' })}
          />
        </form>
        <FailureAlert error={failure} />
        <Group mt={6}>
          {shorter ? (
            <ConfirmButton
              variant="filled"
              title="Keep things for a shorter time?"
              says="What is older than that is deleted soon, of everybody. Nobody can bring it back."
              confirm="Save, and delete what is older"
              act={() => send(form.values)}
            >
              Save
            </ConfirmButton>
          ) : (
            <Button type="submit" form={id} loading={sending}>
              Save
            </Button>
          )}
          <DoneNote done={sent && 'Saved.'} />
        </Group>
      </Stack>
    </div>
  );
}
