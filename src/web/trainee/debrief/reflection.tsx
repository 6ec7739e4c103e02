import { Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';

/** Before any score: the trainee's own judgement, kept nowhere but on this page. Skippable. */
export function Reflection({ onDone }: { readonly onDone: () => void }) {
  const [text, setText] = useState('');
  return (
    <Stack className="card" p="md" gap={8} component="section" aria-labelledby="reflection">
      <Title order={2} size="h4" id="reflection">
        Before you look: what worked? What would you change?
      </Title>
      <Textarea
        aria-labelledby="reflection"
        placeholder="A line or two for yourself. It is not kept and not scored."
        autosize
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button size="sm" onClick={onDone}>
          {text.trim() === '' ? 'Skip to the debrief' : 'Show the debrief'}
        </Button>
      </Group>
    </Stack>
  );
}
