import { Button, type ButtonProps, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FailureAlert } from './failure-alert.tsx';

interface Question {
  /** A question. */
  readonly title: string;
  readonly says: ReactNode;
  /** On the button that does it. */
  readonly confirm: string;
  /** What has to be typed first, for what is grave. */
  readonly typed?: { readonly label: string; readonly text: string };
  readonly act: () => Promise<unknown>;
}

function Asked({
  title,
  says,
  confirm,
  typed,
  act,
  titleId,
  close,
}: Question & { readonly titleId: string; readonly close: () => void }) {
  const [text, setText] = useState('');
  const acting = useMutation({ mutationFn: act, onSuccess: close });
  const ready = typed === undefined || text.trim() === typed.text;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !acting.isPending) acting.mutate();
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h3" id={titleId}>
          {title}
        </Title>
        <Text size="sm">{says}</Text>
        {typed && (
          <TextInput
            label={typed.label}
            description={typed.text}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <FailureAlert error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" loading={acting.isPending} disabled={!ready}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A button for what cannot be undone: it asks once more, and says what will be gone. */
export function ConfirmButton({
  name,
  children,
  title,
  says,
  confirm,
  typed,
  act,
  ...look
}: Question & {
  /** Of the button, where its text alone does not say what it is about. */
  readonly name?: string;
  readonly children: ReactNode;
} & Omit<ButtonProps, keyof Question>) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  // Once its content is there: the focus goes to the first thing in it.
  useEffect(() => {
    if (opened) dialog.current?.showModal();
  }, [opened]);
  const closed = () => {
    setOpened(false);
    // The button may be gone with what it stood beside.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        document.getElementById('main')?.focus({ preventScroll: true });
      }
    });
  };
  return (
    <>
      <Button
        variant="default"
        {...look}
        {...(name !== undefined && { 'aria-label': name })}
        onClick={() => setOpened(true)}
      >
        {children}
      </Button>
      <dialog ref={dialog} className="card dialog" aria-labelledby={titleId} onClose={closed}>
        {opened && (
          <Asked
            title={title}
            says={says}
            confirm={confirm}
            {...(typed && { typed })}
            act={act}
            titleId={titleId}
            close={() => dialog.current?.close()}
          />
        )}
      </dialog>
    </>
  );
}
