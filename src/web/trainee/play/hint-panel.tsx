import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlaySession } from './play-session.ts';

/** Help in two steps: a question to think on, and only when asked again an answer. */
export function HintPanel({
  session,
  question,
}: {
  readonly session: PlaySession;
  readonly question: string | undefined;
}) {
  const [asked, setAsked] = useState(false);
  const answer = useRef<HTMLParagraphElement>(null);
  // Weighing reads every option, which is not to be done at each key.
  const best = useMemo(() => (asked ? session.bestOption() : undefined), [asked, session]);
  useEffect(() => {
    // The button that was pressed is gone.
    if (asked) answer.current?.focus();
  }, [asked]);
  return (
    <Stack gap={4} className="hint" align="flex-start">
      {question && <Text size="sm">{question}</Text>}
      {asked ? (
        <Text ref={answer} size="sm" className="hint-answer" tabIndex={-1}>
          {best ? `An answer that would help: “${best.text}”` : 'No answer stands ready here.'}
        </Text>
      ) : (
        <Button variant="light" size="compact-sm" onClick={() => setAsked(true)}>
          Show me an answer
        </Button>
      )}
    </Stack>
  );
}
