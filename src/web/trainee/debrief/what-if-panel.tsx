import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MAX_REPLY_CHARACTERS } from '#domain/language/analyze.ts';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import type { Trajectory, WhatIf } from '#domain/scoring/what-if.ts';
import { TwoLines } from './two-lines.tsx';

export type AskWhatIf = (reply: number, text: string) => WhatIf | undefined;

const percent = (share: number) => Math.round(share * 100);

function Side({ name, side }: { readonly name: string; readonly side: Trajectory }) {
  return (
    <div>
      <Text size="xs" fw={650} className="soft">
        {name}
      </Text>
      {side.answer && (
        <Text size="sm" mt={4} className="quote">
          “{side.answer}”
        </Text>
      )}
      <Text size="sm" mt={4}>
        {side.ending ?? 'The talk would still be going on.'}
      </Text>
      <Text size="sm" className="soft">
        Satisfaction with the firm when all is over: {percent(side.readings.satisfaction)} of 100
      </Text>
    </div>
  );
}

/** Another wording of one reply, and where it would have led, beside where this one did. */
export function WhatIfPanel({
  entry,
  ask,
  onClose,
}: {
  readonly entry: ReplyEntry;
  readonly ask: AskWhatIf;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(entry.text);
  const [seen, setSeen] = useState<WhatIf | undefined>();
  const reply = text.trim();
  const tooLong = reply.length > MAX_REPLY_CHARACTERS;
  return (
    <Stack gap="sm" className="card what-if" p="md" mt={8}>
      <Textarea
        label="What if you had said"
        description="Your play stays as it was; the rest of it is said as you said it."
        autosize
        autoFocus
        minRows={2}
        value={text}
        error={tooLong ? `At most ${MAX_REPLY_CHARACTERS} characters.` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button
          size="xs"
          disabled={reply === '' || reply === entry.text || tooLong}
          onClick={() => setSeen(ask(entry.index, reply))}
        >
          See where it leads
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          Close
        </Button>
      </Group>
      {seen && (
        <div role="status">
          <TwoLines was={seen.was.anger} would={seen.would.anger} from={entry.index} />
          {seen.would.anger.length < seen.was.anger.length && (
            <Text size="sm" mb={8}>
              With these words the talk would have been over {seen.was.anger.length - seen.would.anger.length}{' '}
              {seen.was.anger.length - seen.would.anger.length === 1 ? 'reply' : 'replies'} sooner.
            </Text>
          )}
          <div className="card beside">
            <Side name="As it was" side={seen.was} />
            <div className="better">
              <Side name="With these words" side={seen.would} />
            </div>
          </div>
        </div>
      )}
    </Stack>
  );
}
