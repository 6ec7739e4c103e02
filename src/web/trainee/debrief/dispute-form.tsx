import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DisputeRequest } from '#contract/api.ts';
import { MAX_DISPUTE_CHARACTERS } from '#contract/limits.ts';
import type { Receipt } from '#domain/scoring/receipt.ts';
import { RequestFailed } from '../../shared/api.ts';
import { useDisputeDraft } from './dispute-draft.ts';
import { shortened } from './shortened.ts';

const MAX_QUOTE = 60;

/** What went wrong, in one line; what was typed stays in the form. */
function told(error: unknown): string {
  if (!(error instanceof RequestFailed)) throw error;
  return error.status === 404
    ? 'The server does not have this play yet. What you typed is kept here; send it again later.'
    : error.message;
}

/** A reason, and the words where the point does not say which. */
export function DisputeForm({
  play,
  receipt,
  send,
  onSent,
  onClose,
}: {
  readonly play: string;
  readonly receipt: Receipt;
  readonly send: (request: DisputeRequest) => Promise<void>;
  readonly onSent: () => void;
  readonly onClose: () => void;
}) {
  const { skill, rule, evidence } = receipt;
  const [draft, change, clear] = useDisputeDraft(`${play}-${skill}-${rule}`);
  const [quote, setQuote] = useState(0);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLTextAreaElement>(null);
  const reason = draft.reason.trim();
  useEffect(() => first.current?.focus(), []);

  const words = (): Pick<DisputeRequest, 'words' | 'reply'> => {
    const about = evidence[quote];
    if (about) return { words: about.words, reply: about.reply };
    return draft.words.trim() === '' ? {} : { words: draft.words.trim() };
  };
  const submit = async () => {
    setSending(true);
    setProblem('');
    try {
      await send({ skill, rule, reason, ...words() });
      clear();
      onSent();
    } catch (error) {
      setProblem(told(error));
      setSending(false);
    }
  };

  return (
    <Stack
      gap="xs"
      component="form"
      mt="xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '' && !sending) void submit();
      }}
    >
      {evidence.length > 1 && (
        <NativeSelect
          size="xs"
          label="Which words?"
          value={quote}
          onChange={(event) => setQuote(Number(event.currentTarget.value))}
          data={evidence.map((each, index) => ({
            value: String(index),
            label: `Reply ${each.reply + 1}: ${shortened(each.words, MAX_QUOTE)}`,
          }))}
        />
      )}
      {evidence.length === 0 && (
        <TextInput
          size="xs"
          label="Words of yours that should have counted, if there are any"
          description="Exactly as you typed them."
          value={draft.words}
          onChange={(event) => change({ ...draft, words: event.currentTarget.value })}
        />
      )}
      <Textarea
        size="xs"
        label="What is wrong with this point?"
        description="A trainer reads it with this play, and the answer stands here. The points of this play stay as they are; what is accepted teaches how replies are read."
        autosize
        minRows={2}
        maxLength={MAX_DISPUTE_CHARACTERS}
        ref={first}
        value={draft.reason}
        onChange={(event) => change({ ...draft, reason: event.currentTarget.value })}
      />
      {problem !== '' && (
        <Text size="xs" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="xs">
        <Button type="submit" size="compact-sm" disabled={reason === ''} loading={sending}>
          Send
        </Button>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </Stack>
  );
}
