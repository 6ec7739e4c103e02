import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { RequestFailed } from './api.ts';
import type { FieldRule } from './field-rules.ts';

type Rules<Values> = { readonly [Field in keyof Values]?: FieldRule<Values[Field]> };

/**
 * A form whose values are sent to the server. What is wrong with a field stands beside it and takes the focus; any
 * other failure is `failure`, for a FailureAlert above the button.
 *
 * @param about for errors of the server's catalogue that are about one field: which, and what to say in place of the
 *   server's words
 */
export function useSending<Values extends Record<string, unknown>, Result>({
  start,
  rules,
  about = {},
  send,
  done,
}: {
  readonly start: Values;
  readonly rules: Rules<Values>;
  readonly about?: Readonly<Record<string, readonly [field: keyof Values & string, says?: string]>>;
  readonly send: (values: Values) => Promise<Result>;
  /** May empty the form. */
  readonly done?: (result: Result, form: { readonly reset: () => void }) => unknown;
}) {
  const form = useForm<Values>({
    // A form's name may have no underscores.
    name: useId().replaceAll('_', '-'),
    initialValues: start,
    validate: (values) => {
      const wrong = Object.keys(start).filter(
        (field) => rules[field]?.fits(values[field] as never) === false,
      );
      return Object.fromEntries(wrong.map((field) => [field, rules[field]?.says]));
    },
  });

  /** The field that the server speaks of, and what to say beside it. */
  const beside = (error: Error): readonly [field: string, says: string] | undefined => {
    if (!(error instanceof RequestFailed)) return undefined;
    const [known, says] = about[error.code] ?? [];
    const field = known ?? error.path?.replace(/^body\./, '') ?? '';
    if (!(field in start)) return undefined;
    const rule = error.code === 'request-malformed' && rules[field];
    return [field, says ?? (rule ? rule.says : `${error.title}. ${error.message}`)];
  };
  const focus = (field: string | undefined) => {
    if (field !== undefined) form.getInputNode<HTMLElement, string & never>(field as never)?.focus();
  };

  const sending = useMutation({
    mutationFn: send,
    onSuccess: (result) => done?.(result, form),
    onError: (error) => {
      const found = beside(error);
      if (!found) return;
      form.setErrors({ [found[0]]: found[1] });
      focus(found[0]);
    },
  });
  return {
    form,
    sending: sending.isPending,
    failure: sending.error && !beside(sending.error) ? sending.error : null,
    sent: sending.isSuccess,
    /** Sends without looking at the fields first. */
    send: sending.mutateAsync,
    onSubmit: form.onSubmit(
      (values) => {
        if (!sending.isPending) sending.mutate(values);
      },
      (errors) => focus(Object.keys(start).find((field) => field in errors)),
    ),
  };
}
