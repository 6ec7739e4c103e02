import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSend2 } from '@tabler/icons-react';
import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';

/** A short message to a colleague who decides (P14). */
export function CaseForm({
  draftKey,
  to,
  onSend,
  onLeave,
}: {
  /** Under which what is typed survives a closed tab. */
  readonly draftKey: string;
  readonly to: string;
  readonly onSend: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const [text, setText, forget] = useLocalStorage({
    key: draftKey,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const message = text.trim();
  const tooLong = message.length > MAX_REPLY_CHARACTERS;
  return (
    <Stack gap={8} className="case">
      <Textarea
        label={`To ${to}`}
        description="The customer does not see this. What would make them move it?"
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        autoFocus
        value={text}
        error={tooLong ? `At most ${MAX_REPLY_CHARACTERS} characters.` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button
          size="sm"
          disabled={message === '' || tooLong}
          rightSection={<IconSend2 size={17} aria-hidden="true" />}
          onClick={() => {
            onSend(message);
            forget();
          }}
        >
          Send to them
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={onLeave}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
