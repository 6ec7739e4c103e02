import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconMessageQuestion } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import { moodReason } from '#domain/scoring/mood-reason.ts';
import type { Turn } from '#domain/scoring/turns.ts';
import { MarkedText } from '../debrief/marked-text.tsx';
import { Reasons } from '../reasons.tsx';

/** A reply of the trainee's; in practice with a way back to it, and after the last one how it was taken. */
export function Said({
  entry,
  turn,
  onRetry,
}: {
  readonly entry: ReplyEntry;
  /** What it moved in the customer; `null` where that is not told. */
  readonly turn: Turn | null;
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  const [open, coaching] = useDisclosure(false);
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div>
      <div className="bubble yours">
        <VisuallyHidden>You: </VisuallyHidden>
        {open ? (
          <MarkedText text={entry.text} findings={entry.findings.filter(({ possible }) => !possible)} />
        ) : (
          entry.text
        )}
      </div>
      {(turn || onRetry) && (
        <Group justify="flex-end" gap={4} mt={4}>
          {turn && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconMessageQuestion size={14} aria-hidden="true" />}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={coaching.toggle}
            >
              How did that land?
            </Button>
          )}
          {onRetry && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
              aria-label={`Try again: step back to reply ${entry.index + 1}`}
              onClick={() => onRetry(entry)}
            >
              Try again
            </Button>
          )}
        </Group>
      )}
      {turn && open && (
        <section ref={panel} id={id} className="coaching" aria-label="How that landed">
          <Text size="sm" fw={600}>
            {moodReason(turn)}
          </Text>
          <Reasons text={entry.text} findings={entry.findings} />
        </section>
      )}
    </div>
  );
}
