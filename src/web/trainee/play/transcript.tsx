import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { m } from 'framer-motion';
import { useEffect, useRef } from 'react';
import type { Persona } from '#domain/customer/persona.ts';
import type { Entry, PlayState, ReplyEntry } from '#domain/play/play-state.ts';
import { ToldLine } from '../told-line.tsx';

function Line({
  entry,
  name,
  onRetry,
}: {
  readonly entry: Entry;
  readonly name: string;
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  switch (entry.kind) {
    case 'reply':
      return (
        <div>
          <div className="bubble yours">
            <VisuallyHidden>You: </VisuallyHidden>
            {entry.text}
          </div>
          {onRetry && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              mt={4}
              style={{ display: 'block', marginLeft: 'auto' }}
              leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
              aria-label={`Try again: step back to reply ${entry.index + 1}`}
              onClick={() => onRetry(entry)}
            >
              Try again
            </Button>
          )}
        </div>
      );
    case 'customer':
      return (
        <div className="bubble theirs" data-mood={entry.mood}>
          <VisuallyHidden>{name}: </VisuallyHidden>
          {entry.text}
        </div>
      );
    default:
      return <ToldLine entry={entry} />;
  }
}

/** All that was said, the newest at the foot; read out as it comes. */
export function Transcript({
  play,
  persona,
  onRetry,
}: {
  readonly play: PlayState;
  readonly persona: Persona;
  readonly onRetry: ((entry: ReplyEntry) => void) | undefined;
}) {
  const log = useRef<HTMLDivElement>(null);
  const count = play.transcript.length;
  useEffect(() => {
    const element = log.current;
    if (!element || count === 0) return;
    const toEnd = () => element.scrollTo({ top: element.scrollHeight });
    toEnd();
    // The options and a growing composer take room from the log; its end stays in sight.
    const watch = new ResizeObserver(toEnd);
    watch.observe(element);
    return () => watch.disconnect();
  }, [count]);
  return (
    // A scrolling region must be reachable from the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div ref={log} className="play-log" role="log" aria-label="What was said" tabIndex={0}>
      {play.transcript.map((entry, index) => (
        <m.div
          // Entries are only ever added at the end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          initial={{ opacity: 0, y: 8 }}
          animate={{ opacity: 1, y: 0 }}
          transition={{ duration: 0.18 }}
        >
          <Line entry={entry} name={persona.first} onRetry={onRetry} />
        </m.div>
      ))}
    </div>
  );
}
